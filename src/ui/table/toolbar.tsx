import type { ReactNode } from 'react'
import { termsOf } from '../../dataset/table/search/search-text.ts'
import { timeNamed } from '../../dataset/table/search/search-time.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { countStatement, wordRows } from '../../dataset/table/view/view-statement.ts'
import { slideOfView } from '../../decks/slide-of.ts'
import { listOf } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { tableMessages } from '../../words/table/table.ts'
import { PresentActions } from '../present/present-actions.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { ColumnsMenu } from './columns/columns-menu.tsx'
import { GroupMenu } from './columns/group-menu.tsx'
import { CopyButton } from './copy/copy-button.tsx'
import type { Copying } from './copy/use-copy.ts'
import { viewCopy } from './copy/use-copy.ts'
import { ExportMenu } from './export/export-menu.tsx'
import { viewChoices } from './export/view-choices.ts'
import { AddFilter } from './filter/add-filter.tsx'
import { FilterChips } from './filter/filter-chips.tsx'
import { SearchBox } from './filter/search-box.tsx'
import styles from './toolbar.module.css'

interface ToolbarProps {
  /** What was asked for. */
  readonly asked: CurrentView
  /** What files and the clipboard take: the rows on the screen, or those of them that are selected. */
  readonly taken: CurrentView
  readonly selected: boolean
  /** Whether rows are missing that are still being made ready: nothing is copied or saved of a part. */
  readonly partial: boolean
  /** Whether rows are of one line each. */
  readonly oneLine: boolean
  readonly waiting: boolean
  readonly onViewChange: (view: ViewState) => void
  /** Shuts all groups, or opens them. */
  readonly onFoldAll: (fold: boolean) => void
  readonly version: string
  readonly copying: Copying
  /** A tool of the page's own, before the others. */
  readonly tool: ReactNode
}

/** What narrows the list down and arranges it. */
export function Toolbar(props: ToolbarProps) {
  const { asked, taken, selected, partial, oneLine, waiting, onViewChange, onFoldAll } = props
  const { version, copying, tool } = props
  const text = useText()
  const { notation } = useNumberStyle()
  const { state } = asked
  const rows = { rows: wordRows(taken.rows.length, taken.language) }
  return (
    <ToolbarFrame asked={asked} waiting={waiting} onViewChange={onViewChange} tool={tool}>
      <GroupMenu view={state} onViewChange={onViewChange} onFoldAll={onFoldAll} />
      <ColumnsMenu view={state} oneLine={oneLine} onViewChange={onViewChange} />
      <CopyButton job={viewCopy(taken, notation)} selected={selected} copying={copying} disabled={partial} />
      <ExportMenu
        what={text(selected ? tableMessages.exportSelected : tableMessages.exportRows, rows)}
        choices={viewChoices(taken, version, notation)}
        disabled={partial}
      />
      <PresentActions what={text(tableMessages.label)} slides={[slideOfView(state)]} look="tool" />
    </ToolbarFrame>
  )
}

interface ToolbarFrameProps extends Pick<ToolbarProps, 'asked' | 'waiting' | 'onViewChange' | 'tool'> {
  /** Tools for the rows that are left. */
  readonly children: ReactNode
}

/** What narrows the table down, and what it comes to: "n of m rows". */
export function ToolbarFrame({ asked, waiting, onViewChange, tool, children }: ToolbarFrameProps) {
  const text = useText()
  const { state, counts, language } = asked
  const times = termsOf(state.search).flatMap((term) => timeNamed(term) ?? [])
  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <SearchBox value={state.search} onChange={(search) => onViewChange({ ...state, search })} />
        <div className={styles.tools}>
          {tool}
          <AddFilter current={asked} onViewChange={onViewChange} />
          {children}
        </div>
      </div>
      <div className={styles.line}>
        <FilterChips current={asked} onViewChange={onViewChange} />
        {times.length > 0 && (
          <p className={styles.hint}>
            {text(tableMessages.searchTime, {
              times: listOf(
                times.map((time) => wordPeriod(time, language)),
                language,
              ),
            })}
          </p>
        )}
        <output className={styles.count}>
          {waiting ? text(tableMessages.building) : countStatement(counts, language)}
        </output>
      </div>
    </div>
  )
}
