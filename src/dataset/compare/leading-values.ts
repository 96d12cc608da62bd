import type { Locality } from '../../domain/place/locality.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'

/** Values of one place that are shown one by one; a month's figure for years would bury what is below it. */
export const MOST_VALUES = 6
/** Places that are shown one by one. */
export const MOST_PLACES = 24

/**
 * The values to tell one by one where a place has many: the first of each category, which is its latest, then as many of the others
 * as there is room for. All of them where they are few.
 * @param observations in the order in which they are told, the latest of each category before earlier ones
 */
export function leadingValues(
  observations: readonly Observation[],
  most: number = MOST_VALUES,
): readonly Observation[] {
  if (observations.length <= most) return observations
  const categories = new Set<string | undefined>()
  const latest: Observation[] = []
  const earlier: Observation[] = []
  for (const observation of observations) {
    const category = observation.breakdown?.category
    if (categories.has(category)) earlier.push(observation)
    else latest.push(observation)
    categories.add(category)
  }
  const leading = new Set([...latest, ...earlier].slice(0, most))
  return observations.filter((observation) => leading.has(observation))
}

/**
 * The localities to tell one by one where there are many: those of which a report tells first, since users know their own. The order
 * in which they are given is kept.
 */
export function leadingPlaces(
  { reports }: Pick<Dataset, 'reports'>,
  localities: readonly Locality[],
): readonly Locality[] {
  if (localities.length <= MOST_PLACES) return localities
  const reported = new Set([...reports.values()].map(({ locality }) => locality))
  const first = localities.filter(({ id }) => reported.has(id))
  const others = localities.filter(({ id }) => !reported.has(id))
  const leading = new Set([...first, ...others].slice(0, MOST_PLACES))
  return localities.filter((locality) => leading.has(locality))
}
