import type { Mark, Span } from '../../charts/chart-model.ts'
import { brokenDash } from '../../charts/layout/chart-size.ts'
import type { Box } from './hatch.ts'
import { hatch } from './hatch.ts'
import type { MarkTone } from './palette.ts'
import { COLOURS, TONE_COLOURS } from './palette.ts'
import { element, line } from './svg.ts'

export interface BarPlace {
  readonly scale: (value: number) => number
  readonly y: number
  readonly height: number
  readonly stroke: number
}

/** The bar of a mark, as `src/ui/chart/bar-mark.tsx` draws it: solid to what is known, open beyond. */
export function barMark(mark: Mark, tone: MarkTone, derived: boolean, place: BarPlace): string {
  const { scale, y, height, stroke } = place
  const { solid, open, openEnd, limit, whisker, stub } = mark
  const boxOf = (span: Span): Box => {
    const [a, b] = [scale(span[0]), scale(span[1])]
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height }
  }
  const rightwards = open === null || solid === null || open[1] > solid[1]
  const edge = tone === 'whole' ? COLOURS['rule-strong'] : TONE_COLOURS[tone]
  const parts: string[] = []
  if (solid !== null) parts.push(derived ? outline(boxOf(solid), edge, stroke) : filled(boxOf(solid), tone))
  if (open !== null && openEnd === 'more') {
    const end = scale(rightwards ? open[1] : open[0])
    parts.push(
      hatch(boxOf(open), tone, stroke, rightwards ? 'right' : 'left'),
      arrow(end, y + height / 2, height * 0.3 * (rightwards ? 1 : -1), edge, stroke),
    )
  } else if (open !== null && openEnd === 'under') {
    parts.push(hatch(boxOf(open), tone, stroke, 'left'))
  } else if (open !== null && openEnd !== null) {
    parts.push(hatch(boxOf(open), tone, stroke), outline(boxOf(open), edge, stroke, true))
  }
  if (limit !== null) {
    const x = scale(limit)
    parts.push(line(x, y - height * 0.22, x, y + height * 1.22, edge, stroke * 1.5))
  }
  if (whisker !== null) parts.push(beam(scale(whisker[0]), scale(whisker[1]), place))
  if (stub !== null) {
    const [from, to] = [scale(Number.NEGATIVE_INFINITY), scale(Number.POSITIVE_INFINITY)]
    const middle = y + height / 2
    parts.push(line(from, middle, to, middle, COLOURS['neutral-mark'], stroke, brokenDash(stroke)))
  }
  return parts.join('')
}

const filled = (box: Box, tone: MarkTone) =>
  element('rect', {
    ...box,
    fill: TONE_COLOURS[tone],
    stroke: tone === 'whole' ? COLOURS['rule-strong'] : undefined,
  })

/** The edge of a box, inside it. */
export function outline(
  { x, y, width, height }: Box,
  colour: string,
  stroke: number,
  dashed = false,
): string {
  return element('rect', {
    x: x + stroke / 2,
    y: y + stroke / 2,
    width: Math.max(0, width - stroke),
    height: Math.max(0, height - stroke),
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke,
    'stroke-dasharray': dashed ? `${stroke * 2} ${stroke * 1.5}` : undefined,
  })
}

/** The chevron of an open end; `size` is negative to the left. */
const arrow = (x: number, middle: number, size: number, colour: string, stroke: number) =>
  element('polyline', {
    'data-end': 'open',
    points: `${x.toFixed(2)},${(middle - Math.abs(size)).toFixed(2)} ${(x + size).toFixed(2)},${middle.toFixed(2)} ${x.toFixed(2)},${(middle + Math.abs(size)).toFixed(2)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke * 1.25,
  })

function beam(from: number, to: number, { y, height, stroke }: BarPlace): string {
  const [middle, cap] = [y + height / 2, height * 0.28]
  return [
    line(from, middle, to, middle, COLOURS.ink, stroke),
    line(from, middle - cap, from, middle + cap, COLOURS.ink, stroke),
    line(to, middle - cap, to, middle + cap, COLOURS.ink, stroke),
  ].join('')
}
