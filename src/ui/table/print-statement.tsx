import type { CurrentView } from '../../dataset/table/current-view.ts'
import { viewStatement } from '../../dataset/table/view-statement.ts'
import { tableMessages } from '../messages/table.ts'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'
import styles from './print-statement.module.css'

interface PrintStatementProps {
  readonly current: CurrentView
  /** Lines of the table, and how many of them are printed. */
  readonly lines: number
  readonly printed: number
}

/** What a printed table must say about itself: its rows, what narrowed them down, their order, and what is left out. */
export function PrintStatement({ current, lines, printed }: PrintStatementProps) {
  const text = useText()
  return (
    <dl className={styles.statement}>
      {viewStatement(current).map(({ label, text: said }) => (
        <div key={label} className={styles.line}>
          <dt>{label}</dt>
          <dd>
            <Said text={said} />
          </dd>
        </div>
      ))}
      {lines > printed && (
        <dd>
          <Said text={text(tableMessages.printedFirst, { printed, lines })} />
        </dd>
      )}
    </dl>
  )
}
