import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { Notation } from '../../../domain/number/number-format.ts'
import { wordColumns } from '../../../exports/view/reader-columns.ts'
import type { GridPlace } from '../grid/grid-keys.ts'

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
