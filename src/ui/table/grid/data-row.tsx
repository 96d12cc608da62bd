import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Observation } from '../../../dataset/observation.ts'
import { isOfUser } from '../../../dataset/observation.ts'
import type { NumberStyle } from '../../../dataset/observation-wording.ts'
import { observationName } from '../../../dataset/observation-wording.ts'
import type { ColumnContext } from '../../../dataset/table/column.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { fill } from '../../../domain/fill.ts'
import { tableMessages } from '../../../words/table/table.ts'
import type { ShownColumn } from '../columns/use-view-table.ts'
import { SELECT } from '../columns/use-view-table.ts'
import { cellContent, MARKED_COLUMNS, ValueText } from './cell-content.tsx'
import styles from './grid.module.css'

/** What all rows of a table share. It must stay the same while the table scrolls, so that a row that stays is not drawn again. */
export interface RowLook {
  readonly columns: readonly ShownColumn[]
  readonly context: ColumnContext
  readonly style: NumberStyle
  /** Whether rows are all of one height, so that nothing in them may wrap. */
  readonly oneLine: boolean
  /** How deep the rows are nested in groups; undefined where there are no groups. */
  readonly level: number | undefined
  /** Selects a row or takes it out; with Shift, all rows from the one selected before. */
  readonly onSelect: ((line: number, range: boolean) => void) | undefined
  /** The terms of the search, which are marked in the cells. */
  readonly terms: readonly string[]
  readonly renderValue: ((observation: Observation, value: ReactNode) => ReactNode) | undefined
}

interface RowCells {
  readonly observation: Observation
  readonly number: number
  /** The column of the cell that is in the tab order, if it is in this row. */
  readonly activeColumn: number | null
  readonly selected: boolean
  /** First and last column picked for copying, if any. */
  readonly pickedFrom?: number | undefined
  readonly pickedTo?: number | undefined
  readonly look: RowLook
}

interface DataRowProps extends RowCells {
  /** How many columns are in sight; those after them lie beyond the edge. */
  readonly inSight: number
  /** Whether the cells beyond the edge are drawn as well. */
  readonly settled: boolean
}

/** A row: one observation. It reads no store: a table that scrolls draws a dozen of them in each frame. */
export const DataRow = memo(function DataRow({ inSight, settled, ...row }: DataRowProps) {
  const { observation, number, selected, look } = row
  const { columns, oneLine, onSelect, level } = look
  return (
    <tr
      className={styles.row}
      data-selected={selected}
      data-own={isOfUser(observation) || undefined}
      aria-rowindex={number + 2}
      aria-level={level}
      aria-selected={onSelect === undefined ? undefined : selected}
    >
      {oneLine ? (
        <>
          <Cells {...row} from={0} to={inSight} drawn />
          {inSight < columns.length && <Cells {...row} from={inSight} to={columns.length} drawn={settled} />}
        </>
      ) : (
        // Short tables are drawn whole: nothing of them waits.
        cellsOf({ ...row, from: 0, to: columns.length })
      )}
    </tr>
  )
})

interface CellRange extends RowCells {
  /** The first column, and the one after the last. */
  readonly from: number
  readonly to: number
}

interface CellsProps extends CellRange {
  /** Whether another observation is drawn now. Else these cells stay as they are, which nobody sees, until it is. */
  readonly drawn: boolean
}

/** Whether cells would be drawn as they are already, or are not to be drawn yet. */
function isKept(before: CellsProps, now: CellsProps): boolean {
  return (
    (before.observation === now.observation || !now.drawn) &&
    before.number === now.number &&
    before.activeColumn === now.activeColumn &&
    before.selected === now.selected &&
    before.pickedFrom === now.pickedFrom &&
    before.pickedTo === now.pickedTo &&
    before.look === now.look &&
    before.from === now.from &&
    before.to === now.to
  )
}

/** Some cells of a long table's row. */
const Cells = memo(function Cells(props: CellsProps) {
  return cellsOf(props)
}, isKept)

/** Some cells of a row, with as few elements as can be. */
function cellsOf({
  observation,
  number,
  activeColumn,
  selected,
  pickedFrom = 0,
  pickedTo = -1,
  look,
  from,
  to,
}: CellRange): ReactNode[] {
  const { columns, style, onSelect } = look
  const said = saidByColumns(columns)
  return columns.slice(from, to).map(({ id, pin }, at) => {
    const column = from + at
    const tabIndex = activeColumn === column ? 0 : -1
    const place = { 'data-line': number, 'data-column': column, 'aria-colindex': column + 1, ...pin }
    if (id === SELECT) {
      const row = observationName(observation, style.language)
      return (
        <td key={id} className={styles.select} {...place}>
          <input
            type="checkbox"
            data-target
            tabIndex={tabIndex}
            aria-label={fill(tableMessages.selectRow[style.language], { row }, style.language)}
            checked={selected}
            onChange={({ nativeEvent }) =>
              onSelect?.(number, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
            }
          />
        </td>
      )
    }
    return (
      <td
        key={id}
        className={id === 'value' ? styles.value : undefined}
        data-numeric={COLUMNS[id].type === 'number' || undefined}
        data-picked={(column >= pickedFrom && column <= pickedTo) || undefined}
        data-value={id === 'value' || undefined}
        tabIndex={tabIndex}
        {...place}
      >
        {cell(id, observation, look, said)}
      </td>
    )
  })
}

type CellId = Exclude<ShownColumn['id'], typeof SELECT>

/** What columns of their own say, so that no other has to. */
interface SaidByColumns {
  readonly category: boolean
  readonly scope: boolean
  readonly review: boolean
  readonly status: boolean
  /** The column that says what is contradicted. */
  readonly conflictIn: CellId | undefined
}

function saidByColumns(columns: readonly ShownColumn[]): SaidByColumns {
  const has = (id: CellId) => columns.some((column) => column.id === id)
  return {
    category: has('breakdown'),
    scope: has('scope'),
    review: has('review'),
    status: has('status'),
    conflictIn: MARKED_COLUMNS.find(has),
  }
}

function cell(id: CellId, observation: Observation, look: RowLook, said: SaidByColumns): ReactNode {
  const { context, style, oneLine, terms, renderValue } = look
  if (id !== 'value') {
    return cellContent({
      id,
      observation,
      context,
      style,
      oneLine,
      terms,
      withCategory: !said.category,
      withScope: !said.scope,
      withConflict: id === said.conflictIn,
      withReview: said.review,
      withStatus: said.status,
    })
  }
  const value = <ValueText observation={observation} style={style} oneLine={oneLine} terms={terms} />
  return renderValue === undefined ? value : renderValue(observation, value)
}
