export const VAGUE: string = 'an unstated number'
