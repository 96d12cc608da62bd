export const STARTS_OPEN: string = '部分起始时间不详'

/** Two periods. */
export const BOTH_OF: string = '{first}与{second}'

export const IN_UNIT: string = '单位：{unit}'
