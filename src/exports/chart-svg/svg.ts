import { escapeXml } from '../xml.ts'

type Attribute = number | string | undefined

/** A hundredth of a pixel is finer than any screen or printer. */
const coordinate = (n: number) => String(Math.round(n * 100) / 100)

/** An element of SVG. Children are markup already; a text is escaped by whoever puts it in. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`],
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** Elements that are one thing, with its name: what a program shows as the name of the object. */
export const group = (name: string | null, ...children: readonly string[]): string =>
  element('g', {}, ...(name === null ? [] : [element('title', {}, escapeXml(name))]), ...children)

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  dash?: string,
): string =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-dasharray': dash || undefined })

/** A part of a drawing that is placed as a whole. */
export interface Block {
  readonly svg: string
  readonly height: number
}

/** Puts markup at a place. */
export const at = (x: number, y: number, svg: string): string =>
  element('g', { transform: `translate(${coordinate(x)} ${coordinate(y)})` }, svg)

/** A part of a drawing made larger or smaller as a whole. */
export const scaled = ({ svg, height }: Block, by: number): Block => ({
  svg: by === 1 ? svg : element('g', { transform: `scale(${coordinate(by)})` }, svg),
  height: height * by,
})

/** Blocks below each other, `gap` apart; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const filled = blocks.filter(({ height }) => height > 0)
  let y = 0
  const placed = filled.map(({ svg, height }) => {
    const here = at(0, y, svg)
    y += height + gap
    return here
  })
  return { svg: placed.join(''), height: Math.max(0, y - gap) }
}
