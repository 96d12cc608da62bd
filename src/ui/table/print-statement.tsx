import type { ReactNode } from 'react'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { StatementLine } from '../../dataset/table/view/view-statement.ts'
import { viewStatement } from '../../dataset/table/view/view-statement.ts'
import { tableMessages } from '../../words/table/table.ts'
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
    <StatementList lines={viewStatement(current)}>
      {lines > printed && (
        <dd>
          <Said text={text(tableMessages.printedFirst, { printed, lines })} />
        </dd>
      )}
    </StatementList>
  )
}

interface StatementListProps {
  readonly lines: readonly StatementLine[]
  readonly children?: ReactNode
}

/** A statement about a table. Only the printed page shows it. */
export function StatementList({ lines, children }: StatementListProps) {
  return (
    <dl className={styles.statement}>
      {lines.map(({ label, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label may occur twice, and lines do not move
        <div key={at} className={styles.line}>
          <dt>{label}</dt>
          <dd>
            <Said text={text} />
          </dd>
        </div>
      ))}
      {children}
    </dl>
  )
}
