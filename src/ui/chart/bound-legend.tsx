import { useId } from 'react'
import type { LegendEntry, Mark } from '../../charts/chart-model.ts'
import { BarMark } from './bar-mark.tsx'
import styles from './chart.module.css'
import type { MarkIds } from './mark-defs.tsx'
import { MarkDefs, markIds } from './mark-defs.tsx'

/** How large a sample of a mark is, in pixels. */
const SAMPLE = { width: 44, height: 14, pad: 4, stroke: 1.5 } as const

/** The marks that a chart uses and what they mean, each as it is drawn. */
export function BoundLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const ids = markIds(useId())
  if (entries.length === 0) return null
  return (
    <ul className={styles.legend}>
      {entries.map(({ mark, name, meaning }) => (
        <li key={mark}>
          <Sample mark={mark} ids={ids} />
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
  below: { ...BASE, bound: 'below', solid: [0, 0.55], open: [0.55, 0.9], openEnd: 'nearly', limit: 0.9 },
  approx: { ...BASE, bound: 'approx', solid: [0, 0.7], whisker: [0.55, 0.85], at: 0.7 },
  range: {
    ...BASE,
    bound: 'range',
    solid: [0, 0.45],
    open: [0.45, 0.9],
    openEnd: 'within',
    whisker: [0.45, 0.9],
  },
  vague: { ...BASE, bound: 'vague', stub: '' },
  derived: { ...BASE, bound: 'exact', solid: [0, 0.9] },
  whole: { ...BASE, bound: 'exact', solid: [0, 0.9] },
  target: { ...BASE, bound: 'exact' },
}

function Sample({ mark, ids }: { readonly mark: LegendEntry['mark']; readonly ids: MarkIds }) {
  const { width, height, pad, stroke } = SAMPLE
  const middle = width / 2
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
      ) : (
        <BarMark
          mark={SAMPLES[mark]}
          tone={mark === 'whole' ? 'whole' : 'plain'}
          derived={mark === 'derived'}
          scale={(value) => stroke + value * (width - stroke)}
          y={pad}
          height={height}
          stroke={stroke}
          ids={ids}
        />
      )}
    </svg>
  )
}
