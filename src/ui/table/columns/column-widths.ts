import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'

/** Widths on a narrow screen, where the place, the indicator and the value have to stand side by side. */
const NARROW: ViewState['sizes'] = { locality: 100, indicator: 114, value: 144 }

/** Where nothing wraps, a period has to have room for both its ends and the mark that it is inferred; others give it. */
const ONE_LINE: ViewState['sizes'] = { period: 228, status: 107, indicator: 217 }

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
