import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { RowSelection } from './use-view-table.ts'

/** The view with the selected rows alone, in its order; the whole view where none is selected. */
export function selectedView(view: CurrentView, selection: RowSelection): CurrentView {
  if (Object.keys(selection).length === 0) return view
  const rows = view.rows.filter((row) => selection[view.index.row(row).id] === true)
  // Groups count all rows, so that they say nothing true of some.
  return {
    ...view,
    rows,
    groups: [],
    counts: { ...view.counts, shown: rows.length },
    chosenFrom: view.counts.shown,
  }
}
