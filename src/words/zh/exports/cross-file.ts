export const ABOUT: string = '说明'
