// biome-ignore-all lint/a11y/useSemanticElements: lines are drawn as they come into view, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, as grids do

import { useMemo, useRef, useState } from 'react'
import type { Merge } from '../../imports/file-read.ts'
import { addressOf, placeOf } from '../../imports/file-read.ts'
import { CELL_LOOKS, cellLooks } from '../../imports/table/cell-look.ts'
import type { Correction } from '../../imports/table/describe/description.ts'
import type { SheetRecognised } from '../../imports/table/tabulate.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { Button } from '../../ui/control/button.tsx'
import page from '../../ui/page/page.module.css'
import { ofLineHeight, useLetters } from '../../ui/page/use-letters.ts'
import { Outside } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { LOOK_NAMES, tableMessages as words } from '../../words/imports/import-tables.ts'
import { CellMenu } from './cell-menu.tsx'
import styles from './sheet-grid.module.css'

interface SheetGridProps {
  readonly recognised: SheetRecognised
  readonly correction: Correction
  readonly onCorrect: (correction: Correction) => void
}

/** A place of the grid; -1 is the head of a line or of a column. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** Height of a line and widths of columns, in pixels for letters of the usual size. */
const ROW = 30
/** Lines that are drawn beyond those in view, so that scrolling shows no gap. */
const BEYOND = 12
/** Height of what is in sight at most: `max-height` of the style sheet. */
const MOST_HEIGHT = 480
const WIDTHS = { least: 64, most: 240, of: 15, sample: 200 }

