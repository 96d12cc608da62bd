import type { TrendModel, TrendPoint } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import { brokenDash } from '../../charts/layout/chart-size.ts'
import type { TrendLayout } from '../../charts/layout/trend-layout.ts'
import styles from './chart.module.css'
import { DotMark } from './dot-mark.tsx'
import type { MarkIds, MarkTone } from './mark-defs.tsx'
import { toneClass } from './mark-defs.tsx'

interface TrendMarksProps {
  readonly model: TrendModel
  readonly layout: TrendLayout
  readonly m: Measures
  readonly ids: MarkIds
  readonly width: number
}

/** Points, values, names and target of a trend. */
export function TrendMarks({ model, layout, m, ids, width }: TrendMarksProps) {
  const { series, target } = model
  const { y, margin, strip } = layout
  return (
    <g>
      {strip !== null && (
        <line
          x1={margin.left}
          x2={width - margin.right}
          y1={strip.y}
          y2={strip.y}
          strokeWidth={m.stroke}
          strokeDasharray={brokenDash(m.stroke)}
          className={styles.broken}
        />
      )}
      {target !== null && (
        <g className={styles.targetLine} strokeWidth={m.stroke}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={y(target.value)}
            y2={y(target.value)}
            strokeDasharray={`${m.stroke * 3} ${m.stroke * 2}`}
          />
          <text x={margin.left} y={y(target.value) - m.tick / 2} fontSize={m.tick}>
            {target.text}
          </text>
        </g>
      )}
      {series.map(({ key, points, tone }) => (
        <g key={key}>
          {points.map((point) => (
            <Point
              key={point.observationId}
              point={point}
              tone={tone}
              layout={layout}
              m={m}
              ids={ids}
              last={point === points.at(-1)}
            />
          ))}
        </g>
      ))}
      {layout.names.map(({ series: { key, tone }, lines, y: at, from }) => (
        <g key={key} className={toneClass(tone)}>
          <line
            x1={from.x}
            y1={from.y}
            x2={width - margin.right + m.label * 0.5}
            y2={at}
            strokeWidth={m.hair}
            className={styles.leader}
          />
          <text fontSize={m.label} className={styles.seriesName}>
            {lines.map((line, i) => (
              <tspan
                key={line}
                x={width - margin.right + m.label * 0.7}
                y={at + m.label * (0.35 + (i - (lines.length - 1) / 2) * 1.25)}
              >
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  )
}

interface PointProps {
  readonly point: TrendPoint
  readonly tone: MarkTone
  readonly layout: TrendLayout
  readonly m: Measures
  readonly ids: MarkIds
  readonly last: boolean
}

function Point({ point, tone, layout, m, ids, last }: PointProps) {
  const { mark, time, text } = point
  const x = layout.x(time)
  const drawn = layout.dotted || last || mark.bound !== 'exact'
  if (mark.stub !== null) return <Words point={point} tone={tone} layout={layout} m={m} />
  const top = layout.y(Math.max(mark.at ?? 0, mark.open?.[1] ?? 0, mark.whisker?.[1] ?? 0))
  return (
    <>
      {drawn && (
        <DotMark
          mark={mark}
          tone={tone}
          derived={point.derived}
          scale={layout.y}
          across={x}
          direction="vertical"
          radius={m.dot}
          stroke={m.stroke}
          ids={ids}
        />
      )}
      {layout.valued(point) && (
        <text
          x={layout.valueX(point)}
          y={top - m.dot * 1.7}
          fontSize={m.value}
          textAnchor="middle"
          className={styles.valueStrong}
        >
          {text}
        </text>
      )}
    </>
  )
}

/** A vague value: its words on the strip under the axis, or a piece of its line where there are too many to be written. */
function Words({ point, tone, layout, m }: Pick<PointProps, 'point' | 'tone' | 'layout' | 'm'>) {
  if (layout.strip === null) return null
  const { y } = layout.strip
  if (layout.valued(point)) {
    return (
      <text
        x={layout.valueX(point)}
        y={y}
        dy="0.35em"
        fontSize={m.value}
        textAnchor="middle"
        className={styles.valueStrong}
      >
        {point.text}
      </text>
    )
  }
  const x = layout.x(point.time)
  return (
    <g className={toneClass(tone)}>
      <line x1={x - m.dot} x2={x + m.dot} y1={y} y2={y} strokeWidth={m.stroke * 2} className={styles.line} />
    </g>
  )
}
