import { REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { indexRows } from '../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { shownColumns } from '../../dataset/table/view/view-state.ts'
import type { Language } from '../../domain/text.ts'
import type { Abilities } from '../../sources/data-source.ts'
import type { RowsAsObservations } from '../../sources/row-observation.ts'
import type { SourceColumn, SourceFilter, SourceView } from '../../sources/view.ts'
import { MOST, SHARED_COLUMNS, SOURCE_COLUMNS, WIRE_VERSION } from '../../sources/view.ts'

const isKnown = (id: string): boolean => SOURCE_COLUMNS.some((column) => column === id)

/** A filter by review marks, which no source knows: rows that have one of these are looked for. */
export type MarksFilter = Extract<Filter, { readonly type: 'set' }>

/** The filter by marks of a view; null where there is none. One that also shows rows without marks would need all rows. */
export function marksFilter({ filters }: Pick<ViewState, 'filters'>): MarksFilter | null {
  const filter = filters.find(({ column }) => column === 'review')
  if (filter?.type !== 'set' || filter.except === true) return null
  return filter.keys.every((key) => REVIEW_STATES.some((state) => state === key)) ? filter : null
}

/** The view of an address without what no source has: such a column would be empty, and such a filter would not hold. */
export function sourceState(state: ViewState): ViewState {
  const columns = state.columns.filter(isKnown)
  const marks = marksFilter(state)
  return {
    ...state,
    locality: null,
    filters: state.filters.filter((filter) => isKnown(filter.column) || filter === marks),
    sort: state.sort.filter(({ column }) => isKnown(column)),
    grouping: state.grouping.filter(isKnown),
    columns: columns.length === 0 ? SOURCE_COLUMNS : columns,
    pinned: state.pinned.filter(isKnown),
  }
}

/** All that decides which rows come in which order: when it changes, a page holds other rows. */
export const rowsQuestion = ({ search, filters, sort, grouping }: ViewState): string =>
  JSON.stringify([search, filters, sort, grouping])

/** Rows of a source as the table takes them: all that are given, in their order. */
export function viewOfRows(
  { observations, words: { localities } }: RowsAsObservations,
  state: ViewState,
  counts: CurrentView['counts'],
  language: Language,
): CurrentView {
  return {
    index: indexRows(observations, { localities }),
    state,
    language,
    columns: shownColumns(state),
    rows: Uint32Array.from(observations.keys()),
    groups: [],
    counts,
  }
}

/** What of a view a source can never answer, by column: a text or an order that it does not know, groups of too many values. */
export function unanswerable({ filters, sort, grouping }: ViewState, can: Abilities): readonly ColumnId[] {
  const has = (columns: readonly string[], id: string) => columns.includes(id)
  return [
    ...filters.flatMap(({ type, column }) => (type === 'text' && !has(can.text, column) ? [column] : [])),
    ...sort.flatMap(({ column }) => (has(can.sort, column) || has(can.sortFew, column) ? [] : [column])),
    ...grouping.filter((column) => !has(can.facets, column)),
  ]
}

/** The view without what a source can never answer. */
export function answerable(state: ViewState, can: Abilities): ViewState {
  const columns = new Set<string>(unanswerable(state, can))
  return {
    ...state,
    filters: state.filters.filter(({ type, column }) => type !== 'text' || !columns.has(column)),
    sort: state.sort.filter(({ column }) => !columns.has(column)),
    grouping: state.grouping.filter((column) => !columns.has(column)),
  }
}

const sourceColumn = (id: string): SourceColumn | undefined => SOURCE_COLUMNS.find((column) => column === id)
const sharedColumn = (id: string) => SHARED_COLUMNS.find((column) => column === id)

/** The filter as a source is asked it; nothing where it is on a column that no source has. */
function sourceFilter(filter: ViewState['filters'][number]): SourceFilter | [] {
  const { column } = filter
  switch (filter.type) {
    case 'set': {
      const shared = sharedColumn(column)
      return shared === undefined ? [] : { ...filter, column: shared, keys: filter.keys.slice(0, MOST.keys) }
    }
    case 'text':
      return column === 'scope' || column === 'printed' || column === 'id' ? { ...filter, column } : []
    case 'number':
      return column === 'value' ? { ...filter, column } : []
    case 'period':
      return column === 'period' ? { ...filter, column } : []
  }
}

/** The view of the table's address as a source is asked it. What no source has is left out. */
export function sourceView(state: ViewState, language: Language, page: SourceView['page']): SourceView {
  const columns = state.columns.flatMap((id) => sourceColumn(id) ?? [])
  return {
    version: WIRE_VERSION,
    language,
    search: state.search,
    filters: state.filters.flatMap(sourceFilter),
    sort: state.sort
      .flatMap(({ column, direction }) => {
        const known = sourceColumn(column)
        return known === undefined ? [] : [{ column: known, direction }]
      })
      .slice(0, MOST.sort),
    groups: state.grouping.flatMap((id) => sharedColumn(id) ?? []).slice(0, MOST.groups),
    columns: columns.length === 0 ? SOURCE_COLUMNS : columns,
    page,
  }
}
