export const ABOUT_FILE: string = 'Notes'
