import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { decodeView, encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../words/table/table.ts'
import { withEvidence } from '../evidence/evidence-trigger.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { CopyButton, useCopy, viewCopy } from './copy/copy.tsx'
import styles from './observation-table.module.css'
import { ObservationTable } from './observation-table.tsx'
import { useTableIndex } from './use-table-index.ts'

interface PageTableProps {
  readonly observations: readonly Observation[]
  /** The columns that say something on this page; the list must be a stable one. */
  readonly columns: readonly ColumnId[]
  /** The order in the address of the page: `value.desc,period.asc`. */
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
  readonly label: string
  /** The same rows in the full table, in its usual columns. */
  readonly full: ViewState
}

/** The observations of a page about something else, as a table that sorts. Its order belongs to the page's address. */
export function PageTable({ observations, columns, sort, onSort, label, full }: PageTableProps) {
  const base = useMemo<ViewState>(
    () => ({ ...DEFAULT_VIEW, columns, pinned: columns.slice(0, 1), density: 'compact' }),
    [columns],
  )
  const index = useTableIndex(observations)
  const view = useMemo(() => decodeView({ sort }, base), [sort, base])
  return (
    <ObservationTable
      index={index}
      view={view}
      onViewChange={(next) => onSort(encodeView(next, base).sort)}
      variant="compact"
      label={label}
      renderValue={withEvidence}
      renderTools={(current, partial) => (
        <PageTableTools view={current} full={{ ...full, sort: view.sort }} disabled={partial} />
      )}
    />
  )
}

interface PageTableToolsProps {
  /** The rows of the page. */
  readonly view: CurrentView
  /** The same rows in the full table. */
  readonly full: ViewState
  readonly disabled: boolean
}

/** What a table on a page about something else offers beside sorting: its rows to the clipboard, and the way to the full table. */
function PageTableTools({ view, full, disabled }: PageTableToolsProps) {
  const text = useText()
  const { notation } = useNumberStyle()
  return (
    <div className={styles.tools}>
      <CopyButton job={viewCopy(view, notation)} selected={false} copying={useCopy()} disabled={disabled} />
      <Link to="/table" search={encodeView(full)} className={styles.full}>
        {text(tableMessages.openFull)}
      </Link>
    </div>
  )
}
