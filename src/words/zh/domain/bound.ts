/** The name of each bound, for filters, columns and legends. */
export const BOUND_NAMES = {
  exact: '确数',
  atLeast: '至少',
  above: '超过',
  atMost: '至多',
  nearly: '接近',
  below: '不到',
  approx: '约数',
  range: '区间',
  vague: '概数',
}

/** Names the bound of an exact quantity whose words are rounded. */
export const ROUNDED: string = '舍入'
