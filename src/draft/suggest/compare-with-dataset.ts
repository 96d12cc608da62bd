import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { formulaInput, printedOf } from '../../dataset/observation.ts'
import { rowsByPlaced } from '../../dataset/rows-by.ts'
import type { ReportId } from '../../domain/ids.ts'
import type { QuantityColumns } from '../../domain/number/bound.ts'
import { quantityOf } from '../../domain/number/bound.ts'
import type { Interval } from '../../domain/number/interval.ts'
import { intervalOf } from '../../domain/number/interval.ts'
import type { Relation } from '../draft-schema.ts'

/** First and last day, both included; an open start is null. */
export interface Days {
  readonly start: string | null
  readonly end: string
}

/** A figure in the form in which it would be added to the data. */
export interface ComparedFigure {
  /** `indicator` and `locality` are ids of the dataset: it has no values of anything new. */
  readonly indicator: string
  readonly locality: string
  readonly period: Days | null
  readonly scope: string | null
  readonly category: string | null
  readonly signed: QuantityColumns
  readonly printed: string
}

type Columns = Pick<QuantityColumns, 'bound' | 'value' | 'lower' | 'upper'>

/** A quantity as one text, which is the same for equal quantities. */
export const plainNumber = ({
  bound,
  value,
  lower,
  upper,
}: { readonly [K in keyof Columns]: unknown }): string => [bound, value, lower, upper].join('/')

/** The numbers that a figure allows; a number printed rounded allows half a unit of its last digit more on either side. */
export const intervalWith = (figure: QuantityColumns, printed: string | null): Interval => {
  const quantity = quantityOf(figure)
  const interval = intervalOf(quantity)
  const { rounding } = formulaInput('', quantity, printed)
  if (rounding === undefined) return interval
  return { ...interval, lower: interval.lower - rounding, upper: interval.upper + rounding }
}

/** Whether two intervals have no number in common. */
export const disjoint = (a: Interval, b: Interval): boolean => a.upper < b.lower || b.upper < a.lower

/**
 * What the dataset says about the same thing. Only values of the same period can contradict each other, as in the dataset itself: 2447 in
 * twenty months and 1850 in one of the two years may both be right, so the other value is only shown as near.
 * @param own the id of the report that is drafted: an earlier version of it is not a second source
 */
export function compareWithDataset(
  figure: ComparedFigure,
  dataset: Pick<Dataset, 'observations'>,
  own: () => ReportId,
): readonly Relation[] {
  const { signed, period } = figure
  if (period === null || signed.bound === 'vague') return []
  const rows = rowsByPlaced(dataset).get(`${figure.locality} ${figure.indicator}`) ?? []
  return rows.flatMap((row): Relation[] => {
    if (row.status === 'derived' || row.quantity.bound === 'vague' || !isSamePart(figure, row)) return []
    if (row.status === 'reported' && row.report.isOwn && row.report.id === own()) return []
    if (row.period === null || !overlap(period, row.period)) return []
    const isSameTime = row.period.start === period.start && row.period.end === period.end
    const other = intervalWith(row.quantity, printedOf(row))
    if (disjoint(intervalWith(signed, figure.printed), other))
      return [{ is: isSameTime ? 'contradicts-observation' : 'near-observation', observation: row.id }]
    return isSameTime && plainNumber(signed) === plainNumber(row.quantity)
      ? [{ is: 'agrees-with-observation', observation: row.id }]
      : []
  })
}

const isSamePart = ({ category, scope }: ComparedFigure, row: Observation): boolean =>
  category === (row.breakdown?.category ?? null) && scope === (row.scope?.zh ?? null)

const overlap = (a: Days, b: Days): boolean => (a.start ?? '') <= b.end && (b.start ?? '') <= a.end
