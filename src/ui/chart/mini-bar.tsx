import type { ValueItem } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { miniBar } from '../../charts/scene/values.ts'
import { ChartBody } from './chart-body.tsx'
import { SceneView } from './scene-view.tsx'

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
  if (item.axis === null) return null
  const m = MEASURES[size]
  return (
    <ChartBody least={LEAST_WIDTH} known={known}>
      {(width) => {
        const { nodes, height } = miniBar(item, width, Math.max(10, m.bar * 0.5), m)
        return (
          <svg width={width} height={height} aria-hidden="true">
            <SceneView nodes={nodes} />
          </svg>
        )
      }}
    </ChartBody>
  )
}
