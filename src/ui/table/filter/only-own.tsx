import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withFilter } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import tools from '../toolbar.module.css'

interface OnlyOwnProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
}

/** What the user entered from reports and took in from files. */
const OWN = ['entered', 'imported']

/** Shows the rows that the user added, and no others; pressed again, all. */
export function OnlyOwn({ view, onViewChange }: OnlyOwnProps) {
  const text = useText()
  const filter = view.filters.find(({ column }) => column === 'status')
  const isOn = filter?.type === 'set' && !filter.except && filter.keys.toSorted().join() === OWN.join()
  return (
    <button
      type="button"
      className={tools.tool}
      aria-pressed={isOn}
      data-active={isOn}
      onClick={() =>
        onViewChange(withFilter(view, 'status', isOn ? null : { type: 'set', column: 'status', keys: OWN }))
      }
    >
      {text(tableMessages.onlyOwn)}
    </button>
  )
}
