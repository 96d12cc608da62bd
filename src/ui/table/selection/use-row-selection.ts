import { useRef } from 'react'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { RangeStart, RowSelection } from './selection.ts'
import { allToggled, rangeTo, rowIdAt, toggled } from './selection.ts'

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
