import * as v from 'valibot'
import { aboutValue } from '../dataset/review/review-wording.ts'
import type { Review } from '../dataset/review/standing.ts'
import { reviewOf } from '../dataset/review/standing.ts'
import { encodeView } from '../dataset/table/view/view-address.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { ObservationId } from '../domain/ids.ts'
import type { AboutValue, Remark } from '../domain/record/remark.ts'
import { groupRows } from '../lib/group-rows.ts'
import { withoutHiddenSigns } from '../lib/hidden-signs.ts'
import { sha256 } from '../lib/sha256.ts'
import type { RowsAsObservations, SourceObservation } from './row-observation.ts'
import type { SourceRow } from './view.ts'

/**
 * Marks on rows of a source. A mark is the reader's own word and stays in the workspace; of the row it keeps what a mark keeps of any value:
 * how it was called and read. It is found again by the id of the row and what the row is of, in whatever source of the same rows.
 */

/** Characters of a fingerprint: a nation has many rows. */
const PRINT_LENGTH = 16
const print = (parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, PRINT_LENGTH)

/** What a row goes by among marks: ids of a source are any text, and may be those of other values of the dataset. */
const idOf = ({ id }: SourceRow): AboutValue['id'] =>
  v.parse(ObservationId, `row-${sha256(withoutHiddenSigns(id)).slice(0, 2 * PRINT_LENGTH)}`)

const thingOf = ({ locality, indicator, period, breakdown, scope }: SourceRow): string =>
  print([
    locality.key,
    indicator.key,
    period === null ? null : [period.start, period.end],
    breakdown?.key ?? null,
    scope?.key ?? null,
  ])

/** What a row says. Of a derived one its inputs by their ids, since they need not be on the page. */
const printOf = (row: SourceRow): string =>
  print([
    thingOf(row),
    row.period?.basis ?? null,
    row.unit.id,
    row.bound,
    row.value,
    row.lower,
    row.upper,
    row.printed === null ? null : withoutHiddenSigns(row.printed),
    row.formula,
    row.inputs.map(({ role, id }) => [role, id]),
  ])

/** The address at which a row is shown among the few of its place, indicator and period. */
function queryOf(
  { id, locality, indicator, period }: SourceRow,
  at: string,
): Readonly<Record<string, string>> {
  const query = encodeView({
    ...DEFAULT_VIEW,
    filters: [
      { type: 'set', column: 'locality', keys: [locality.key] },
      { type: 'set', column: 'indicator', keys: [indicator.key] },
      period === null
        ? { type: 'set', column: 'period', keys: [''] }
        : { type: 'period', column: 'period', from: period.start, to: period.end },
    ],
  })
  const given = Object.entries(query).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  )
  return { ...Object.fromEntries(given), at, mark: id }
}

/** A row as a mark on it knows it. @param at where its data is, as the address of the page has it */
export const aboutRow = (observation: SourceObservation, at: string): AboutValue => ({
  ...aboutValue(observation),
  id: idOf(observation.row),
  thing: thingOf(observation.row),
  print: printOf(observation.row),
  data: { title: observation.of.title, query: queryOf(observation.row, at) },
})

/** What was said of a row; nothing of most. */
export type RowReviews = (row: SourceRow) => Review | undefined

/** Tells what was said of rows; null where nothing was. A mark on another row that has the id of one of these is none on it. */
export function rowReviews(remarks: readonly Remark[]): RowReviews | null {
  const byId = groupRows(
    remarks.filter(({ about }) => about.kind === 'value' && about.data !== undefined),
    ({ about }) => (about.kind === 'value' ? about.id : ''),
  )
  if (byId.size === 0) return null
  return (row) => {
    const said = (byId.get(idOf(row)) ?? []).filter(
      ({ about }) => about.kind === 'value' && about.thing === thingOf(row),
    )
    return said.length === 0 ? undefined : reviewOf(said, printOf(row))
  }
}

/** The rows with what was said of them. */
export function withRowMarks(taken: RowsAsObservations, remarks: readonly Remark[]): RowsAsObservations {
  const of = rowReviews(remarks)
  if (of === null) return taken
  const observations = taken.observations.map((observation) => {
    const review = of(observation.row)
    return review === undefined ? observation : { ...observation, review }
  })
  return { ...taken, observations }
}
