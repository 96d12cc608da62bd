export const TABLE_HEADINGS = {
  indicator: '指标',
  locality: '地区',
  category: '细分',
  period: '时期',
  scope: '范围',
  value: '数值',
  bound: '精确度',
  status: '来源',
}

export const CHART_STATUS = {
  reported: '报道',
  derived: '推算',
  imported: '导入',
}

/** Values that the description does not read out. */
export const MORE_VALUES: string = '另有{n}个数值见表格'
/** How many values there are. */
export const COUNT_OF_VALUES: string = '{n}个数值'
