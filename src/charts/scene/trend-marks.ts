import type { TrendPlot, TrendPoint } from '../chart-model.ts'
import type { Scale } from '../layout/chart-size.ts'
import type { Box } from './scene.ts'
import type { TrendFrame } from './trend-frame.ts'
import { isNear } from './trend-frame.ts'
import type { Piece } from './value-places.ts'

/** With more points than this for each line, only those have a mark that are not exact or that no line reaches. */
const DOTTED = 12
/** Marks of one time take at most this share of the way to the next time. */
const ASIDE_SHARE = 0.7

type Standing = Pick<TrendFrame, 'm' | 'y' | 'hung' | 'strip'>

/** All numbers of a mark that are on the axis: its own, and the ends of what it leaves open. */
export const endsOf = ({ mark }: TrendPoint): readonly number[] =>
  [mark.at, ...(mark.open ?? []), ...(mark.whisker ?? [])].filter((n) => n !== null)

/** The upper and the lower end of a mark in pixels; null for one without a place on the axis. */
function extentOf(point: TrendPoint, { m, y, hung }: Standing): readonly [high: number, low: number] | null {
  const ends = endsOf(point).map(y)
  if (ends.length === 0) return null
  return [Math.min(...ends) - m.dot, Math.max(...ends) + (isNear(point) ? hung : m.dot)]
}

/**
 * Whether the line between two values would be drawn the wrong way: the dot of a "nearly" value hangs below its number, which may be lower than
 * the value that it rose from.
 * @param down how far the line would go down, in pixels
 */
const isTurned = (before: TrendPoint, point: TrendPoint, down: number): boolean =>
  [before, point].some(isNear) && Math.sign((point.line ?? 0) - (before.line ?? 0)) * down > 0

/**
 * How far each mark of one time stands beside it, in pixels: those that would cover each other stand side by side, the highest first, so that each
 * can be seen and pointed at.
 */
function standAside(
  points: readonly TrendPoint[],
  across: Scale,
  frame: Standing,
): ReadonlyMap<TrendPoint, number> {
  const { m, strip } = frame
  const times = [...new Set(points.map(({ time }) => time))].toSorted((a, b) => a - b)
  const aside = new Map<TrendPoint, number>()
  if (times.length < 2) return aside
  const apart = Math.min(...times.slice(1).map((time, i) => across(time) - across(times[i] ?? time)))
  for (const time of times) {
    const placed = points
      .filter((point) => point.time === time)
      .flatMap((point) => {
        const extent =
          point.mark.bound === 'vague' ? strip && [strip.y - m.dot, strip.y + m.dot] : extentOf(point, frame)
        const [high, low] = extent ?? []
        return high === undefined || low === undefined ? [] : [{ point, high, low }]
      })
      .toSorted((a, b) => a.high - b.high)
    const heaps: (typeof placed)[] = []
    for (const one of placed) {
      const heap = heaps.at(-1)
      if (heap?.some(({ low }) => one.high < low) === true) heap.push(one)
      else heaps.push([one])
    }
    for (const heap of heaps) {
      const step = Math.min(m.dot * 2 + m.stroke, (apart * ASIDE_SHARE) / heap.length)
      for (const [i, { point }] of heap.entries())
        if (heap.length > 1) aside.set(point, (i - (heap.length - 1) / 2) * step)
    }
  }
  return aside
}

export type TrendMarks = ReturnType<typeof marksOf>

/** Where the marks of a trend stand, and the lines between them. */
export function marksOf({ series, timeAxis }: TrendPlot, frame: TrendFrame) {
  const { m, y, strip, single, points, acrossWith } = frame
  const lastOnes = new Set(series.flatMap((one) => one.points.slice(-1)))
  const dotted = points.length <= series.length * DOTTED
  /** Whether a point has a mark: all of few have, of many only those that are not exact, that no line reaches, that end a line or have a number. */
  const hasMark = (point: TrendPoint): boolean =>
    dotted ||
    lastOnes.has(point) ||
    point.mark.bound !== 'exact' ||
    point.line === null ||
    point.named === true
  const aside = standAside(single ? [] : points.filter(hasMark), acrossWith(frame.pad), frame)
  const pad = frame.pad + Math.max(0, ...[...aside.values()].map(Math.abs))
  const x = acrossWith(pad)
  /** Where a point stands across: beside its time where marks of several lines would cover each other there. */
  const xOf = (point: TrendPoint): number => x(point.time) + (aside.get(point) ?? 0)
  // The dot of a "nearly" value hangs below its number, and its line ends at the dot.
  const hang = (point: TrendPoint): number => (isNear(point) ? m.dot + m.stroke : 0)
  const lineAt = (point: TrendPoint): number | null =>
    point.line === null ? null : y(point.line) + hang(point)
  const heightOf = ({ mark }: TrendPoint): number => y(mark.at ?? mark.whisker?.[1] ?? 0)
  /** The piece of a line between two points; null where none joins them. */
  const pieceOf = (before: TrendPoint, point: TrendPoint): Piece | null => {
    const [from, to] = [lineAt(before), lineAt(point)]
    if (point.gap !== undefined || from === null || to === null) return null
    if (isTurned(before, point, to - from)) return null
    return [
      [xOf(before), from],
      [xOf(point), to],
    ]
  }
  return {
    /** Room at both ends of the time axis, for words and marks that are wider than a dot. */
    pad,
    x,
    xOf,
    /** The same as a time, for a program that places points by their time. */
    timeOf: (point: TrendPoint): number => {
      const [from, to] = [x(timeAxis.min), x(timeAxis.max)]
      const moved = aside.get(point) ?? 0
      return moved === 0 || to <= from
        ? point.time
        : point.time + (moved / (to - from)) * (timeAxis.max - timeAxis.min)
    },
    hasMark,
    heightOf,
    /** The middle of a mark: what stands beside a "nearly" value stands beside its dot, not beside the line that the dot hangs from. */
    middleOf: (point: TrendPoint): number =>
      point.mark.bound === 'vague' ? (strip?.y ?? y(0)) : heightOf(point) + hang(point),
    pieceOf,
    pieces: series.flatMap((one) =>
      one.points.flatMap((point, i): Piece[] => {
        const before = one.points[i - 1]
        const piece = before === undefined ? null : pieceOf(before, point)
        return piece === null ? [] : [piece]
      }),
    ),
    dots: points.flatMap((point): Box[] => {
      const { at } = point.mark
      if (at === null) return []
      return [{ x: xOf(point) - m.dot, y: y(at) - m.dot, width: m.dot * 2, height: m.dot * 2 }]
    }),
    marks: points.flatMap((point): Box[] => {
      const extent = extentOf(point, frame)
      if (extent === null) return []
      const [high, low] = extent
      return [{ x: xOf(point) - m.dot, y: high, width: m.dot * 2, height: low - high }]
    }),
  }
}
