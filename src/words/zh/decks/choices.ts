/** A slide of text, and by which further words it is found. */
export const TEXT: string = '文字'

export const TEXT_KEYWORDS = ['文本', '空白']

export const TABLE: string = '全部观测值'

export const TABLE_KEYWORDS = ['表格', '数据表']
