import { Link } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { STATE_SHAPES } from '../../dataset/review/review-wording.ts'
import type { ReviewState } from '../../dataset/review/standing.ts'
import { isOpenState, notesOf, REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { LocalityId } from '../../domain/ids.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useText } from '../use-language.ts'
import styles from './review.module.css'

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

/** What is counted of a place: what was confirmed, what is doubted, and all that somebody has to look at again. */
const COUNTS = [
  { text: words.countConfirmed, states: ['checked', 'rechecked'] },
  { text: words.countQuestioned, states: ['questioned'] },
  { text: words.countOpen, states: REVIEW_STATES.filter(isOpenState) },
] as const satisfies readonly { readonly text: unknown; readonly states: readonly ReviewState[] }[]

interface ReviewCountsProps {
  readonly locality: LocalityId
  readonly observations: readonly Observation[]
}

/** How many values of a place were confirmed, are doubted and are open, each with the way to them; nothing where nobody marked any. */
export function ReviewCounts({ locality, observations }: ReviewCountsProps) {
  const t = useText()
  const counts = COUNTS.map(({ text, states }) => ({
    text,
    states,
    n: observations.filter(({ review }) => states.some((state) => state === review?.state)).length,
  })).filter(({ n }) => n > 0)
  if (counts.length === 0) return null
  return (
    <p className={styles.line}>
      {counts.map(({ text, states, n }) => (
        <Link key={text.en} to="/table" search={{ 'f.locality': locality, 'f.review': states.join(',') }}>
          {t(text, { n })}
        </Link>
      ))}
    </p>
  )
}

/** What the marks of a value come to, by shape and word. */
export function ReviewBadge({ state }: { readonly state: ReviewState }) {
  const t = useText()
  return (
    <span className={styles.badge} data-open={isOpenState(state) || undefined}>
      <span aria-hidden="true">{STATE_SHAPES[state]}</span> {t(STATE_NAMES[state])}
    </span>
  )
}
