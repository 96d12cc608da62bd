import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { TrendModel, TrendPoint, TrendSeries } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import type { TrendLayout } from '../../charts/layout/trend-layout.ts'
import { dashOf, layoutTrend, onLine, ticksThatFit } from '../../charts/layout/trend-layout.ts'
import { tickStep } from '../../charts/scene/rows.ts'
import { LINE_WIDTH, seriesName, trendPoint, trendStrip, trendTarget } from '../../charts/scene/trend.ts'
import { useX, useY } from './axis-scale.ts'
import { ChartBody } from './chart-body.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { colourOf, SceneView } from './scene-view.tsx'

interface TrendChartProps {
  readonly model: TrendModel
  readonly renderPoint: RenderPoint | undefined
}

/** Lines over time. Each line differs by dash as well as by colour, and bears its name at its end. */
export function TrendChart(props: TrendChartProps) {
  return <ChartBody>{(width) => <Drawing {...props} width={width} />}</ChartBody>
}

function Drawing({ model, width, renderPoint }: TrendChartProps & { readonly width: number }) {
  const m = MEASURES.card
  const { axis, timeAxis, series } = model
  const layout = layoutTrend(model, width, m)
  const labelOf = (ticks: TrendModel['axis']['ticks']) => {
    const labels = new Map(ticks.map(({ value, label }) => [value, label]))
    return (value: number) => labels.get(value) ?? ''
  }
  const { margin } = layout
  const labels = timeAxis.ticks.map(({ label }) => label)
  const every = tickStep(labels, m.tick, width - margin.left - margin.right)
  const plot = { model, layout, m, width }
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
        <SceneView nodes={trendStrip(model, layout, m, width)} />
        <Target {...plot} />
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
        {series.map((one) => (
          <Points key={one.key} series={one} {...plot} />
        ))}
        <Names {...plot} />
      </LineChart>
      <PointTargets targets={targetsOf(model, layout)} renderPoint={renderPoint} />
    </>
  )
}

interface PlotProps {
  readonly model: TrendModel
  readonly layout: TrendLayout
  readonly m: Measures
  readonly width: number
}

/** The layout with the chart library's own scales in place of ours. */
function useScaled({ layout, model: { axis, timeAxis } }: PlotProps): TrendLayout {
  const [x, y] = [useX(timeAxis), useY(axis)]
  return { ...layout, x, y }
}

function Target(props: PlotProps) {
  const layout = useScaled(props)
  const { model, m, width } = props
  return model.target === null ? null : (
    <SceneView nodes={[trendTarget(model.target, model.series, layout, m, width)]} />
  )
}

function Points({ series, ...props }: PlotProps & { readonly series: TrendSeries }) {
  const layout = useScaled(props)
  return <SceneView nodes={series.points.map((point) => trendPoint(point, series, layout, props.m))} />
}

function Names(props: PlotProps) {
  const layout = useScaled(props)
  return <SceneView nodes={layout.names.map((name) => seriesName(name, layout, props.m, props.width))} />
}

/** A finger needs about this much. */
const TARGET = 28
/** Points that stand closer together share the room, so that each can still be pointed at. */
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
        y: (mark.stub === null || strip === null ? y(mark.at ?? 0) : strip.y) - TARGET / 2,
        width,
        height: TARGET,
      },
    }))
  })
