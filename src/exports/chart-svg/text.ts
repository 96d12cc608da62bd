import { wrapText } from '../../charts/layout/text-fit.ts'
import { escapeXml } from '../xml.ts'
import { COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { element } from './svg.ts'

export interface TextStyle {
  readonly size: number
  readonly fill?: string
  readonly weight?: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** From the middle of a line to its baseline, in em. `dominant-baseline` is not known to all programs. */
const MIDDLE = 0.35
/** Bold faces are about this much wider than the estimate. */
const BOLD = 1.08
/** From the top of a line to its baseline, in em. */
const ASCENT = 0.95

const attributesOf = ({ size, fill = COLOURS.ink, weight, anchor }: TextStyle) => ({
  'font-size': size,
  fill,
  'font-weight': weight,
  'text-anchor': anchor,
})

/** A line of text on its baseline. */
export const label = (x: number, y: number, text: string, style: TextStyle): string =>
  text === '' ? '' : element('text', { x, y, ...attributesOf(style) }, escapeXml(text))

/** A line of text whose middle is at `y`. */
export const middleLabel = (x: number, y: number, text: string, style: TextStyle): string =>
  label(x, y + style.size * MIDDLE, text, style)

/** Lines from the baseline of the first on. */
export function lines(
  x: number,
  y: number,
  texts: readonly string[],
  style: TextStyle,
  spacing: number,
): string {
  if (texts.length === 0) return ''
  const parts = texts.map((text, i) =>
    element('tspan', { x, y: y + i * style.size * spacing }, escapeXml(text)),
  )
  return element('text', attributesOf(style), ...parts)
}

/** A text over the width, in as many lines as it takes: nothing that is exported is cut. It may begin with words in bold. */
export function paragraph(text: string, width: number, style: TextStyle, spacing = 1.4, lead = ''): Block {
  const bold = (style.weight ?? 400) >= 600 ? BOLD : 1
  const wrapped = wrapText(text, width / style.size / bold, Number.POSITIVE_INFINITY)
  const height = wrapped.length * style.size * spacing
  const baseline = style.size * ASCENT
  const first = wrapped[0] ?? ''
  if (lead === '' || !first.startsWith(lead)) {
    return { svg: lines(0, baseline, wrapped, style, spacing), height }
  }
  const bolder = spans(0, baseline, style, [{ text: lead, weight: 600 }, { text: first.slice(lead.length) }])
  return {
    svg: bolder + lines(0, baseline + style.size * spacing, wrapped.slice(1), style, spacing),
    height,
  }
}

interface TextSpan {
  readonly text: string
  readonly size?: number
  readonly weight?: number
}

/** A line of text in parts of different size or weight. */
export function spans(x: number, y: number, style: TextStyle, parts: readonly TextSpan[]): string {
  const written = parts
    .filter(({ text }) => text !== '')
    .map(({ text, size, weight }) =>
      element('tspan', { 'font-size': size, 'font-weight': weight }, escapeXml(text)),
    )
  // Without it the space between two parts is lost in some programs.
  return element('text', { x, y, 'xml:space': 'preserve', ...attributesOf(style) }, ...written)
}
