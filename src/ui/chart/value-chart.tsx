import { useId } from 'react'
import type { ValueItem, ValueModel } from '../../charts/chart-model.ts'
import { BarMark } from './bar-mark.tsx'
import styles from './chart.module.css'
import { ChartBody } from './chart-body.tsx'
import type { ChartSize } from './chart-size.ts'
import { MEASURES } from './chart-size.ts'
import { pixelScale } from './linear-scale.ts'
import { MarkDefs, markIds } from './mark-defs.tsx'
import type { RenderPoint } from './point-targets.tsx'

interface ValueChartProps {
  readonly model: ValueModel
  readonly size: ChartSize
  readonly renderPoint: RenderPoint | undefined
}

/** Values side by side, each large and by itself; they share no axis. */
export function ValueChart({ model, size, renderPoint }: ValueChartProps) {
  return (
    <ul className={styles.values} data-size={size}>
      {model.items.map((item) => (
        <Item
          key={item.observationId}
          item={item}
          alone={model.items.length === 1}
          size={size}
          renderPoint={renderPoint}
        />
      ))}
    </ul>
  )
}

interface ItemProps {
  readonly item: ValueItem
  /** A single value is named by the subtitle. */
  readonly alone: boolean
  readonly size: ChartSize
  readonly renderPoint: RenderPoint | undefined
}

function Item({ item, alone, size, renderPoint }: ItemProps) {
  const { label, note, wording, text, tone, observationId } = item
  // The sign belongs to the digits, the words before it do not.
  const sign = wording.lead.match(/[−+]$/u)?.[0] ?? ''
  const about = wording.lead.slice(0, wording.lead.length - sign.length)
  const number = (
    <>
      {about}
      <span className={styles.digits}>
        {sign}
        {wording.figure}
      </span>
      {wording.tail}
      {wording.unit}
    </>
  )
  return (
    <li className={styles.item}>
      <p className={styles.itemLabel}>
        {alone ? '' : label}
        {note !== null && <span className={styles.note}>{note}</span>}
      </p>
      <p className={tone === 'accent' ? styles.figureStrong : styles.figure}>
        {renderPoint === undefined
          ? number
          : renderPoint({
              observationId,
              label: `${label}: ${text}`,
              className: styles.inline ?? '',
              tabIndex: 0,
              children: number,
            })}
      </p>
      <MiniBar item={item} size={size} />
      {item.target !== null && (
        <p className={styles.status} data-status={item.target.status}>
          {item.target.text} · {item.target.statusText}
        </p>
      )}
    </li>
  )
}

/** The bar under a value, where it says more than the number. */
function MiniBar({ item, size }: { readonly item: ValueItem; readonly size: ChartSize }) {
  const ids = markIds(useId())
  const { axis, mark, whole, tone, derived, target } = item
  if (axis === null) return null
  const m = MEASURES[size]
  const height = Math.max(10, m.bar * 0.5)
  const pad = height * 0.5
  return (
    <ChartBody>
      {(full) => {
        const width = Math.min(full, height * 24)
        const scale = pixelScale(axis, m.stroke, width - height)
        const place = { scale, y: pad, height, stroke: m.stroke * 0.85, ids }
        return (
          <svg width={width} height={height + pad * 2} aria-hidden="true" className={styles.mini}>
            <MarkDefs ids={ids} stroke={m.stroke * 0.85} />
            {whole !== null && <BarMark mark={whole} tone="whole" derived={false} {...place} />}
            <BarMark mark={mark} tone={tone} derived={derived} {...place} />
            <line
              x1={scale(0)}
              x2={scale(0)}
              y1={0}
              y2={height + pad * 2}
              strokeWidth={m.stroke * 0.75}
              className={styles.axis}
            />
            {target !== null && (
              <line
                x1={scale(target.value)}
                x2={scale(target.value)}
                y1={0}
                y2={height + pad * 2}
                strokeWidth={m.stroke}
                strokeDasharray={`${m.stroke * 2} ${m.stroke}`}
                className={styles.axis}
              />
            )}
          </svg>
        )
      }}
    </ChartBody>
  )
}
