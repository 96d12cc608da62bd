export const COMPUTED_EXACTLY: string = 'computed exactly'
