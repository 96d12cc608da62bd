import type { Bound } from '../domain/number/bound.ts'
import { BOUNDS } from '../domain/number/bound.ts'
import { BOUND_NAMES } from '../domain/number/bound-wording.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import type { ChartPoint, LegendEntry } from './chart-model.ts'
import { drawnBound } from './mark.ts'

/** What each drawn mark means: words for the drawing, which every medium has from one scene, so that it can be read without having been taught. */
const MEANINGS: Readonly<Record<LegendEntry['mark'], Bilingual>> = {
  atLeast: {
    zh: '实心为已知数，斜纹表示还有更多，多少不详',
    en: 'solid to the known number, hatched beyond: more, by how much is not stated',
  },
  above: {
    zh: '实心为已知数，斜纹表示高于此数，高多少不详',
    en: 'solid to the known number, hatched beyond: above it, by how much is not stated',
  },
  atMost: {
    zh: '斜纹止于上限，数值在此范围之内',
    en: 'hatched up to the limit: the value lies within',
  },
  nearly: {
    zh: '实心略低于此数：接近但未达到',
    en: 'solid to just before the number: close to it without reaching it',
  },
  below: {
    zh: '只有斜纹、没有实心：不到此数，低多少不详',
    en: 'hatched only: under the number, by how much is not stated',
  },
  approx: {
    zh: '须线为已知的区间，没有须线则误差不详',
    en: 'whiskers show the interval where it is known',
  },
  range: { zh: '实心到下限，斜纹到上限', en: 'solid to the lower end, hatched to the upper' },
  vague: {
    zh: '只写文字、不占刻度：原文没有给出数值',
    en: 'shown in words, off the scale: no number was given',
  },
  derived: {
    zh: '空心条：由公式推算，不是原数',
    en: 'outlined bar: computed by a formula, not printed',
  },
  whole: { zh: '后面的底条', en: 'bar behind' },
  target: { zh: '虚线', en: 'dashed line' },
}

/** The same marks where values are dots. */
const DOT_MEANINGS: Readonly<Partial<Record<LegendEntry['mark'], Bilingual>>> = {
  atLeast: {
    zh: '点为已知数，尾部表示还有更多，多少不详',
    en: 'dot at the known number, with a tail: more, by how much is not stated',
  },
  above: {
    zh: '点为已知数，尾部表示高于此数，高多少不详',
    en: 'dot at the known number, with a tail: above it, by how much is not stated',
  },
  nearly: {
    zh: '点略低于短线：接近短线所示的数，但未达到',
    en: 'just short of the line: close to that number without reaching it',
  },
  below: {
    zh: '斜纹止于短线：不到短线所示的数，低多少不详',
    en: 'anywhere short of the line: under that number, by how much is not stated',
  },
  approx: {
    zh: '空心点；须线为已知的区间，没有须线则误差不详',
    en: 'hollow dot; whiskers show the interval where it is known',
  },
  range: { zh: '两端之间的某个数', en: 'somewhere between the two ends' },
  derived: { zh: '空心点：由公式推算，不是原数', en: 'hollow dot: computed by a formula, not printed' },
}

const NAMES: Readonly<Record<LegendEntry['mark'], Bilingual>> = {
  ...BOUND_NAMES,
  derived: { zh: '推算', en: 'derived' },
  whole: { zh: '整体', en: 'whole' },
  target: { zh: '目标', en: 'target' },
}

/** The marks behind and beside those of the values. */
export type ExtraMark = 'whole' | 'target'

/** The bounds other than exact that the points have, in the order of BOUNDS. */
export function boundsOf(points: readonly Pick<ChartPoint, 'quantity'>[]): Bound[] {
  const present = new Set(points.map(({ quantity }) => drawnBound(quantity)))
  return BOUNDS.filter((bound) => bound !== 'exact' && present.has(bound))
}

/** The legend of what is drawn, and of nothing else. */
export function legendOf(
  points: readonly Pick<ChartPoint, 'quantity' | 'derived'>[],
  extra: readonly ExtraMark[],
  form: 'bar' | 'dot',
  language: Language,
): LegendEntry[] {
  const bounds = boundsOf(points).filter((bound) => bound !== 'exact')
  const derived = points.some((point) => point.derived) ? (['derived'] as const) : []
  return legendOfMarks([...bounds, ...derived, ...extra], form, language)
}

/** The legend of these marks, for a page that explains them. */
export const legendOfMarks = (
  marks: readonly LegendEntry['mark'][],
  form: 'bar' | 'dot',
  language: Language,
): LegendEntry[] =>
  marks.map((mark) => ({
    mark,
    name: NAMES[mark][language],
    form,
    meaning: ((form === 'dot' ? DOT_MEANINGS[mark] : undefined) ?? MEANINGS[mark])[language],
  }))
