import { useId } from 'react'
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { RowsModel } from '../../charts/chart-model.ts'
import type { ChartSize, Measures, StageRoom } from '../../charts/layout/chart-size.ts'
import { measuresFor } from '../../charts/layout/chart-size.ts'
import { fitRows } from '../../charts/layout/fit-rows.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import type { RowsLayout } from '../../charts/layout/rows-layout.ts'
import { layoutRows } from '../../charts/layout/rows-layout.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import styles from './chart.module.css'
import { ChartBody } from './chart-body.tsx'
import { MarkDefs, markIds } from './mark-defs.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { RowMarks } from './row-marks.tsx'

interface RowsChartProps {
  readonly model: RowsModel
  readonly size: ChartSize
  readonly room?: StageRoom | undefined
  readonly renderPoint: RenderPoint | undefined
}

/** Bars or dots in rows on one axis: rate, bars, breakdown, change, part and dots. */
export function RowsChart(props: RowsChartProps) {
  return <ChartBody known={props.room?.width}>{(width) => <Drawing {...props} width={width} />}</ChartBody>
}

function Drawing({ model, size, room, width, renderPoint }: RowsChartProps & { readonly width: number }) {
  const ids = markIds(useId())
  const { axis, points } = model
  const { m, layout } =
    size === 'stage' && room !== undefined
      ? fitRows(model, room)
      : atMeasures(model, width, measuresFor(size, points.length))
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]))
  const margin = {
    left: Math.max(layout.labelWidth, m.stroke),
    right: layout.valueWidth,
    top: 0,
    bottom: 0,
  }
  const longest = Math.max(1, ...axis.ticks.map(({ label }) => textWidth(label) + 1)) * m.tick
  const every = Math.ceil((axis.ticks.length * longest) / (width - margin.left - margin.right))
  const scale = pixelScale(axis, margin.left, width - margin.right)
  return (
    <>
      <BarChart
        layout="vertical"
        width={width}
        height={layout.height}
        data={points}
        margin={margin}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} strokeWidth={m.hair} />
        <XAxis
          type="number"
          domain={[axis.min, axis.max]}
          scale={axis.scale}
          ticks={axis.ticks.map(({ value }) => value)}
          tick={(props) => (
            <AxisTick
              {...props}
              size={m.tick}
              start={layout.labelWidth === 0}
              label={props.index % every === 0 ? (labels.get(props.payload.value) ?? '') : ''}
            />
          )}
          tickLine={false}
          axisLine={false}
          height={layout.height - layout.plotBottom}
          interval={0}
          allowDataOverflow
        />
        <YAxis type="category" dataKey="observationId" hide width={0} />
        <MarkDefs ids={ids} stroke={m.stroke} />
        <RowMarks model={model} layout={layout} m={m} scale={scale} ids={ids} />
      </BarChart>
      {/* A stage is looked at; its keys turn the slides. */}
      {size !== 'stage' && (
        <PointTargets targets={targetsOf(model, layout, width, m.gap)} renderPoint={renderPoint} />
      )}
    </>
  )
}

const atMeasures = (model: RowsModel, width: number, m: Measures) => ({
  m,
  layout: layoutRows(model, width, m),
})

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
  points.map(({ observationId, name, spoken }, i) => {
    const row = layout.rows[i]
    return {
      observationId,
      name,
      spoken,
      // A third of the gap above and below belongs to the row.
      box: { x: 0, y: (row?.y ?? 0) - gap / 3, width, height: (row?.height ?? 0) - gap / 3 },
    }
  })
