import type { LegendEntry } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import { at } from '../../charts/scene/block.ts'
import { legendSample } from '../../charts/scene/legend-sample.ts'
import { Said } from '../said.tsx'
import legend from './bound-legend.module.css'
import { SceneView } from './scene-view.tsx'

/** How large a sample of a mark is, in pixels. */
const SAMPLES_BY_SIZE = {
  tile: { width: 36, height: 12, pad: 4, stroke: 1.5, hair: 1 },
  card: { width: 44, height: 14, pad: 4, stroke: 1.5, hair: 1 },
  stage: { width: 84, height: 26, pad: 8, stroke: 3, hair: 3 },
} as const satisfies Readonly<Record<ChartSize, object>>

interface BoundLegendProps {
  readonly entries: readonly LegendEntry[]
  readonly size: ChartSize
  /** Names only, in one line: for where words are set beside the marks and room is scarce. */
  readonly brief?: boolean
}

/** The marks that a chart uses and what they mean, each as it is drawn. */
export function BoundLegend({ entries, size, brief = false }: BoundLegendProps) {
  if (entries.length === 0) return null
  return (
    <ul className={legend.legend} data-size={size} data-brief={brief || undefined}>
      {entries.map(({ mark, form, name, meaning }) => (
        <li key={mark}>
          <Sample mark={mark} form={form} size={size} />
          <span>
            <strong>
              <Said text={name} />
            </strong>{' '}
            {!brief && meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SampleProps extends Pick<LegendEntry, 'mark' | 'form'> {
  readonly size: ChartSize
}

function Sample({ mark, form, size }: SampleProps) {
  const { width, height, pad, stroke, hair } = SAMPLES_BY_SIZE[size]
  const nodes = at(0, pad, { nodes: legendSample({ mark, form }, { width, height, stroke, hair }) })
  return (
    <svg width={width + pad} height={height + pad * 2} aria-hidden="true">
      <SceneView nodes={nodes} />
    </svg>
  )
}
