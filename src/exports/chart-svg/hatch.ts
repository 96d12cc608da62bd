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
 * A box hatched by lines of their own: patterns and masks are lost in office programs, plain lines are not. A fading hatch has a
 * gradient along the way it fades.
 */
export function hatch({ x, y, width, height }: Box, tone: MarkTone, stroke: number, fade?: Towards): string {
  if (width <= 0 || height <= 0) return ''
  const step = stroke * 3 * Math.SQRT2
  const segments: string[] = []
  // Each line runs down to the left, from (x + c, y) to (x + c − height, y + height), cut to the box.
  for (let c = step / 2; c < width + height; c += step) {
    const [right, left] = [Math.min(c, width), Math.max(0, c - height)]
    if (right - left < 0.3) continue
    segments.push(`M${two(x + right)} ${two(y + c - right)}L${two(x + left)} ${two(y + c - left)}`)
  }
  return element('path', {
    d: segments.join(''),
    stroke: fade === undefined ? TONE_COLOURS[tone] : `url(#${fadeId(tone, fade)})`,
    'stroke-width': stroke * 1.4,
    fill: 'none',
  })
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
