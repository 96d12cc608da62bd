import type { CSSProperties, RefObject } from 'react'
import { Fragment, memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { cellWords } from '../../dataset/cross-table/cell-wording.ts'
import { headText } from '../../dataset/cross-table/head-wording.ts'
import type { CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import { NAME_KEY } from '../../dataset/cross-table/settings.ts'
import { cornerName } from '../../dataset/cross-table/statement.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { Lines } from '../../dataset/table/lines.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { itemAt } from '../../lib/item-at.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { ofLineHeight, useLetters } from '../page/use-letters.ts'
import grid from '../table/grid/grid.module.css'
import { HEAD } from '../table/grid/grid-keys.ts'
import { useHiddenEnd, useNarrow } from '../table/grid/grid-width.ts'
import { useGridFocus } from '../table/grid/use-grid-focus.ts'
import { useLeftScroll } from '../table/grid/use-left-scroll.ts'
import { isWindowed, useLineWindow } from '../table/grid/use-line-window.ts'
import { useRegion } from '../table/grid/use-region.ts'
import { pickedOn, useCellRange } from '../table/selection/use-cell-range.ts'
import { useNumberStyle, useText } from '../use-language.ts'
import type { OpenDetails } from './cross-cells.tsx'
import { CornerCell, CrossCell, CrossHead, LineHead } from './cross-cells.tsx'
import { CrossDetails, useDetails } from './cross-details.tsx'
import styles from './cross-grid.module.css'
import type { ColumnWindow } from './use-column-window.ts'
import { useColumnWindow } from './use-column-window.ts'

/** Height of a line where not all are drawn, in pixels for letters of the usual size. */
const LINE_HEIGHT = { comfortable: 64, compact: 56 } as const
/** Widths of columns, in the same pixels. */
const WIDTHS = {
  names: 184,
  narrowNames: 112,
  /** Of indicators or periods, which are longer than the names of places. */
  narrowMeasures: 148,
  value: 128,
  change: 116,
  completion: 128,
  band: 128,
  rank: 96,
} as const
/** How much of the room in sight names take at most. */
const NAMES_SHARE = 0.6
const NOTHING_TO_FOLD = () => {}

interface CrossGridProps {
  readonly layout: CrossLayout
  readonly busy: boolean
  readonly density: ViewState['density']
  readonly onSort: (key: string) => void
}

/** The cross-table as a grid after the ARIA pattern: one stop in the tab order, arrow keys within, only what is in sight drawn. */
export function CrossGrid({ layout, busy, density, onSort }: CrossGridProps) {
  const text = useText()
  const { language, notation } = useNumberStyle()
  const style = useMemo(() => ({ language, notation }), [language, notation])
  const keysId = useId()
  const narrow = useNarrow()
  const { ref, region, size } = useRegion()
  const details = useDetails()
  const { lines, columns } = layout
  const letters = useLetters()
  const lineHeight = Math.round(LINE_HEIGHT[density] * letters)
  const usualNames = narrow
    ? layout.table.cross.swapped
      ? WIDTHS.narrowMeasures
      : WIDTHS.narrowNames
    : WIDTHS.names
  // Larger letters do not take the room in which the others scroll.
  const most = Math.max(usualNames, (size?.width ?? Number.POSITIVE_INFINITY) * NAMES_SHARE)
  const names = Math.round(Math.min(usualNames * letters, most))
  const widths = useMemo(
    () => columns.map((column) => Math.round(widthOf(column) * letters)),
    [columns, letters],
  )
  const asLines = useMemo((): Lines => linesOf(lines.length), [lines.length])
  const cells = useCellRange({
    region,
    wordsIn: (range) => {
      const [first = 0, last = -1] = pickedOn(range, range.from.line) ?? []
      const from = Math.min(range.from.line, range.to.line)
      const to = Math.max(range.from.line, range.to.line)
      return lines.slice(Math.max(0, from), to + 1).map((line) => wordsOf(layout, line, first, last, style))
    },
    isCopied: () => true,
    rowsSelected: false,
  })
  const focus = useGridFocus({
    lines: asLines,
    onToggleGroup: NOTHING_TO_FOLD,
    region,
    select: null,
    cells,
  })
  const { active } = focus
  const oneLine = isWindowed(lines.length)
  const drawn = useLineWindow({
    of: lines,
    region,
    view: size?.height ?? 0,
    count: lines.length,
    height: lineHeight,
    focused: active.line,
  })
  const across = useColumnWindow({ region, widths, pinned: names, focused: active.column - 1 })
  useHiddenEnd(region)
  // Behind the windows of lines and columns, which begin at the top.
  useLeftScroll(region, 'cross-table', busy)
  const byKeys = useRef(false)
  useColumnInSight(region, active.column, widths, names, byKeys)
  const open = useSame(details.open)
  const sort = useSame(onSort)

  return (
    <div className={grid.around}>
      <section
        ref={ref}
        className={`${grid.region} ${styles.region}`}
        data-cross={density}
        // Paper has strips of its own, as wide as a sheet.
        data-screen-only
        style={{ scrollPaddingInlineStart: names, ...ofLineHeight(lineHeight) }}
        // By its place on the page it would be another one for the router as soon as a line stands above it.
        data-scroll-restoration-id="cross-table"
        aria-label={text(words.label)}
        aria-busy={busy}
      >
        <span data-spoken>
          <span id={keysId}>{text(words.keys)}</span>
        </span>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in by keys is a grid
          role="grid"
          className={`${grid.grid} ${styles.grid}`}
          data-one-line={oneLine || undefined}
          style={{ width: names + widths.reduce((sum, width) => sum + width, 0) }}
          aria-label={text(words.label)}
          aria-describedby={keysId}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 1}
          onKeyDown={(event) => {
            byKeys.current = true
            focus.onKeyDown(event, columns.length + 1, drawn.scrollTo)
          }}
          onPointerDown={() => {
            byKeys.current = false
          }}
          onFocus={focus.onFocus}
          data-picking={cells.range !== null || undefined}
          {...cells.handlers}
        >
          <colgroup>
            <col style={{ width: names }} />
            {across.columns.map((column, place) => (
              <Fragment key={column}>
                {gapAt(across, place) > 0 ? <col style={{ width: gapAt(across, place) }} /> : null}
                <col style={{ width: widths[column] }} />
              </Fragment>
            ))}
            {across.after > 0 ? <col style={{ width: across.after }} /> : null}
          </colgroup>
          <HeadLine
            layout={layout}
            across={across}
            activeColumn={active.line === HEAD ? active.column : -1}
            onSort={sort}
          />
          <tbody className={grid.body}>
            {drawn.lines.map((number, place) => {
              const line = lines[number]
              const gap = drawn.gaps[place] ?? 0
              if (line === undefined) return null
              const picked = pickedOn(cells.range, number)
              return (
                <Fragment key={line.key}>
                  {gap > 0 ? <Space height={gap} /> : null}
                  <CrossLine
                    layout={layout}
                    line={line}
                    number={number}
                    across={across}
                    style={style}
                    isCut={oneLine}
                    activeColumn={active.line === number ? active.column : -1}
                    pickedFrom={picked?.[0] ?? 0}
                    pickedTo={picked?.[1] ?? -1}
                    onDetails={open}
                  />
                </Fragment>
              )
            })}
            {drawn.after > 0 ? <Space height={drawn.after} /> : null}
          </tbody>
        </table>
      </section>
      <output className={grid.copied}>{cells.said}</output>
      <span className={grid.edge} aria-hidden="true" />
      <CrossDetails layout={layout} details={details} />
    </div>
  )
}

const widthOf = (head: Head): number => (head.kind === 'measure' ? WIDTHS[head.part] : WIDTHS.value)

const gapAt = ({ gaps }: ColumnWindow, place: number): number => itemAt(gaps, place)

const linesOf = (count: number): Lines => ({
  count,
  at: (line) => (line >= 0 && line < count ? { kind: 'row', row: line, place: line } : undefined),
})

/** The words of a line from one column to another, of which the first has its name. */
function wordsOf(
  layout: CrossLayout,
  line: Head,
  first: number,
  last: number,
  style: NumberStyle,
): readonly string[] {
  const cells = layout.columns
    .slice(Math.max(0, first - 1), last)
    .map((column) => cellWords(layout, layout.at(line, column), style).text)
  return first === 0 ? [headText(layout, line), ...cells] : cells
}

const directionOf = ({ table }: CrossLayout, key: string): 'asc' | 'desc' | undefined =>
  table.cross.sort?.by === key ? table.cross.sort.direction : undefined

/** A function that stays the same, since lines are drawn again with each new one. */
function useSame<A extends readonly unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  const [same] = useState(
    () =>
      (...given: A) =>
        latest.current(...given),
  )
  return same
}

