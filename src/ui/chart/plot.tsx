import type { ReactNode } from 'react'
import { Bar, BarChart, CartesianGrid, Line, LineChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Axis, RowsModel, StackModel, TrendModel, TrendPoint } from '../../charts/chart-model.ts'
import { cardMeasures, MEASURES } from '../../charts/layout/chart-size.ts'
import { dashOf, layoutTrend, onLine, ticksThatFit } from '../../charts/layout/trend-layout.ts'
import { layoutRows, rowScene, rowsAxis, ticksPerLabel } from '../../charts/scene/rows.ts'
import { layoutStack, stackBlock, stackPart, stackWhole } from '../../charts/scene/stack.ts'
import { LINE_WIDTH, seriesName, trendPoint, trendStrip, trendTarget } from '../../charts/scene/trend.ts'
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
    {(width) => {
      if (model.kind === 'trend') return trendPlot(model, width)
      return model.kind === 'stack' ? stackPlot(model, width) : rowsPlot(model, width)
    }}
  </ChartBody>
)

/** Bars or dots in rows on one axis. Each row has its own height, since labels take one to three lines. */
function rowsPlot(model: RowsModel, width: number): ReactNode {
  const layout = layoutRows(model, width, cardMeasures(model.points.length))
  const { m, height, plotLeft, valueWidth, plotBottom, rows } = layout
  const data = placesOf(model)
  const margin = { left: plotLeft, right: valueWidth, top: 0, bottom: height - plotBottom }
  const size = { width, height, margin, accessibilityLayer: false }
  const shape = ({ index = 0 }: { readonly index?: number }) => (
    <SceneView nodes={[rowScene(itemAt(model.points, index), itemAt(rows, index), model, layout)]} />
  )
  // The chart library looks for axes among its children, so they cannot be inside a component of ours.
  const axes = (
    <>
      <XAxis
        type="number"
        dataKey="length"
        domain={endsOf(model.axis)}
        scale={model.axis.scale}
        {...UNSEEN_X}
      />
      <YAxis type="category" dataKey="observationId" hide width={0} reversed />
      <SceneView nodes={[rowsAxis(model, layout)]} />
    </>
  )
  const targets = model.points.map(({ observationId, name, spoken }, i) => {
    const row = itemAt(rows, i)
    // A third of the gap above and below belongs to the row.
    const box = { x: 0, y: row.y - m.gap / 3, width, height: row.height - m.gap / 3 }
    return { observationId, name, spoken, box }
  })
  return (
    <>
      {model.kind === 'dots' ? (
        <ScatterChart {...size}>
          {axes}
          <Scatter data={data} isAnimationActive={false} shape={shape} />
        </ScatterChart>
      ) : (
        <BarChart {...size} layout="vertical" data={data}>
          {axes}
          <Bar dataKey="length" isAnimationActive={false} shape={shape} />
        </BarChart>
      )}
      <PointTargets targets={targets} />
    </>
  )
}

const endsOf = ({ min, max }: Axis): [number, number] => [min, max]
const UNSEEN_X = { hide: true, height: 0 } as const

/**
 * The rows as data for the chart library. A value without a number, or with one that is not on the axis, still has its row: it is placed
 * at the beginning of the axis, since a log scale places nothing for a 0.
 */
export const placesOf = ({ points, axis }: RowsModel) =>
  points.map(({ observationId, mark }) => ({
    observationId,
    length: Math.max(axis.min, mark.at ?? mark.whisker?.[1] ?? axis.min),
  }))

/** Parts of a whole in one bar. */
function stackPlot(model: StackModel, width: number): ReactNode {
  const layout = layoutStack(model, width)
  const { barY, m, height, scale, labels } = layout
  const { axis, parts } = model
  const [left, right] = [scale(axis.min), width - scale(axis.max)]
  return (
    <>
      <BarChart
        width={width}
        height={height}
        margin={{ left, right, top: barY, bottom: height - barY - m.bar }}
        layout="vertical"
        data={[model]}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={endsOf(axis)} {...UNSEEN_X} />
        <YAxis type="category" dataKey="id" hide width={0} />
        <SceneView nodes={[stackWhole(model, layout)]} />
        {parts.map((part, i) => (
          <Bar
            key={part.observationId}
            stackId="parts"
            dataKey={() => part.quantity.value ?? 0}
            isAnimationActive={false}
            shape={<SceneView nodes={[stackPart(part, itemAt(labels, i), layout)]} />}
          />
        ))}
      </BarChart>
      <PointTargets targets={targetsIn(stackBlock(model, width), model)} />
    </>
  )
}

