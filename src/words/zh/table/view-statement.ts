export const WORDS = {
  rows: '行数',
  search: '搜索',
  filters: '筛选',
  sort: '排序',
  groups: '分组',
  scope: '地区',
  chosen: '选择',
  date: '导出日期',
  version: '数据集版本',
  blank: '（空）',
  none: '无',
}

export const DIRECTIONS = {
  asc: '升序',
  desc: '降序',
}
