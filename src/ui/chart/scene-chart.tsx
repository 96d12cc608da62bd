import type { ChartModel } from '../../charts/chart-model.ts'
import { chartPoints } from '../../charts/chart-points.ts'
import type { Block } from '../../charts/scene/block.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { extentOf, valueGroups } from '../../charts/scene/extent.ts'
import { ChartBody } from './chart-body.tsx'
import type { PointTarget, RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { SceneView } from './scene-view.tsx'

interface SceneChartProps {
  readonly model: ChartModel
  readonly renderPoint: RenderPoint | undefined
}

/** A chart of a kind that the chart library does not have, drawn as its scene. Its values are found in the scene by their groups. */
export function SceneChart({ model, renderPoint }: SceneChartProps) {
  return (
    <ChartBody>
      {(width) => {
        const block = chartBlock(model, width)
        return (
          <>
            <svg width={width} height={block.height} aria-hidden="true">
              <SceneView nodes={block.nodes} />
            </svg>
            <PointTargets targets={targetsIn(block, model)} renderPoint={renderPoint} />
          </>
        )
      }}
    </ChartBody>
  )
}

/** Room around what is pointed at, in pixels. */
const AROUND = 4

/** The values of a scene where they are drawn. */
export function targetsIn({ nodes }: Pick<Block, 'nodes'>, model: ChartModel): PointTarget[] {
  const points = new Map(chartPoints(model).map((point) => [point.observationId, point]))
  return [...valueGroups(nodes)].flatMap((group) => {
    const point = points.get(group.observationId)
    if (point === undefined) return []
    const { x, y, width, height } = extentOf(group.nodes)
    const box = { x: x - AROUND, y: y - AROUND, width: width + AROUND * 2, height: height + AROUND * 2 }
    return [{ observationId: point.observationId, name: point.name, spoken: point.spoken, box }]
  })
}
