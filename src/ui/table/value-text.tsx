import type { Observation } from '../../dataset/observation.ts'
import { wordObservation } from '../../dataset/observation-wording.ts'
import { useNumberStyle } from '../use-language.ts'
import styles from './grid.module.css'

/** A value in its parts: the number ends at one edge down the column, the unit begins at the next. */
export function ValueText({ observation }: { readonly observation: Observation }) {
  const { lead, figure, tail, unit } = wordObservation(observation, useNumberStyle())
  return (
    <span className={styles.quantity}>
      <span className={styles.number}>
        <span className={styles.lead}>{lead}</span>
        {figure}
        <span className={styles.tail}>{tail}</span>
      </span>
      <span className={styles.unit}>{unit}</span>
    </span>
  )
}
