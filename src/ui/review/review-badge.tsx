import { Link } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { STATE_SHAPES } from '../../dataset/review/review-wording.ts'
import type { ReviewState } from '../../dataset/review/standing.ts'
import { isOpenState, notesOf, REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { LocalityId } from '../../domain/ids.ts'
import { comma } from '../../domain/text.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useLanguage, useText } from '../use-language.ts'
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

const OPEN = REVIEW_STATES.filter(isOpenState)

/** What is counted of a place: what was confirmed, what is doubted, and what somebody has to look at again, if that is more than the doubts. */
function countsOf(observations: readonly Observation[]) {
  const count = (states: readonly ReviewState[]) => ({
    states,
    n: observations.filter(({ review }) => states.some((state) => state === review?.state)).length,
  })
  const questioned = count(['questioned'])
  const open = count(OPEN)
  return [
    { text: words.countConfirmed, ...count(['checked', 'rechecked']) },
    { text: words.countQuestioned, ...questioned },
    ...(open.n === questioned.n
      ? []
      : [{ text: questioned.n === 0 ? words.countOpen : words.countOpenInAll, ...open }]),
  ].filter(({ n }) => n > 0)
}

interface ReviewCountsProps {
  readonly locality: LocalityId
  readonly observations: readonly Observation[]
}

/** How many values of a place were confirmed, are doubted and are open, each with the way to them; nothing where nobody marked any. */
export function ReviewCounts({ locality, observations }: ReviewCountsProps) {
  const t = useText()
  const language = useLanguage()
  const counts = countsOf(observations)
  if (counts.length === 0) return null
  return (
    <p className={styles.line}>
      {counts.map(({ text, states, n }, at) => (
        <span key={text.en}>
          <Link to="/table" search={{ 'f.locality': locality, 'f.review': states.join(',') }}>
            {t(text, { n })}
          </Link>
          {at < counts.length - 1 && comma(language).trim()}
        </span>
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
