import type { ClipboardEvent, MouseEvent } from 'react'
import { useRef, useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { Notation } from '../../../domain/number/number-format.ts'
import { clipboardCells } from '../../../exports/view/clipboard.ts'
import { wordColumns } from '../../../exports/view/reader-columns.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { asksForRows } from '../copy/copy.tsx'
import type { GridPlace } from '../grid/grid-keys.ts'
import { placeOf } from '../grid/use-grid-focus.ts'

/** Cells from one corner to the other, whichever comes first. */
export interface CellRange {
  readonly from: GridPlace
  readonly to: GridPlace
}

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
  /** The words of the cells in a range, row by row. */
  readonly wordsIn: (range: CellRange) => readonly (readonly string[])[]
  /** Whether a column holds something to copy: check boxes do not. */
  readonly isCopied: (column: number) => boolean
  /** Whether rows are selected, which are copied where no cells are. */
  readonly rowsSelected: boolean
}

/** The range of cells that a reader has drawn by mouse or by Shift and arrows, and its copying. */
export function useCellRange({ wordsIn, isCopied, rowsSelected }: CellRangeOptions) {
  const text = useText()
  const [range, setRange] = useState<CellRange | null>(null)
  const [said, setSaid] = useState('')
  const anchor = useRef<GridPlace | null>(null)

  const clear = () => {
    anchor.current = null
    setRange(null)
  }
  const extend = (from: GridPlace, to: GridPlace) => setRange({ from: range?.from ?? from, to })
  const cellAt = (target: EventTarget): GridPlace | null => {
    if (!(target instanceof Element) || target.closest('td, th[scope="row"]') === null) return null
    const place = placeOf(target, 0)
    return place === null || target.closest('[data-depth]') !== null ? null : place
  }

  const onMouseDown = (event: MouseEvent) => {
    clear()
    const place = event.button === 0 ? cellAt(event.target) : null
    if (place !== null && isCopied(place.column)) anchor.current = place
  }
  const onMouseOver = (event: MouseEvent) => {
    const { current: from } = anchor
    if (from === null) return
    if ((event.buttons & 1) === 0) {
      anchor.current = null
      return
    }
    const to = cellAt(event.target)
    if (to === null || (range === null && to.line === from.line && to.column === from.column)) return
    document.getSelection()?.removeAllRanges()
    setRange({ from, to })
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
      setSaid(text(tableMessages.tooManyCells))
      return
    }
    const words = wordsIn(picked)
    const [first] = words
    if (first === undefined) return
    const made = clipboardCells(words)
    event.clipboardData.setData('text/plain', made.text)
    event.clipboardData.setData('text/html', made.html)
    setSaid(
      words.length === 1 && first.length === 1
        ? text(tableMessages.copied, { rows: itemAt(first, 0) })
        : text(tableMessages.copiedCells, { rows: words.length, columns: first.length }),
    )
  }
  return { range, said, clear, extend, handlers: { onMouseDown, onMouseOver, onCopy } }
}

export type CellPicking = ReturnType<typeof useCellRange>
