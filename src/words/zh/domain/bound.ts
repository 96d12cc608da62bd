/** The name of each bound, for filters, columns and legends: the word that stands with the number, 最多17.35%, 近400. */
export const BOUND_NAMES = {
  exact: '确数',
  atLeast: '至少',
  above: '超过',
  atMost: '最多',
  nearly: '近',
  below: '不到',
  approx: '约数',
  range: '区间',
  vague: '概数',
}

/** Names the bound of an exact quantity whose words are rounded. */
export const ROUNDED: string = '舍入'

/** The name of a bound with the place to which it is known. */
export const NAME_TO_PLACE: string = '{name}（到{place}）'

/** What a bound means, in a sentence. */
export const BOUND_EXPLAINED = {
  exact: '确数：{value}。',
  rounded: '约{value}，已四舍五入。',
  toPlace: '原文为“{printed}”，精确到{place}。',
  atLeast: '不少于{value}，多出多少没有写明。',
  atLeastCounted: '不少于{value}，多出多少没有写明。',
  above: '高于{value}，高出多少没有写明。',
  atMost: '不超过{value}，下限不明。',
  nearly: '接近{value}，但没有达到；差多少没有写明。',
  below: '不到{value}，低多少没有写明，未必接近。',
  approx: '约{value}，误差不明。',
  range: '在{low}与{high}之间，含两端。',
  between: '在{low}与{high}之间。',
  vague: '只有概数，没有具体数值。',
}
