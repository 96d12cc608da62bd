import { COLUMNS, isColumnId } from '../../dataset/table/columns.ts'
import { listOf } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { SourceError } from '../../sources/data-source.ts'
import type { Parts } from '../../sources/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { SOURCE_FAULT_WORDS, largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import type { Answered } from './use-answer.ts'

interface StandingNoteProps {
  readonly of: Pick<Answered<unknown>, 'standing' | 'stop' | 'again'>
  /** What is said while nothing is known of how far it is. */
  readonly waiting?: string
  /** How many rows are looked through, where the source says so beforehand. */
  readonly looks?: number | undefined
}

/** How far a question is, with a button to stop it; why there is no answer, with one to ask again. Nothing once the answer is there. */
export function StandingNote({ of: { standing, stop, again }, waiting, looks = 0 }: StandingNoteProps) {
  const text = useText()
  switch (standing.kind) {
    case 'there':
      return <output className={styles.standing} />
    case 'waiting': {
      const { progress } = standing
      return (
        <output className={styles.standing}>
          <span>
            {progress === null || progress.of === null
              ? (waiting ?? (looks > 0 ? text(words.looking, { n: looks }) : text(words.reading)))
              : text(words.readingRows, { done: progress.done, of: progress.of })}
          </span>
          <Button onClick={stop}>{text(words.stop)}</Button>
        </output>
      )
    }
    case 'stopped':
      return (
        <output className={styles.standing}>
          <span>{text(words.stopped)}</span>
          <Button onClick={again}>{text(words.again)}</Button>
        </output>
      )
    case 'failed':
      return (
        <div role="alert" className={styles.fault}>
          <FaultText error={standing.error} />
          <Button onClick={again}>{text(words.again)}</Button>
        </div>
      )
  }
}

/** That an answer is of some parts of its source alone; nothing where it is whole. */
export function PartialNote({ parts }: { readonly parts: Parts }) {
  const text = useText()
  if (parts.answered === parts.asked) return null
  return (
    <p role="alert" className={styles.fault}>
      {text(words.partial, parts)}
    </p>
  )
}

/** Why a source gave no answer, in words. What is no fault of a source is one of ours, and goes on to the page's boundary. */
export function FaultText({ error }: { readonly error: unknown }) {
  const text = useText()
  const language = useLanguage()
  if (!(error instanceof SourceError)) throw error
  if (error.fault === 'cannot' && error.about === 'search') return <span>{text(words.noSearch)}</span>
  const columns = error.about.split(',')
  // Columns are told by their headings, not by the names that sources have for them.
  const about = columns.every(isColumnId)
    ? listOf(
        columns.map((id) => text(COLUMNS[id].header)),
        language,
      )
    : isolated(error.about)
  return (
    <span>
      <Said text={text(SOURCE_FAULT_WORDS[error.fault], { about })} />
    </span>
  )
}
