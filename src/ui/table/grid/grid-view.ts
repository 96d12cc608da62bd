import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'

interface GridView {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly filterOf: FilterOf | undefined
}

/** The filter of a column, where the rows are not all in the page; null for a column that has none. */
export type FilterOf = (id: ColumnId) => ReactNode

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
