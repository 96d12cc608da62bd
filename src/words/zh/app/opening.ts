/** What a page says until the app draws it. */
export const OPENING: string = '正在打开……'
