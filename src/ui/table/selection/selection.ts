import type { Lines } from '../../../dataset/table/lines.ts'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'

/** Rows chosen by a reader, by their ids. They stay so while filters and sorting change. */
export type RowSelection = Readonly<Record<string, true>>

/** Where a range of selected rows begins: its line, the row that stood there, and what was selected before. */
export interface RangeStart {
  readonly line: number
  readonly id: string | null
  readonly before: RowSelection
}

/** The id of the row on a line; null for the head of a group, or of the table. */
export function rowIdAt(line: number, lines: Lines, index: ColumnarIndex): string | null {
  const known = lines.at(line)
  return known?.kind === 'row' ? index.row(known.row).id : null
}

/** The selection with the row put in or taken out. */
export function toggled(selection: RowSelection, id: string): RowSelection {
  const { [id]: present, ...others } = selection
  return present === true ? others : { ...selection, [id]: true }
}

/** What was selected before the range, and every row from its start to the line, whichever comes first. */
export function rangeTo(
  { line, before }: RangeStart,
  to: number,
  lines: Lines,
  index: ColumnarIndex,
): RowSelection {
  const selection: Record<string, true> = { ...before }
  for (let number = Math.min(line, to); number <= Math.max(line, to); number += 1) {
    const id = rowIdAt(number, lines, index)
    if (id !== null) selection[id] = true
  }
  return selection
}

/** The rows of the view that are selected. */
export function selectedRows({ index, rows }: CurrentView, selection: RowSelection): Uint32Array {
  if (Object.keys(selection).length === 0) return new Uint32Array(0)
  return rows.filter((row) => selection[index.row(row).id] === true)
}

/** The selection with every row of the view, or with none of them where all are in it. Rows that are not shown stay as they are. */
export function allToggled(view: CurrentView, selection: RowSelection): RowSelection {
  const { index, rows } = view
  const next: Record<string, true> = { ...selection }
  const all = selectedRows(view, selection).length === rows.length
  for (const row of rows) {
    const { id } = index.row(row)
    if (all) delete next[id]
    else next[id] = true
  }
  return next
}
