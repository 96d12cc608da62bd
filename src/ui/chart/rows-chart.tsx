import { Bar, BarChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { RowsModel } from '../../charts/chart-model.ts'
import { cardMeasures } from '../../charts/layout/chart-size.ts'
import type { RowsLayout } from '../../charts/scene/rows.ts'
import { layoutRows, rowScene, rowsAxis } from '../../charts/scene/rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { AtScale } from './axis-scale.tsx'
import { ChartBody } from './chart-body.tsx'
import { PointTargets } from './point-targets.tsx'

/** Bars or dots in rows on one axis: rate, bars, breakdown and dots. */
export function RowsChart({ model }: { readonly model: RowsModel }) {
  return (
    <ChartBody>
      {(width) => {
        const plot = { model, layout: layoutRows(model, width, cardMeasures(model.points.length)) }
        return (
          <>
            {model.kind === 'dots' ? <Dots {...plot} /> : <Bars {...plot} />}
            <PointTargets targets={targetsOf(plot)} />
          </>
        )
      }}
    </ChartBody>
  )
}

interface PlotProps {
  readonly model: RowsModel
  readonly layout: RowsLayout
}

function Bars(props: PlotProps) {
  return (
    <BarChart {...chartProps(props)} layout="vertical" data={placesOf(props.model)}>
      {axesOf(props)}
      <Bar dataKey="length" isAnimationActive={false} shape={rowOf(props)} />
    </BarChart>
  )
}

function Dots(props: PlotProps) {
  return (
    <ScatterChart {...chartProps(props)}>
      {axesOf(props)}
      <Scatter data={placesOf(props.model)} isAnimationActive={false} shape={rowOf(props)} />
    </ScatterChart>
  )
}

/**
 * The rows as data for the chart library. A value without a number, or with one that is not on the axis, still has its row: it is placed
 * at the beginning of the axis, since a log scale places nothing for a 0.
 */
export const placesOf = ({ points, axis }: RowsModel) =>
  points.map(({ observationId, mark }) => ({
    observationId,
    length: Math.max(axis.min, mark.at ?? mark.whisker?.[1] ?? axis.min),
  }))

const chartProps = ({ layout: { width, height, plotLeft, valueWidth, plotBottom } }: PlotProps) => ({
  width,
  height,
  margin: { left: plotLeft, right: valueWidth, top: 0, bottom: height - plotBottom },
  accessibilityLayer: false,
})

/** The axes. The chart library looks for them among its children, so they cannot be inside a component of ours. */
const axesOf = ({ model, layout }: PlotProps) => {
  const { min, max, scale } = model.axis
  return (
    <>
      <XAxis type="number" dataKey="length" domain={[min, max]} scale={scale} hide height={0} />
      <YAxis type="category" dataKey="observationId" hide width={0} reversed />
      <AtScale axis={model.axis} layout={layout} nodes={(at) => [rowsAxis(model, at)]} />
    </>
  )
}

/** A row of the scene. Each row has its own height, since labels take one to three lines. */
const rowOf =
  ({ model, layout }: PlotProps) =>
  ({ index = 0 }: { readonly index?: number }) => (
    <AtScale
      axis={model.axis}
      layout={layout}
      nodes={(at) => [rowScene(itemAt(model.points, index), itemAt(at.rows, index), model, at)]}
    />
  )

const targetsOf = ({ model, layout: { m, width, rows } }: PlotProps) =>
  model.points.flatMap(({ observationId, name, spoken }, i) => {
    const row = rows[i]
    if (row === undefined) return []
    // A third of the gap above and below belongs to the row.
    const box = { x: 0, y: row.y - m.gap / 3, width, height: row.height - m.gap / 3 }
    return [{ observationId, name, spoken, box }]
  })
