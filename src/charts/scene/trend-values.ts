import { itemAt } from '../../lib/item-at.ts'
import type { TrendPlot, TrendPoint } from '../chart-model.ts'
import { spreadOut } from './line-names.ts'
import type { Box } from './scene.ts'
import { MIDDLE } from './scene.ts'
import type { TrendFrame } from './trend-frame.ts'
import { BELOW, END_GAP, isNear, LINE } from './trend-frame.ts'
import type { TrendMarks } from './trend-marks.ts'
import { endsOf } from './trend-marks.ts'
import type { Place, Side } from './value-places.ts'
import { inOrder, movedApart, placeValues, SIDES, sideOf } from './value-places.ts'

/** How far the baseline of the name of a panel is above its plot, in em of a label. */
const NAME_DESCENT = 0.25
/** How far the arrow of an open end extends beyond it, in dots. */
const ARROW = 0.8

/** Where a value is written on each side of its point. */
function placesOn(frame: TrendFrame, { xOf, heightOf, middleOf }: TrendMarks) {
  const { m, width, margin, strip, y, hung, written, over, widthOf, vagueAt, wordLines } = frame
  const besides = inOrder(
    written.filter(({ mark }) => mark.bound !== 'vague'),
    middleOf,
  )
  const besideAt = movedApart(besides.map(middleOf), m.value * LINE)
  return (point: TrendPoint, side: Side): Place => {
    const { mark } = point
    const half = widthOf(point) / 2
    const at = xOf(point)
    if (mark.bound === 'vague')
      return {
        x: vagueAt(point),
        y: (strip?.y ?? 0) + m.value * (MIDDLE + LINE * (wordLines.get(point) ?? 0)),
      }
    if (point === over) return { x: Math.max(half, width - margin.right - half), y: -m.label * NAME_DESCENT }
    const nth = besides.indexOf(point)
    if (nth >= 0) {
      const from = Math.max(at + m.dot * 1.7, width - margin.right + m.dot / 2)
      return { x: from + half, y: itemAt(besideAt, nth) + m.value * MIDDLE }
    }
    if (side === 'beside' || side === 'before') {
      const away = m.dot * 1.7 + half
      const isBehind = side === 'beside' && at + away + half <= width
      return { x: isBehind ? at + away : at - away, y: middleOf(point) + m.value * MIDDLE }
    }
    const shift = side.endsWith('left') ? m.dot - half : side.endsWith('right') ? half - m.dot : 0
    const away = side === 'higher' || side === 'lower' ? m.value * LINE : 0
    const isBelow = side === 'below' || side === 'lower' || side.startsWith('under')
    const middle = heightOf(point)
    const ends = [middle, ...endsOf(point).map(y), ...(isNear(point) ? [middle + hung] : [])]
    const arrow = mark.openEnd === 'more' ? m.dot * ARROW : 0
    return {
      x: Math.min(Math.max(at + shift, half), width - half),
      y: isBelow
        ? Math.max(...ends) + m.dot * BELOW + m.value + away
        : Math.min(...ends) - m.dot * 1.7 - arrow - away,
    }
  }
}

/**
 * Where values are written at their points.
 * @param names the boxes of names in the plot
 */
export function valuesOf(frame: TrendFrame, drawn: TrendMarks, names: readonly Box[], isPanel: boolean) {
  const { m, width, margin, base, single, few, points, lasts, y, widthOf } = frame
  const placeOn = placesOn(frame, drawn)
  // Points whose value is always written beside them.
  const isDue = (point: TrendPoint): boolean =>
    single && (few || lasts.has(point) || point.mark.bound === 'vague')
  const others = points.filter((point) => point.named === true && !isDue(point))
  const { places, covered } = placeValues(points.filter(isDue), others, {
    wanted: (point) => sideOf(point, points, y),
    others: isPanel ? [] : SIDES,
    placeOn,
    boxOf: (point, at) => {
      const wide = widthOf(point)
      return { ...at, x: at.x - wide / 2, y: at.y - m.value * 0.8, width: wide, height: m.value }
    },
    dots: drawn.dots,
    pieces: drawn.pieces,
    stroke: m.stroke,
    marks: [...drawn.marks, ...names],
    whole: { x: 0, y: 0, width, height: base },
    plot: {
      x: margin.left - m.dot,
      y: 0,
      width: width - margin.left - margin.right + m.dot * 2,
      height: base,
    },
  })
  return { places, covered, placeOn }
}

/** Where the values of lines of two times are written, in columns before the plot and behind it. */
export function valuesAtEnds(
  { timeAxis }: TrendPlot,
  { m, width, margin, bottom, widthOf, valuesAt }: TrendFrame,
  middleOf: (point: TrendPoint) => number,
  named: readonly { readonly values: readonly TrendPoint[]; readonly y: number }[],
) {
  const places = new Map<TrendPoint, Place>()
  const endAt = (point: TrendPoint, x: number, middle: number) =>
    places.set(point, { x, y: middle + m.value * MIDDLE })
  const firsts = valuesAt(timeAxis.min).map((point) => ({
    point,
    y: middleOf(point),
    height: m.value * LINE,
  }))
  for (const { point, y } of spreadOut(firsts, bottom))
    endAt(point, margin.left - m.label * END_GAP.plot - widthOf(point) / 2, y)
  for (const { values, y } of named)
    for (const [nth, point] of values.entries())
      endAt(
        point,
        width - margin.right + m.label * END_GAP.plot + widthOf(point) / 2,
        y + (nth - (values.length - 1) / 2) * m.value * LINE,
      )
  return { places, firsts: firsts.map(({ point }) => point) }
}
