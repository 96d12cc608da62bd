import { Link } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import type { ReviewState } from '../../dataset/review/standing.ts'
import { isOpenState, REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { LocalityId } from '../../domain/ids.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { useText } from '../use-language.ts'
import styles from './review.module.css'

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
