import { useId } from 'react'
import type { ValueItem } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { BarMark } from './bar-mark.tsx'
import styles from './chart.module.css'
import { ChartBody } from './chart-body.tsx'
import { MarkDefs, markIds } from './mark-defs.tsx'

interface MiniBarProps {
  readonly item: ValueItem
  readonly size: ChartSize
  /** The width in pixels where it is known before. */
  readonly known?: number
}

/** A bar under a number may be as narrow as the number. */
const LEAST_WIDTH = 60

/** The bar under a value, where it says more than the number. It only repeats the number, so it has no name of its own. */
export function MiniBar({ item, size, known }: MiniBarProps) {
  const ids = markIds(useId())
  const { axis, mark, whole, tone, derived, target } = item
  if (axis === null) return null
  const m = MEASURES[size]
  const height = Math.max(10, m.bar * 0.5)
  const pad = height * 0.5
  return (
    <ChartBody least={LEAST_WIDTH} known={known}>
      {(full) => {
        const width = Math.min(full, height * 24)
        const scale = pixelScale(axis, m.stroke, width - height)
        const place = { scale, y: pad, height, stroke: m.stroke * 0.85, ids }
        return (
          <svg width={width} height={height + pad * 2} aria-hidden="true">
            <MarkDefs ids={ids} stroke={m.stroke * 0.85} />
            {whole !== null && <BarMark mark={whole} tone="whole" derived={false} {...place} />}
            <BarMark mark={mark} tone={tone} derived={derived} {...place} />
            <line
              x1={scale(0)}
              x2={scale(0)}
              y1={0}
              y2={height + pad * 2}
              strokeWidth={m.stroke * 0.75}
              className={styles.axis}
            />
            {target !== null && (
              <line
                x1={scale(target.value)}
                x2={scale(target.value)}
                y1={0}
                y2={height + pad * 2}
                strokeWidth={m.stroke}
                strokeDasharray={`${m.stroke * 2} ${m.stroke}`}
                className={styles.axis}
              />
            )}
          </svg>
        )
      }}
    </ChartBody>
  )
}
