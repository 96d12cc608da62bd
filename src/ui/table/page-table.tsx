import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { decodeView, encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfView, viewOfPage } from '../../decks/slide-of.ts'
import { tableMessages } from '../../words/table/table.ts'
import { withEvidence } from '../evidence/evidence-trigger.tsx'
import { Section } from '../page/section.tsx'
import { PresentActions } from '../present/present-actions.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { CopyButton, useCopy, viewCopy } from './copy/copy.tsx'
import styles from './observation-table.module.css'
import { ObservationTable } from './observation-table.tsx'
import { useTableIndex } from './use-table-index.ts'

/** Whether the column of a page's table has something to say of the rows, for columns that often have not. */
const TELLS: Partial<Record<ColumnId, (rows: readonly Observation[]) => boolean>> = {
  theme: (rows) => new Set(rows.map(({ theme }) => theme.id)).size > 1,
  breakdown: (rows) => rows.some(({ breakdown }) => breakdown !== null),
  scope: (rows) => rows.some(({ scope }) => scope !== null),
  // A derived value says so in the column of the printed number, so the status adds nothing.
  status: (rows) =>
    rows.some((row) => row.status === 'imported' || (row.status === 'reported' && row.report.isOwn)),
}

/** The columns without those that would be empty or the same in every row of a page. */
export const tellingColumns = (
  columns: readonly ColumnId[],
  rows: readonly Observation[],
): readonly ColumnId[] => columns.filter((id) => TELLS[id]?.(rows) ?? true)

interface PageTableProps {
  readonly title: string
  /** What the page is about. */
  readonly name: string
  /** What of the full table the page shows. */
  readonly of: Parameters<typeof viewOfPage>[1]
  readonly observations: readonly Observation[]
  /** The columns that may say something on this page; the list must be a stable one. */
  readonly columns: readonly ColumnId[]
  /** The order in the address of the page: `value.desc,period.asc`. */
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
}

/**
 * The section with the observations of a page about something else, as a table that sorts, without the columns that say nothing of them. Its
 * order belongs to the page's address.
 */
export function PageTable({ title, name, of, observations, columns, sort, onSort }: PageTableProps) {
  const telling = useMemo(() => tellingColumns(columns, observations), [columns, observations])
  const base = useMemo<ViewState>(
    () => ({ ...DEFAULT_VIEW, columns: telling, pinned: telling.slice(0, 1), density: 'compact' }),
    [telling],
  )
  const index = useTableIndex(observations)
  const view = useMemo(() => decodeView({ sort }, base), [sort, base])
  const slide = slideOfView(viewOfPage({ ...DEFAULT_VIEW, columns: telling, sort: view.sort }, of))
  const full = viewOfPage({ ...DEFAULT_VIEW, sort: view.sort }, of)
  return (
    <Section title={title} actions={<PresentActions what={`${name} · ${title}`} slides={[slide]} />}>
      <ObservationTable
        index={index}
        view={view}
        onViewChange={(next) => onSort(encodeView(next, base).sort)}
        variant="compact"
        // Named apart from the section around it, so that the two can be told by their names.
        label={name}
        renderValue={withEvidence}
        renderTools={(current, partial) => <PageTableTools view={current} full={full} disabled={partial} />}
      />
    </Section>
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
    <div className={styles.tools} data-screen-only>
      <CopyButton job={viewCopy(view, notation)} selected={false} copying={useCopy()} disabled={disabled} />
      <Link to="/table" search={encodeView(full)} className={styles.full}>
        {text(tableMessages.openFull)}
      </Link>
    </div>
  )
}
