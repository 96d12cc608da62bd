export const REST: string = 'the rest'
