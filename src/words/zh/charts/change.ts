export const UNLIKE_VALUES: string = '两个数值的时期长短、范围或口径不同，不计算变化。'
