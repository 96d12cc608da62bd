import type { Bound } from '../domain/number/bound.ts'
import { BOUNDS } from '../domain/number/bound.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { CHART_STATUS } from '../words/charts/chart-texts.ts'
import { DOT_MEANINGS, EXTRA_NAMES, MARK_MEANINGS } from '../words/charts/legend.ts'
import { BOUND_NAMES } from '../words/domain/bound.ts'
import type { ChartPoint, LegendEntry } from './chart-model.ts'
import { drawnBound } from './mark.ts'

const NAMES: Readonly<Record<LegendEntry['mark'], Bilingual>> = {
  ...BOUND_NAMES,
  ...EXTRA_NAMES,
  about: BOUND_NAMES.approx,
  derived: CHART_STATUS.derived,
}

/** Marks that are not values: the whole behind a value, and a target. */
export type ExtraMark = 'whole' | 'target'

/** The bounds other than exact that the points have, in the order of BOUNDS. */
export function boundsOf(points: readonly Pick<ChartPoint, 'quantity'>[]): Exclude<Bound, 'exact'>[] {
  const present = new Set(points.map(({ quantity }) => drawnBound(quantity)))
  return BOUNDS.flatMap((bound) => (bound !== 'exact' && present.has(bound) ? [bound] : []))
}

/** The legend: only the marks that are drawn. */
export function legendOf(
  points: readonly Pick<ChartPoint, 'quantity' | 'derived'>[],
  extra: readonly ExtraMark[],
  form: 'bar' | 'dot',
  language: Language,
): LegendEntry[] {
  const approximate = points.filter(({ quantity }) => drawnBound(quantity) === 'approx')
  const isOpen = ({ quantity }: Pick<ChartPoint, 'quantity'>) =>
    quantity.lower === null || quantity.upper === null
  const bounds = boundsOf(points).flatMap((bound): LegendEntry['mark'][] =>
    bound === 'approx'
      ? [
          ...(approximate.some(isOpen) ? (['about'] as const) : []),
          ...(approximate.every(isOpen) ? [] : (['approx'] as const)),
        ]
      : [bound],
  )
  const derived = points.some((point) => point.derived) ? (['derived'] as const) : []
  return legendOfMarks([...bounds, ...derived, ...extra], form, language)
}

/** The meaning of a dot where it differs from that of a bar. */
const ofDots: Readonly<Partial<Record<LegendEntry['mark'], Bilingual>>> = DOT_MEANINGS

/** The legend of these marks, for a page that explains them. */
export const legendOfMarks = (
  marks: readonly LegendEntry['mark'][],
  form: 'bar' | 'dot',
  language: Language,
): LegendEntry[] =>
  marks.map((mark) => ({
    mark,
    name: textIn(NAMES[mark], language),
    form,
    meaning: textIn((form === 'dot' ? ofDots[mark] : undefined) ?? MARK_MEANINGS[mark], language),
  }))
