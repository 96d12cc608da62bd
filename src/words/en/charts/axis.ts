export const BEGINS: string = 'from {label}'
