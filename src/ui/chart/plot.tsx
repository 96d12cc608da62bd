import type { ReactNode } from 'react'
import { Bar, BarChart, CartesianGrid, Line, LineChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Axis, RowsModel, StackModel, TrendModel } from '../../charts/chart-model.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import type { Box, SceneNode } from '../../charts/scene/scene.ts'
import { partsIn, placeOf } from '../../charts/scene/scene.ts'
import { dashOf, joinedAt, LINE_WIDTH, withGaps } from '../../charts/scene/trend.ts'
import { layoutTrend } from '../../charts/scene/trend-layout.ts'
import { itemAt } from '../../lib/item-at.ts'
import { ChartBody } from './chart-body.tsx'
import { PointTargets } from './point-targets.tsx'
import { targetsIn } from './scene-chart.tsx'
import { colourOf, SceneView } from './scene-view.tsx'

/**
 * A chart of a kind that the chart library has. The library places bars, dots, lines, axes and grid, each on an axis with the ends of ours,
 * so that what the scene draws as their shapes is where the library places them.
 */
export const Plot = ({ model }: { readonly model: RowsModel | StackModel | TrendModel }) => (
  <ChartBody>
    {(width) => (model.kind === 'trend' ? trendPlot(model, width) : barsPlot(model, width))}
  </ChartBody>
)

const endsOf = ({ min, max }: Axis): [number, number] => [min, max]

/** Bars or dots, each the mark of a value in the scene of its chart: in rows on one axis, or parts in one bar. */
function barsPlot(model: RowsModel | StackModel, width: number): ReactNode {
  const block = chartBlock(model, width)
  const { height } = block
  const plot = itemAt([...partsIn(block.nodes, 'plot')], 0)
  const values = [...partsIn(plot.nodes, 'row')]
  const others = [...block.nodes, ...plot.nodes].filter(
    (node) => node !== plot && !values.some((row) => row === node),
  )
  const size = { width, height, margin: marginsOf(placeOf(plot), width, height), accessibilityLayer: false }
  const shapeAt = (index: number) => <SceneView nodes={[itemAt(values, index)]} />
  const shape = ({ index = 0 }: { readonly index?: number }) => shapeAt(index)
  // The chart library looks for axes among its children, so they cannot be inside a component of ours.
  const axes = (
    <>
      <XAxis
        type="number"
        dataKey="length"
        domain={endsOf(model.axis)}
        scale={model.axis.scale}
        hide
        height={0}
      />
      <YAxis type="category" dataKey="observationId" hide width={0} reversed />
      <SceneView nodes={others} />
    </>
  )
  const chart =
    model.kind === 'dots' ? (
      <ScatterChart {...size}>
        {axes}
        <Scatter data={placesOf(model)} isAnimationActive={false} shape={shape} />
      </ScatterChart>
    ) : (
      <BarChart
        {...size}
        layout="vertical"
        data={model.kind === 'stack' ? [{ observationId: model.id, length: 0 }] : placesOf(model)}
      >
        {axes}
        {model.kind === 'stack' ? (
          model.parts.map(({ observationId, quantity }, i) => (
            <Bar
              key={observationId}
              stackId="parts"
              dataKey={() => quantity.value ?? 0}
              isAnimationActive={false}
              shape={shapeAt(i)}
            />
          ))
        ) : (
          <Bar dataKey="length" isAnimationActive={false} shape={shape} />
        )}
      </BarChart>
    )
  return (
    <>
      {chart}
      <PointTargets targets={targetsIn(block, model, width)} />
    </>
  )
}

/** The margins around the room of the axes. */
const marginsOf = ({ x, y, ...room }: Box, width: number, height: number) => ({
  left: x,
  right: width - x - room.width,
  top: y,
  bottom: height - y - room.height,
})

/**
 * The rows as data for the chart library. A value without a number, or with one that is not on the axis, still has its row: it is placed
 * at the beginning of the axis, since a log scale places nothing for a 0.
 */
export const placesOf = ({ points, axis }: RowsModel) =>
  points.map(({ observationId, mark }) => ({
    observationId,
    length: Math.max(axis.min, mark.at ?? mark.whisker?.[1] ?? axis.min),
  }))

/** What the chart library draws of lines. */
const isOfLibrary = (node: SceneNode): boolean =>
  node.shape === 'group' && (node.part === 'axis' || node.part === 'series')

/** Lines over time. Lines differ by dash as well as by colour, and each has its name at its end. */
function trendPlot(model: TrendModel, width: number): ReactNode {
  const m = MEASURES.card
  const { axis, timeAxis, series } = model
  const layout = layoutTrend(model, width, m)
  const { margin, height } = layout
  const plot = itemAt([...partsIn(chartBlock(model, width).nodes, 'plot')], 0)
  const labelOf = (at: number) => axis.ticks.find(({ value }) => value === at)?.label ?? ''
  return (
    <>
      <LineChart
        width={width}
        height={height}
        margin={{ ...margin, left: 0, bottom: 0 }}
        accessibilityLayer={false}
      >
        {axis.ticks.length > 0 && <CartesianGrid vertical={false} strokeWidth={m.hair} />}
        <XAxis
          dataKey="time"
          type="number"
          domain={[timeAxis.min, timeAxis.max]}
          tick={false}
          tickLine={false}
          axisLine={{ strokeWidth: m.stroke * 0.75 }}
          height={margin.bottom}
          padding={{ left: layout.pad, right: layout.pad }}
          interval={0}
          allowDataOverflow
          allowDuplicatedCategory={false}
        />
        <YAxis
          type="number"
          domain={endsOf(axis)}
          ticks={axis.ticks.map(({ value }) => value)}
          tickFormatter={labelOf}
          // The scene has room for each label in one line; the chart library, which measures it anew, would break “from 88%”.
          tick={{ fontSize: m.tick, width }}
          tickLine={false}
          axisLine={false}
          width={margin.left}
          padding={{ bottom: layout.foot }}
          interval={0}
          allowDataOverflow
        />
        {series.map(({ key, points, tone }) => (
          <Line
            key={key}
            data={withGaps(points).map((point) => ({ ...point, time: layout.timeOf(point) }))}
            dataKey={joinedAt}
            stroke={colourOf(tone)}
            strokeWidth={m.stroke * LINE_WIDTH}
            strokeDasharray={dashOf(tone, m.stroke).join(' ')}
            type="linear"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <SceneView nodes={plot.nodes.filter((node) => !isOfLibrary(node))} />
      </LineChart>
      <PointTargets targets={pointsIn(model, layout)} />
    </>
  )
}

/** The size of a target in pixels: a finger needs about this much. */
const TARGET = 28
/** The least width of a target in pixels: points that are close together share the room, so that each can still be pointed at. */
const LEAST_TARGET = 6

const pointsIn = ({ series }: TrendModel, { x, xOf, middleOf }: ReturnType<typeof layoutTrend>) =>
  series.flatMap(({ points }) => {
    const [first, last] = [points[0], points.at(-1)]
    const apart = (x(last?.time ?? 0) - x(first?.time ?? 0)) / Math.max(1, points.length - 1)
    const width = points.length < 2 ? TARGET : Math.min(TARGET, Math.max(LEAST_TARGET, apart))
    return points.map((point) => {
      const { observationId, name, spoken } = point
      return {
        observationId,
        name,
        spoken,
        box: {
          x: xOf(point) - width / 2,
          y: middleOf(point) - TARGET / 2,
          width,
          height: TARGET,
        },
      }
    })
  })
