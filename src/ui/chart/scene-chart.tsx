import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts'
import { chartPoints } from '../../charts/chart-model.ts'
import type { Block } from '../../charts/scene/block.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { extentOf, groupsIn } from '../../charts/scene/extent.ts'
import { ChartBody } from './chart-body.tsx'
import { PlaceLink } from './chart-links.tsx'
import styles from './point-targets.module.css'
import type { PointTarget } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { SceneView } from './scene-view.tsx'

/** A chart of a kind that the chart library does not have, drawn as its scene. The groups in the scene show where values and places are. */
export function SceneChart({ model }: { readonly model: ChartModel }) {
  return (
    <ChartBody>
      {(width) => {
        const block = chartBlock(model, width)
        const points = targetsIn(block, model, width)
        return (
          <>
            <svg
              width={width}
              height={block.height}
              viewBox={`0 0 ${width} ${block.height}`}
              preserveAspectRatio="xMidYMin"
              aria-hidden="true"
            >
              <SceneView nodes={block.nodes} />
            </svg>
            {points.length > 0 && <PointTargets targets={points} />}
            <Links block={block} />
          </>
        )
      }}
    </ChartBody>
  )
}

/** Links over the groups that lead to a place or a report. */
function Links({ block }: { readonly block: Block }) {
  const links = [...groupsIn(block.nodes)].flatMap(({ target, name, nodes }) =>
    target === undefined ? [] : [{ target, name: name ?? '', box: around(nodes) }],
  )
  if (links.length === 0) return null
  return (
    <ul className={styles.targets}>
      {links.map(({ target, name, box }) => (
        <li key={name} style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
          <PlaceLink target={target} label={name}>
            <span className={styles.target} />
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}

/** Padding around a target, in pixels. */
const AROUND = 4

function around(nodes: Block['nodes']) {
  const { x, y, width, height } = extentOf(nodes)
  return { x: x - AROUND, y: y - AROUND, width: width + AROUND * 2, height: height + AROUND * 2 }
}

/** The values of a scene, with the boxes in which they are drawn. */
export function targetsIn({ nodes }: Pick<Block, 'nodes'>, model: ChartModel, width: number): PointTarget[] {
  const points = new Map<string, ChartPoint>(chartPoints(model).map((point) => [point.observationId, point]))
  return [...groupsIn(nodes)].flatMap((group) => {
    const point = points.get(group.observationId ?? '')
    if (point === undefined) return []
    const { observationId, name, spoken } = point
    const box = around(group.nodes)
    // A word of an imported unit may be longer than the chart, which the page must not be pushed wide by.
    return [{ observationId, name, spoken, box: { ...box, width: Math.min(box.width, width - box.x) } }]
  })
}
