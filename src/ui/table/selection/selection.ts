import { useRef } from 'react'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'

interface RowSelectionOptions {
  readonly current: CurrentView
  readonly lines: Lines
  readonly selection: RowSelection
  readonly onSelectionChange: (selection: RowSelection) => void
}

/** How rows are selected: one, a range of them, or all. A range begins at the row selected last, or where Shift was first held. */
export function useRowSelection({ current, lines, selection, onSelectionChange }: RowSelectionOptions) {
  const started = useRef<RangeStart | null>(null)
  const idAt = (line: number) => rowIdAt(line, lines, current.index)
  const toggle = (line: number) => {
    const id = idAt(line)
    if (id === null) return
    const next = toggled(selection, id)
    started.current = { line, id, before: next }
    onSelectionChange(next)
  }
  return {
    toggle,
    /** Selects the rows up to a line, from the start of the range, or from `from` where none is begun. */
    extend: (to: number, from: number | null) => {
      const { current: before } = started
      // Another order may have put another row where the range began.
      const begun = before !== null && idAt(before.line) === before.id ? before : null
      if (begun === null && from === null) return toggle(to)
      const line = from ?? to
      const start = begun ?? { line, id: idAt(line), before: selection }
      started.current = start
      onSelectionChange(rangeTo(start, to, lines, current.index))
    },
    all: () => onSelectionChange(allToggled(current, selection)),
    /** The next range begins where the focus then is. */
    forget: () => {
      started.current = null
    },
  }
}

export type SelectRows = ReturnType<typeof useRowSelection>

/** Rows chosen by a reader, by their ids. They stay so while filters and sorting change. */
export type RowSelection = Readonly<Record<string, true>>

/** Where a range of selected rows begins: its line, the row that stood there, and what was selected before. */
interface RangeStart {
  readonly line: number
  readonly id: string | null
  readonly before: RowSelection
}

/** The id of the row on a line; null for the head of a group, or of the table. */
function rowIdAt(line: number, lines: Lines, index: ColumnarIndex): string | null {
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
