import type { ReactNode } from 'react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { groupKeys, linesOf } from '../../dataset/table/lines.ts'
import type { SortKey } from '../../dataset/table/row-order.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { shownColumns } from '../../dataset/table/view/view-state.ts'
import { sortStatement } from '../../dataset/table/view/view-statement.ts'
import { colon } from '../../domain/text.ts'
import { tableMessages } from '../../words/table/table.ts'
import { useLanguage, useNumberStyle, useText } from '../use-language.ts'
import { asksForRows, useCopy, viewCopy } from './copy/copy.tsx'
import { NoRows } from './filter/no-rows.tsx'
import { Grid } from './grid/grid.tsx'
import { isWindowed, PRINTED_LINES } from './grid/use-line-window.ts'
import styles from './observation-table.module.css'
import { PrintStatement } from './print-statement.tsx'
import type { RowSelection } from './selection/selection.ts'
import { selectedRows } from './selection/selection.ts'
import { SelectionBar } from './selection/selection-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { selectedView, useCurrentView } from './views/use-current-view.ts'

/** Reads out the new order when it changes: readers who cannot see the arrows have no other sign of it. */
function SpokenOrder({ sort }: { readonly sort: readonly SortKey[] }) {
  const language = useLanguage()
  const { label, text } = sortStatement(sort, language)
  return (
    <span data-spoken>
      <output>{`${label}${colon(language)}${text}`}</output>
    </span>
  )
}

export interface ObservationTableProps {
  readonly index: ColumnarIndex
  /** Whether the index is not of all rows yet. */
  readonly building?: boolean
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
  /** `compact` is for pages about something else: it sorts, and leaves searching, arranging and files to the full one. */
  readonly variant?: 'full' | 'compact'
  /** Names the table where its page shows several. */
  readonly label?: string
  /** Puts the view's evidence card around a value. Its button must stay out of the tab order: the grid's keys lead to it. */
  readonly renderValue?: (observation: Observation, value: ReactNode) => ReactNode
  /** Version of the dataset, which files state. */
  readonly version?: string
  /** Tools under a compact table, for the rows that it shows. */
  readonly renderTools?: (current: CurrentView, partial: boolean) => ReactNode
  /** A tool of the page's own in the toolbar of the full table. */
  readonly tool?: ReactNode
}

/** Observations as a table: searched, filtered, sorted, grouped and arranged by the view, of which it keeps nothing itself. */
export function ObservationTable({
  index,
  building = false,
  view,
  onViewChange,
  variant = 'full',
  label,
  renderValue,
  version = __VERSION__,
  tool,
  renderTools,
}: ObservationTableProps) {
  const text = useText()
  const { language, notation } = useNumberStyle()
  const copying = useCopy()
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set())
  const [selection, setSelection] = useState<RowSelection>({})
  // A phone draws two hundred lines for longer than a press may wait: heading and tools answer first, and the rows follow.
  const later = useDeferredValue(isWindowed(index.length) ? null : view)
  const { current, busy } = useCurrentView(index, later ?? view, language)
  const following = later !== null && later !== view
  const lines = useMemo(() => linesOf(current, shut), [current, shut])
  // Controls and columns show at once what was asked for; only rows and their number may lag behind.
  const asked = useMemo(() => ({ ...current, state: view, columns: shownColumns(view) }), [current, view])
  const chosen = useMemo(() => selectedRows(current, selection), [current, selection])
  const taken = useMemo(() => selectedView(current, chosen), [current, chosen])
  const full = variant === 'full'
  const toggleGroup = (key: string) => {
    const next = new Set(shut)
    if (!next.delete(key)) next.add(key)
    setShut(next)
  }

  return (
    <div
      className={styles.frame}
      data-variant={variant}
      data-density={view.density}
      tabIndex={-1}
      data-keeps-focus
      onCopy={(event) => {
        if (!full || chosen.length === 0 || building || !asksForRows(event)) return
        event.preventDefault()
        copying.start(viewCopy(taken, notation), event.clipboardData)
      }}
    >
      {full ? (
        <Toolbar
          asked={asked}
          taken={taken}
          selected={chosen.length > 0}
          partial={building}
          oneLine={isWindowed(lines.count)}
          waiting={building || busy}
          onViewChange={onViewChange}
          onFoldAll={(fold) => setShut(fold ? groupKeys(current.groups) : new Set())}
          version={version}
          copying={copying}
          tool={tool}
        />
      ) : null}
      {/* While rows are still looked for, their number would be a false one. */}
      {full && !building && !busy ? (
        <PrintStatement current={current} lines={lines.count} printed={PRINTED_LINES} />
      ) : null}
      <Grid
        label={label ?? text(tableMessages.label)}
        current={asked}
        lines={lines}
        busy={building || busy || following}
        onViewChange={onViewChange}
        onToggleGroup={toggleGroup}
        selectable={full}
        filterable={full}
        arrangeable={full}
        selection={selection}
        selectedCount={chosen.length}
        onSelectionChange={setSelection}
        renderValue={renderValue}
      />
      {current.rows.length === 0 && !building && !busy ? (
        <NoRows current={current} onViewChange={onViewChange} />
      ) : null}
      {renderTools?.(current, building || busy)}
      <SpokenOrder sort={view.sort} />
      {full ? (
        <SelectionBar
          count={Object.keys(selection).length}
          shown={chosen.length}
          onClear={() => setSelection({})}
        />
      ) : null}
    </div>
  )
}
