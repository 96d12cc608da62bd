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
        <Small>{lead.slice(0, lead.length - sign.length)}</Small>
        <span className={styles.figure}>
          <Small>{sign}</Small>
          {figure}
          <Small>{tail}</Small>
        </span>
      </span>
      <span className={styles.unit}>{unit}</span>
    </span>
  )
}

/** What stands around the digits; nothing where nothing does, since a table draws many. */
const Small = ({ children }: { readonly children: string }) =>
  children === '' ? null : <span className={styles.around}>{children}</span>
