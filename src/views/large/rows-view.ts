import { indexRows } from '../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { shownColumns } from '../../dataset/table/view/view-state.ts'
import type { Language } from '../../domain/text.ts'
import type { RowsAsObservations } from '../../sources/row-observation.ts'
import { SOURCE_COLUMNS } from '../../sources/view.ts'

const isKnown = (id: string): boolean => SOURCE_COLUMNS.some((column) => column === id)

/** The view of an address without what no source has: such a column would be empty, and such a filter would not hold. */
export function sourceState(state: ViewState): ViewState {
  const columns = state.columns.filter(isKnown)
  return {
    ...state,
    locality: null,
    filters: state.filters.filter(({ column }) => isKnown(column)),
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
