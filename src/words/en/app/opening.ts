/** What a page says until the app draws it. */
export const OPENING: string = 'Opening…'
