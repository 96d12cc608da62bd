export const STATEMENT_WORDS = {
  rows: '行数',
  search: '搜索',
  filters: '筛选',
  sort: '排序',
  groups: '分组',
  scope: '地区',
  chosen: '选择',
  date: '导出日期',
  version: '数据集版本',
  data: '数据',
  blank: '（空）',
  none: '无',
}

export const SORT_DIRECTIONS = {
  asc: '升序',
  desc: '降序',
}

/** What a table shows, and what it was kept to. */
export const VIEW_WORDS = {
  row: '{n}行',
  all: '共{all}行',
  part: '{shown}行，共{all}行',
  chosenFrom: '从显示的{n}行中选出',
  except: '除{names}以外',
  contains: '含“{text}”',
  surely: '肯定{range}',
  possibly: '{range}（含可能）',
  between: '{from}至{to}',
  from: '不小于{from}',
  to: '不大于{to}',
  anyValue: '有数值',
}
