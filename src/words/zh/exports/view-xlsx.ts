export const WORKBOOK_TITLE: string = '工会指标'

export const SHEET_NAMES = {
  data: '数据',
  sources: '来源',
  definitions: '定义',
  indicators: '指标',
  about: '说明',
}

export const TOO_MANY_ROWS: string = 'Excel的一张表最多放1,048,575行；请先筛选，或存为CSV。'
