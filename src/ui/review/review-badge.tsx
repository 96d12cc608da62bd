import { STATE_SHAPES } from '../../dataset/review/review-wording.ts'
import type { ReviewState } from '../../dataset/review/standing.ts'
import { isOpenState } from '../../dataset/review/standing.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { useText } from '../use-language.ts'
import styles from './review.module.css'

/** What the marks of a value come to, by shape and word. */
export function ReviewBadge({ state }: { readonly state: ReviewState }) {
  const t = useText()
  return (
    <span className={styles.badge} data-open={isOpenState(state) || undefined}>
      <span aria-hidden="true">{STATE_SHAPES[state]}</span> {t(STATE_NAMES[state])}
    </span>
  )
}
