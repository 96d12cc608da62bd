import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { standingValue } from '../dataset/observation.ts'
import { rowsByIndicator } from '../dataset/rows-by.ts'
import type { Select } from '../domain/spec/chart-spec.ts'
import { comparePeriods } from '../domain/time/period.ts'

/**
 * The observations that a spec selects: either those it names, in its order, or all of an indicator (in some localities), in
 * the order of localities, categories and periods. For a value that another one was chosen over, or says more exactly, that one stands.
 * @throws {RangeError} for an id that the dataset does not have
 */
export function selectObservations(select: Select, dataset: Dataset): Observation[] {
  if ('observations' in select)
    return [...new Set(select.observations.map((id) => observationOf(dataset, id)))]
  const { indicator, localities } = select
  const all = rowsByIndicator(dataset).get(indicator) ?? []
  const chosen = all.filter(({ locality }) => localities === undefined || localities.includes(locality.id))
  return sortForReading(withoutSetAside(chosen), dataset)
}

/** Orders by locality and category as the dataset lists them, then by period. */
export function sortForReading(observations: readonly Observation[], dataset: Dataset): Observation[] {
  const places = new Map([...dataset.localities.keys()].map((id, i) => [id, i]))
  return observations.toSorted(
    (a, b) =>
      (places.get(a.locality.id) ?? 0) - (places.get(b.locality.id) ?? 0) ||
      categoryIndex(a) - categoryIndex(b) ||
      comparePeriods(a.period, b.period),
  )
}

/** The position of an observation's category in its breakdown; a total comes after all categories. */
export function categoryIndex({ indicator, breakdown }: Observation): number {
  const categories = indicator.breakdown?.categories ?? []
  if (breakdown === null) return categories.length
  return categories.findIndex(({ id }) => id === breakdown.category)
}

/** The value that stands where a spec names one. @throws {RangeError} if the dataset has no such observation */
export function observationOf(dataset: Dataset, id: string): Observation {
  const observation = standingValue(dataset, id)
  if (observation === undefined) throw new RangeError(`no observation has the id ${id}`)
  return observation
}
