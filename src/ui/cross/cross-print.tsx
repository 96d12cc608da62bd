import type { CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import { cornerName, crossStatement } from '../../dataset/cross-table/statement.ts'
import { cellWords, headText, headWords } from '../../dataset/cross-table/wording.ts'
import { tableMessages } from '../../words/table/table.ts'
import { usePrinting } from '../page/use-printing.ts'
import { Outside } from '../said.tsx'
import { PRINTED_LINES } from '../table/grid/use-line-window.ts'
import { StatementList } from '../table/print-statement.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './cross-view.module.css'

/** Columns that have room on a sheet beside the names; more go on below, with the names again. */
const ACROSS = 7

/** The columns of a cross-table in strips as wide as a sheet. */
const stripsOf = ({ columns }: CrossLayout): readonly (readonly Head[])[] =>
  Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, at) =>
    columns.slice(at * ACROSS, (at + 1) * ACROSS),
  )

/** The cross-table for paper, in strips as wide as a sheet. It is drawn only while the page is printed. */
export function CrossPrint({ layout }: { readonly layout: CrossLayout }) {
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
              <Outside text={headText(layout, head)} />
              {headWords(layout, head).notes.map((note) => (
                <small key={note}>{note}</small>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <Outside text={headText(layout, line)} />
              {headWords(layout, line).notes.map((note) => (
                <small key={note}>{note}</small>
              ))}
            </th>
            {columns.map((head) => {
              const { text, notes } = cellWords(layout, layout.at(line, head), style)
              return (
                <td key={head.key}>
                  {text}
                  {notes.map((note) => (
                    <small key={note}>{note}</small>
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
