import type { MarkTone } from './palette.ts'
import { TONE_COLOURS } from './palette.ts'
import { element } from './svg.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Towards = 'right' | 'left' | 'up' | 'down'

const two = (n: number) => Math.round(n * 100) / 100

/**
 * A box hatched by shapes of their own, cut to the box: patterns, masks and clips are lost in office programs, plain shapes are
 * not. A fading hatch has a gradient along the way it fades. Hatches of one drawing are in step, so that those of overlapping
 * boxes fall together.
 */
export function hatch({ x, y, width, height }: Box, tone: MarkTone, stroke: number, fade?: Towards): string {
  if (width <= 0 || height <= 0) return ''
  const [step, thick] = [stroke * 3 * Math.SQRT2, stroke * 1.4 * Math.SQRT2]
  const bands: string[] = []
  for (let start = -((x + y) % step) - step; start < width + height; start += step) {
    const [from, to] = [Math.max(0, start), Math.min(width + height, start + thick)]
    if (to - from < 0.2) continue
    const corners = band(from, to, width, height).map(([u, v]) => `${two(x + u)} ${two(y + v)}`)
    bands.push(`M${corners.join('L')}Z`)
  }
  return element('path', {
    d: bands.join(''),
    fill: fade === undefined ? TONE_COLOURS[tone] : `url(#${fadeId(tone, fade)})`,
  })
}

/** The corners of what lies in a box between two diagonals, u + v = from and u + v = to. */
function band(from: number, to: number, width: number, height: number): (readonly [number, number])[] {
  const right = (sum: number) => [Math.min(sum, width), sum - Math.min(sum, width)] as const
  const left = (sum: number) => [Math.max(0, sum - height), sum - Math.max(0, sum - height)] as const
  const within = (sum: number) => from < sum && sum < to
  return [
    right(from),
    ...(within(width) ? [[width, 0] as const] : []),
    right(to),
    left(to),
    ...(within(height) ? [[0, height] as const] : []),
    left(from),
  ]
}

const fadeId = (tone: MarkTone, towards: Towards) => `fade-${tone}-${towards}`

const ENDS: Readonly<Record<Towards, object>> = {
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
}
const TOWARDS = ['right', 'left', 'up', 'down'] as const
const TONES = Object.keys(TONE_COLOURS) as readonly MarkTone[]

/** The gradients that a drawing uses. */
export function fadesOf(svg: string): string {
  const used = TONES.flatMap((tone) => TOWARDS.map((towards) => ({ tone, towards }))).filter(
    ({ tone, towards }) => svg.includes(`url(#${fadeId(tone, towards)})`),
  )
  if (used.length === 0) return ''
  const gradients = used.map(({ tone, towards }) => {
    const stop = (offset: string, opacity?: string) =>
      element('stop', { offset, 'stop-color': TONE_COLOURS[tone], 'stop-opacity': opacity })
    const parts = [stop('0'), stop('0.35'), stop('1', '0.12')]
    return element('linearGradient', { id: fadeId(tone, towards), ...ENDS[towards] }, ...parts)
  })
  return element('defs', {}, ...gradients)
}
