import type { ViewState } from '../../dataset/table/view-state.ts'
import { withFilter } from '../../dataset/table/view-state.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import tools from './toolbar.module.css'

interface OnlyImportedProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
}

/** Shows the rows that the user took in, and no others; pressed again, all. */
export function OnlyImported({ view, onViewChange }: OnlyImportedProps) {
  const text = useText()
  const filter = view.filters.find(({ column }) => column === 'status')
  const isOn = filter?.type === 'set' && !filter.except && filter.keys.join() === 'imported'
  return (
    <button
      type="button"
      className={tools.tool}
      aria-pressed={isOn}
      data-active={isOn}
      onClick={() =>
        onViewChange(
          withFilter(view, 'status', isOn ? null : { type: 'set', column: 'status', keys: ['imported'] }),
        )
      }
    >
      {text(tableMessages.onlyImported)}
    </button>
  )
}
