import type { Mark } from '../../charts/chart-model.ts'
import type { Towards } from './hatch.ts'
import { hatch } from './hatch.ts'
import type { MarkTone } from './palette.ts'
import { COLOURS, TONE_COLOURS } from './palette.ts'
import { element, line } from './svg.ts'

export interface DotPlace {
  readonly scale: (value: number) => number
  /** The place on the other axis. */
  readonly across: number
  readonly flat: boolean
  readonly radius: number
  readonly stroke: number
}

/** The dot of a mark, as `src/ui/chart/dot-mark.tsx` draws it: hollow unless exact, with a tail where it is open. */
export function dotMark(mark: Mark, tone: MarkTone, derived: boolean, place: DotPlace): string {
  const { scale, across, flat, radius, stroke } = place
  const { at, openEnd, limit, whisker } = mark
  const colour = TONE_COLOURS[tone]
  const spot = (value: number, off = 0) =>
    flat ? { x: scale(value), y: across + off } : { x: across + off, y: scale(value) }
  const cap = (value: number, half: number) => {
    const [a, b] = [spot(value, -half), spot(value, half)]
    return line(a.x, a.y, b.x, b.y, colour, stroke * 1.25)
  }
  const parts = [tail(mark, tone, place)]
  if (whisker !== null) {
    const [a, b] = [spot(whisker[0]), spot(whisker[1])]
    parts.push(line(a.x, a.y, b.x, b.y, colour, stroke))
    parts.push(cap(whisker[0], radius * 0.8), cap(whisker[1], radius * 0.8))
  }
  if (limit !== null) parts.push(cap(limit, radius * 1.4))
  if (at !== null && openEnd !== 'within' && openEnd !== 'under') {
    const filled = mark.bound === 'exact' && !derived
    // "Nearly" stops short of its line, however little room the axis gives it.
    const short = openEnd === 'nearly' ? (radius + stroke) * (flat ? -1 : 1) : 0
    const { x, y } = spot(at)
    parts.push(
      element('circle', {
        cx: x + (flat ? short : 0),
        cy: y + (flat ? 0 : short),
        r: filled ? radius : radius - stroke / 2,
        fill: filled ? colour : COLOURS.ground,
        stroke: filled ? undefined : colour,
        'stroke-width': filled ? undefined : stroke,
      }),
    )
  }
  return parts.join('')
}

/** Where the value may lie. */
function tail(
  { open, openEnd, at }: Mark,
  tone: MarkTone,
  { scale, across, flat, radius, stroke }: DotPlace,
): string {
  if (open === null || openEnd === null || openEnd === 'nearly') return ''
  const [a, b] = [scale(open[0]), scale(open[1])]
  const [start, length, thick] = [Math.min(a, b), Math.abs(b - a), radius * 1.1]
  const box = flat
    ? { x: start, y: across - thick / 2, width: length, height: thick }
    : { x: across - thick / 2, y: start, width: thick, height: length }
  if (openEnd === 'within') return hatch(box, tone, stroke)
  const upwards = at === null || open[1] > at
  const towards: Towards = flat ? (upwards ? 'right' : 'left') : upwards ? 'up' : 'down'
  if (openEnd === 'under') return hatch(box, tone, stroke, towards)
  const end = scale(upwards ? open[1] : open[0])
  const tip = end + (upwards ? 1 : -1) * (flat ? 1 : -1) * radius * 0.8
  const corners = [
    [end, across - radius * 0.8],
    [tip, across],
    [end, across + radius * 0.8],
  ] as const
  const chevron = element('polyline', {
    'data-end': 'open',
    points: corners
      .map(([along, off]) => (flat ? [along, off] : [off, along]).map((n) => n.toFixed(2)).join(','))
      .join(' '),
    fill: 'none',
    stroke: TONE_COLOURS[tone],
    'stroke-width': stroke * 1.25,
  })
  return hatch(box, tone, stroke, towards) + chevron
}
