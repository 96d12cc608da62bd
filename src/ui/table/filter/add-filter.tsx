import { useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS } from '../../../dataset/table/columns.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { FilterEditor } from './filter-editor.tsx'
import { FilterTool } from './filter-tool.tsx'

interface AddFilterProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filter of any column, shown or not, from the toolbar. */
export function AddFilter({ current, onViewChange }: AddFilterProps) {
  const text = useText()
  const [id, setId] = useState<ColumnId>('locality')
  return (
    <FilterTool
      n={current.state.filters.length}
      columns={COLUMN_IDS}
      column={id}
      label={text(tableMessages.columns)}
      onColumnChange={setId}
    >
      <FilterEditor key={id} id={id} current={current} onViewChange={onViewChange} />
    </FilterTool>
  )
}
