import type { Observation } from '../../dataset/observation.ts'
import { notesOf } from '../../dataset/review/standing.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useText } from '../use-language.ts'
import styles from './review.module.css'
import { ReviewBadge } from './review-badge.tsx'

/** What the marks of a value come to, and how many notes hold of it; nothing where nothing was said. */
export function ReviewLine({ observation }: { readonly observation: Observation }) {
  const t = useText()
  // A number of the first view knows nothing of what was said.
  const { review } = useDataset().observations.get(observation.id) ?? observation
  if (review === undefined) return null
  const notes = notesOf(review).length
  if (review.state === null && notes === 0) return null
  return (
    <p className={styles.line}>
      {review.state !== null && <ReviewBadge state={review.state} />}
      {notes > 0 && <span>{t(words.noteCount, { n: notes })}</span>}
    </p>
  )
}
