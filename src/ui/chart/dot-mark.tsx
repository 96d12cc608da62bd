import type { Mark } from '../../charts/chart-model.ts'
import styles from './chart.module.css'
import type { MarkIds, MarkTone } from './mark-defs.tsx'
import { toneClass } from './mark-defs.tsx'

interface DotMarkProps {
  readonly mark: Mark
  readonly tone: MarkTone
  readonly derived: boolean
  /** From data units to pixels along the value axis. */
  readonly scale: (value: number) => number
  /** The place on the other axis. */
  readonly across: number
  readonly direction: 'horizontal' | 'vertical'
  readonly radius: number
  readonly stroke: number
  readonly ids: MarkIds
}

/**
 * A dot on a value axis: filled where the number is exact, hollow where it is a bound, with a tail over where the value may
 * lie, a line at a limit, whiskers over an interval.
 */
export function DotMark({
  mark,
  tone,
  derived,
  scale,
  across,
  direction,
  radius,
  stroke,
  ids,
}: DotMarkProps) {
  const flat = direction === 'horizontal'
  const point = (value: number, off = 0) =>
    flat ? { x: scale(value), y: across + off } : { x: across + off, y: scale(value) }
  const { at, open, openEnd, limit, whisker } = mark
  const filled = mark.bound === 'exact' && !derived
  // "Nearly" is a dot that stops short of the line, however small the room for it on the axis.
  const short = openEnd === 'nearly' ? (radius + stroke) * (flat ? -1 : 1) : 0
  return (
    <g className={toneClass(tone)}>
      {open !== null && openEnd !== null && openEnd !== 'nearly' && (
        <Tail
          mark={mark}
          scale={scale}
          across={across}
          flat={flat}
          radius={radius}
          stroke={stroke}
          ids={ids}
          tone={tone}
        />
      )}
      {whisker !== null && (
        <Beam from={point(whisker[0])} to={point(whisker[1])} flat={flat} radius={radius} stroke={stroke} />
      )}
      {limit !== null && <Cap at={point(limit)} flat={flat} radius={radius * 1.4} stroke={stroke} />}
      {at !== null && openEnd !== 'within' && openEnd !== 'under' && (
        <circle
          cx={point(at).x + (flat ? short : 0)}
          cy={point(at).y + (flat ? 0 : short)}
          r={filled ? radius : radius - stroke / 2}
          strokeWidth={stroke}
          className={filled ? styles.dot : styles.ring}
        />
      )}
    </g>
  )
}

interface TailProps {
  readonly mark: Mark
  readonly scale: (value: number) => number
  readonly across: number
  readonly flat: boolean
  readonly radius: number
  readonly stroke: number
  readonly ids: MarkIds
  readonly tone: MarkTone
}

/** Where the value may lie, hatched; fading away where it is open, be it beyond a known number or under a limit. */
function Tail({ mark, scale, across, flat, radius, stroke, ids, tone }: TailProps) {
  const { open, openEnd, at } = mark
  if (open === null) return null
  const [a, b] = [scale(open[0]), scale(open[1])]
  const [start, length] = [Math.min(a, b), Math.abs(b - a)]
  const thick = radius * 1.1
  const box = flat
    ? { x: start, y: across - thick / 2, width: length, height: thick }
    : { x: across - thick / 2, y: start, width: thick, height: length }
  const upwards = at === null || open[1] > at
  const more = flat ? (upwards ? 'right' : 'left') : upwards ? 'up' : 'down'
  const end = scale(upwards ? open[1] : open[0])
  const way = (upwards ? 1 : -1) * (flat ? 1 : -1) * radius * 0.8
  return (
    <>
      <rect
        {...box}
        fill={`url(#${ids.hatch(tone)})`}
        mask={openEnd === 'within' ? undefined : `url(#${ids.fade(more)})`}
      />
      {openEnd === 'more' && (
        <polyline
          points={
            flat
              ? `${end},${across - radius * 0.8} ${end + way},${across} ${end},${across + radius * 0.8}`
              : `${across - radius * 0.8},${end} ${across},${end + way} ${across + radius * 0.8},${end}`
          }
          strokeWidth={stroke * 1.25}
          className={styles.line}
        />
      )}
    </>
  )
}

interface Place {
  readonly x: number
  readonly y: number
}

interface BeamProps {
  readonly from: Place
  readonly to: Place
  readonly flat: boolean
  readonly radius: number
  readonly stroke: number
}

function Beam({ from, to, flat, radius, stroke }: BeamProps) {
  return (
    <g>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={stroke} className={styles.line} />
      <Cap at={from} flat={flat} radius={radius * 0.8} stroke={stroke} />
      <Cap at={to} flat={flat} radius={radius * 0.8} stroke={stroke} />
    </g>
  )
}

interface CapProps {
  readonly at: Place
  readonly flat: boolean
  readonly radius: number
  readonly stroke: number
}

/** A line across the value axis: a limit, or the end of an interval. */
function Cap({ at, flat, radius, stroke }: CapProps) {
  return (
    <line
      x1={at.x - (flat ? 0 : radius)}
      x2={at.x + (flat ? 0 : radius)}
      y1={at.y - (flat ? radius : 0)}
      y2={at.y + (flat ? radius : 0)}
      strokeWidth={stroke * 1.25}
      className={styles.line}
    />
  )
}
