/** Words for whether values may be compared, used wherever localities are shown side by side. */
export const COMPARABILITY_NAMES = {
  alone: '仅一地有',
  comparable: '可以比较',
  careful: '比较时须注意',
  not: '不能比较',
}

/** What differs between values, as it is inserted in "differs in …". */
export const DIFFERENCE_NAMES = {
  unit: '单位',
  base: '口径（占什么的比例）',
  breakdown: '细分',
  period: '时期',
  scope: '范围',
  basis: '来源（报道、推算或导入）',
  vague: '有无具体数值',
}

export const comparisonMessages = {
  differsIn: '不同之处：{list}',
  noDefinition: '都没有给出定义，统计方法可能不同',
}
