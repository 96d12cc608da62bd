import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import { useId, useLayoutEffect, useMemo, useRef } from 'react'
import type { Observation } from '../../../dataset/observation.ts'
import type { ColumnContext } from '../../../dataset/table/column.ts'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { isColumnId } from '../../../dataset/table/columns.ts'
import type { Lines } from '../../../dataset/table/lines.ts'
import { termsOf } from '../../../dataset/table/search/search-text.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { ofLineHeight, useLetters } from '../../page/use-letters.ts'
import { usePrinting } from '../../page/use-printing.ts'
import { Said } from '../../said.tsx'
import { useNumberStyle, useText } from '../../use-language.ts'
import type { ShownColumn } from '../columns/use-view-table.ts'
import { pinProps, SELECT, useViewTable } from '../columns/use-view-table.ts'
import type { RowSelection, SelectRows } from '../selection/selection.ts'
import { useRowSelection } from '../selection/selection.ts'
import { useCellRange, wordsIn } from '../selection/use-cell-range.ts'
import type { RowLook } from './data-row.tsx'
import styles from './grid.module.css'
import type { BodyHandle } from './grid-body.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import type { FilterOf } from './grid-view.ts'
import { useHiddenEnd, useNarrow } from './grid-width.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useLeftScroll } from './use-left-scroll.ts'
import { isWindowed } from './use-line-window.ts'
import { useRegion } from './use-region.ts'

/** Lets a mouse that rests on a cell read the whole of it where its line is cut. Only the cell pointed at is measured. */
function titleWhereCut({ target }: MouseEvent<HTMLElement>): void {
  const cell = target instanceof Element ? target.closest('td') : null
  if (cell === null) return
  const isCut = [cell, ...cell.querySelectorAll('bdi')].some((part) => part.scrollWidth > part.clientWidth)
  if (isCut) cell.title = cell.textContent
  else cell.removeAttribute('title')
}

/** Height of a line where a table is too long for each to have its own, in pixels for letters of the usual size. */
const LINE_HEIGHT = { comfortable: 44, compact: 32 } as const

/** On a page about something else, a table of at most this many lines has no scroll bar of its own. */
const SHORT = 40

interface GridProps {
  readonly label: string
  readonly current: CurrentView
  readonly lines: Lines
  /** The page of lines that is shown, where lines are read page by page: a new page begins at its top. */
  readonly page?: number
  /** Whether other rows are being found, and these are those from before. */
  readonly busy: boolean
  readonly onViewChange: (view: ViewState) => void
  readonly onToggleGroup: (key: string) => void
  readonly selectable: boolean
  readonly filterable: boolean
  /** The filters of the headings, where they are not of rows in the page. */
  readonly filterOf?: FilterOf
  /** Whether columns are pulled to their width and dragged to their place. */
  readonly arrangeable: boolean
  /** Why rows cannot be sorted by a column now; null where they can. */
  readonly whyUnsorted?: (id: ColumnId) => string | null
  readonly selection: RowSelection
  /** Rows of the view that are selected. */
  readonly selectedCount: number
  readonly onSelectionChange: (selection: RowSelection) => void
  readonly renderValue: ((observation: Observation, value: ReactNode) => ReactNode) | undefined
}

