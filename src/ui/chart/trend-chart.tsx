import { useId } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { TrendModel, TrendPoint } from '../../charts/chart-model.ts'
import type { ChartSize, StageRoom } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import type { TrendLayout } from '../../charts/layout/trend-layout.ts'
import { dashOf, layoutTrend, ticksThatFit } from '../../charts/layout/trend-layout.ts'
import { ChartBody } from './chart-body.tsx'
import { MarkDefs, markIds, toneClass } from './mark-defs.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { TrendMarks } from './trend-marks.tsx'

interface TrendChartProps {
  readonly model: TrendModel
  readonly size: ChartSize
  readonly room?: StageRoom | undefined
  readonly renderPoint: RenderPoint | undefined
}

/** Lines over time. Each line differs by dash as well as by colour, and bears its name at its end. */
export function TrendChart(props: TrendChartProps) {
  return <ChartBody known={props.room?.width}>{(width) => <Drawing {...props} width={width} />}</ChartBody>
}

function Drawing({ model, size, room, width, renderPoint }: TrendChartProps & { readonly width: number }) {
  const ids = markIds(useId())
  const m = MEASURES[size]
  const { axis, timeAxis, series } = model
  const layout = layoutTrend(model, width, m, room?.height)
  const labelOf = (ticks: TrendModel['axis']['ticks']) => {
    const labels = new Map(ticks.map(({ value, label }) => [value, label]))
    return (value: number) => labels.get(value) ?? ''
  }
  const { margin } = layout
  const ticks = ticksThatFit(axis.ticks, layout.height - margin.top - margin.bottom, m.tick)
  return (
    <>
      <LineChart
        width={width}
        height={layout.height}
        margin={{ ...margin, left: 0, bottom: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} strokeWidth={m.hair} />
        <XAxis
          dataKey="time"
          type="number"
          domain={[timeAxis.min, timeAxis.max]}
          ticks={timeAxis.ticks.map(({ value }) => value)}
          tickFormatter={labelOf(timeAxis.ticks)}
          tick={{ fontSize: m.tick }}
          tickLine={{ strokeWidth: m.hair }}
          axisLine={{ strokeWidth: m.stroke * 0.75 }}
          height={margin.bottom}
          tickMargin={m.tick * 0.3}
          padding={{ left: layout.pad, right: layout.pad }}
          interval="equidistantPreserveStart"
          allowDataOverflow
          allowDuplicatedCategory={false}
        />
        <YAxis
          type="number"
          domain={[axis.min, axis.max]}
          ticks={ticks.map(({ value }) => value)}
          tickFormatter={labelOf(ticks)}
          interval={0}
          tick={{ fontSize: m.tick }}
          tickLine={false}
          axisLine={false}
          width={margin.left}
          allowDataOverflow
        />
        <MarkDefs ids={ids} stroke={m.stroke} />
        {series.map(({ key, points, tone }, i) => (
          <Line
            key={key}
            data={[...points]}
            dataKey={({ mark }: TrendPoint) => mark.at}
            className={toneClass(tone)}
            stroke="var(--tone)"
            strokeWidth={m.stroke * 1.25}
            strokeDasharray={dashOf(i, m.stroke)}
            type="linear"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <TrendMarks model={model} layout={layout} m={m} ids={ids} width={width} />
      </LineChart>
      {size !== 'stage' && <PointTargets targets={targetsOf(model, layout)} renderPoint={renderPoint} />}
    </>
  )
}

/** A finger needs about this much. */
const TARGET = 28
/** Points that stand closer together share the room, so that each can still be pointed at. */
const LEAST_TARGET = 6

const targetsOf = ({ series }: TrendModel, { x, y }: TrendLayout) =>
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
        y: y(mark.at ?? 0) - (mark.stub === null ? TARGET / 2 : TARGET),
        width,
        height: TARGET,
      },
    }))
  })
