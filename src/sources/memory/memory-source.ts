import type { Entry } from '../../dataset/table/column.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { facetsOf } from '../../dataset/table/matching-rows.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import { NO_ENTRY } from '../../dataset/table/store/entry-store.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { viewInSteps } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices, SLICE } from '../../lib/steps.ts'
import type { CodeFacts } from '../aggregate.ts'
import { AGGREGATED, aggregator } from '../aggregate.ts'
import type { Asking, DataSource, SourceAbout } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { Name, SourceAggregate, SourceGroup, SourceRow, SourceView } from '../view.ts'
import { LEVELS, MOST, SHARED_COLUMNS, SOURCE_COLUMNS, TEXT_COLUMNS } from '../view.ts'
import { sourceRow } from './source-row.ts'

const PARTS = { asked: 1, answered: 1 } as const

/** Rows that an export hands on at once. */
const AT_ONCE = 1000

const stateOf = (view: SourceView): ViewState => ({
  ...DEFAULT_VIEW,
  search: view.search,
  filters: view.filters,
  sort: view.sort,
  grouping: view.groups,
  columns: view.columns,
})

/**
 * The rows of this computer's memory, behind the seam: it answers from the index of the table.
 * @param rowAt the row of a place in the index, where it is known as a row of a source already
 */
export function memorySource(
  index: ColumnarIndex,
  about: Pick<SourceAbout, 'title' | 'made'>,
  rowAt = (row: number): SourceRow => sourceRow(index.row(row), row, index.context.localities),
): DataSource {
  const shown = (view: SourceView, { signal }: Asking = {}): Promise<CurrentView> =>
    runInSlices(viewInSteps(index, stateOf(view), view.language), signal)

  return {
    about: { ...about, kind: 'memory', rows: index.length },
    can: {
      search: true,
      sort: SOURCE_COLUMNS,
      sortFew: [],
      sortUpTo: index.length,
      facets: SHARED_COLUMNS,
      text: ['scope', ...TEXT_COLUMNS],
      exportUpTo: index.length,
    },
    async page(view, asking) {
      const { rows, counts } = await shown(view, asking)
      const { offset, limit } = view.page
      return { parts: PARTS, counts, rows: Array.from(rows.subarray(offset, offset + limit), rowAt) }
    },
    async groups(view, asking) {
      const { rows, groups } = await shown(view, asking)
      if (groups.length > MOST.groupHeads) throw new SourceError('tooMany', view.groups.join())
      const heads: SourceGroup[] = []
      const facts = await runInSlices(factsOf(index), asking?.signal)
      for (const { column, entry, depth, start, count } of groups) {
        const aggregate = await runInSlices(
          aggregateRows(index, facts, rows.subarray(start, start + count)),
          asking?.signal,
        )
        heads.push({ column: sharedColumn(column), name: nameOf(entry), depth, start, aggregate })
      }
      return { parts: PARTS, groups: heads }
    },
    facets: async (view, column) => {
      const facets = facetsOf(index, stateOf(view), column, view.language)
      return {
        parts: PARTS,
        facets: facets.map(({ entry, count }) => ({ name: nameOf(entry), count })),
      }
    },
    async aggregate(view, asking) {
      const { rows } = await shown(view, asking)
      const facts = await runInSlices(factsOf(index), asking?.signal)
      return { parts: PARTS, aggregate: await runInSlices(aggregateRows(index, facts, rows), asking?.signal) }
    },
    async *rows(view, asking) {
      const { rows } = await shown(view, asking)
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        asking?.signal?.throwIfAborted()
        const piece = Array.from(rows.subarray(from, from + AT_ONCE), rowAt)
        asking?.onProgress?.({ done: from + piece.length, of: rows.length })
        yield { parts: PARTS, rows: piece }
      }
    },
  }
}

const nameOf = (entry: Entry | null): Name | null =>
  entry === null ? null : { key: entry.key, zh: entry.text.zh, en: entry.text.en }

function sharedColumn(column: ColumnId): SourceGroup['column'] {
  const shared = SHARED_COLUMNS.find((id) => id === column)
  if (shared === undefined) throw new RangeError(`${column} is no column by which a source is grouped`)
  return shared
}

/** What the codes of the index stand for, looked up in the first row that has each. */
function* factsOf(index: ColumnarIndex): Steps<CodeFacts> {
  const firsts = new Map<string, Int32Array>()
  for (const id of ['locality', 'indicator', 'unit'] as const) {
    const store = yield* index.column(id)
    if (store.kind === 'number') continue
    const first = new Int32Array(store.size + 1).fill(-1)
    for (let row = index.length - 1; row >= 0; row -= 1) first[store.codes[row] ?? NO_ENTRY] = row
    firsts.set(id, first)
    yield
  }
  const rowOf = (id: string, code: number) => index.row(firsts.get(id)?.[code] ?? -1)
  const levels = new Map<number, number>()
  return {
    localities: (firsts.get('locality')?.length ?? 1) - 1,
    levelOf: (code) => {
      const known = levels.get(code)
      if (known !== undefined) return known
      const { locality } = rowOf('locality', code)
      const level = LEVELS.indexOf(locality.kind === 'own' ? 'own' : locality.level)
      levels.set(code, level)
      return level
    },
    isAdditive: (code) => rowOf('indicator', code).indicator.additive,
    unitOf: (code) => rowOf('unit', code).unit,
  }
}

function* aggregateRows(index: ColumnarIndex, facts: CodeFacts, rows: Uint32Array): Steps<SourceAggregate> {
  const into = aggregator(facts)
  const codesOf = new Map<string, ArrayLike<number>>()
  for (const id of AGGREGATED) {
    const store = yield* index.column(id)
    if (store.kind === 'entry') codesOf.set(id, store.codes)
  }
  const code = (id: string, row: number) => codesOf.get(id)?.[row] ?? NO_ENTRY
  for (const [done, row] of rows.entries()) {
    const { lower, upper } = index.row(row).quantity
    into.add(
      {
        locality: code('locality', row),
        indicator: code('indicator', row),
        breakdown: code('breakdown', row),
        scope: code('scope', row),
        unit: code('unit', row),
        period: code('period', row),
      },
      lower ?? Number.NaN,
      upper ?? Number.NaN,
    )
    if (done % SLICE === SLICE - 1) yield
  }
  return into.done()
}
