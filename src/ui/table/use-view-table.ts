import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS, isColumnId } from '../../dataset/table/columns.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { WIDTHS, withSize } from '../../dataset/table/view-state.ts'

/** Every feature has to be named: TanStack Table 9 leaves out, without a word, what is not registered. */
const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

/** The column of check boxes, which is no column of the data. */
export const SELECT = 'select'
const SELECT_WIDTH = 44

const helper = createColumnHelper<typeof features, Observation>()

const columns = helper.columns([
  helper.display({ id: SELECT, size: SELECT_WIDTH, enableResizing: false }),
  ...COLUMN_IDS.map((id) =>
    helper.accessor((row) => row.id, {
      id,
      size: COLUMNS[id].width,
      minSize: WIDTHS.least,
      maxSize: WIDTHS.most,
    }),
  ),
])

/** Widths on a narrow screen, where the place, the indicator and the value have to stand side by side. */
const NARROW = { locality: 92, indicator: 118, value: 148 } as const

interface ViewTableOptions {
  readonly narrow: boolean
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
  readonly selectable: boolean
}

/** None: which rows there are, and in which order, is the current view's to say, and those on the screen are drawn from it. */
const NO_ROWS: readonly Observation[] = []

/** TanStack Table as the holder of the table's columns, over the view's own state. */
export function useViewTable({ narrow, view, onViewChange, selectable }: ViewTableOptions) {
  const state = useMemo(() => {
    const shown = new Set<string>(view.columns)
    const visible = (id: ColumnId): [string, boolean] => [id, shown.has(id)]
    const lead = selectable ? [SELECT] : []
    return {
      columnOrder: [...lead, ...view.columns],
      columnVisibility: Object.fromEntries([[SELECT, selectable], ...COLUMN_IDS.map(visible)]),
      columnPinning: { start: view.pinned.length === 0 ? [] : [...lead, ...view.pinned], end: [] },
      columnSizing: narrow ? { ...NARROW, ...view.sizes } : { ...view.sizes },
      sorting: view.sort.map(({ column, direction }) => ({ id: column, desc: direction === 'desc' })),
    }
  }, [view, selectable, narrow])

  return useTable({
    features,
    columns,
    data: NO_ROWS,
    getRowId: (row) => row.id,
    manualSorting: true,
    columnResizeMode: 'onEnd',
    state,
    onColumnSizingChange: (change) => {
      const sizes = typeof change === 'function' ? change({ ...view.sizes }) : change
      const changed = Object.entries(sizes).find(([id, size]) => view.sizes[id] !== size)
      if (changed === undefined) return
      const [id, size] = changed
      if (isColumnId(id)) onViewChange(withSize(view, id, size))
    },
  })
}

export type ViewTable = ReturnType<typeof useViewTable>
