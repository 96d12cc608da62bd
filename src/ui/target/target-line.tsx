import type { Observation } from '../../dataset/observation.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { completionOf, paceOf } from '../../dataset/target/completion.ts'
import { targetFor, targetStatus } from '../../dataset/target/target.ts'
import {
  BAND_SHAPES,
  wordCompletion,
  wordGone,
  wordLead,
  wordStatus,
  wordTarget,
} from '../../dataset/target/target-wording.ts'
import { exact } from '../../domain/number/bound.ts'
import { useAims } from '../data/use-targets.ts'
import { Said } from '../said.tsx'
import { useNumberStyle } from '../use-language.ts'
import styles from './target-line.module.css'

/** How a value compares with its target, by shape, word and colour; nothing where no target is set for it. */
export function TargetLine({ observation }: { readonly observation: Observation }) {
  const chosen = useNumberStyle()
  const aims = useAims()
  const { indicator, unit } = observation
  const target = targetFor(aims, observation)
  const status = target === undefined ? null : targetStatus(observation, target)
  if (target === undefined || status === null) return null
  const style = styleSideBySide([observation, { quantity: exact(target.value) }], chosen)
  const completion = completionOf(observation, status)
  const pace = paceOf(observation, target, status.side, null)
  return (
    <p className={styles.line} data-standing={status.band}>
      <span aria-hidden="true" className={styles.shape}>
        {BAND_SHAPES[status.band]}
      </span>
      <span className={styles.target}>
        <Said text={wordTarget(target, unit, indicator.kind === 'change', style)} />
      </span>
      <span>
        <Said text={wordStatus(observation, status, style)} />
      </span>
      {completion !== null && <span>{wordCompletion(completion, style)}</span>}
      {pace !== null && (
        <span>
          {wordGone(pace.day, style)} · {wordLead(pace, style)}
        </span>
      )}
    </p>
  )
}
