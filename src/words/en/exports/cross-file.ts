export const ABOUT: string = 'Notes'
