import { Bar, BarChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { RowsModel } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import { measuresFor } from '../../charts/layout/chart-size.ts'
import type { RowsLayout } from '../../charts/layout/rows-layout.ts'
import { layoutRows } from '../../charts/layout/rows-layout.ts'
import { rowScene, tickStep } from '../../charts/scene/rows.ts'
import { useX } from './axis-scale.ts'
import styles from './chart.module.css'
import { ChartBody } from './chart-body.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { SceneView } from './scene-view.tsx'

interface RowsChartProps {
  readonly model: RowsModel
  readonly renderPoint: RenderPoint | undefined
}

/** Bars or dots in rows on one axis: rate, bars, breakdown and dots. */
export function RowsChart({ model, renderPoint }: RowsChartProps) {
  return (
    <ChartBody>
      {(width) => {
        const m = measuresFor('card', model.points.length)
        const layout = layoutRows(model, width, m)
        const plot = { model, layout, m, width }
        return (
          <>
            {model.kind === 'dots' ? <Dots {...plot} /> : <Bars {...plot} />}
            <PointTargets targets={targetsOf(model, layout, width, m.gap)} renderPoint={renderPoint} />
          </>
        )
      }}
    </ChartBody>
  )
}

interface PlotProps {
  readonly model: RowsModel
  readonly layout: RowsLayout
  readonly m: Measures
  readonly width: number
}

function Bars(props: PlotProps) {
  return (
    <BarChart {...chartProps(props)} layout="vertical" data={dataOf(props)}>
      {plotOf(props)}
      <Bar
        dataKey="length"
        isAnimationActive={false}
        shape={({ index }: { readonly index?: number }) => <Row {...props} index={index ?? 0} />}
      />
    </BarChart>
  )
}

function Dots(props: PlotProps) {
  return (
    <ScatterChart {...chartProps(props)}>
      {plotOf(props)}
      <Scatter
        data={dataOf(props)}
        isAnimationActive={false}
        shape={({ index }: { readonly index?: number }) => <Row {...props} index={index ?? 0} />}
      />
    </ScatterChart>
  )
}

/** The rows as the chart library places them. What has no number still has its row. */
const dataOf = ({ model: { points } }: PlotProps) =>
  points.map(({ observationId, mark }, index) => ({
    observationId,
    index,
    length: mark.at ?? mark.whisker?.[1] ?? 0,
  }))

const chartProps = ({ layout, width }: PlotProps) => ({
  width,
  height: layout.height,
  margin: { left: layout.plotLeft, right: layout.valueWidth, top: 0, bottom: 0 },
  accessibilityLayer: false,
})

/** The axes. The chart library looks for them among its children, so that they cannot be a component of ours. */
function plotOf({ model: { axis }, layout, m, width }: PlotProps) {
  const labels = axis.ticks.map(({ label }) => label)
  const every = tickStep(labels, m.tick, width - layout.plotLeft - layout.valueWidth)
  const labelOf = new Map(axis.ticks.map(({ value, label }) => [value, label]))
  return (
    <>
      <XAxis
        type="number"
        dataKey="length"
        domain={[axis.min, axis.max]}
        scale={axis.scale}
        ticks={axis.ticks.map(({ value }) => value)}
        tick={(props) => (
          <AxisTick
            {...props}
            size={m.tick}
            start={layout.labelWidth === 0}
            label={props.index % every === 0 ? (labelOf.get(props.payload.value) ?? '') : ''}
          />
        )}
        tickLine={{ strokeWidth: m.hair }}
        tickSize={m.tick / 3}
        axisLine={false}
        height={layout.height - layout.plotBottom}
        interval={0}
      />
      <YAxis type="category" dataKey="observationId" hide width={0} reversed />
    </>
  )
}

/** A row of the scene, at the chart library's scale. Rows have heights of their own, since labels take one to three lines. */
function Row({ model, layout, m, index }: PlotProps & { readonly index: number }) {
  const scale = useX(model.axis)
  const [point, place] = [model.points[index], layout.rows[index]]
  if (point === undefined || place === undefined) return null
  return <SceneView nodes={[rowScene(point, place, model, m, scale)]} />
}

interface AxisTickProps {
  readonly x: number | string
  readonly y: number | string
  readonly index: number
  readonly label: string
  readonly size: number
  /** Whether the axis begins at the edge, where half a label would be cut off. */
  readonly start: boolean
}

function AxisTick({ x, y, index, label, size, start }: AxisTickProps) {
  return (
    <text
      x={x}
      y={y}
      dy="0.7em"
      fontSize={size}
      textAnchor={start && index === 0 ? 'start' : 'middle'}
      className={styles.tick}
    >
      {label}
    </text>
  )
}

const targetsOf = ({ points }: RowsModel, layout: RowsLayout, width: number, gap: number) =>
  points.flatMap(({ observationId, name, spoken }, i) => {
    const row = layout.rows[i]
    if (row === undefined) return []
    // A third of the gap above and below belongs to the row.
    const box = { x: 0, y: row.y - gap / 3, width, height: row.height - gap / 3 }
    return [{ observationId, name, spoken, box }]
  })