/** The sheet as it lies in the file, coloured by what its cells were taken for, and corrected by pointing at them. */
export function SheetGrid({ recognised, correction, onCorrect }: SheetGridProps) {
  const t = useText()
  const { sheet } = recognised
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 })
  const [open, setOpen] = useState<Spot | null>(null)
  /** The line from which several are picked with Shift; null where one alone is meant. */
  const [anchor, setAnchor] = useState<number | null>(null)
  const isPicked = (row: number) =>
    anchor !== null && at.column === -1 && row >= Math.min(anchor, at.row) && row <= Math.max(anchor, at.row)
  const lookOf = useMemo(() => cellLooks(recognised), [recognised])
  const width = useMemo(() => sheet.rows.reduce((most, row) => Math.max(most, row.length), 0), [sheet])
  const letters = useLetters()
  const line = Math.round(ROW * letters)
  const widths = useMemo(
    () => widthsOf(sheet.rows, width, correction.cells ?? {}).map((each) => Math.round(each * letters)),
    [sheet, width, correction.cells, letters],
  )
  const columns = Array.from({ length: width }, (_, column) => column)
  const height = sheet.rows.length
  const first = Math.max(0, Math.floor(top / line) - BEYOND)
  const last = Math.min(height, first + 2 * BEYOND + Math.ceil(MOST_HEIGHT / ROW))
  const textAt = (row: number, column: number) =>
    correction.cells?.[addressOf(row, column)] ?? sheet.rows[row]?.[column] ?? ''
  const spansOf = (row: number) =>
    cellSpans(
      columns,
      (column) => textAt(row, column),
      (sheet.look?.merges ?? []).filter((merge) => row >= merge.top && row <= merge.bottom),
    )
  /** The cell that is drawn where a cell of the sheet lies: a merged one lies over several. */
  const spanAt = ({ row, column }: Spot): Span =>
    (row < 0 || column < 0 ? undefined : spansOf(row).find((span) => span.to > column)) ?? {
      column,
      to: column + 1,
    }
  const focus = (spot: Spot) => {
    setAt(spot)
    const grid = box.current
    if (grid !== null && spot.row >= 0) {
      const y = spot.row * line
      if (y < grid.scrollTop) grid.scrollTop = y
      else if (y > grid.scrollTop + grid.clientHeight - 2 * line)
        grid.scrollTop = y - grid.clientHeight + 3 * line
    }
    const cell = () =>
      box.current?.querySelector<HTMLElement>(`[data-spot="${spot.row},${spot.column}"]`) ?? null
    // At once, so that the next key is heard where the focus goes; a line that is not drawn yet comes first.
    const drawn = cell()
    if (drawn === null) requestAnimationFrame(() => cell()?.focus())
    else drawn.focus()
  }
  const move = (event: React.KeyboardEvent) => {
    const { row, column } = at
    // As many lines as are in sight below the heads, but one.
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / line) - 2)
    const next: Readonly<Record<string, Spot>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: spanAt(at).to },
      ArrowLeft: { row, column: column - 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: event.ctrlKey ? 0 : -1 },
      End: { row: event.ctrlKey ? height - 1 : row, column: width - 1 },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
    }
    const wanted = next[event.key]
    if (wanted === undefined || open !== null) return
    event.preventDefault()
    const near = {
      row: Math.max(-1, Math.min(height - 1, wanted.row)),
      column: Math.max(-1, Math.min(width - 1, wanted.column)),
    }
    // The last cell of a line may be merged: there is nothing behind it.
    const isEnd = event.key === 'ArrowRight' && wanted.column >= width
    const spot = isEnd ? at : { row: near.row, column: spanAt(near).column }
    if (spot.row < 0 && spot.column < 0) return
    setAnchor(event.shiftKey && column === -1 && spot.column === -1 ? (anchor ?? row) : null)
    focus(spot)
  }
  const spotProps = (row: number, column: number) => ({
    'data-spot': `${row},${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
    // Before the focus moves: the line where it was is the other end of what is picked.
    onMouseDown: (event: React.MouseEvent) =>
      setAnchor(event.shiftKey && column === -1 && at.column === -1 ? (anchor ?? at.row) : null),
    onClick: () => {
      setAt({ row, column })
      setOpen({ row, column })
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      setOpen({ row, column })
    },
  })
  const count =
    Object.keys(correction.lines ?? {}).length +
    Object.keys(correction.columns ?? {}).length +
    Object.keys(correction.cells ?? {}).length
  const shown = new Set<string>()
  for (let row = 0; row < Math.min(height, 2000); row += 1)
    for (const column of columns.slice(0, 60)) shown.add(lookOf(row, column))
  return (
    <div className={styles.frame}>
      <ul className={styles.legend} aria-label={t(words.legend)}>
        {CELL_LOOKS.filter((look) => look !== 'blank' && shown.has(look)).map((look) => (
          <li key={look}>
            <span className={styles.swatch} data-look-of={look} aria-hidden="true" /> {t(LOOK_NAMES[look])}
          </li>
        ))}
      </ul>
      <div
        ref={box}
        role="grid"
        aria-label={t(words.sheet)}
        aria-rowcount={height + 1}
        aria-colcount={width + 1}
        className={styles.grid}
        style={ofLineHeight(line)}
        tabIndex={-1}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        onKeyDown={move}
      >
        <div role="row" aria-rowindex={1} className={styles.heads}>
          <span className={styles.corner} />
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={styles.head}
              style={{ width: widths[column] }}
              aria-label={t(words.column, { name: lettersOf(column) })}
              {...spotProps(-1, column)}
            >
              {lettersOf(column)}
            </div>
          ))}
        </div>
        <div style={{ height: first * line }} />
        {Array.from({ length: Math.max(0, last - first) }, (_, k) => first + k).map((row) => (
          <div role="row" key={row} aria-rowindex={row + 2} className={styles.row}>
            <div
              role="rowheader"
              className={styles.number}
              aria-label={t(words.row, { n: row + 1 })}
              aria-selected={isPicked(row) || undefined}
              {...spotProps(row, -1)}
            >
              {row + 1}
            </div>
            {spansOf(row).map(({ column, to }) => {
              const text = textAt(row, column)
              const look = lookOf(row, column)
              return (
                <div
                  key={column}
                  role="gridcell"
                  aria-colindex={column + 2}
                  aria-label={text === '' ? undefined : `${isolated(text)} (${t(LOOK_NAMES[look])})`}
                  data-look-of={look}
                  className={styles.cell}
                  data-cut
                  data-whole-row={(column === 0 && to === width && to > 1) || undefined}
                  style={{ width: sum(widths, column, to) }}
                  title={text.length > 12 ? isolated(text) : undefined}
                  {...spotProps(row, column)}
                >
                  <Outside text={text} />
                </div>
              )
            })}
          </div>
        ))}
        <div style={{ height: (height - last) * line }} />
      </div>
      {count > 0 && (
        <p className={page.actions}>
          <span role="status">{t(words.corrected, { n: count })}</span>{' '}
          <Button onClick={() => onCorrect({})}>{t(words.takeBack)}</Button>
        </p>
      )}
      {open !== null && (
        <CellMenu
          key={`${open.row},${open.column}`}
          spot={open}
          lines={
            open.column === -1 && anchor !== null
              ? [Math.min(anchor, open.row), Math.max(anchor, open.row)]
              : [open.row, open.row]
          }
          text={open.row >= 0 && open.column >= 0 ? textAt(open.row, open.column) : ''}
          recognised={recognised}
          correction={correction}
          onCorrect={onCorrect}
          onClose={() => {
            setOpen(null)
            setAnchor(null)
            focus(open)
          }}
        />
      )}
    </div>
  )
}

export const lettersOf = (column: number): string => addressOf(0, column).replace(/\d+$/u, '')

const sum = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((all, each) => all + each, 0)

/** The columns that a drawn cell lies over, without the last. */
interface Span {
  readonly column: number
  readonly to: number
}

/**
 * The cells of a line as a spreadsheet shows them: a merged cell lies over all that it is merged of, and a line of one text above a table
 * reaches over the blank cells beside it.
 * @param merges those that the line is a part of
 */
export function cellSpans(
  columns: readonly number[],
  textAt: (column: number) => string,
  merges: readonly Pick<Merge, 'left' | 'right'>[],
): readonly Span[] {
  const filled = columns.filter((column) => textAt(column) !== '')
  const [only] = filled
  const isOneText = filled.length === 1 && only !== undefined && textAt(only).length >= 8
  const spans: Span[] = []
  for (let column = 0; column < columns.length; ) {
    const merge = merges.find(({ left, right }) => left === column && right > column)
    const mergedTo = Math.min(columns.length, (merge?.right ?? column) + 1)
    const to = isOneText && column === only ? columns.length : mergedTo
    spans.push({ column, to })
    column = to
  }
  return spans
}

/** How wide the columns are, in CSS pixels: by the first lines of the sheet, and by what a person typed anywhere. */
export function widthsOf(
  rows: readonly (readonly string[])[],
  width: number,
  typed: Readonly<Record<string, string>>,
): readonly number[] {
  const longestTyped = new Map<number, number>()
  for (const [cell, text] of Object.entries(typed)) {
    const column = placeOf(cell)?.column ?? -1
    longestTyped.set(column, Math.max(longestTyped.get(column) ?? 0, signsOf(text)))
  }
  const sample = rows.slice(0, WIDTHS.sample).filter((row) => row.filter((cell) => cell !== '').length > 1)
  return Array.from({ length: width }, (_, column) => {
    const longest = sample.reduce(
      (most, row) => Math.max(most, signsOf(row[column] ?? '')),
      longestTyped.get(column) ?? 0,
    )
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, 20 + (longest * WIDTHS.of) / 2))
  })
}

/** How wide a text is in halves of a Chinese sign. */
const signsOf = (text: string): number =>
  [...text.slice(0, 40)].reduce((all, sign) => all + (sign > '\u2e80' ? 2 : 1), 0)
