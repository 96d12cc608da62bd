import type { ClipboardEvent, DragEvent, MouseEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { Notation } from '../../../domain/number/number-format.ts'
import { clipboardCells } from '../../../exports/view/clipboard.ts'
import { wordColumns } from '../../../exports/view/reader-columns.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useSaid } from '../../use-said.ts'
import { asksForRows } from '../copy/copy.tsx'
import type { GridPlace } from '../grid/grid-keys.ts'
import { placeOf } from '../grid/use-grid-focus.ts'
import { followDrag } from './follow-drag.ts'

/** Cells from one corner to the other, whichever comes first. */
export interface CellRange {
  readonly from: GridPlace
  readonly to: GridPlace
}

const isSame = (a: GridPlace, b: GridPlace): boolean => a.line === b.line && a.column === b.column

/** First and last column of the range on a line; null where the line is outside. */
export function pickedOn(range: CellRange | null, line: number): readonly [number, number] | null {
  if (range === null) return null
  const { from, to } = range
  if (line < Math.min(from.line, to.line) || line > Math.max(from.line, to.line)) return null
  return [Math.min(from.column, to.column), Math.max(from.column, to.column)]
}

/**
 * The words of the cells in a range, row by row, as they stand on the screen. Heads of groups and the column of check boxes (`null` among
 * the columns) hold nothing to copy.
 */
export function wordsIn(
  range: CellRange,
  view: CurrentView,
  lines: Lines,
  columns: readonly (ColumnId | null)[],
  notation: Notation,
): readonly (readonly string[])[] {
  const readers = wordColumns(view, notation)
  const [first = 0, last = -1] = pickedOn(range, range.from.line) ?? []
  const picked = columns.slice(first, last + 1).flatMap((id) => readers.find(({ name }) => name === id) ?? [])
  const rows: string[][] = []
  if (picked.length === 0) return rows
  const end = Math.max(range.from.line, range.to.line)
  for (let number = Math.min(range.from.line, range.to.line); number <= end; number += 1) {
    const line = lines.at(number)
    if (line?.kind !== 'row') continue
    const row = view.index.row(line.row)
    rows.push(picked.map(({ read }) => String(read(row) ?? '')))
  }
  return rows
}

/** More cells would hold up the page; the button for copying takes them in steps. */
const MOST_CELLS = 200_000

interface CellRangeOptions {
  /** The element that scrolls; null until it is on the page. */
  readonly region: HTMLElement | null
  /** The words of the cells in a range, row by row. */
  readonly wordsIn: (range: CellRange) => readonly (readonly string[])[]
  /** Whether a column holds something to copy: check boxes do not. */
  readonly isCopied: (column: number) => boolean
  /** Whether rows are selected, which are copied where no cells are. */
  readonly rowsSelected: boolean
}

/** The range of cells that a reader has drawn by mouse or by Shift and arrows, and its copying. */
export function useCellRange({ region, wordsIn, isCopied, rowsSelected }: CellRangeOptions) {
  const [range, setRange] = useState<CellRange | null>(null)
  const [said, say] = useSaid()
  /** Where the mouse was pressed, and whether it has left that cell since: before, words of the cell may be marked. */
  const drag = useRef<{ readonly from: GridPlace; readonly picks: boolean } | null>(null)
  const stopDrag = useRef<() => void>(() => {})
  useEffect(() => () => stopDrag.current(), [])

  const clear = () => {
    drag.current = null
    setRange(null)
  }
  const extend = (from: GridPlace, to: GridPlace) => setRange({ from: range?.from ?? from, to })
  const cellAt = (target: EventTarget): GridPlace | null => {
    if (!(target instanceof Element) || target.closest('td, th[scope="row"]') === null) return null
    const place = placeOf(target, 0)
    return place === null || target.closest('[data-depth]') !== null ? null : place
  }
  const reach = (target: EventTarget) => {
    const to = cellAt(target)
    if (drag.current === null || to === null) return
    const { from, picks } = drag.current
    if (!picks && isSame(from, to)) return
    drag.current = { from, picks: true }
    document.getSelection()?.removeAllRanges()
    setRange((now) => (now !== null && isSame(now.to, to) ? now : { from, to }))
  }

  const onMouseDown = (event: MouseEvent) => {
    stopDrag.current()
    clear()
    const from = event.button === 0 ? cellAt(event.target) : null
    if (from === null || !isCopied(from.column) || region === null) return
    drag.current = { from, picks: false }
    stopDrag.current = followDrag(region, reach, () => {
      drag.current = null
    })
  }
  const onMouseOver = ({ target, buttons }: MouseEvent) => {
    if ((buttons & 1) !== 0) reach(target)
  }
  // A link would be dragged away instead of cells being picked.
  const onDragStart = (event: DragEvent) => {
    if (drag.current !== null) event.preventDefault()
  }

  const onCopy = (event: ClipboardEvent) => {
    if (range === null && rowsSelected) return
    const focused = cellAt(event.target)
    const picked = range ?? (focused === null ? null : { from: focused, to: focused })
    if (picked === null || !asksForRows(event)) return
    const { from, to } = picked
    event.preventDefault()
    event.stopPropagation()
    if (Math.abs(from.line - to.line) * Math.abs(from.column - to.column) > MOST_CELLS) {
      say({ text: tableMessages.tooManyCells })
      return
    }
    const words = wordsIn(picked)
    const [first] = words
    if (first === undefined) return
    const made = clipboardCells(words)
    event.clipboardData.setData('text/plain', made.text)
    event.clipboardData.setData('text/html', made.html)
    say(
      words.length === 1 && first.length === 1
        ? { text: tableMessages.copied, values: { rows: itemAt(first, 0) } }
        : { text: tableMessages.copiedCells, values: { rows: words.length, columns: first.length } },
    )
  }
  return { range, said, clear, extend, handlers: { onMouseDown, onMouseOver, onDragStart, onCopy } }
}

export type CellPicking = ReturnType<typeof useCellRange>
