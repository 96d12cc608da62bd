import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { wordObservation } from '../../dataset/observation-wording.ts'
import styles from './grid.module.css'

interface ValueTextProps {
  readonly observation: Observation
  readonly style: NumberStyle
}

/** A value in its parts: the number ends at one edge down the column, the unit begins at the next. */
export function ValueText({ observation, style }: ValueTextProps) {
  const { lead, figure, tail, unit } = wordObservation(observation, style)
  // ¥ and + belong to the digits; only words may stand on a line of their own.
  const sign = /[^\p{L}\s]*$/u.exec(lead)?.[0] ?? ''
  return (
    <span className={styles.quantity}>
      <span className={styles.number}>
        <span className={styles.lead}>{lead.slice(0, lead.length - sign.length)}</span>
        <span className={styles.figure}>
          <span className={styles.lead}>{sign}</span>
          {figure}
          <span className={styles.tail}>{tail}</span>
        </span>
      </span>
      <span className={styles.unit}>{unit}</span>
    </span>
  )
}
