export const REST_OF_BAR: string = '其余'
