import type { Language } from '../../domain/text.ts'
import { runNow } from '../../lib/steps.ts'
import { isOwn } from '../edits/own-word.ts'
import type { ColumnId } from './columns.ts'
import { matchingCount } from './matching-rows.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'
import type { ViewState } from './view/view-state.ts'
import { withFilter } from './view/view-state.ts'
import { filterStatement, localityStatement, searchStatement } from './view/view-statement.ts'

/** One condition of a view that shows no row, and what would be shown without it. */
export interface LooserView {
  /** The condition in words, which are quoted: what it quotes itself has inner quotation marks. */
  readonly condition: string
  readonly view: ViewState
  readonly rows: number
}

/** Whether a view asks for places or indicators that a user imported, and that are not among the rows here. */
export function needsOwnData(index: ColumnarIndex, { filters, locality }: ViewState): boolean {
  const isAbsent = (column: ColumnId, key: string) => {
    if (!isOwn({ id: key })) return false
    const store = runNow(index.column(column))
    return store.kind === 'entry' && store.codeOf(key) === undefined
  }
  return (
    (locality !== null && isAbsent('locality', locality)) ||
    filters.some(
      (filter) =>
        filter.type === 'set' &&
        filter.except !== true &&
        filter.keys.some((key) => isAbsent(filter.column, key)),
    )
  )
}

/** The conditions of a view of which each alone keeps all rows away: without it there are some. None where two do. */
export function looserViews(
  index: ColumnarIndex,
  view: ViewState,
  language: Language,
): readonly LooserView[] {
  const without = (condition: string, looser: ViewState): LooserView => ({
    condition: condition.replaceAll('“', '‘').replaceAll('”', '’'),
    view: looser,
    rows: matchingCount(index, looser),
  })
  const { search, filters, locality } = view
  return [
    ...(search.trim() === '' ? [] : [without(searchStatement(search, language), { ...view, search: '' })]),
    ...filters.map((filter) =>
      without(filterStatement(index, filter, language), withFilter(view, filter.column, null)),
    ),
    ...(locality === null
      ? []
      : [without(localityStatement(index, locality, language), { ...view, locality: null })]),
  ].filter(({ rows }) => rows > 0)
}
