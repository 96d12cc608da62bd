import type { ById } from '../domain/ids.ts'
import { groupRows } from '../lib/group-rows.ts'
import type { Dataset } from './dataset.ts'
import type { Observation } from './observation.ts'

type Rows = Dataset['observations']

/** Groups the observations of a dataset once: pages ask for one place after another, and there may be a hundred thousand rows. */
function groupedBy<Id extends string>(keyOf: (row: Observation) => Id) {
  const made = new WeakMap<Rows, ById<Id, readonly Observation[]>>()
  return ({ observations }: Pick<Dataset, 'observations'>): ById<Id, readonly Observation[]> => {
    const known = made.get(observations)
    if (known !== undefined) return known
    const groups = groupRows(observations.values(), (row): string => keyOf(row))
    made.set(observations, groups)
    return groups
  }
}

/** The observations by the id of their locality, each group in the order of the dataset. */
export const rowsByLocality = groupedBy(({ locality }) => locality.id)

/** The observations by the ids of their locality and their indicator, see {@link placedKey}, each group in the order of the dataset. */
export const rowsByPlaced = groupedBy((row) => placedKey(row))

export const placedKey = ({ locality, indicator }: Pick<Observation, 'locality' | 'indicator'>): string =>
  `${locality.id} ${indicator.id}`

/** The observations by the id of their indicator, each group in the order of the dataset. */
export const rowsByIndicator = groupedBy(({ indicator }) => indicator.id)
