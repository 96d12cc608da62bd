import { useEffect, useRef } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import type { RowSelection } from './use-view-table.ts'

interface SelectAllProps {
  readonly current: CurrentView
  readonly tabIndex: number
  readonly selection: RowSelection
  readonly onSelectionChange: (selection: RowSelection) => void
}

/** Selects every row of the view, drawn or not, or none. */
export function SelectAll({ current, tabIndex, selection, onSelectionChange }: SelectAllProps) {
  const text = useText()
  const box = useRef<HTMLInputElement>(null)
  const n = Object.keys(selection).length
  const all = n > 0 && n >= current.rows.length

  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = n > 0 && !all
  }, [n, all])

  const select = () => {
    const next: Record<string, true> = {}
    if (!all) for (const row of current.rows) next[current.index.row(row).id] = true
    onSelectionChange(next)
  }
  return (
    <input
      ref={box}
      type="checkbox"
      data-target
      tabIndex={tabIndex}
      aria-label={text(tableMessages.selectAll)}
      checked={all}
      onChange={select}
    />
  )
}
