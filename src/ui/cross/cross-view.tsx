import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import { withCrossSort } from '../../dataset/cross-table/settings.ts'
import { hasAims, noTotals } from '../../dataset/cross-table/wording.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import { encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { shownColumns } from '../../dataset/table/view/view-state.ts'
import { circularMessages } from '../../words/desk/circular.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { CopyButton } from '../table/copy/copy-button.tsx'
import { useCopy } from '../table/copy/use-copy.ts'
import { editionOf } from '../table/export/edition-of.ts'
import { ExportMenu } from '../table/export/export-menu.tsx'
import { NoRows } from '../table/filter/no-rows.tsx'
import frame from '../table/observation-table.module.css'
import toolbar from '../table/toolbar.module.css'
import { ToolbarFrame } from '../table/toolbar.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { crossChoices, crossCopy } from './cross-choices.ts'
import { CrossGrid } from './cross-grid.tsx'
import { CrossPrint } from './cross-print.tsx'
import { CrossSettings } from './cross-settings.tsx'
import styles from './cross-view.module.css'
import { useCrossLayout } from './use-cross-layout.ts'

/** Measures whose missing totals are named below the table. */
const MOST_NAMED = 40

interface CrossViewProps {
  readonly index: ColumnarIndex
  /** Whether the index is not of all rows yet. */
  readonly building: boolean
  readonly view: ViewState
  readonly cross: Cross
  readonly onViewChange: (view: ViewState) => void
  /** A tool of the page's own in the toolbar. */
  readonly tool?: ReactNode
  /** Given where the rows are of other data: its name. The page that shows them has its own tools for narrowing them, and no letter is written of them. */
  readonly data?: string
}

/** The rows that a view leaves as a cross-table of places. It keeps nothing itself: the view says how it is laid out. */
export function CrossView({ index, building, view, cross, onViewChange, tool, data }: CrossViewProps) {
  const text = useText()
  const { notation } = useNumberStyle()
  const copying = useCopy()
  const { current, table, layout, busy: laying } = useCrossLayout(index, view, cross)
  const busy = building || laying
  const asked = useMemo(() => ({ ...current, state: view, columns: shownColumns(view) }), [current, view])
  const change = (next: Cross) => onViewChange({ ...view, cross: next })
  const shape = text(words.shape, { lines: layout.lines.length, columns: layout.columns.length })
  const without = useMemo(() => (layout.table.measures.length > MOST_NAMED ? [] : noTotals(layout)), [layout])
  const isEmpty = layout.columns.length === 0 || layout.lines.length === 0

  const edition = useMemo(
    () => (data === undefined ? editionOf(__VERSION__) : { ...editionOf('large'), data }),
    [data],
  )
  const files = (
    <>
      <CopyButton
        job={crossCopy(layout, edition, notation, shape)}
        selected={false}
        copying={copying}
        disabled={busy}
      />
      <ExportMenu
        what={text(words.exportTable, { shape })}
        choices={crossChoices(layout, edition, notation)}
        disabled={busy}
      />
    </>
  )

  return (
    <div
      className={frame.frame}
      data-variant="full"
      data-density={view.density}
      tabIndex={-1}
      data-keeps-focus
    >
      {data === undefined ? (
        <ToolbarFrame asked={asked} waiting={busy} onViewChange={onViewChange} tool={tool}>
          {files}
          <Link to="/circular" search={encodeView(view)} className={styles.circular}>
            {text(circularMessages.open)}
          </Link>
        </ToolbarFrame>
      ) : (
        <div className={toolbar.tools}>{files}</div>
      )}
      <CrossSettings
        table={table}
        cross={cross}
        noTargets={!table.measures.some((measure) => hasAims(layout, measure))}
        onChange={change}
      />
      {isEmpty ? null : (
        <>
          <CrossGrid
            layout={layout}
            busy={busy}
            density={view.density}
            onSort={(key) => change(withCrossSort(cross, key))}
          />
          <CrossPrint layout={layout} />
        </>
      )}
      {current.rows.length === 0 && !busy ? <NoRows current={current} onViewChange={onViewChange} /> : null}
      {without.length === 0 || isEmpty ? null : (
        <div className={styles.without}>
          <strong className={styles.title}>{text(words.noTotal)}</strong>
          <ul className={styles.reasons}>
            {without.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
