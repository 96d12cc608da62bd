import { useEffect, useRef } from 'react'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'

interface SelectAllProps {
  /** Whether every row of the view is selected, some row of it or of those not shown, or none. */
  readonly selected: 'all' | 'some' | 'none'
  readonly tabIndex: number
  readonly onToggle: () => void
}

/** Selects every row of the view, drawn or not, or takes all of them out of the selection. */
export function SelectAll({ selected, tabIndex, onToggle }: SelectAllProps) {
  const text = useText()
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected === 'some'
  }, [selected])

  return (
    <input
      ref={box}
      type="checkbox"
      data-target
      tabIndex={tabIndex}
      aria-label={text(tableMessages.selectAll)}
      checked={selected === 'all'}
      onChange={onToggle}
    />
  )
}
