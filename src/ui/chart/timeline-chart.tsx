import type { TimelineModel } from '../../charts/chart-model.ts'
import type { Measures } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import { tickStep } from '../../charts/scene/rows.ts'
import { roleSign, spanNodes } from '../../charts/scene/timeline.ts'
import { Said } from '../said.tsx'
import styles from './chart.module.css'
import { ChartBody } from './chart-body.tsx'
import type { RenderLink } from './place-link.tsx'
import { PlaceLink } from './place-link.tsx'
import { SceneView } from './scene-view.tsx'
import timeline from './timeline-chart.module.css'

interface TimelineChartProps {
  readonly model: TimelineModel
  readonly renderLink: RenderLink | undefined
}

/** Narrower than this, labels stand above their rows. */
const BESIDE_EM = 26
const LABEL_SHARE = 0.34

/** A row of time for each report: the periods that its values are for, and when it was published. */
export function TimelineChart({ model, renderLink }: TimelineChartProps) {
  const m = MEASURES.card
  return (
    <div className={timeline.timeline}>
      <ChartBody>
        {(width) => {
          const column = labelColumn(model, width, m)
          const end = m.tick * Math.max(1.5, textWidth(model.ticks.at(-1)?.label ?? '') / 2 + 0.2)
          const scale = pixelScale({ ...model, scale: 'linear' }, m.tick, width - column - end)
          const place = { model, width: width - column, scale, m }
          return (
            <>
              <ul>
                {model.rows.map((row) => (
                  <li
                    key={row.key}
                    aria-label={row.spoken}
                    style={{ gridTemplateColumns: column === 0 ? '1fr' : `${column}px 1fr` }}
                  >
                    <p className={timeline.timelineLabel}>
                      <PlaceLink target={row.target} renderLink={renderLink}>
                        <Said text={row.label} />
                      </PlaceLink>
                    </p>
                    <Row row={row} {...place} />
                  </li>
                ))}
              </ul>
              <div style={{ paddingInlineStart: column }}>
                <Ticks {...place} />
              </div>
            </>
          )
        }}
      </ChartBody>
      <ul className={timeline.roles}>
        {model.roles.map(({ role, label }) => (
          <li key={role}>
            <svg width={m.bar} height={m.bar * 0.5} aria-hidden="true">
              <SceneView nodes={roleSign(role, m)} />
            </svg>
            <Said text={label} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The padding of a row in pixels, see timeline-chart.module.css. */
const BETWEEN = 4
/** The width of a column of labels; 0 where they stand above their rows. */
function labelColumn({ rows }: TimelineModel, width: number, m: Measures): number {
  if (width < BESIDE_EM * m.label) return 0
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label))) * m.label
  return Math.min(longest + m.label, width * LABEL_SHARE)
}

interface RowProps {
  readonly model: TimelineModel
  readonly width: number
  readonly scale: (time: number) => number
  readonly m: Measures
}

function Ticks({ model, width, scale, m }: RowProps) {
  const labels = model.ticks.map(({ label }) => label)
  const every = tickStep(labels, m.tick, width)
  return (
    <svg width={width} height={m.tick * 2} aria-hidden="true">
      {model.ticks.map(({ value, label }, i) => (
        <text
          key={value}
          x={scale(value)}
          y={m.tick * 1.2}
          fontSize={m.tick}
          textAnchor="middle"
          className={styles.tick}
        >
          {i % every === 0 ? label : ''}
        </text>
      ))}
    </svg>
  )
}

function Row({ row, model, width, scale, m }: RowProps & { readonly row: TimelineModel['rows'][number] }) {
  const lane = m.bar * 0.5
  const height = lane * 2 + m.stroke
  return (
    <svg width={width} height={height} aria-hidden="true">
      {model.ticks.map(({ value }) => (
        <line
          key={value}
          x1={scale(value)}
          x2={scale(value)}
          // Beyond the row, so that the guides of all rows make one line.
          y1={-BETWEEN}
          y2={height + BETWEEN}
          strokeWidth={m.hair}
          className={styles.guide}
        />
      ))}
      {row.spans.map((span) => (
        <g key={span.key}>
          <SceneView nodes={spanNodes(span, scale(span.from ?? model.min), scale(span.to), 0, m)} />
          <title>{span.text}</title>
        </g>
      ))}
    </svg>
  )
}
