import { createContext, useContext } from 'react'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'

interface GridView {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

export const GridViewContext = createContext<GridView | null>(null)

/**
 * The view of the grid around, for what opens from a heading: the heading itself is not to be drawn again with each change of the view.
 * @throws {Error} outside a grid, which is a slip of ours.
 */
export function useGridView(): GridView {
  const view = useContext(GridViewContext)
  if (view === null) throw new Error('useGridView needs a grid around it')
  return view
}
