import type { Mark, Span } from '../../charts/chart-model.ts'
import { brokenDash } from '../../charts/layout/chart-size.ts'
import styles from './chart.module.css'
import type { MarkIds, MarkTone } from './mark-defs.tsx'
import { toneClass } from './mark-defs.tsx'

interface BarMarkProps {
  readonly mark: Mark
  readonly tone: MarkTone
  readonly derived: boolean
  /** From data units to pixels. */
  readonly scale: (value: number) => number
  readonly y: number
  readonly height: number
  readonly stroke: number
  readonly ids: MarkIds
}

/** A horizontal bar that is solid to what is known and shows what is not: see docs/charts.md. */
export function BarMark({ mark, tone, derived, scale, y, height, stroke, ids }: BarMarkProps) {
  const { solid, open, openEnd, limit, whisker, stub } = mark
  const place = (span: Span) => {
    const [a, b] = [scale(span[0]), scale(span[1])]
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height }
  }
  const rightwards = open === null || solid === null || open[1] > solid[1]
  // What is open beyond fades outwards; what is only under a limit fades away from it.
  const fade =
    openEnd === 'more' ? (rightwards ? 'right' : 'left') : openEnd === 'under' ? ('left' as const) : null
  const inset = stroke / 2
  return (
    <g className={toneClass(tone)}>
      {solid !== null &&
        (derived ? (
          <Outline {...place(solid)} inset={inset} stroke={stroke} />
        ) : (
          <rect {...place(solid)} className={styles.fill} />
        ))}
      {open !== null && openEnd !== null && (
        <>
          <rect
            {...place(open)}
            fill={`url(#${ids.hatch(tone)})`}
            mask={fade === null ? undefined : `url(#${ids.fade(fade)})`}
          />
          {fade === null && <Outline {...place(open)} inset={inset} stroke={stroke} dashed />}
          {openEnd === 'more' && (
            <Arrow
              x={scale(rightwards ? open[1] : open[0])}
              y={y}
              height={height}
              left={!rightwards}
              stroke={stroke}
            />
          )}
        </>
      )}
      {limit !== null && (
        <line
          x1={scale(limit)}
          x2={scale(limit)}
          y1={y - height * 0.22}
          y2={y + height * 1.22}
          strokeWidth={stroke * 1.5}
          className={styles.line}
        />
      )}
      {whisker !== null && (
        <Whisker from={scale(whisker[0])} to={scale(whisker[1])} y={y} height={height} stroke={stroke} />
      )}
      {stub !== null && <BrokenLine scale={scale} y={y + height / 2} stroke={stroke} />}
    </g>
  )
}

interface BoxProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly inset: number
  readonly stroke: number
  readonly dashed?: boolean
}

function Outline({ x, y, width, height, inset, stroke, dashed = false }: BoxProps) {
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={Math.max(0, width - inset * 2)}
      height={Math.max(0, height - inset * 2)}
      strokeWidth={stroke}
      strokeDasharray={dashed ? `${stroke * 2} ${stroke * 1.5}` : undefined}
      className={styles.outline}
    />
  )
}

interface BrokenLineProps {
  readonly scale: (value: number) => number
  readonly y: number
  readonly stroke: number
}

/** A vague value: a broken line across the whole axis, so that no length can be read off it. Its words stand on it. */
function BrokenLine({ scale, y, stroke }: BrokenLineProps) {
  return (
    <line
      x1={scale(Number.NEGATIVE_INFINITY)}
      x2={scale(Number.POSITIVE_INFINITY)}
      y1={y}
      y2={y}
      strokeWidth={stroke}
      strokeDasharray={brokenDash(stroke)}
      className={styles.broken}
    />
  )
}

interface ArrowProps {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly left: boolean
  readonly stroke: number
}

/** A chevron at an open end: it goes on. */
export function Arrow({ x, y, height, left, stroke }: ArrowProps) {
  const size = height * 0.3
  const way = left ? -1 : 1
  const middle = y + height / 2
  return (
    <polyline
      points={`${x},${middle - size} ${x + way * size},${middle} ${x},${middle + size}`}
      strokeWidth={stroke * 1.25}
      className={styles.line}
    />
  )
}

interface WhiskerProps {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly height: number
  readonly stroke: number
}

/** An interval whose both ends are known, as an I-beam in ink over the bar. */
export function Whisker({ from, to, y, height, stroke }: WhiskerProps) {
  const middle = y + height / 2
  const cap = height * 0.28
  return (
    <g className={styles.whisker} strokeWidth={stroke}>
      <line x1={from} x2={to} y1={middle} y2={middle} />
      <line x1={from} x2={from} y1={middle - cap} y2={middle + cap} />
      <line x1={to} x2={to} y1={middle - cap} y2={middle + cap} />
    </g>
  )
}
