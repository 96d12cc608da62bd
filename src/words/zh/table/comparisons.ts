/** Why a cell has no change on the year before. */
export const NO_CHANGE = {
  empty: '没有数值',
  several: '本期有几个数值',
  period: '时期不详，或长于一年',
  before: '显示的行里没有上年同期的数值',
  severalBefore: '上年同期有几个数值',
  isChange: '这个数本身就是变化',
  open: '数值不确切，变化无法确定',
  zero: '上年同期是0',
  negative: '有负数，不算增幅',
}

/** Why the values of a measure have no ranks. */
export const NO_RANK = {
  one: '不足两个地区有数值',
  units: '单位不同，不排名',
  periods: '时期不同，不排名',
  scopes: '有的只是一部分，不排名',
  levels: '地区级别不同，可能互相包含，不排名',
  places: '有的地区包含另一个，不排名',
}
