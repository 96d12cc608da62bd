export const VAGUE: string = '若干'
