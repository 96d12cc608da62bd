import { reviewOf } from '../dataset/review/standing.ts'
import { BLANK } from '../dataset/table/filter.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import type { Remark } from '../domain/record/remark.ts'
import type { Language } from '../domain/text.ts'
import { PERIOD_BASES } from '../domain/time/period.ts'
import { groupRows } from '../lib/group-rows.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Asking, DataSource } from './data-source.ts'
import { wholeOnly } from './data-source.ts'
import { memorySource } from './memory/memory-source.ts'
import { rowReviews, withRowMarks } from './row-marks.ts'
import type { RowsAsObservations } from './row-observation.ts'
import { rowsAsObservations } from './row-observation.ts'
import { MOST_TAKEN } from './take-rows.ts'
import type { SourceRow, SourceView } from './view.ts'
import { MOST, SOURCE_COLUMNS, WIRE_VERSION } from './view.ts'

/**
 * The rows of a source that have marks. A source knows nothing of marks, so it is asked for the places, indicators and periods that marks
 * name, and the rows that are marked are picked out of its answers. These few rows are then a source of their own, so that they are filtered,
 * grouped, counted and saved as all rows are.
 */

/** What a marked value is of, as its mark says: enough to ask a source for it. */
export interface Sought {
  readonly locality: string
  readonly indicator: string
  /** The keys that its period may have: a mark does not say on what its days rest. */
  readonly periods: readonly string[]
}

/** The values of sources that have a mark which holds, whatever source they are of. Marks that name no such value are left out. */
export function soughtOf(remarks: readonly Remark[]): readonly Sought[] {
  const values = groupRows(remarks, ({ about }) =>
    about.kind === 'value' && about.data !== undefined ? `${about.id} ${about.thing}` : '',
  )
  values.delete('')
  return [...values.values()].flatMap((said) => {
    const { about } = itemAt(said, 0)
    if (about.kind !== 'value' || reviewOf(said, null).state === null) return []
    return soughtAt(about.data?.query ?? {}) ?? []
  })
}

function soughtAt(query: Readonly<Record<string, string>>): Sought | null {
  const { filters } = decodeView(query)
  const keyOf = (column: 'locality' | 'indicator'): string | undefined =>
    filters.flatMap((filter) => (filter.type === 'set' && filter.column === column ? filter.keys : []))[0]
  const [locality, indicator] = [keyOf('locality'), keyOf('indicator')]
  const period = filters.find(({ column }) => column === 'period')
  if (locality === undefined || indicator === undefined || period === undefined) return null
  const periods =
    period.type === 'period'
      ? PERIOD_BASES.map((basis) => `${period.from ?? ''}/${period.to ?? ''}/${basis}`)
      : [BLANK]
  return { locality, indicator, periods }
}

/** Values that one question is about at most: its keys of periods are three times as many. */
const AT_ONCE = Math.floor(MOST.keys / PERIOD_BASES.length)

export interface MarkedRows {
  readonly rows: readonly SourceRow[]
  /** Values that have marks and are not in this source. */
  readonly missing: number
}

/**
 * Takes the rows that have marks out of a source.
 * @throws {SourceError} `partial`, where a part of the source does not answer: some marked rows would pass for all.
 */
export async function takeMarked(
  source: Pick<DataSource, 'page' | 'rows'>,
  remarks: readonly Remark[],
  language: Language,
  asking: Asking,
): Promise<MarkedRows> {
  const reviewAt = rowReviews(remarks)
  const isMarked = (row: SourceRow) => (reviewAt?.(row)?.state ?? null) !== null
  // What stands together here lies together in a source too, so that a question matches few other rows.
  const sought = soughtOf(remarks).toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
  // By their ids, so that an answer that never ends cannot fill the memory.
  const rows = new Map<string, SourceRow>()
  for (let from = 0; from < sought.length; from += AT_ONCE)
    for await (const row of find(source, sought.slice(from, from + AT_ONCE), language, asking))
      if (isMarked(row)) rows.set(row.id, row)
  const inOrder = [...rows.values()].toSorted((a, b) => a.position - b.position)
  return { rows: inOrder, missing: Math.max(0, sought.length - inOrder.length) }
}

const orderKey = ({ indicator, periods, locality }: Sought): string =>
  [indicator, periods[0], locality].join('\n')

/** The rows of all these places, indicators and periods; asked for in halves where they are too many. */
async function* find(
  source: Pick<DataSource, 'page' | 'rows'>,
  sought: readonly Sought[],
  language: Language,
  asking: Asking,
): AsyncGenerator<SourceRow> {
  const view = viewOf(sought, language)
  const { parts, counts, rows } = await source.page(view, asking)
  wholeOnly(parts)
  if (counts.shown <= rows.length) yield* rows
  else if (counts.shown > MOST_TAKEN && sought.length > 1) {
    const middle = Math.ceil(sought.length / 2)
    yield* find(source, sought.slice(0, middle), language, asking)
    yield* find(source, sought.slice(middle), language, asking)
  } else
    for await (const piece of source.rows(view, asking)) {
      wholeOnly(piece.parts)
      yield* piece.rows
    }
}

function viewOf(sought: readonly Sought[], language: Language): SourceView {
  const keysOf = (keys: readonly string[]) => [...new Set(keys)]
  return {
    version: WIRE_VERSION,
    language,
    search: '',
    filters: [
      { type: 'set', column: 'locality', keys: keysOf(sought.map(({ locality }) => locality)) },
      { type: 'set', column: 'indicator', keys: keysOf(sought.map(({ indicator }) => indicator)) },
      { type: 'set', column: 'period', keys: keysOf(sought.flatMap(({ periods }) => periods)) },
    ],
    sort: [],
    groups: [],
    columns: SOURCE_COLUMNS,
    page: { offset: 0, limit: MOST.page },
  }
}

/** The rows that still have a mark, as the table takes them. */
export function markedObservations(
  rows: readonly SourceRow[],
  { about }: Pick<DataSource, 'about'>,
  remarks: readonly Remark[],
): RowsAsObservations {
  const { observations, words } = withRowMarks(rowsAsObservations(rows, about), remarks)
  return { observations: observations.filter(({ review }) => (review?.state ?? null) !== null), words }
}

/** Some rows of a source as a source: it answers all that is asked of those rows, and says what it is a part of. */
export function sourceOfRows(
  { observations, words: { localities } }: RowsAsObservations,
  { about, can }: Pick<DataSource, 'about' | 'can'>,
): DataSource {
  const memory = memorySource(
    indexRows([...observations], { localities }),
    about,
    (row) => itemAt(observations, row).row,
  )
  return {
    ...memory,
    about,
    // However many rows the source itself would export at most: these are all here.
    can: { ...memory.can, search: can.search, exportUpTo: about.rows },
    async page(view, asking) {
      const answer = await memory.page(view, asking)
      return { ...answer, counts: { ...answer.counts, total: about.rows } }
    },
  }
}
