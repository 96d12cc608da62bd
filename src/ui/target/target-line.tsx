import type { Observation } from '../../dataset/observation.ts'
import { targetFor, targetStatus } from '../../dataset/target.ts'
import { STANDING_SHAPES, wordStatus, wordTarget } from '../../dataset/target-wording.ts'
import { Said } from '../said.tsx'
import { useNumberStyle } from '../use-language.ts'
import { useTargets } from '../use-targets.ts'
import styles from './target-line.module.css'

/** Where a value stands to its target, by shape, word and colour; nothing where none is set for it. */
export function TargetLine({ observation }: { readonly observation: Observation }) {
  const style = useNumberStyle()
  const targets = useTargets()
  const { indicator, locality, unit } = observation
  const target = targetFor(targets, indicator.id, locality.id)
  const status = target === undefined ? null : targetStatus(observation, target)
  if (target === undefined || status === null) return null
  return (
    <p className={styles.line} data-standing={status.standing}>
      <span aria-hidden="true" className={styles.shape}>
        {STANDING_SHAPES[status.standing]}
      </span>
      <span className={styles.target}>
        <Said text={wordTarget(target.value, unit, indicator.kind === 'change', style)} />
      </span>
      <span>
        <Said text={wordStatus(observation, status, style)} />
      </span>
    </p>
  )
}
