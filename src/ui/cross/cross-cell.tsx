import type { ReactNode } from 'react'
import type { Content, CrossLayout } from '../../dataset/cross-table/layout.ts'
import { cellWords, wordEarlier } from '../../dataset/cross-table/wording.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { withEvidence } from '../evidence/lazy-evidence.tsx'
import { Said } from '../said.tsx'
import { VisuallyHidden } from '../table/grid/visually-hidden.tsx'
import styles from './cross-grid.module.css'

/** Shows what is behind a cell, beside the button that was pressed. */
export type OpenDetails = (content: Content, button: HTMLElement) => void

interface CrossCellProps {
  readonly layout: CrossLayout
  readonly content: Content
  readonly style: NumberStyle
  /** Whether the cell has the focus, so that Tab leads to all that it opens. */
  readonly isActive: boolean
  readonly onDetails: OpenDetails
}

/** What stands in a cell: a number that opens its evidence, or what stands for several; and what holds for this cell alone. */
export function CrossCell({ layout, content, style, isActive, onDetails }: CrossCellProps) {
  const { text, notes, empty } = cellWords(layout, content, style)
  if (empty !== null) return <VisuallyHidden>{empty}</VisuallyHidden>
  const number = <span className={styles.number}>{text}</span>
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
          {notes.map((note) => (
            <span key={note}>
              <Said text={note} />
            </span>
          ))}
          {earlier > 0 ? (
            isOne ? (
              details(wordEarlier(earlier, style.language), true)
            ) : (
              <span>{wordEarlier(earlier, style.language)}</span>
            )
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** Whether there is something behind a cell that is no single value. */
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
