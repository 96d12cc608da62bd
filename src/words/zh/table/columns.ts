/** Where a value comes from, as the table tells it: what stands in a report that the user entered is told apart. */
export const STATUS = {
  reported: '报道',
  entered: '自录报道',
  derived: '推算',
  imported: '导入',
}

/** The headings of the table's columns. */
export const COLUMN_NAMES = {
  locality: '地区',
  province: '省份',
  theme: '主题',
  indicator: '指标',
  breakdown: '细分',
  scope: '范围',
  bound: '精确度',
  unit: '单位',
  period: '时期',
  status: '来源',
  printed: '原文数字',
  report: '报道或文件',
  formula: '公式',
  change: '变化（%）',
  points: '变化（百分点）',
  completion: '完成率',
  band: '完成情况',
  review: '复核',
  marks: '标记',
  notes: '备注',
  id: '编号',
  value: '数值',
  paragraph: '段',
}