/**
 * Brings the column to which keys have moved into sight beside the names: a heading is not scrolled to, since it stays where it is. What is pressed,
 * or has the focus again after a way back, is in sight as its reader left it.
 */
function useColumnInSight(
  region: HTMLElement | null,
  active: number,
  widths: readonly number[],
  names: number,
  byKeys: RefObject<boolean>,
): void {
  useLayoutEffect(() => {
    if (region === null || active < 1 || !byKeys.current) return
    const start = names + widths.slice(0, active - 1).reduce((sum, width) => sum + width, 0)
    const end = start + (widths[active - 1] ?? 0)
    if (start - names < region.scrollLeft) region.scrollLeft = start - names
    else if (end > region.scrollLeft + region.clientWidth) region.scrollLeft = end - region.clientWidth
  }, [region, active, widths, names, byKeys])
}

interface HeadLineProps {
  readonly layout: CrossLayout
  readonly across: ColumnWindow
  readonly activeColumn: number
  readonly onSort: (key: string) => void
}

const HeadLine = memo(function HeadLine({ layout, across, activeColumn, onSort }: HeadLineProps) {
  return (
    <thead className={grid.head}>
      <tr aria-rowindex={1}>
        <CornerCell
          name={cornerName(layout)}
          direction={directionOf(layout, NAME_KEY)}
          tabIndex={activeColumn === 0 ? 0 : -1}
          onSort={() => onSort(NAME_KEY)}
        />
        {across.columns.map((number, place) => {
          const head = layout.columns[number]
          if (head === undefined) return null
          return (
            <Fragment key={head.key}>
              <Gap width={gapAt(across, place)} />
              <CrossHead
                layout={layout}
                head={head}
                column={number + 1}
                direction={directionOf(layout, head.key)}
                tabIndex={activeColumn === number + 1 ? 0 : -1}
                onSort={onSort}
              />
            </Fragment>
          )
        })}
        <Gap width={across.after} />
      </tr>
    </thead>
  )
})

