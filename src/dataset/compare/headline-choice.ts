import type { Headline } from '../../domain/spec/headlines.ts'
import { alikePeriods, comparePeriods } from '../../domain/time/period.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'
import { isSetAside, standingValue } from '../observation.ts'
import { rowsByPlaced } from '../rows-by.ts'
import { isAlike } from './change-since.ts'

/** What is kept of a value that is to lead. */
export const headlineOf = ({ id, locality, indicator, breakdown }: Observation): Headline => ({
  observation: id,
  locality: locality.id,
  indicator: indicator.id,
  breakdown: breakdown === null ? null : { dimension: breakdown.dimension, category: breakdown.category },
})

/**
 * The value to lead with: the latest of the same place, indicator, category, scope, unit and base, for a like period, so that next year's
 * value replaces this year's. If the chosen value is gone because its file was imported again, it is the latest of its place, indicator
 * and category. Null if there is none.
 */
export function leadingValue(dataset: Dataset, headline: Headline): Observation | null {
  const { observation, locality, indicator, breakdown } = headline
  const rows = (rowsByPlaced(dataset).get(`${locality} ${indicator}`) ?? []).filter(
    (row) =>
      row.breakdown?.dimension === breakdown?.dimension &&
      row.breakdown?.category === breakdown?.category &&
      !isSetAside(row),
  )
  const chosen = standingValue(dataset, observation)
  const later = (one: Observation, other: Observation) =>
    comparePeriods(one.period, other.period) < 0 ? other : one
  if (chosen !== undefined && rows.includes(chosen))
    return rows
      .filter((row) => isAlike(row, chosen) && alikePeriods(row.period, chosen.period))
      .reduce(later, chosen)
  const [first, ...rest] = rows.filter(({ period }) => period !== null)
  return first === undefined ? (rows[0] ?? null) : rest.reduce(later, first)
}

/** The dataset with what the user chose to lead; the same one where nothing was chosen, or nothing of it is there any more. */
export function withHeadlines(dataset: Dataset, chosen: readonly Headline[]): Dataset {
  const values = new Set(chosen.flatMap((one) => leadingValue(dataset, one) ?? []))
  if (values.size === 0) return dataset
  const authored = new Map<string, Dataset['highlights'][number]>(
    dataset.highlights.map((one) => [one.observation, one]),
  )
  return { ...dataset, leading: [...values].map(({ id }) => authored.get(id) ?? { observation: id }) }
}
