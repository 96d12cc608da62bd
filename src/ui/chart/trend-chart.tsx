import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { TrendModel, TrendPoint } from '../../charts/chart-model.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import type { TrendLayout } from '../../charts/layout/trend-layout.ts'
import { dashOf, layoutTrend, onLine, ticksThatFit } from '../../charts/layout/trend-layout.ts'
import { tickStep } from '../../charts/scene/rows.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { LINE_WIDTH, seriesName, trendPoint, trendStrip, trendTarget } from '../../charts/scene/trend.ts'
import { useX, useY } from './axis-scale.tsx'
import { ChartBody } from './chart-body.tsx'
import { PointTargets } from './point-targets.tsx'
import { colourOf, SceneView } from './scene-view.tsx'

/** Lines over time. Lines differ by dash as well as by colour, and each has its name at its end. */
export function TrendChart({ model }: { readonly model: TrendModel }) {
  return <ChartBody>{(width) => <Drawing model={model} width={width} />}</ChartBody>
}

function Drawing({ model, width }: { readonly model: TrendModel; readonly width: number }) {
  const m = MEASURES.card
  const { axis, timeAxis, series } = model
  const layout = layoutTrend(model, width, m)
  const labelOf = (ticks: TrendModel['axis']['ticks']) => {
    const labels = new Map(ticks.map(({ value, label }) => [value, label]))
    return (value: number) => labels.get(value) ?? ''
  }
  const { margin } = layout
  const every = tickStep(timeAxis.ticks, m.tick, width - margin.left - margin.right)
  const plot = { model, layout }
  const ticks = ticksThatFit(axis.ticks, layout.height - margin.top - margin.bottom, m.tick)
  return (
    <>
      <LineChart
        width={width}
        height={layout.height}
        margin={{ ...margin, left: 0, bottom: 0 }}
        accessibilityLayer={false}
      >
        {ticks.length > 0 && <CartesianGrid vertical={false} strokeWidth={m.hair} />}
        <XAxis
          dataKey="time"
          type="number"
          domain={[timeAxis.min, timeAxis.max]}
          ticks={timeAxis.ticks.flatMap(({ value }, i) => (i % every === 0 ? [value] : []))}
          tickFormatter={labelOf(timeAxis.ticks)}
          tick={{ fontSize: m.tick }}
          tickLine={{ strokeWidth: m.hair }}
          axisLine={{ strokeWidth: m.stroke * 0.75 }}
          height={margin.bottom}
          tickMargin={m.tick * 0.3 + (layout.strip?.height ?? 0)}
          padding={{ left: layout.pad, right: layout.pad }}
          interval={0}
          allowDataOverflow
          allowDuplicatedCategory={false}
        />
        <YAxis
          type="number"
          domain={[axis.min, axis.max]}
          ticks={ticks.map(({ value }) => value)}
          tickFormatter={labelOf(ticks)}
          tick={{ fontSize: m.tick }}
          tickLine={false}
          axisLine={false}
          width={margin.left}
          padding={{ bottom: layout.foot }}
          interval={0}
          allowDataOverflow
        />
        <Marks {...plot} nodes={(at) => [...trendStrip(model, at), ...trendTarget(model, at)]} />
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
        <Marks
          {...plot}
          nodes={(at) => [
            ...series.flatMap((one) => one.points.map((point) => trendPoint(point, one, at))),
            ...layout.names.map((name) => seriesName(name, at)),
          ]}
        />
      </LineChart>
      <PointTargets targets={targetsOf(model, layout)} />
    </>
  )
}

interface MarksProps {
  readonly model: TrendModel
  readonly layout: TrendLayout
  readonly nodes: (layout: TrendLayout) => readonly SceneNode[]
}

/** Draws nodes of the scene with the scales of the chart library instead of ours. */
function Marks({ model, layout, nodes }: MarksProps) {
  const [x, y] = [useX(model.timeAxis), useY(model.axis)]
  return <SceneView nodes={nodes({ ...layout, x, y })} />
}

/** The size of a target in pixels: a finger needs about this much. */
const TARGET = 28
/** The least width of a target in pixels: points that are close together share the room, so that each can still be pointed at. */
const LEAST_TARGET = 6

const targetsOf = ({ series }: TrendModel, { x, y, strip }: TrendLayout) =>
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
