import type { CurrentView } from '../../../dataset/table/view/current-view.ts'

/** The view with the selected rows alone, in its order; the whole view where none of those shown is selected. */
export function selectedView(view: CurrentView, rows: Uint32Array): CurrentView {
  if (rows.length === 0) return view
  // Groups count all rows, so that they say nothing true of some.
  return {
    ...view,
    rows,
    groups: [],
    counts: { ...view.counts, shown: rows.length },
    chosenFrom: view.counts.shown,
  }
}
