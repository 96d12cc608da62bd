import { useId } from 'react'
import type { LegendEntry } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import { LEGEND_SAMPLES } from '../../charts/layout/legend-samples.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { BarMark } from './bar-mark.tsx'
import legend from './bound-legend.module.css'
import styles from './chart.module.css'
import { DotMark } from './dot-mark.tsx'
import type { MarkIds } from './mark-defs.tsx'
import { MarkDefs, markIds } from './mark-defs.tsx'

/** How large a sample of a mark is, in pixels. */
const SAMPLES_BY_SIZE = {
  tile: { width: 36, height: 12, pad: 4, stroke: 1.5 },
  card: { width: 44, height: 14, pad: 4, stroke: 1.5 },
  stage: { width: 84, height: 26, pad: 8, stroke: 3 },
} as const satisfies Readonly<Record<ChartSize, object>>

interface BoundLegendProps {
  readonly entries: readonly LegendEntry[]
  readonly size: ChartSize
  /** Names only, in one line: for where words are set beside the marks and room is scarce. */
  readonly brief?: boolean
}

/** The marks that a chart uses and what they mean, each as it is drawn. */
export function BoundLegend({ entries, size, brief = false }: BoundLegendProps) {
  const ids = markIds(useId())
  if (entries.length === 0) return null
  return (
    <ul className={legend.legend} data-size={size} data-brief={brief || undefined}>
      {entries.map(({ mark, form, name, meaning }) => (
        <li key={mark}>
          <Sample mark={mark} form={form} size={size} ids={ids} />
          <span>
            <strong>{name}</strong> {!brief && meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SampleProps extends Pick<LegendEntry, 'mark' | 'form'> {
  readonly size: ChartSize
  readonly ids: MarkIds
}

function Sample({ mark, form, size, ids }: SampleProps) {
  const { width, height, pad, stroke } = SAMPLES_BY_SIZE[size]
  const middle = width / 2
  const place = {
    mark: LEGEND_SAMPLES[mark],
    derived: mark === 'derived',
    scale: pixelScale({ min: 0, max: 1, scale: 'linear' }, stroke, width - stroke),
    stroke,
    ids,
  }
  return (
    <svg width={width + pad} height={height + pad * 2} aria-hidden="true">
      <MarkDefs ids={ids} stroke={stroke} />
      {mark === 'target' ? (
        <g className={styles.targetLine} strokeWidth={stroke}>
          <line x1={middle} x2={middle} y1={0} y2={height + pad * 2} strokeDasharray="4 2" />
          <polygon
            points={`${middle},0 ${middle + pad},${pad} ${middle},${pad * 2} ${middle - pad},${pad}`}
          />
        </g>
      ) : form === 'dot' && mark !== 'vague' ? (
        <DotMark
          {...place}
          tone="plain"
          across={height / 2 + pad}
          direction="horizontal"
          radius={height / 3}
        />
      ) : (
        <BarMark {...place} tone={mark === 'whole' ? 'whole' : 'plain'} y={pad} height={height} />
      )}
    </svg>
  )
}
