export const ABOUT_FILE: string = '说明'
