import type { Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { SLICE } from '../../lib/steps.ts'
import { STATEMENT_WORDS } from '../../words/table/view-statement.ts'
import type { Entry } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMNS } from './columns.ts'
import type { SortKey } from './row-order.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'
import { NO_ENTRY } from './store/entry-store.ts'

/** Rows that follow one another and share a value: from `start`, `count` of them in the order shown. */
export interface Group {
  readonly column: ColumnId
  /** Null for rows without a value. */
  readonly entry: Entry | null
  /** 0 for the outermost. */
  readonly depth: number
  readonly start: number
  readonly count: number
}

/** Whether rows can be grouped by the column: numbers cannot. */
export const isGroupable = (id: ColumnId): boolean => COLUMNS[id].type !== 'number'

/** The keys by which grouped rows are sorted: by their groups first, each in the direction in which its column is sorted. */
export function groupingKeys<Column extends ColumnId>(
  grouping: readonly Column[],
  sort: readonly SortKey<Column>[],
): readonly SortKey<Column>[] {
  const first = grouping.map(
    (column): SortKey<Column> => sort.find((key) => key.column === column) ?? { column, direction: 'asc' },
  )
  return [...first, ...sort.filter(({ column }) => !grouping.includes(column))]
}

/** The groups of rows that are sorted by {@link groupingKeys}, an outer group before those in it. */
export function* groupsOf(
  index: ColumnarIndex,
  rows: Uint32Array,
  grouping: readonly ColumnId[],
): Steps<readonly Group[]> {
  const groups: Group[] = []
  function* split(start: number, end: number, depth: number): Steps<void> {
    const column = grouping[depth]
    if (column === undefined) return
    const store = yield* index.column(column)
    if (store.kind === 'number') return
    const { codes, entryAt } = store
    for (let from = start; from < end; ) {
      const code = codes[rows[from] ?? 0] ?? NO_ENTRY
      let to = from + 1
      while (to < end && (codes[rows[to] ?? 0] ?? NO_ENTRY) === code) to += 1
      groups.push({ column, entry: entryAt(code), depth, start: from, count: to - from })
      if (groups.length % SLICE === 0) yield
      yield* split(from, to, depth + 1)
      from = to
    }
  }
  yield* split(0, rows.length, 0)
  return groups
}

/** The name of a group in words. */
export const groupName = ({ entry }: Group, language: Language): string =>
  textIn(entry?.text, language) ?? STATEMENT_WORDS.blank[language]
