import type { RowPoint, RowsModel } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import type { RowPlace, RowsLayout } from '../../charts/layout/rows-layout.ts'
import { dotValueX, valueX } from '../../charts/layout/value-place.ts'
import { BarMark } from './bar-mark.tsx'
import styles from './chart.module.css'
import { DotMark } from './dot-mark.tsx'
import type { MarkIds } from './mark-defs.tsx'
import { StepMark } from './step-mark.tsx'
import { TargetLine } from './target-line.tsx'

interface RowMarksProps {
  readonly model: RowsModel
  readonly layout: RowsLayout
  readonly m: Measures
  readonly scale: (value: number) => number
  readonly ids: MarkIds
}

/** The marks, labels and values of a chart of rows. */
export function RowMarks({ model, layout, m, scale, ids }: RowMarksProps) {
  const zero = scale(Math.max(model.axis.min, 0))
  const bars = model.kind !== 'dots'
  return (
    <g>
      {model.points.map((point, i) => {
        const row = layout.rows[i]
        if (row === undefined) return null
        return (
          <g key={point.observationId}>
            {bars ? (
              <>
                <RowBar point={point} row={row} m={m} scale={scale} ids={ids} />
                <line
                  x1={zero}
                  x2={zero}
                  y1={row.barY - m.gap * 0.3}
                  y2={row.barY + m.bar + m.gap * 0.3}
                  strokeWidth={m.stroke * 0.75}
                  className={styles.axis}
                />
              </>
            ) : (
              <RowDot point={point} row={row} m={m} scale={scale} ids={ids} axisEnd={model.axis.max} />
            )}
            <Label row={row} m={m} />
            <text
              x={bars ? valueX(point, m, scale) : dotValueX(point, m, scale)}
              y={row.barY + m.bar / 2}
              dy="0.35em"
              fontSize={m.value}
              className={point.tone === 'accent' ? styles.valueStrong : styles.value}
            >
              {point.text}
            </text>
            <TargetLine point={point} row={row} m={m} scale={scale} />
          </g>
        )
      })}
      <StepMark model={model} layout={layout} m={m} scale={scale} />
    </g>
  )
}

interface RowProps {
  readonly point: RowPoint
  readonly row: RowPlace
  readonly m: Measures
  readonly scale: (value: number) => number
  readonly ids: MarkIds
}

function RowBar({ point, row, m, scale, ids }: RowProps) {
  const place = { scale, y: row.barY, height: m.bar, stroke: m.stroke, ids }
  return (
    <>
      {point.whole !== null && <BarMark mark={point.whole} tone="whole" derived={false} {...place} />}
      <BarMark mark={point.mark} tone={point.tone} derived={point.derived} {...place} />
    </>
  )
}

function RowDot({ point, row, m, scale, ids, axisEnd }: RowProps & { readonly axisEnd: number }) {
  const y = row.barY + m.bar / 2
  return (
    <>
      {point.mark.stub === null && (
        <line
          x1={scale(Number.NEGATIVE_INFINITY)}
          x2={scale(axisEnd)}
          y1={y}
          y2={y}
          strokeWidth={m.hair}
          className={styles.guide}
        />
      )}
      {point.mark.stub === null ? (
        <DotMark
          mark={point.mark}
          tone={point.tone}
          derived={point.derived}
          scale={scale}
          across={y}
          direction="horizontal"
          radius={m.dot}
          stroke={m.stroke}
          ids={ids}
        />
      ) : (
        <BarMark
          mark={point.mark}
          tone={point.tone}
          derived={false}
          scale={scale}
          y={row.barY}
          height={m.bar}
          stroke={m.stroke}
          ids={ids}
        />
      )}
    </>
  )
}

function Label({ row, m }: { readonly row: RowPlace; readonly m: Measures }) {
  return (
    <text fontSize={m.label} className={styles.label}>
      {row.lines.map((line, i) => (
        <tspan key={line} x={0} y={row.labelY + m.label * (1 + i * 1.3)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
