import type { ReactNode, Ref } from 'react'
import { Fragment, useImperativeHandle } from 'react'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { CellRange } from '../selection/cell-range.ts'
import { pickedOn } from '../selection/cell-range.ts'
import type { RowSelection } from '../selection/selection.ts'
import type { RowLook } from './data-row.tsx'
import { DataRow } from './data-row.tsx'
import styles from './grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { GroupRow } from './group-row.tsx'
import { useLineWindow } from './use-line-window.ts'

/** Scrolls a line into view. */
export interface BodyHandle {
  readonly scrollTo: (line: number) => void
}

interface GridBodyProps {
  readonly ref: Ref<BodyHandle>
  readonly region: HTMLElement | null
  readonly current: CurrentView
  readonly lines: Lines
  readonly lineHeight: number
  readonly active: GridPlace
  readonly selection: RowSelection
  readonly range: CellRange | null
  readonly look: RowLook
  readonly onToggleGroup: (key: string) => void
}

/** The lines in view, and empty space for all others. Only this is drawn again while the table scrolls. */
export function GridBody({
  ref,
  region,
  current,
  lines,
  lineHeight,
  active,
  selection,
  range,
  look,
  onToggleGroup,
}: GridBodyProps) {
  const shown = useLineWindow({ region, count: lines.count, height: lineHeight, focused: active.line })
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
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: room for rows that are not drawn is no row
    <tr className={styles.space} role="presentation">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
