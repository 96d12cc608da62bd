export const TEXT: string = '文字'

export const TABLE: string = '全部观测值'
