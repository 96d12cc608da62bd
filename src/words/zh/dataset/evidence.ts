export const PERIOD_STATED: string = '报道写明'

export const PERIOD_INFERRED: string = '推断'

export const IN_FILE: string = '见导入的文件'

export const NOT_IN_FILE: string = '导入的文件没有说明'

export const PERIOD_COMPUTED: string = '由推算所用数字的时期得出'

export const PERIOD_UNKNOWN: string = '报道没有说明'

/** How exact a computed value is. */
export const COMPUTED_FROM = {
  exact: '由确数算出：{value}。',
  inexact: '由不确切的数字算出：{value}，确切是多少算不出来。',
  rounded: '由舍入过的数字算出，{explained}',
}

/** What a value is taken for where it is judged, since nobody says 200余 of 300. */
export const JUDGED_AS: string = '排名次、对照目标时，按通常用法看作{explained}'

/** Of a number whose exactness was said by whoever entered it. */
export const BY_HAND: string = '精确度由录入者改定，数字旁的文字没有这样写。'
