import type { RowsModel } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import type { RowsLayout } from '../../charts/layout/rows-layout.ts'
import styles from './chart.module.css'

interface StepMarkProps {
  readonly model: RowsModel
  readonly layout: RowsLayout
  readonly m: Measures
  readonly scale: (value: number) => number
}

/** The stated change between two rows: an arrow from where the first ends to where the second ends, with its value. */
export function StepMark({ model, layout, m, scale }: StepMarkProps) {
  const [from, to] = model.points
  const [first, second] = layout.rows
  if (model.step === null || from === undefined || to === undefined) return null
  if (first === undefined || second === undefined) return null
  const [a, b] = [from, to].map(({ mark }) => scale(mark.at ?? 0))
  if (a === undefined || b === undefined) return null
  const y = second.barY - m.gap * 0.6
  const way = b < a ? -1 : 1
  const tip = m.stroke * 3
  return (
    <g className={styles.step} strokeWidth={m.stroke}>
      <line
        x1={a}
        x2={a}
        y1={first.barY + m.bar}
        y2={second.barY + m.bar}
        strokeDasharray={`${m.stroke} ${m.stroke * 1.5}`}
      />
      <line x1={a} x2={b - way * m.stroke} y1={y} y2={y} />
      <polyline points={`${b - way * tip},${y - tip} ${b},${y} ${b - way * tip},${y + tip}`} />
      <text
        x={(a + b) / 2}
        y={y - m.stroke * 3}
        fontSize={m.value}
        textAnchor="middle"
        className={styles.stepText}
      >
        {model.step.text}
      </text>
    </g>
  )
}
