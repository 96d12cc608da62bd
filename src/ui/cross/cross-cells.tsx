import type { ReactNode } from 'react'
import { cellWords, wordEarlier } from '../../dataset/cross-table/cell-wording.ts'
import { headText, headWords } from '../../dataset/cross-table/head-wording.ts'
import type { Content, CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { withEvidence } from '../evidence/evidence-trigger.tsx'
import { inPhrases, OutsidePhrased, Phrased } from '../phrased.tsx'
import { BETWEEN } from '../said.tsx'
import grid from '../table/grid/grid.module.css'
import { HEAD } from '../table/grid/grid-keys.ts'
import { TableIcon } from '../table/table-icon.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './cross-grid.module.css'

/** Shows the details of a cell, beside the button that was pressed. */
export type OpenDetails = (content: Content, button: HTMLElement) => void

interface CrossCellProps {
  readonly layout: CrossLayout
  readonly content: Content
  readonly style: NumberStyle
  /** Whether the cell has the focus, so that Tab leads to all that it opens. */
  readonly isActive: boolean
  /** Whether its notes are cut where they are longer than a line. */
  readonly isCut: boolean
  readonly onDetails: OpenDetails
}

/** The contents of a cell: a number, which may open its evidence or details, and the notes of this cell. */
export function CrossCell({ layout, content, style, isActive, isCut, onDetails }: CrossCellProps) {
  const { text, notes, empty } = cellWords(layout, content, style)
  if (empty !== null) return <span data-spoken>{empty}</span>
  const number = <span className={styles.number}>{inPhrases(text)}</span>
  const details = (shown: ReactNode, more = false) => (
    <button
      type="button"
      className={more ? styles.more : styles.details}
      tabIndex={more && isActive ? 0 : -1}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onDetails(content, currentTarget)}
    >
      {shown}
    </button>
  )
  const earlier = content.kind === 'value' && content.cell.kind !== 'empty' ? content.cell.earlier.length : 0
  const isOne = content.kind === 'value' && content.cell.kind === 'one'
  return (
    <>
      {isOne && content.cell.kind === 'one'
        ? withEvidence(content.cell.value, number)
        : opens(content)
          ? details(number)
          : number}
      {notes.length > 0 || earlier > 0 ? (
        <span className={styles.notes}>
          {notes.length > 0 ? (
            <span className={styles.own} title={isCut ? notes.join(BETWEEN) : undefined}>
              {notes.map((note) => (
                <span key={note}>
                  <Phrased text={note} />
                </span>
              ))}
            </span>
          ) : null}
          {earlier > 0 ? (
            <span className={styles.earlier}>
              {isOne
                ? details(wordEarlier(earlier, style.language), true)
                : wordEarlier(earlier, style.language)}
            </span>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** Whether a cell that is not a single value opens details. */
function opens(content: Content): boolean {
  switch (content.kind) {
    case 'value':
      return content.cell.kind === 'several'
    case 'total':
      return content.total.kind === 'sum'
    case 'change':
      return content.change.kind === 'change'
    case 'completion':
    case 'band':
    case 'rank':
    case 'blank':
      return false
  }
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
type Direction = keyof typeof ARIA_SORT | undefined

interface CornerCellProps {
  readonly name: string
  readonly direction: Direction
  readonly tabIndex: number
  readonly onSort: () => void
}

/** The heading of the names. */
export function CornerCell({ name, direction, tabIndex, onSort }: CornerCellProps) {
  const text = useText()
  return (
    <th
      scope="col"
      className={`${grid.heading} ${styles.corner}`}
      data-line={HEAD}
      data-column={0}
      data-pinned="last"
      data-sorted={direction !== undefined}
      aria-sort={direction === undefined ? 'none' : ARIA_SORT[direction]}
      aria-colindex={1}
    >
      <button
        type="button"
        className={`${grid.sort} ${styles.sort}`}
        data-target
        tabIndex={tabIndex}
        title={text(words.sort, { column: name })}
        onClick={onSort}
      >
        <span className={styles.headName}>{name}</span>
        <SortSign direction={direction} />
      </button>
    </th>
  )
}

interface CrossHeadProps {
  readonly layout: CrossLayout
  readonly head: Head
  /** Its place among the columns, of which the names are the first. */
  readonly column: number
  readonly direction: Direction
  readonly tabIndex: number
  readonly onSort: (key: string) => void
}

/** The heading of a column: what it is, its unit and what else holds for all of it. Pressing it sorts. */
export function CrossHead({ layout, head, column, direction, tabIndex, onSort }: CrossHeadProps) {
  const text = useText()
  const { name, part, unit, notes } = headWords(layout, head, useNumberStyle().notation)
  const whole = headText(layout, head)
  return (
    <th
      scope="col"
      className={grid.heading}
      data-line={HEAD}
      data-column={column}
      data-sorted={direction !== undefined}
      aria-sort={direction === undefined ? 'none' : ARIA_SORT[direction]}
      aria-colindex={column + 1}
    >
      <button
        type="button"
        className={`${grid.sort} ${styles.sort}`}
        data-target
        tabIndex={tabIndex}
        title={text(words.sort, { column: whole })}
        onClick={() => onSort(head.key)}
      >
        <span className={styles.headName} data-part={part !== '' || undefined}>
          <OutsidePhrased text={name} />
        </span>
        {part === '' ? null : <span className={styles.part}>{inPhrases(part)}</span>}
        <span className={styles.headNotes}>
          {[unit, ...notes]
            .filter((note) => note !== '')
            .map((note) => (
              <span key={note}>
                <OutsidePhrased text={note} />
              </span>
            ))}
        </span>
        <SortSign direction={direction} />
      </button>
    </th>
  )
}

interface LineHeadProps {
  readonly layout: CrossLayout
  readonly head: Head
  readonly number: number
  readonly tabIndex: number
  readonly isPicked: true | undefined
  /** Whether its name is cut where it has more lines than all others have room for. */
  readonly isCut: boolean
}

/** The name of a line, which stays in sight. A place is set in below the places that contain it, unless lines are sorted. */
export function LineHead({ layout, head, number, tabIndex, isPicked, isCut }: LineHeadProps) {
  const { name, part, unit, notes } = headWords(layout, head, useNumberStyle().notation)
  const depth = head.kind === 'place' && layout.table.cross.sort === null ? head.head.depth : 0
  const about = [part, unit, ...notes].filter((note) => note !== '')
  return (
    <th
      scope="row"
      className={styles.name}
      data-line={number}
      data-column={0}
      data-picked={isPicked}
      aria-colindex={1}
      tabIndex={tabIndex}
      title={isCut ? [name, ...about].join(BETWEEN) : undefined}
      data-level={Math.min(depth, 3)}
    >
      <span className={styles.lineName}>
        <OutsidePhrased text={name} />
      </span>
      {about.length === 0 ? null : (
        <span className={styles.headNotes}>
          {about.map((note) => (
            <span key={note}>
              <OutsidePhrased text={note} />
            </span>
          ))}
        </span>
      )}
    </th>
  )
}

function SortSign({ direction }: { readonly direction: Direction }) {
  return (
    <span className={grid.direction}>
      {direction === undefined ? null : <TableIcon name={ARIA_SORT[direction]} />}
    </span>
  )
}
