import type { LegendEntry } from '../../charts/chart-model.ts'
import { at } from '../../charts/scene/block.ts'
import { legendSample } from '../../charts/scene/legend-sample.ts'
import { Said } from '../said.tsx'
import legend from './bound-legend.module.css'
import { SceneView } from './scene-view.tsx'

/** How large a sample of a mark is, in pixels. */
const SAMPLE = { width: 44, height: 14, stroke: 1.5, hair: 1 } as const
const PAD = 4

interface BoundLegendProps {
  readonly entries: readonly LegendEntry[]
}

/** The marks that a chart uses and what they mean, each as it is drawn. */
export function BoundLegend({ entries }: BoundLegendProps) {
  if (entries.length === 0) return null
  return (
    <ul className={legend.legend}>
      {entries.map(({ mark, form, name, meaning }) => (
        <li key={mark}>
          <Sample mark={mark} form={form} />
          <span>
            <strong>
              <Said text={name} />
            </strong>{' '}
            {meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Sample(entry: Pick<LegendEntry, 'mark' | 'form'>) {
  const nodes = at(0, PAD, { nodes: legendSample(entry, SAMPLE) })
  return (
    <svg width={SAMPLE.width + PAD} height={SAMPLE.height + PAD * 2} aria-hidden="true">
      <SceneView nodes={nodes} />
    </svg>
  )
}