/** The grid itself, after the ARIA grid pattern: one stop in the tab order, arrow keys within, only the lines in sight drawn. */
export function Grid(props: GridProps) {
  const { label, current, lines, onViewChange, selection, onSelectionChange, selectedCount, renderValue } =
    props
  const text = useText()
  const style = useNumberStyle()
  const keysId = useId()
  const { ref, region, size } = useRegion()
  const body = useRef<BodyHandle>(null)
  const { state } = current
  const narrow = useNarrow()
  const printing = usePrinting()
  const letters = useLetters()
  const lineHeight = Math.round(LINE_HEIGHT[state.density] * letters)
  const rowSelection = useRowSelection({ current, lines, selection, onSelectionChange })
  const select = props.selectable ? rowSelection : null
  // There is no room for check boxes beside what they select; keys select all the same.
  const oneLine = isWindowed(lines.count)
  const table = useViewTable({
    narrow,
    oneLine,
    room: size?.width ?? null,
    letters,
    view: state,
    onViewChange,
    selectable: props.selectable && !narrow,
    fits: !props.arrangeable,
  })
  const leaves = table.getVisibleLeafColumns()
  const last = leaves.at(-1)?.id
  const isSized = (id: string) => isColumnId(id) && state.sizes[id] !== undefined
  const widthWithoutBoxes = leaves.reduce(
    (sum, column) => sum + (column.id === SELECT ? 0 : column.getSize()),
    0,
  )
  const look = useRowLook({
    leaves,
    current,
    style,
    // On paper every line is as high as it needs.
    oneLine: oneLine && !printing,
    select,
    renderValue,
  })
  const columnsInSight = useColumnsInSight(
    leaves.map((column) => column.getSize()),
    region,
    size?.width ?? 0,
    lines,
  )
  const ids = look.columns.map(({ id }) => (id === SELECT ? null : id))
  const cells = useCellRange({
    region,
    wordsIn: (range) => wordsIn(range, current, lines, ids, style.notation),
    isCopied: (column) => ids[column] !== null,
    rowsSelected: selectedCount > 0,
  })
  const focus = useGridFocus({ lines, onToggleGroup: props.onToggleGroup, region, select, cells })
  const all = selectedCount > 0 && selectedCount === current.rows.length
  const some = Object.keys(selection).length > 0
  useScrollToTop(region, current, props.page)
  useLeftScroll(region, label, props.busy)

  useHiddenEnd(region)

  return (
    <div className={styles.around}>
      <section
        ref={ref}
        className={styles.region}
        data-short={lines.count <= SHORT || undefined}
        style={ofLineHeight(lineHeight)}
        // By its place on the page it would be another one for the router as soon as a line stands above it.
        data-scroll-restoration-id={label}
        aria-label={label}
        aria-busy={props.busy}
      >
        <span data-spoken>
          <span id={keysId}>
            {text(tableMessages.keys)}
            {props.selectable ? text(tableMessages.selectKeys) : null}
          </span>
        </span>
        <table
          role={current.groups.length > 0 ? 'treegrid' : 'grid'}
          className={styles.grid}
          data-one-line={oneLine || undefined}
          style={{ minWidth: table.getTotalSize() }}
          aria-label={label}
          aria-describedby={keysId}
          aria-rowcount={lines.count + 1}
          aria-colcount={leaves.length}
          {...(props.selectable ? { 'aria-multiselectable': true } : {})}
          onKeyDown={(event) => focus.onKeyDown(event, leaves.length, (line) => body.current?.scrollTo(line))}
          onFocus={focus.onFocus}
          data-picking={cells.range !== null || undefined}
          {...cells.handlers}
          onMouseOver={(event) => {
            if (oneLine) titleWhereCut(event)
            cells.handlers.onMouseOver(event)
          }}
        >
          <colgroup>
            {leaves.map((column) => (
              <col
                key={column.id}
                className={column.id === SELECT ? styles.select : undefined}
                style={{
                  // The last takes what room is left, so that those before it keep their places.
                  width: column.id === last ? undefined : column.getSize(),
                  ...(isSized(column.id) ? shareOfPaper(column.getSize() / widthWithoutBoxes) : {}),
                }}
              />
            ))}
          </colgroup>
          <GridHead
            table={table}
            columns={look.columns}
            current={current}
            onViewChange={onViewChange}
            filterable={props.filterable}
            filterOf={props.filterOf}
            arrangeable={props.arrangeable}
            whyUnsorted={props.whyUnsorted}
            active={focus.active}
            selected={all ? 'all' : some ? 'some' : 'none'}
            letters={letters}
            onToggleAll={rowSelection.all}
          />
          <GridBody
            ref={body}
            region={region}
            view={size?.height ?? 0}
            current={current}
            lines={lines}
            lineHeight={lineHeight}
            active={focus.active}
            selection={selection}
            range={cells.range}
            look={look}
            columnsInSight={columnsInSight}
            onToggleGroup={props.onToggleGroup}
          />
        </table>
      </section>
      <output className={styles.copied}>
        <Said text={cells.said} />
      </output>
      <span className={styles.edge} aria-hidden="true" />
    </div>
  )
}

/** How many columns lie before the right edge of what is in sight, where that is known: those after them may be drawn a moment later. */
function useColumnsInSight(
  sizes: readonly number[],
  region: HTMLElement | null,
  width: number,
  lines: Lines,
): number {
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the reader has scrolled to matters when other lines come
  const scrolled = useMemo(() => region?.scrollLeft ?? 0, [region, lines])
  if (width === 0) return sizes.length
  let end = 0
  const beyond = sizes.findIndex((size) => {
    const start = end
    end += size
    return start >= scrolled + width
  })
  return beyond === -1 ? sizes.length : beyond
}

interface RowLookOptions extends Pick<GridProps, 'current' | 'renderValue'> {
  readonly leaves: readonly Parameters<typeof pinProps>[0][]
  readonly style: RowLook['style']
  readonly oneLine: boolean
  readonly select: SelectRows | null
}

/** What all rows share, the same object as long as nothing of it changes. */
function useRowLook(options: RowLookOptions): RowLook {
  const { leaves, current, style, oneLine, select, renderValue } = options
  const latest = useRef(select)
  useLayoutEffect(() => {
    latest.current = select
  })
  const selectable = select !== null
  const { language, notation } = style
  const columns = leaves.map((column): ShownColumn | null =>
    column.id === SELECT || isColumnId(column.id) ? { id: column.id, pin: pinProps(column) } : null,
  )
  const layout = JSON.stringify(columns)
  const { search } = current.state
  const context = useShownContext(current.index.context, search)
  const level = current.groups.length > 0 ? current.state.grouping.length + 1 : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` says all that the columns hold
  return useMemo(
    () => ({
      columns: columns.filter((column) => column !== null),
      context,
      style: { language, notation },
      oneLine,
      level,
      terms: termsOf(search),
      onSelect: selectable
        ? (line: number, range: boolean) =>
            range ? latest.current?.extend(line, null) : latest.current?.toggle(line)
        : undefined,
      renderValue,
    }),
    [layout, context, language, notation, oneLine, level, search, selectable, renderValue],
  )
}

/** What rows look up. Pinyin only marks what was looked for: its coming draws no row again that no search marks. */
function useShownContext({ localities, beside, read = null }: ColumnContext, search: string): ColumnContext {
  const marking = search === '' ? null : read
  return useMemo(() => ({ localities, beside, read: marking }), [localities, beside, marking])
}

/** Other rows or another order begin at the top: what stood there before says nothing of them. */
function useScrollToTop(region: HTMLElement | null, { state }: CurrentView, page?: number): void {
  const { search, filters, sort, grouping, locality } = state
  const question = JSON.stringify([search, filters, sort, grouping, locality, page])
  const asked = useRef(question)
  useLayoutEffect(() => {
    if (asked.current === question) return
    asked.current = question
    if (region !== null) region.scrollTop = 0
  }, [question, region])
}

/** What a column that the reader has made as wide as it is takes of paper; others get what they need. */
const shareOfPaper = (share: number): CSSProperties & { readonly '--share': number } => ({ '--share': share })
