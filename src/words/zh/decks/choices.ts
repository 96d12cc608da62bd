/** A slide of text, and by which further words it is found. */
export const TEXT_SLIDE: string = '文字'

export const TEXT_SLIDE_KEYWORDS = ['文本', '空白']

export const TABLE_OF_ALL: string = '全部观测值'

export const TABLE_OF_ALL_KEYWORDS = ['表格', '数据表']
