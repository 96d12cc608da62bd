import { useCallback } from 'react'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { emptyView, viewInSteps } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import type { Language } from '../../../domain/text.ts'
import { useSteps } from '../use-steps.ts'

export interface ShownView {
  readonly current: CurrentView
  /** Whether other rows are being found, and these are those from before. */
  readonly busy: boolean
}

/** The rows that a view shows. */
export function useCurrentView(index: ColumnarIndex, view: ViewState, language: Language): ShownView {
  const make = useCallback(() => viewInSteps(index, view, language), [index, view, language])
  const { value, busy } = useSteps(make, () => emptyView(index, view, language))
  return { current: value, busy }
}

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
