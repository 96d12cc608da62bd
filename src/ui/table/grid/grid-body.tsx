import type { ReactNode, Ref } from 'react'
import { Fragment, useImperativeHandle, useMemo } from 'react'
import { aggregate } from '../../../dataset/table/aggregate.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { groupName } from '../../../dataset/table/groups.ts'
import type { Line, Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { countStatement } from '../../../dataset/table/view/view-statement.ts'
import { wordValue } from '../../../domain/wording.ts'
import { NO_SUM } from '../../../words/table/aggregate.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Outside } from '../../said.tsx'
import { useNumberStyle, useText } from '../../use-language.ts'
import type { RowSelection } from '../selection/selection.ts'
import type { CellRange } from '../selection/use-cell-range.ts'
import { pickedOn } from '../selection/use-cell-range.ts'
import { TableIcon } from '../table-icon.tsx'
import type { RowLook } from './data-row.tsx'
import { DataRow } from './data-row.tsx'
import styles from './grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { useLineWindow } from './use-line-window.ts'

interface GroupRowProps {
  readonly line: Extract<Line, { kind: 'group' }>
  readonly number: number
  readonly current: CurrentView
  readonly columns: number
  readonly focusable: boolean
  readonly onToggle: (key: string) => void
}

/** The head of a group: its name, how many rows it holds, and their sum where there is an honest one, else why there is none. */
function GroupRow({ line, number, current, columns, focusable, onToggle }: GroupRowProps) {
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

/** Scrolls a line into view. */
export interface BodyHandle {
  readonly scrollTo: (line: number) => void
}

interface GridBodyProps {
  readonly ref: Ref<BodyHandle>
  readonly region: HTMLElement | null
  /** How much of it is in sight, in pixels. */
  readonly view: number
  readonly current: CurrentView
  readonly lines: Lines
  readonly lineHeight: number
  readonly active: GridPlace
  readonly selection: RowSelection
  readonly range: CellRange | null
  readonly look: RowLook
  /** How many columns are in sight; those after them lie beyond the edge. */
  readonly columnsInSight: number
  readonly onToggleGroup: (key: string) => void
}

/** The lines in view, and empty space for all others. Only this is drawn again while the table scrolls. */
export function GridBody({
  ref,
  region,
  view,
  current,
  lines,
  lineHeight,
  active,
  selection,
  range,
  look,
  columnsInSight,
  onToggleGroup,
}: GridBodyProps) {
  const shown = useLineWindow({
    of: lines,
    region,
    view,
    count: lines.count,
    height: lineHeight,
    focused: active.line,
  })
  const { scrollTo } = shown
  useImperativeHandle(ref, () => ({ scrollTo }), [scrollTo])
  const columns = look.columns.length
  const draw = (number: number): ReactNode => {
    const line = lines.at(number)
    if (line === undefined) return null
    const activeColumn = active.line === number ? active.column : null
    if (line.kind === 'group') {
      return (
        <GroupRow
          line={line}
          number={number}
          current={current}
          columns={columns}
          focusable={activeColumn !== null}
          onToggle={onToggleGroup}
        />
      )
    }
    const picked = pickedOn(range, number)
    const observation = current.index.row(line.row)
    return (
      <DataRow
        observation={observation}
        number={number}
        activeColumn={activeColumn}
        selected={selection[observation.id] === true}
        pickedFrom={picked?.[0]}
        pickedTo={picked?.[1]}
        look={look}
        inSight={columnsInSight}
        settled={shown.settled}
      />
    )
  }
  return (
    <tbody className={styles.body}>
      {shown.lines.map((number, place) => {
        const gap = shown.gaps[place] ?? 0
        return (
          <Fragment key={number}>
            {gap > 0 ? <Space height={gap} columns={columns} /> : null}
            {draw(number)}
          </Fragment>
        )
      })}
      {shown.after > 0 ? <Space height={shown.after} columns={columns} /> : null}
    </tbody>
  )
}

/** Room for lines that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: room for rows that are not drawn is not a row
    <tr className={styles.space} role="presentation">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
