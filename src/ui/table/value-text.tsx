import type { Observation } from '../../dataset/observation.ts'
import { wordObservation } from '../../dataset/observation-wording.ts'
import { useNumberStyle } from '../use-language.ts'
import styles from './grid.module.css'

/** A value in its parts: the number ends at one edge down the column, the unit begins at the next. */
export function ValueText({ observation }: { readonly observation: Observation }) {
  const { lead, figure, tail, unit } = wordObservation(observation, useNumberStyle())
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
