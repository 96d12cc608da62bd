import type { ReactNode } from 'react'
import { useId } from 'react'
import { inWholeLines } from '../chart/keep-numbers.tsx'
import { Said } from '../said.tsx'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly note?: ReactNode
  /** Buttons at the end of the heading's line; what they say goes below it. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page; a region for those who go by landmarks. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.header}>
        <h2 id={id}>
          <Said text={title} />
        </h2>
        {note !== undefined && <p className={styles.note}>{inWholeLines(note)}</p>}
        {actions !== undefined && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </header>
      {children}
    </section>
  )
}
