import type { Comparability, Difference } from '../../dataset/comparison.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words for whether values may be compared, wherever localities stand side by side. */
export const COMPARABILITY_NAMES = {
  alone: { zh: '仅一地有', en: 'in one locality only' },
  comparable: { zh: '可以比较', en: 'comparable' },
  careful: { zh: '比较时须注意', en: 'compare with care' },
  not: { zh: '不能比较', en: 'not comparable' },
} as const satisfies Record<Comparability, Bilingual>

/** What differs, as it stands in "differs in …". */
export const DIFFERENCE_NAMES = {
  unit: { zh: '单位', en: 'unit' },
  base: { zh: '口径（占什么的比例）', en: 'base (what it is a share of)' },
  breakdown: { zh: '细分', en: 'category' },
  period: { zh: '时期', en: 'period' },
  scope: { zh: '范围', en: 'scope' },
  basis: { zh: '来源（报道、推算或导入）', en: 'origin (printed, derived or imported)' },
  vague: { zh: '有无数值', en: 'whether there is a number' },
  definition: { zh: '定义（没有说明，可能不同）', en: 'definition (not stated, may differ)' },
} as const satisfies Record<Difference, Bilingual>

export const comparisonMessages = {
  differsIn: { zh: '不同之处：{list}', en: 'differs in {list}' },
} as const satisfies Record<string, Bilingual>
