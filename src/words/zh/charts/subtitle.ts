export const STARTS_OPEN: string = '部分起始时间不详'
