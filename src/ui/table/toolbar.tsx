import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { slideOfView } from '../../charts/deck/slide-of.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { countStatement } from '../../dataset/table/view-statement.ts'
import { tableMessages } from '../messages/table.ts'
import { PresentActions } from '../present/present-actions.tsx'
import { useText } from '../use-language.ts'
import { AddFilter } from './add-filter.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { CopyButton } from './copy-button.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { GroupMenu } from './group-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { selectedView } from './selected-view.ts'
import styles from './toolbar.module.css'
import type { RowSelection } from './use-view-table.ts'

interface ToolbarProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly version: string
  /** Where rows are selected, files and the clipboard take those alone. */
  readonly selection: RowSelection
  /** A tool of the page's own, before the others. */
  readonly tool: ReactNode
}

/** What narrows the table down and arranges it, and what it comes to: "n of m rows". */
export function Toolbar({ current, onViewChange, version, selection, tool }: ToolbarProps) {
  const { state, counts, language } = current
  const text = useText()
  const view = useMemo(() => selectedView(current, selection), [current, selection])
  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <SearchBox value={state.search} onChange={(search) => onViewChange({ ...state, search })} />
        <div className={styles.tools}>
          {tool}
          <AddFilter current={current} onViewChange={onViewChange} />
          <GroupMenu view={state} onViewChange={onViewChange} />
          <ColumnsMenu view={state} onViewChange={onViewChange} />
          <CopyButton view={view} />
          <ExportMenu view={view} version={version} />
          <PresentActions what={text(tableMessages.label)} slides={[slideOfView(state)]} look="tool" />
        </div>
      </div>
      <div className={styles.line}>
        <FilterChips current={current} onViewChange={onViewChange} />
        <output className={styles.count}>{countStatement(counts, language)}</output>
      </div>
    </div>
  )
}
