import { useXAxisScale, useYAxisScale } from 'recharts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { SceneView } from './scene-view.tsx'

interface Domain {
  readonly min: number
  readonly max: number
}

type Scale = (value: number) => number

/** The chart library's own scale, kept within its axis: an open end is drawn no further than the plot. */
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

/** What the scene draws along one axis, at the chart library's own scale in place of ours. */
export function AtScale<Layout extends { readonly scale: Scale }>({
  axis,
  layout,
  nodes,
}: AtScaleProps<Layout>) {
  return <SceneView nodes={nodes({ ...layout, scale: useX(axis) })} />
}
