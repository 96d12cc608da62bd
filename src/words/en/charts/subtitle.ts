export const STARTS_OPEN: string = 'some starts not known'
