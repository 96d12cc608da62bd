import { useRef } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { Lines } from '../../dataset/table/lines.ts'
import type { RangeStart, RowSelection } from './selection.ts'
import { allToggled, rangeTo, toggled } from './selection.ts'

interface RowSelectionOptions {
  readonly current: CurrentView
  readonly lines: Lines
  readonly selection: RowSelection
  readonly onSelectionChange: (selection: RowSelection) => void
}

/** How rows are selected: one, a range of them, or all. A range begins at the row selected last, or where Shift was first held. */
export function useRowSelection({ current, lines, selection, onSelectionChange }: RowSelectionOptions) {
  const started = useRef<RangeStart | null>(null)
  const toggle = (number: number) => {
    const line = lines.at(number)
    if (line?.kind !== 'row') return
    const next = toggled(selection, current.index.row(line.row).id)
    started.current = { lines, line: number, before: next }
    onSelectionChange(next)
  }
  return {
    toggle,
    /** Selects the rows up to a line, from the start of the range, or from `from` where none is begun. */
    extend: (to: number, from: number | null) => {
      const { current: before } = started
      if (before?.lines !== lines && from === null) return toggle(to)
      const start = before?.lines === lines ? before : { lines, line: from ?? to, before: selection }
      started.current = start
      onSelectionChange(rangeTo(start, to, current.index))
    },
    all: () => onSelectionChange(allToggled(current, selection)),
    /** The next range begins where the focus then is. */
    forget: () => {
      started.current = null
    },
  }
}

export type SelectRows = ReturnType<typeof useRowSelection>
