import type { Language } from '../../../domain/text.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runNow } from '../../../lib/steps.ts'
import type { ColumnId } from '../columns.ts'
import type { Group } from '../groups.ts'
import { groupingKeys, groupsOf } from '../groups.ts'
import { matchingRows, scopeMask } from '../matching-rows.ts'
import { orderedRows, shownRows } from '../row-order.ts'
import type { ColumnarIndex } from '../store/columnar-index.ts'
import type { ViewState } from './view-state.ts'
import { shownColumns } from './view-state.ts'

/**
 * The rows and columns that a view shows, in order. The screen, the clipboard and every file are made from it, so that none can show
 * other rows than the rest.
 */
export interface CurrentView {
  readonly index: ColumnarIndex
  readonly state: ViewState
  readonly language: Language
  /** Pinned columns first. */
  readonly columns: readonly ColumnId[]
  /** Row numbers of the index. */
  readonly rows: Uint32Array
  /** Empty where rows are not grouped. */
  readonly groups: readonly Group[]
  /** Rows shown, and rows that there are in the table's scope. */
  readonly counts: { readonly shown: number; readonly total: number }
  /** Given where the reader chose these rows one by one: how many were shown to choose from. */
  readonly chosenFrom?: number
}

/** The view before any of its rows is found. */
export const emptyView = (index: ColumnarIndex, state: ViewState, language: Language): CurrentView => ({
  index,
  state,
  language,
  columns: shownColumns(state),
  rows: new Uint32Array(0),
  groups: [],
  counts: { shown: 0, total: index.length },
})

/** Computes the view from the index, in steps. Texts are sorted as a reader of the language expects. */
export function* viewInSteps(index: ColumnarIndex, state: ViewState, language: Language): Steps<CurrentView> {
  const keys = groupingKeys(state.grouping, state.sort)
  const order = yield* orderedRows(index, keys, language)
  const mask = yield* matchingRows(index, state)
  const rows = shownRows(order, mask)
  yield
  const groups = yield* groupsOf(index, rows, state.grouping)
  const total = state.locality === null ? index.length : ones(yield* scopeMask(index, state.locality))
  return {
    index,
    state,
    language,
    columns: shownColumns(state),
    rows,
    groups,
    counts: { shown: rows.length, total },
  }
}

/** {@link viewInSteps} at once. */
export const currentView = (index: ColumnarIndex, state: ViewState, language: Language): CurrentView =>
  runNow(viewInSteps(index, state, language))

const ones = (mask: Uint8Array): number => mask.reduce((sum, bit) => sum + bit, 0)
