/** Why the values of a measure have no total. */
export const NO_TOTAL_REASONS = {
  rate: '比率不相加',
  several: '一格有几个数值，不相加',
  periods: '时期不同，不相加',
  scopes: '有的只是一部分，不相加',
  levels: '地区级别不同，可能互相包含，不相加',
  places: '有的地区包含另一个，不相加',
  single: '只有一地有数值，不合计',
  empty: '没有数值',
}
