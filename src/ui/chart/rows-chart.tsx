import { useId } from 'react'
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { RowsModel } from '../../charts/chart-model.ts'
import { ChartBody } from './chart-body.tsx'
import type { ChartSize } from './chart-size.ts'
import { MEASURES } from './chart-size.ts'
import { pixelScale } from './linear-scale.ts'
import { MarkDefs, markIds } from './mark-defs.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { PointTargets } from './point-targets.tsx'
import { RowMarks } from './row-marks.tsx'
import type { RowsLayout } from './rows-layout.ts'
import { layoutRows } from './rows-layout.ts'

interface RowsChartProps {
  readonly model: RowsModel
  readonly size: ChartSize
  readonly renderPoint: RenderPoint | undefined
}

/** Bars or dots in rows on one axis: rate, bars, breakdown, change, part and dots. */
export function RowsChart({ model, size, renderPoint }: RowsChartProps) {
  return (
    <ChartBody>
      {(width) => <Drawing model={model} size={size} width={width} renderPoint={renderPoint} />}
    </ChartBody>
  )
}

function Drawing({ model, size, width, renderPoint }: RowsChartProps & { readonly width: number }) {
  const ids = markIds(useId())
  const m = MEASURES[size]
  const { axis, points } = model
  const layout = layoutRows(model, width, m)
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]))
  // Half a tick's label hangs over either end of the axis.
  const side = m.tick * 1.5
  const margin = {
    left: Math.max(layout.labelWidth, side),
    right: Math.max(layout.valueWidth, side),
    top: layout.plotTop,
    bottom: 0,
  }
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
        <CartesianGrid horizontal={false} strokeWidth={m.stroke / 2} />
        <XAxis
          type="number"
          domain={[axis.min, axis.max]}
          scale={axis.scale}
          ticks={axis.ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => labels.get(value) ?? ''}
          tick={{ fontSize: m.tick }}
          tickLine={false}
          axisLine={false}
          height={layout.height - layout.plotBottom}
          interval="preserveStartEnd"
          allowDataOverflow
        />
        <YAxis type="category" dataKey="observationId" hide width={0} />
        <MarkDefs ids={ids} stroke={m.stroke} />
        <RowMarks model={model} layout={layout} m={m} scale={scale} ids={ids} />
      </BarChart>
      <PointTargets targets={targetsOf(model, layout, width)} renderPoint={renderPoint} />
    </>
  )
}

const targetsOf = ({ points }: RowsModel, layout: RowsLayout, width: number) =>
  points.map(({ observationId, label, text, spoken, target }, i) => {
    const row = layout.rows[i]
    const status = target === null ? '' : `, ${target.text}, ${target.statusText}`
    return {
      observationId,
      name: `${label}: ${text}${status}`,
      spoken,
      box: { x: 0, y: row?.y ?? 0, width, height: row?.height ?? 0 },
    }
  })
