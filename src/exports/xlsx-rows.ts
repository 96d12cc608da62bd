import { strToU8 } from 'fflate'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { FileColumn } from './file-column.ts'
import { cellsOf } from './file-column.ts'
import type { FlatCell } from './flat.ts'
import type { SheetCell } from './workbook-cells.ts'
import { dayCell, rowXml, widthOf } from './workbook-cells.ts'

/** Rows between two pauses. */
const AT_ONCE = 128

/** Characters of a cell as its format shows it: numbers with separators, and at most six decimals. */
function shownWidth(cell: number | string): number {
  if (typeof cell === 'string') return widthOf(cell)
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(cell)))) + 1
  return Math.ceil((digits * 4) / 3) + (Number.isInteger(cell) ? 0 : 7)
}

/** The rows of a view as they stand in a sheet, below its headings, and the widths that its columns need. */
export interface SheetRows {
  /** In UTF-8: a hundred thousand rows as text would fill the memory that the page has to go through for what can be freed. */
  readonly parts: readonly Uint8Array[]
  readonly widths: readonly number[]
}

/** Writes the rows of a view as SpreadsheetML: a text is never run, a number is one, a day is a date. */
export function* rowsInSteps(
  view: CurrentView,
  columns: readonly FileColumn[],
  onProgress: (done: number) => void,
): Steps<SheetRows> {
  const widths = columns.map(({ header }) => widthOf(header) + 4)
  const parts: Uint8Array[] = []
  let rows = ''
  let row = 1
  for (const cells of cellsOf(view, columns)) {
    row += 1
    for (const [place, cell] of cells.entries())
      if (cell !== null) widths[place] = Math.max(widths[place] ?? 0, shownWidth(cell) + 2)
    rows += rowXml(
      row,
      cells.map((cell, place) => cellOf(cell, columns[place]?.type ?? 'text')),
    )
    if (row % AT_ONCE === 0) {
      parts.push(strToU8(rows))
      rows = ''
      onProgress(row / (view.rows.length + 1))
      yield
    }
  }
  parts.push(strToU8(rows))
  return { parts, widths }
}

function cellOf(cell: FlatCell, type: FileColumn['type']): SheetCell | null {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, look: Number.isInteger(cell) ? 'whole' : 'decimal' }
  return type === 'date' ? dayCell(cell) : { value: cell, look: 'plain' }
}
