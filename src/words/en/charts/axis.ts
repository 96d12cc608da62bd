export const AXIS_BEGINS: string = 'from {label}'
