import type { Box, Fill, Paint, Point, Role, SceneNode, Stroke, TextNode, Towards } from './scene.ts'
import { drawn, runsOf } from './scene.ts'

/** An SVG element as data: the page turns it into a React element, a file into text. Attributes have their names in SVG files. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly (SvgElement | string)[]
}

/** What a medium adds to a scene: its colours and fonts. */
export interface SvgLook {
  /** The colour of a role. Its hatches and lines may have another, where its areas are empty boxes and they would not be seen. */
  readonly colourOf: (role: Role, drawn?: Fill['look'] | 'line') => string
  /** The font of titles. Other texts inherit that of the whole drawing. */
  readonly titleFace: string
  /** The prefix of the ids of the gradients: `fade` in a file, which has only one drawing. */
  readonly id: string
  /** Whether groups have their names. On the page, the elements that can be pointed at have them. */
  readonly named: boolean
}

const element = (
  name: string,
  attributes: SvgElement['attributes'],
  ...children: SvgElement['children']
): SvgElement => ({ name, attributes, children })

/** The nodes of a scene, after the gradients that their fades use. */
export const svgTree = (nodes: readonly SceneNode[], look: SvgLook): SvgElement[] => [
  ...fadesOf(nodes, look),
  ...elementsOf(nodes, look),
]

const elementsOf = (nodes: readonly SceneNode[], look: SvgLook): SvgElement[] =>
  nodes.flatMap((node) => elementOf(node, look) ?? [])

function elementOf(node: SceneNode, look: SvgLook): SvgElement | null {
  switch (node.shape) {
    case 'group': {
      const name = look.named && node.name !== null ? [element('title', {}, node.name)] : []
      return element('g', { 'data-part': node.part }, ...name, ...elementsOf(node.nodes, look))
    }
    case 'text':
      return textOf(node, look)
    case 'image': {
      const { x, y, width, height, address } = node
      return element('image', { x, y, width, height, href: address })
    }
    case 'circle': {
      const { x: cx, y: cy, radius: r } = node
      return element('circle', { cx, cy, r, ...paintOf(node, look) })
    }
    case 'path':
      return element('path', { d: pathData(node.runs, node.closed), ...paintOf(node, look) })
    case 'rect': {
      const { x, y, width, height, radius: rx, fill } = node
      if (fill?.look !== 'hatch') return element('rect', { x, y, width, height, rx, ...paintOf(node, look) })
      const d = pathData(hatchBands(node, fill.stroke), true)
      return d === '' ? null : element('path', { d, ...fillOf(fill, look) })
    }
  }
}

/** A number with two decimals: a hundredth of a pixel is finer than any screen or printer. */
export const coordinate = (n: number): string => String(Math.round(n * 100) / 100)

/** Runs of straight lines as SVG path data. */
const pathData = (runs: readonly (readonly Point[])[], closed: boolean): string =>
  runs
    .map((run) => run.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join('L'))
    .map((run) => `M${run}${closed ? 'Z' : ''}`)
    .join('')

const paintOf = ({ fill, line }: Paint, look: SvgLook) => ({
  ...fillOf(fill, look),
  ...lineOf(line, look),
})

function fillOf(fill: Fill | undefined, look: SvgLook) {
  if (fill === undefined) return { fill: 'none' }
  const fades = fill.look === 'hatch' && fill.fade !== null
  const { role } = fill
  return { fill: fades ? `url(#${fadeId(role, fill.fade, look)})` : look.colourOf(role, fill.look) }
}

const lineOf = (line: Stroke | undefined, { colourOf }: SvgLook) =>
  line === undefined
    ? {}
    : {
        stroke: colourOf(line.role, 'line'),
        'stroke-width': line.width,
        'stroke-dasharray': line.dash?.map(coordinate).join(' ') || undefined,
      }

function textOf(node: TextNode, { colourOf, titleFace }: SvgLook): SvgElement | null {
  const { x, y, lines, size, leading, weight, anchor, role, face } = node
  if (lines.every((line) => line === '')) return null
  const faceOf = (name: TextNode['face'] | undefined) => (name === 'title' ? titleFace : undefined)
  const style = {
    'font-size': size,
    fill: colourOf(role),
    'font-weight': weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-family': faceOf(face),
  }
  const runs = runsOf(node)
  const [[only, ...others] = [], ...more] = runs
  if (only !== undefined && others.length + more.length === 0 && node.spans === undefined)
    return element('text', { x, y, ...style }, only.text)
  // Without this, some programs lose the space between two runs of a line.
  const kept = { 'xml:space': others.length === 0 ? undefined : 'preserve' }
  const drawn = runs.flatMap((line, row) =>
    line.map((run, i) => {
      const start = i === 0 ? { x, y: y + row * leading } : {}
      const own = {
        dx: run.back === undefined ? undefined : coordinate(-run.back),
        'font-size': run.size === size ? undefined : run.size,
        'font-weight': run.weight === weight ? undefined : run.weight,
        'font-family': faceOf(run.face),
      }
      return element('tspan', { ...start, ...own }, run.text)
    }),
  )
  return element('text', { ...kept, ...style }, ...drawn)
}

const fadeId = (role: Role, towards: Towards, { id }: SvgLook) => `${id}-${role}-${towards}`

const ENDS: Readonly<Record<Towards, Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>>> = {
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
}

/** The gradients of the fades: the hatch begins in its full colour, so that in a video call it is as clear as a solid area. */
function fadesOf(nodes: readonly SceneNode[], look: SvgLook): SvgElement[] {
  const gradients = new Map<string, SvgElement>()
  for (const node of drawn(nodes)) {
    if (node.shape !== 'rect' || node.fill?.look !== 'hatch' || node.fill.fade === null) continue
    const { role, fade } = node.fill
    const stop = (offset: string, opacity?: string) =>
      element('stop', { offset, 'stop-color': look.colourOf(role, 'hatch'), 'stop-opacity': opacity })
    const id = fadeId(role, fade, look)
    const stops = [stop('0'), stop('0.35'), stop('1', '0.12')]
    gradients.set(id, element('linearGradient', { id, ...ENDS[fade] }, ...stops))
  }
  return gradients.size === 0 ? [] : [element('defs', {}, ...gradients.values())]
}

/**
 * The bands of a hatch, each cut to its box. Each band is a separate shape, since office programs lose patterns, masks and clips. All
 * hatches of a drawing are aligned, so that the bands of overlapping boxes coincide.
 * @param stroke the line width that the hatch matches, in pixels
 */
export function hatchBands({ x, y, width, height }: Box, stroke: number): Point[][] {
  if (width <= 0 || height <= 0) return []
  const [pitch, thick] = [stroke * 3 * Math.SQRT2, stroke * 1.4 * Math.SQRT2]
  const bands: Point[][] = []
  for (let start = -((x + y) % pitch) - pitch; start < width + height; start += pitch) {
    const [from, to] = [Math.max(0, start), Math.min(width + height, start + thick)]
    if (to - from < THINNEST) continue
    bands.push(corners(from, to, width, height).map(([u, v]) => [x + u, y + v] as const))
  }
  return bands
}

/** A band thinner than this, in pixels, would not be visible. */
const THINNEST = 0.2

/** The corners of the part of a box between two diagonals, u + v = from and u + v = to. */
function corners(from: number, to: number, width: number, height: number): Point[] {
  const right = (sum: number): Point => [Math.min(sum, width), sum - Math.min(sum, width)]
  const left = (sum: number): Point => [Math.max(0, sum - height), sum - Math.max(0, sum - height)]
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
