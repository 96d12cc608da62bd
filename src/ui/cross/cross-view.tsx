import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { cellWords } from '../../dataset/cross-table/cell-wording.ts'
import { hasAims, headText, headWords, noTotals } from '../../dataset/cross-table/head-wording.ts'
import type { CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import { withCrossSort } from '../../dataset/cross-table/settings.ts'
import { cornerName, crossStatement } from '../../dataset/cross-table/statement.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import { encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { shownColumns } from '../../dataset/table/view/view-state.ts'
import { circularMessages } from '../../words/desk/circular.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { tableMessages } from '../../words/table/table.ts'
import { usePrinting } from '../page/use-printing.ts'
import { OutsidePhrased, phrased } from '../phrased.tsx'
import { Said } from '../said.tsx'
import { CopyButton, useCopy } from '../table/copy/copy.tsx'
import { ExportMenu, editionOf } from '../table/export/export-menu.tsx'
import { NoRows } from '../table/filter/no-rows.tsx'
import { PRINTED_LINES } from '../table/grid/use-line-window.ts'
import frame from '../table/observation-table.module.css'
import { StatementList } from '../table/print-statement.tsx'
import toolbar from '../table/toolbar.module.css'
import { ToolbarFrame } from '../table/toolbar.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { crossChoices, crossCopy } from './cross-choices.ts'
import { CrossGrid } from './cross-grid.tsx'
import { CrossSettings } from './cross-settings.tsx'
import styles from './cross-view.module.css'
import { useCrossLayout } from './use-cross-layout.ts'

/** Columns that have room on a sheet beside the names; more go on below, with the names again. */
const ACROSS = 7

/** The columns of a cross-table in strips as wide as a sheet. */
const stripsOf = ({ columns }: CrossLayout): readonly (readonly Head[])[] =>
  Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, at) =>
    columns.slice(at * ACROSS, (at + 1) * ACROSS),
  )

/** The cross-table for paper, in strips as wide as a sheet. It is drawn only while the page is printed. */
function CrossPrint({ layout }: { readonly layout: CrossLayout }) {
  const text = useText()
  const printing = usePrinting()
  if (!printing) return null
  const { lines } = layout
  const printed = lines.slice(0, PRINTED_LINES)
  return (
    <div className={styles.paper}>
      <StatementList lines={crossStatement(layout)} />
      {stripsOf(layout).map((strip) => (
        <Strip key={strip[0]?.key} layout={layout} lines={printed} columns={strip} />
      ))}
      {lines.length > printed.length ? (
        <p>{text(tableMessages.printedFirst, { printed: printed.length, lines: lines.length })}</p>
      ) : null}
    </div>
  )
}

interface StripProps {
  readonly layout: CrossLayout
  readonly lines: readonly Head[]
  readonly columns: readonly Head[]
}

function Strip({ layout, lines, columns }: StripProps) {
  const style = useNumberStyle()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{cornerName(layout)}</th>
          {columns.map((head) => (
            <th key={head.key} scope="col">
              <OutsidePhrased text={headText(layout, head)} />
              {headWords(layout, head, style.notation).notes.map((note) => (
                <small key={note}>{phrased(note)}</small>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <OutsidePhrased text={headText(layout, line)} />
              {headWords(layout, line, style.notation).notes.map((note) => (
                <small key={note}>{phrased(note)}</small>
              ))}
            </th>
            {columns.map((head) => {
              const { text, notes } = cellWords(layout, layout.at(line, head), style)
              return (
                <td key={head.key}>
                  {text}
                  {notes.map((note) => (
                    <small key={note}>{phrased(note)}</small>
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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
        choices={() => crossChoices(layout, edition, notation)}
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
          <Link to="/circular" search={encodeView(view)} className={styles.circular} data-screen-only>
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
        // On paper the statement above the table says it.
        <div className={styles.without} data-screen-only>
          <strong className={styles.title}>{text(words.noTotal)}</strong>
          <ul>
            {without.map((reason) => (
              <li key={reason}>
                <Said text={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
