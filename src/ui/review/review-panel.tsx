import { useState } from 'react'
import type { Review } from '../../dataset/review/standing.ts'
import type { About } from '../../domain/record/remark.ts'
import type { Bilingual } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { lastReviewer } from '../../state/reviewer.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { ChangesNote } from '../data/changes-note.tsx'
import { useText } from '../use-language.ts'
import { EntryList } from './entry-list.tsx'
import { RemarkForm } from './remark-form.tsx'
import styles from './review.module.css'
import { ReviewBadge } from './review-badge.tsx'
import { useRemarks } from './use-remarks.ts'

interface ReviewPanelProps {
  readonly review: Review | undefined
  readonly subjects: readonly About[]
  /** Whether there is a form at once, or one to be opened. */
  readonly isOpen?: boolean
  /** Names what is marked, where several panels stand on a page. */
  readonly name?: string
  /** What the form is for, where it is not for marks. */
  readonly add?: Bilingual
}

/** What was said of something, and the form that says more. */
export function ReviewPanel({ review, subjects, isOpen = false, name, add = words.add }: ReviewPanelProps) {
  const t = useText()
  const remarks = useRemarks()
  const [isUnfolded, setUnfolded] = useState(false)
  const form = (
    <div data-screen-only>
      <RemarkForm subjects={subjects} onAdd={(remark) => remarks.add([remark])} />
      <ChangesNote changes={remarks} undo={words.undo} className={styles.status} />
    </div>
  )
  return (
    <div className={styles.panel}>
      {review !== undefined && review.state !== null && (
        <p>
          <ReviewBadge state={review.state} />
        </p>
      )}
      {review !== undefined && (
        <EntryList
          entries={review.entries}
          withdrawing={
            keepsNothing()
              ? undefined
              : {
                  by: lastReviewer()?.by ?? null,
                  onWithdraw: (remark) => void remarks.add([remark], { text: words.wasWithdrawn }),
                }
          }
        />
      )}
      {keepsNothing() ? null : isOpen ? (
        form
      ) : (
        <details data-screen-only onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
          <summary aria-label={name === undefined ? undefined : t(words.addHere, { name })}>{t(add)}</summary>
          {isUnfolded && form}
        </details>
      )}
    </div>
  )
}
