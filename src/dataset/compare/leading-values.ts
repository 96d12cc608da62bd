import type { Locality } from '../../domain/place/locality.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'

/** The most values of one place that are shown one by one; years of monthly figures would hide what comes below them. */
export const MOST_VALUES = 6
/** The most places that are shown one by one. */
export const MOST_PLACES = 24

/**
 * The values to show one by one if a place has many: the first of each category, which is its latest, then as many of the others
 * as there is room for. All of them if they are few.
 * @param observations in the order in which they are shown, the latest of each category before earlier ones
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
 * The localities to show one by one if there are many: those with reports come first, since users know their own places. The given
 * order is kept.
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
