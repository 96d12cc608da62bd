import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { countStatement } from '../../dataset/table/view-statement.ts'
import { AddFilter } from './add-filter.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { GroupMenu } from './group-menu.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './toolbar.module.css'
import type { RowSelection } from './use-view-table.ts'

interface ToolbarProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly version: string
  readonly selection: RowSelection
}

/** What narrows the table down and arranges it, and what it comes to: "n of m rows". */
export function Toolbar({ current, onViewChange }: ToolbarProps) {
  const { state, counts, language } = current
  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <SearchBox value={state.search} onChange={(search) => onViewChange({ ...state, search })} />
        <div className={styles.tools}>
          <AddFilter current={current} onViewChange={onViewChange} />
          <GroupMenu view={state} onViewChange={onViewChange} />
          <ColumnsMenu view={state} onViewChange={onViewChange} />
        </div>
      </div>
      <div className={styles.line}>
        <FilterChips current={current} onViewChange={onViewChange} />
        <output className={styles.count}>{countStatement(counts, language)}</output>
      </div>
    </div>
  )
}
