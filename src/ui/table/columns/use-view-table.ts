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
import type { CSSProperties } from 'react'
import { useMemo } from 'react'
import type { Observation } from '../../../dataset/observation.ts'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS, isColumnId } from '../../../dataset/table/columns.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { shownColumns, WIDTHS, withSize } from '../../../dataset/table/view/view-state.ts'

/** Widths on a narrow screen, where the place, the indicator and the value have to stand side by side. */
const NARROW: ViewState['sizes'] = { locality: 100, indicator: 114, value: 144 }

/** Where nothing wraps, a period has to have room for both its ends and the mark that it is inferred; others give it. */
const ONE_LINE: ViewState['sizes'] = { period: 228, status: 107, indicator: 193 }

/** How a table is drawn, as far as widths go. */
export interface Drawn {
  /** On a screen as narrow as a telephone's. */
  readonly narrow: boolean
  /** With rows of one line. */
  readonly oneLine: boolean
}

/** The width of a column that its reader has not set, in CSS pixels. */
export const usualWidth = (id: ColumnId, { narrow, oneLine }: Drawn): number =>
  (narrow ? NARROW[id] : undefined) ?? (oneLine ? ONE_LINE[id] : undefined) ?? COLUMNS[id].width

/** How much of the table's width pinned columns may take: the others need room to scroll in. */
const PINNED_SHARE = 0.6

/**
 * The pinned columns that stay in sight: as many as leave the others room, from the first on. More of them would hide the rest of the
 * table for good. `room` is the width in sight, null where it is not known yet.
 */
export function pinnedThatFit(
  pinned: readonly ColumnId[],
  widthOf: (id: ColumnId) => number,
  room: number | null,
): readonly ColumnId[] {
  if (room === null) return pinned
  let taken = 0
  const end = pinned.findIndex((id) => {
    taken += widthOf(id)
    return taken > room * PINNED_SHARE
  })
  return end === -1 ? pinned : pinned.slice(0, end)
}

/** How much narrower than usual columns may be drawn so that all of them are in sight. */
const NARROWEST = 0.85

/** The width in which most values stand on one line with their unit and the mark that they are derived, in CSS pixels. */
const VALUE_ON_A_LINE = 284

/**
 * The width of each column where all are to be in sight: each is a little narrower if that is enough, since a column that is cut by the edge
 * reads as if it ended there. Otherwise they keep their usual widths, and the table scrolls. Room that is left over goes to the values, whose
 * words break first, until they stand on one line, and then to the others.
 */
export function widthsThatFit(
  widths: ReadonlyMap<ColumnId, number>,
  room: number | null,
): ReadonlyMap<ColumnId, number> {
  const total = [...widths.values()].reduce((sum, width) => sum + width, 0)
  if (room === null || room < total * NARROWEST) return widths
  const value = widths.get('value') ?? 0
  const wide = value === 0 ? 0 : value + Math.max(0, Math.min(VALUE_ON_A_LINE - value, room - total))
  // Narrower columns are so by one share; of what is left over, values take what they need and others the rest.
  const share = room < total ? room / total : (room - wide) / (total - value)
  return new Map(
    [...widths].map(([id, width]) => [
      id,
      id === 'value' && room >= total ? wide : Math.floor(width * share),
    ]),
  )
}

/** A column on the screen: its id, and what keeps it in its place where it is pinned. */
export interface ShownColumn {
  readonly id: ColumnId | typeof SELECT
  readonly pin: { readonly 'data-pinned'?: 'last' | 'yes'; readonly style?: CSSProperties }
}

type Column = ReturnType<ViewTable['getVisibleLeafColumns']>[number]

/** What keeps a pinned column in its place while the others scroll under it. */
export function pinProps(column: Column): ShownColumn['pin'] {
  if (column.getIsPinned() !== 'start') return {}
  return {
    'data-pinned': column.getIsLastColumn('start') ? 'last' : 'yes',
    style: { insetInlineStart: column.getStart('start') },
  }
}

/** Every feature has to be named: TanStack Table 9 leaves out, without a word, what is not registered. */
const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

/** The column of check boxes, which is not a column of the data. */
export const SELECT = 'select'
const SELECT_WIDTH = 44

const helper = createColumnHelper<typeof features, Observation>()

/** The columns with their bounds, as wide as letters of that size ask for. */
const columnsFor = (letters: number) =>
  helper.columns([
    helper.display({ id: SELECT, size: SELECT_WIDTH * letters, enableResizing: false }),
    ...COLUMN_IDS.map((id) =>
      helper.accessor((row) => row.id, {
        id,
        size: COLUMNS[id].width * letters,
        minSize: WIDTHS.least * letters,
        maxSize: WIDTHS.most * letters,
      }),
    ),
  ])

interface ViewTableOptions extends Drawn {
  /** The width in sight, null where it is not known yet. */
  readonly room: number | null
  /** How much larger than usual the reader's letters are. The view keeps widths for usual letters, so that they hold for other readers. */
  readonly letters: number
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
  readonly selectable: boolean
  /** Whether its columns may be drawn narrower to be in sight: those that their reader cannot set. */
  readonly fits: boolean
}

/** None: which rows there are, and in which order, is the current view's to say, and those on the screen are drawn from it. */
const NO_ROWS: readonly Observation[] = []

/** TanStack Table as the holder of the table's columns, over the view's own state. */
export function useViewTable({
  narrow,
  oneLine,
  room,
  letters,
  view,
  onViewChange,
  selectable,
  fits,
}: ViewTableOptions) {
  const columns = useMemo(() => columnsFor(letters), [letters])
  const state = useMemo(() => {
    const order = shownColumns(view)
    const shown = new Set<string>(order)
    const wanted = new Map(
      order.map((id) => [id, view.sizes[id] ?? usualWidth(id, { narrow, oneLine })] as const),
    )
    const usualRoom = room === null ? null : room / letters
    // Lines of one line would be cut for it.
    const widths = fits && !oneLine ? widthsThatFit(wanted, usualRoom) : wanted
    const widthOf = (id: ColumnId) => widths.get(id) ?? usualWidth(id, { narrow, oneLine })
    const pinned = pinnedThatFit(
      order.filter((id) => view.pinned.includes(id)),
      widthOf,
      usualRoom,
    )
    const visible = (id: ColumnId): [string, boolean] => [id, shown.has(id)]
    const lead = selectable ? [SELECT] : []
    return {
      columnOrder: [...lead, ...order],
      columnVisibility: Object.fromEntries([[SELECT, selectable], ...COLUMN_IDS.map(visible)]),
      columnPinning: { start: pinned.length === 0 ? [] : [...lead, ...pinned], end: [] },
      columnSizing: Object.fromEntries(order.map((id) => [id, Math.floor(widthOf(id) * letters)])),
      sorting: view.sort.map(({ column, direction }) => ({ id: column, desc: direction === 'desc' })),
    }
  }, [view, selectable, narrow, oneLine, room, letters, fits])

  return useTable({
    features,
    columns,
    data: NO_ROWS,
    getRowId: (row) => row.id,
    manualSorting: true,
    columnResizeMode: 'onEnd',
    state,
    onColumnSizingChange: (change) => {
      const sizes = typeof change === 'function' ? change(state.columnSizing) : change
      const changed = Object.entries(sizes).find(([id, size]) => state.columnSizing[id] !== size)
      if (changed === undefined) return
      const [id, size] = changed
      if (isColumnId(id)) onViewChange(withSize(view, id, size / letters))
    },
  })
}

export type ViewTable = ReturnType<typeof useViewTable>