interface CrossLineProps {
  readonly layout: CrossLayout
  readonly line: Head
  readonly number: number
  readonly across: ColumnWindow
  readonly style: NumberStyle
  /** Whether names and notes are cut, so that each line is as high as the others. */
  readonly isCut: boolean
  readonly activeColumn: number
  readonly pickedFrom: number
  readonly pickedTo: number
  readonly onDetails: OpenDetails
}

const CrossLine = memo(function CrossLine(props: CrossLineProps) {
  const { layout, line, number, across, style, isCut, activeColumn, pickedFrom, pickedTo, onDetails } = props
  const isPicked = (column: number) => (column >= pickedFrom && column <= pickedTo) || undefined
  return (
    <tr
      className={`${grid.row} ${styles.line}`}
      data-total={line.kind === 'total' || line.kind === 'group' || undefined}
      data-part={(line.kind === 'measure' && line.part !== 'value') || undefined}
      aria-rowindex={number + 2}
    >
      <LineHead
        layout={layout}
        head={line}
        number={number}
        tabIndex={activeColumn === 0 ? 0 : -1}
        isPicked={isPicked(0)}
        isCut={isCut}
      />
      {across.columns.map((column, place) => {
        const head = layout.columns[column]
        if (head === undefined) return null
        return (
          <Fragment key={head.key}>
            <Gap width={gapAt(across, place)} />
            <td
              className={styles.cell}
              data-line={number}
              data-column={column + 1}
              data-picked={isPicked(column + 1)}
              data-part={(head.kind === 'measure' && head.part !== 'value') || undefined}
              data-total={head.kind === 'total' || head.kind === 'group' || undefined}
              aria-colindex={column + 2}
              tabIndex={activeColumn === column + 1 ? 0 : -1}
            >
              <CrossCell
                layout={layout}
                content={layout.at(line, head)}
                style={style}
                isActive={activeColumn === column + 1}
                isCut={isCut}
                onDetails={onDetails}
              />
            </td>
          </Fragment>
        )
      })}
      <Gap width={across.after} />
    </tr>
  )
})

/** Room for columns that are not drawn. */
function Gap({ width }: { readonly width: number }) {
  if (width <= 0) return null
  const style: CSSProperties = { width, padding: 0 }
  return <td aria-hidden="true" style={style} />
}

/** Room for lines that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: room for rows that are not drawn is not a row
    <tr className={grid.space} role="presentation">
      <td style={{ height }} />
    </tr>
  )
}
