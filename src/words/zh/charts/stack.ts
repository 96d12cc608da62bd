export const REST: string = '其余'
