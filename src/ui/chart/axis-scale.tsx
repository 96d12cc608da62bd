import { useXAxisScale, useYAxisScale } from 'recharts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { SceneView } from './scene-view.tsx'

interface Domain {
  readonly min: number
  readonly max: number
}

type Scale = (value: number) => number

/** The scale of the chart library, limited to its axis: an open end is not drawn beyond the plot. */
const within =
  (scale: ((value: number) => number | undefined) | undefined, { min, max }: Domain): Scale =>
  (value) =>
    scale?.(Math.min(max, Math.max(min, value))) ?? 0

export const useX = (domain: Domain): Scale => within(useXAxisScale(), domain)
export const useY = (domain: Domain): Scale => within(useYAxisScale(), domain)

interface AtScaleProps<Layout> {
  readonly axis: Domain
  readonly layout: Layout
  readonly nodes: (layout: Layout) => readonly SceneNode[]
}

/** Draws nodes of the scene along one axis, with the scale of the chart library instead of ours. */
export function AtScale<Layout extends { readonly scale: Scale }>({
  axis,
  layout,
  nodes,
}: AtScaleProps<Layout>) {
  return <SceneView nodes={nodes({ ...layout, scale: useX(axis) })} />
}
