import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { useId, useMemo, useRef } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { Lines } from '../../dataset/table/lines.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import { usePrinting } from '../use-printing.ts'
import styles from './grid.module.css'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { useGridFocus } from './use-grid-focus.ts'
import { useNarrow } from './use-narrow.ts'
import type { RowSelection } from './use-view-table.ts'
import { useViewTable } from './use-view-table.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import { firstLines, windowOf } from './window.ts'

/** Height of a line before it has been measured, in pixels. */
const LINE_HEIGHT = { comfortable: 44, compact: 32 } as const
/** Up to here all lines are drawn, so that the browser's own search and printing see them. */
const DRAWN_AT_ONCE = 200
/** On paper all lines are drawn up to this number; the table says how many are left out. */
export const PRINTED_LINES = 2000
/** Lines drawn beyond each edge of the screen. */
const OVERSCAN = 8

interface GridProps {
  readonly label: string
  readonly current: CurrentView
  readonly lines: Lines
  readonly onViewChange: (view: ViewState) => void
  readonly onToggleGroup: (key: string) => void
  readonly selectable: boolean
  readonly filterable: boolean
  readonly selection: RowSelection
  readonly onSelectionChange: (selection: RowSelection) => void
  readonly renderValue: ((observation: Observation, value: ReactNode) => ReactNode) | undefined
}

/** The grid itself, after the ARIA grid pattern: one stop in the tab order, arrow keys within, only the lines in sight drawn. */
export function Grid(props: GridProps) {
  const { label, current, lines, onViewChange, selectable, selection, onSelectionChange } = props
  const text = useText()
  const keysId = useId()
  const region = useRef<HTMLDivElement>(null)
  const { state, index } = current
  const focus = useGridFocus({ lines, onToggleGroup: props.onToggleGroup, region })
  const printing = usePrinting()
  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => region.current,
    estimateSize: () => LINE_HEIGHT[state.density],
    overscan: lines.count <= DRAWN_AT_ONCE ? DRAWN_AT_ONCE : OVERSCAN,
    rangeExtractor: (range) =>
      printing ? firstLines(Math.min(range.count, PRINTED_LINES)) : windowOf(range, focus.active.line),
    scrollPaddingStart: LINE_HEIGHT[state.density],
  })
  const items = virtualizer.getVirtualItems()
  const rows = useMemo(
    () =>
      items.flatMap((item) => {
        const line = lines.at(item.index)
        return line?.kind === 'row' ? [index.row(line.row)] : []
      }),
    [items, lines, index],
  )
  const narrow = useNarrow()
  const table = useViewTable({
    narrow,
    rows,
    view: state,
    onViewChange,
    // There is no room for check boxes beside what they select.
    selectable: selectable && !narrow,
    selection,
    onSelectionChange,
  })
  const columns = table.getVisibleLeafColumns()
  const last = columns.at(-1)?.id

  return (
    <section ref={region} className={styles.region} aria-label={label}>
      <VisuallyHidden>
        <span id={keysId}>{text(tableMessages.keys)}</span>
      </VisuallyHidden>
      <table
        role={current.groups.length > 0 ? 'treegrid' : 'grid'}
        className={styles.grid}
        style={{ minWidth: table.getTotalSize() }}
        aria-label={label}
        aria-describedby={keysId}
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length}
        {...(selectable ? { 'aria-multiselectable': true } : {})}
        onKeyDown={(event) => focus.onKeyDown(event, columns.length, virtualizer.scrollToIndex)}
        onFocus={focus.onFocus}
      >
        <colgroup>
          {columns.map((column) => (
            // The last column takes what room is left, so that those before it keep their places.
            <col key={column.id} style={column.id === last ? undefined : { width: column.getSize() }} />
          ))}
        </colgroup>
        <GridHead
          table={table}
          current={current}
          onViewChange={onViewChange}
          filterable={props.filterable}
          active={focus.active}
          selection={selection}
          onSelectionChange={onSelectionChange}
        />
        <GridBody
          table={table}
          current={current}
          lines={lines}
          items={items}
          height={virtualizer.getTotalSize()}
          measure={virtualizer.measureElement}
          active={focus.active}
          onToggleGroup={props.onToggleGroup}
          renderValue={props.renderValue}
        />
      </table>
    </section>
  )
}
