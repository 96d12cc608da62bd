import type { RowPoint } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import type { RowPlace } from '../../charts/layout/rows-layout.ts'
import { targetTextEnd } from '../../charts/layout/value-place.ts'
import { STANDING_SHAPES } from '../../dataset/target-wording.ts'
import styles from './chart.module.css'

interface TargetLineProps {
  readonly point: Pick<RowPoint, 'target'>
  readonly row: Pick<RowPlace, 'barY'>
  readonly m: Measures
  readonly scale: (value: number) => number
}

/** The target of a row: a dashed line with a diamond, its number above and the status in sign and words below. */
export function TargetLine({ point: { target }, row, m, scale }: TargetLineProps) {
  if (target === null) return null
  const x = scale(target.value)
  const [top, bottom] = [row.barY - m.stroke * 2, row.barY + m.bar + m.stroke * 2]
  const d = m.stroke * 2.5
  const status = `${STANDING_SHAPES[target.status]} ${target.statusText}`
  return (
    <g className={styles.targetLine} strokeWidth={m.stroke}>
      <line x1={x} x2={x} y1={top} y2={bottom} strokeDasharray={`${m.stroke * 2} ${m.stroke}`} />
      <polygon points={`${x},${top - d} ${x + d},${top} ${x},${top + d} ${x - d},${top}`} />
      <text
        x={targetTextEnd(x - d * 1.5, target.text, m.tick)}
        y={top - d * 0.4}
        fontSize={m.tick}
        textAnchor="end"
      >
        {target.text}
      </text>
      <text x={targetTextEnd(x, status, m.tick)} y={bottom + m.tick} fontSize={m.tick} textAnchor="end">
        {status}
      </text>
    </g>
  )
}
