import { useMemo } from 'react'
import { aggregate } from '../../../dataset/table/aggregate.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { groupName } from '../../../dataset/table/groups.ts'
import type { Line } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { countStatement } from '../../../dataset/table/view/view-statement.ts'
import { wordValue } from '../../../domain/wording.ts'
import { NO_SUM } from '../../../words/table/aggregate.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Outside } from '../../said.tsx'
import { useNumberStyle, useText } from '../../use-language.ts'
import { TableIcon } from '../table-icon.tsx'
import styles from './grid.module.css'

interface GroupRowProps {
  readonly line: Extract<Line, { kind: 'group' }>
  readonly number: number
  readonly current: CurrentView
  readonly columns: number
  readonly focusable: boolean
  readonly onToggle: (key: string) => void
}

/** The head of a group: its name, how many rows it holds, and their sum where there is an honest one, else why there is none. */
export function GroupRow({ line, number, current, columns, focusable, onToggle }: GroupRowProps) {
  const text = useText()
  const style = useNumberStyle()
  const { group, key, shut } = line
  const { start, count } = group
  const sum = useMemo(
    () => aggregate(current.index, current.rows.subarray(start, start + count)),
    [current, start, count],
  )
  return (
    <tr className={styles.group} aria-rowindex={number + 2} aria-level={group.depth + 1}>
      <td colSpan={columns} data-line={number} data-column={0} data-depth={group.depth}>
        <span className={styles.groupLine}>
          <button
            type="button"
            className={styles.toggle}
            data-target
            tabIndex={focusable ? 0 : -1}
            aria-expanded={!shut}
            onClick={() => onToggle(key)}
          >
            <TableIcon name={shut ? 'shut' : 'open'} />
            <span className={styles.groupColumn}>{text(COLUMNS[group.column].header)}</span>
            <span className={styles.groupName}>
              <Outside text={groupName(group, style.language)} />
            </span>
          </button>
          <span className={styles.groupCount}>
            {countStatement({ shown: count, total: count }, style.language)}
          </span>
          <span className={styles.groupSum} data-none={sum.kind === 'none'}>
            {sum.kind === 'sum'
              ? text(sum.severalPeriods ? tableMessages.totalOfPeriods : tableMessages.total, {
                  value: wordValue(sum.quantity, sum.unit, style),
                })
              : text(NO_SUM[sum.reason])}
          </span>
        </span>
      </td>
    </tr>
  )
}
