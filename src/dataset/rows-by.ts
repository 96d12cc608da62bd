import type { ById } from '../domain/ids.ts'
import type { Period } from '../domain/time/period.ts'
import { groupRows } from '../lib/group-rows.ts'
import { keptFor } from '../lib/kept-for.ts'
import type { Dataset } from './dataset.ts'
import type { Observation } from './observation.ts'

/** Groups the observations of a dataset once: pages ask for one place after another, and there may be a hundred thousand rows. */
function groupedBy<Id extends string>(keyOf: (row: Observation) => Id) {
  const groupsOf = keptFor(
    (rows: Dataset['observations']): ById<Id, readonly Observation[]> =>
      groupRows(rows.values(), (row): string => keyOf(row)),
  )
  return ({ observations }: Pick<Dataset, 'observations'>) => groupsOf(observations)
}

/** The observations by the id of their locality, each group in the order of the dataset. */
export const rowsByLocality = groupedBy(({ locality }) => locality.id)

/** The observations by the ids of their locality and their indicator, see {@link placedKey}, each group in the order of the dataset. */
export const rowsByPlaced = groupedBy((row) => placedKey(row))

export const placedKey = ({ locality, indicator }: Pick<Observation, 'locality' | 'indicator'>): string =>
  `${locality.id} ${indicator.id}`

/** The file from which a row came in, with all of its sheets; '' for one of a report. */
export const fileKey = (row: Observation): string =>
  row.status === 'imported' ? `${row.origin.file}\n${row.origin.imported}` : ''

const rowsByFile = groupedBy(fileKey)

/** The times of which each imported file has values, each once. */
export const periodsByFile = keptFor(
  (observations: Dataset['observations']): ReadonlyMap<string, readonly Period[]> =>
    new Map(
      [...rowsByFile({ observations })].map(([file, rows]) => [
        file,
        file === ''
          ? []
          : [
              ...new Map(
                rows.flatMap(({ period }) =>
                  period === null ? [] : [[`${period.start}/${period.end}`, period] as const],
                ),
              ).values(),
            ],
      ]),
    ),
)

/** The observations by the id of their indicator, each group in the order of the dataset. */
export const rowsByIndicator = groupedBy(({ indicator }) => indicator.id)
