export const MORE_COLUMNS = {
  number: '数（上下限另列）',
  lower: '下限',
  upper: '上限',
  start: '起始日',
  end: '截止日',
  basis: '时期依据',
  scopeBasis: '范围依据',
  source: '来源编号',
  typed: '导入时改为',
}

export const READER_HEADERS = {
  dataset_version: '数据集版本',
  exported_on: '导出日期',
  view: '视图',
}