/** Lines over time. Lines differ by dash as well as by colour, and each has its name at its end. */
function trendPlot(model: TrendModel, width: number): ReactNode {
  const m = MEASURES.card
  const { axis, timeAxis, series } = model
  const layout = layoutTrend(model, width, m)
  const { margin, height, strip } = layout
  const every = ticksPerLabel(timeAxis.ticks, m.tick, width - margin.left - margin.right)
  const ticks = ticksThatFit(axis.ticks, height - margin.top - margin.bottom, m.tick)
  const labelIn = (all: Axis['ticks']) => (at: number) => all.find(({ value }) => value === at)?.label ?? ''
  return (
    <>
      <LineChart
        width={width}
        height={height}
        margin={{ ...margin, left: 0, bottom: 0 }}
        accessibilityLayer={false}
      >
        {ticks.length > 0 && <CartesianGrid vertical={false} strokeWidth={m.hair} />}
        <XAxis
          dataKey="time"
          type="number"
          domain={[timeAxis.min, timeAxis.max]}
          ticks={timeAxis.ticks.flatMap(({ value }, i) => (i % every === 0 ? [value] : []))}
          tickFormatter={labelIn(timeAxis.ticks)}
          tick={{ fontSize: m.tick }}
          tickLine={{ strokeWidth: m.hair }}
          axisLine={{ strokeWidth: m.stroke * 0.75 }}
          height={margin.bottom}
          tickMargin={m.tick * 0.3 + (strip?.height ?? 0)}
          padding={{ left: layout.pad, right: layout.pad }}
          interval={0}
          allowDataOverflow
          allowDuplicatedCategory={false}
        />
        <YAxis
          type="number"
          domain={endsOf(axis)}
          ticks={ticks.map(({ value }) => value)}
          tickFormatter={labelIn(ticks)}
          tick={{ fontSize: m.tick }}
          tickLine={false}
          axisLine={false}
          width={margin.left}
          padding={{ bottom: layout.foot }}
          interval={0}
          allowDataOverflow
        />
        <SceneView nodes={[...trendStrip(model, layout), ...trendTarget(model, layout)]} />
        {series.map(({ key, points, tone }, i) => (
          <Line
            key={key}
            data={[...points]}
            dataKey={({ mark }: TrendPoint) => onLine(mark)}
            stroke={colourOf(tone)}
            strokeWidth={m.stroke * LINE_WIDTH}
            strokeDasharray={dashOf(i, m.stroke).join(' ')}
            type="linear"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <SceneView
          nodes={[
            ...series.flatMap((one) => one.points.map((point) => trendPoint(point, one, layout))),
            ...layout.names.map((name) => seriesName(name, layout)),
          ]}
        />
      </LineChart>
      <PointTargets targets={pointsIn(model, layout)} />
    </>
  )
}

/** The size of a target in pixels: a finger needs about this much. */
const TARGET = 28
/** The least width of a target in pixels: points that are close together share the room, so that each can still be pointed at. */
const LEAST_TARGET = 6

const pointsIn = ({ series }: TrendModel, { x, y, strip }: ReturnType<typeof layoutTrend>) =>
  series.flatMap(({ points }) => {
    const [first, last] = [points[0], points.at(-1)]
    const apart = (x(last?.time ?? 0) - x(first?.time ?? 0)) / Math.max(1, points.length - 1)
    const width = points.length < 2 ? TARGET : Math.min(TARGET, Math.max(LEAST_TARGET, apart))
    return points.map(({ observationId, name, spoken, time, mark }) => ({
      observationId,
      name,
      spoken,
      box: {
        x: x(time) - width / 2,
        y: (mark.bound !== 'vague' || strip === null ? y(mark.at ?? 0) : strip.y) - TARGET / 2,
        width,
        height: TARGET,
      },
    }))
  })
