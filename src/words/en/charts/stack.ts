export const REST_OF_BAR: string = 'the rest'
