import { useId } from 'react'
import type { LegendEntry, Mark } from '../../charts/chart-model.ts'
import { BarMark } from './bar-mark.tsx'
import legend from './bound-legend.module.css'
import styles from './chart.module.css'
import type { ChartSize } from './chart-size.ts'
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
}

/** The marks that a chart uses and what they mean, each as it is drawn. */
export function BoundLegend({ entries, size }: BoundLegendProps) {
  const ids = markIds(useId())
  if (entries.length === 0) return null
  return (
    <ul className={legend.legend} data-size={size}>
      {entries.map(({ mark, form, name, meaning }) => (
        <li key={mark}>
          <Sample mark={mark} form={form} size={size} ids={ids} />
          <span>
            <strong>{name}</strong> {meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}

const BASE = {
  solid: null,
  open: null,
  openEnd: null,
  limit: null,
  whisker: null,
  at: null,
  stub: null,
} as const

/** Each mark on an axis from 0 to 1. */
const SAMPLES: Readonly<Record<LegendEntry['mark'], Mark>> = {
  atLeast: { ...BASE, bound: 'atLeast', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  above: { ...BASE, bound: 'above', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  atMost: { ...BASE, bound: 'atMost', open: [0, 0.9], openEnd: 'within', limit: 0.9 },
  below: {
    ...BASE,
    bound: 'below',
    solid: [0, 0.55],
    open: [0.55, 0.9],
    openEnd: 'nearly',
    limit: 0.9,
    at: 0.9,
  },
  approx: { ...BASE, bound: 'approx', solid: [0, 0.7], whisker: [0.5, 0.9], at: 0.7 },
  range: {
    ...BASE,
    bound: 'range',
    solid: [0, 0.45],
    open: [0.45, 0.9],
    openEnd: 'within',
    whisker: [0.45, 0.9],
  },
  vague: { ...BASE, bound: 'vague', stub: '' },
  derived: { ...BASE, bound: 'exact', solid: [0, 0.9], at: 0.5 },
  whole: { ...BASE, bound: 'exact', solid: [0, 0.9] },
  target: { ...BASE, bound: 'exact' },
}

interface SampleProps extends Pick<LegendEntry, 'mark' | 'form'> {
  readonly size: ChartSize
  readonly ids: MarkIds
}

function Sample({ mark, form, size, ids }: SampleProps) {
  const { width, height, pad, stroke } = SAMPLES_BY_SIZE[size]
  const middle = width / 2
  const place = {
    mark: SAMPLES[mark],
    derived: mark === 'derived',
    scale: (value: number) => stroke + value * (width - stroke * 2),
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
