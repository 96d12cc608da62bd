import { hatchBands } from '../../charts/scene/hatch.ts'
import type {
  Fill,
  Point,
  Role,
  Scene,
  SceneNode,
  Stroke,
  TextNode,
  Towards,
} from '../../charts/scene/scene.ts'
import { drawn } from '../../charts/scene/scene.ts'
import type { Language } from '../../domain/text.ts'
import { coordinate, element, escapeXml } from './element.ts'
import type { Palette } from './palette.ts'
import { FONTS, TITLE_FONTS } from './palette.ts'

/** A drawing as SVG text, with its size in pixels. */
export interface SvgFile {
  readonly text: string
  readonly width: number
  readonly height: number
}

interface SvgOptions {
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly palette: Palette
  /** Whether the ground is painted; without it the drawing is transparent. */
  readonly ground: boolean
}

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const

/**
 * A scene as an SVG file that stands by itself: plain shapes, gradients and texts with their fonts named, which every program draws.
 * Patterns, masks, clips and style sheets are lost in office programs.
 */
export function sceneSvg({ width, height, nodes }: Scene, options: SvgOptions): SvgFile {
  const { title, description, language, palette, ground } = options
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': LANGUAGE_TAGS[language],
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': FONTS[language],
    },
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'desc' }, escapeXml(description)),
    fadesOf(nodes, palette),
    ground ? element('rect', { width, height, fill: palette.ground }) : '',
    nodesSvg(nodes, palette),
  )
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

const nodesSvg = (nodes: readonly SceneNode[], palette: Palette): string =>
  nodes.map((node) => nodeSvg(node, palette)).join('')

function nodeSvg(node: SceneNode, palette: Palette): string {
  switch (node.shape) {
    case 'group': {
      const name = node.name === null ? [] : [element('title', {}, escapeXml(node.name))]
      return element('g', { 'data-part': node.part }, ...name, nodesSvg(node.nodes, palette))
    }
    case 'text':
      return textSvg(node, palette)
    case 'image': {
      const { x, y, width, height, address } = node
      return element('image', { x, y, width, height, href: address })
    }
    case 'circle': {
      const { x: cx, y: cy, radius: r } = node
      return element('circle', { cx, cy, r, ...fillOf(node.fill, palette), ...lineOf(node.line, palette) })
    }
    case 'path': {
      const d = pathData(node.runs, node.closed)
      return element('path', { d, ...fillOf(node.fill, palette), ...lineOf(node.line, palette) })
    }
    case 'rect': {
      const { x, y, width, height, radius, fill, line } = node
      if (fill?.look !== 'hatch') {
        const box = { x, y, width, height, rx: radius }
        return element('rect', { ...box, ...fillOf(fill, palette), ...lineOf(line, palette) })
      }
      const d = pathData(hatchBands(node, fill.stroke), true)
      return d === '' ? '' : element('path', { d, ...fillOf(fill, palette) })
    }
  }
}

/** Runs of straight lines in the notation of SVG. */
const pathData = (runs: readonly (readonly Point[])[], closed: boolean): string =>
  runs
    .map((run) => run.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join('L'))
    .map((run) => `M${run}${closed ? 'Z' : ''}`)
    .join('')

function fillOf(fill: Fill | undefined, palette: Palette) {
  if (fill === undefined) return { fill: 'none' }
  if (fill.look === 'hatch' && fill.fade !== null) return { fill: `url(#${fadeId(fill.role, fill.fade)})` }
  return { fill: palette[fill.role] }
}

const lineOf = (line: Stroke | undefined, palette: Palette) =>
  line === undefined
    ? {}
    : {
        stroke: palette[line.role],
        'stroke-width': line.width,
        'stroke-dasharray':
          line.dash === undefined || line.dash.length === 0 ? undefined : line.dash.map(coordinate).join(' '),
      }

function textSvg(node: TextNode, palette: Palette): string {
  const { x, y, lines, size, leading, weight, anchor, role, face, lead, spans } = node
  const [first = '', ...rest] = lines
  if (lines.every((line) => line === '')) return ''
  const style = {
    'font-size': size,
    fill: palette[role],
    'font-weight': weight === 400 ? undefined : weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-family': face === 'title' ? TITLE_FONTS : undefined,
  }
  // Without it the space between two parts of a line is lost in some programs.
  const kept = { 'xml:space': 'preserve' }
  if (spans !== undefined) {
    const parts = spans.map((span) =>
      element(
        'tspan',
        {
          'font-size': span.size,
          'font-weight': span.weight,
          'font-family': span.face === 'title' ? TITLE_FONTS : undefined,
        },
        escapeXml(span.text),
      ),
    )
    return element('text', { x, y, ...kept, ...style }, ...parts)
  }
  if (lead === undefined && rest.length === 0) return element('text', { x, y, ...style }, escapeXml(first))
  const head =
    lead === undefined
      ? [element('tspan', { x, y }, escapeXml(first))]
      : [
          element('tspan', { x, y, 'font-weight': 600 }, escapeXml(first.slice(0, lead))),
          element('tspan', {}, escapeXml(first.slice(lead))),
        ]
  const more = rest.map((line, i) => element('tspan', { x, y: y + (i + 1) * leading }, escapeXml(line)))
  return element('text', { ...(lead === undefined ? {} : kept), ...style }, ...head, ...more)
}

const fadeId = (role: Role, towards: Towards) => `fade-${role}-${towards}`

const ENDS: Readonly<Record<Towards, Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>>> = {
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
}

/** The gradients of the fades that a drawing has. */
function fadesOf(nodes: readonly SceneNode[], palette: Palette): string {
  const gradients = new Map<string, string>()
  for (const node of drawn(nodes)) {
    if (node.shape !== 'rect' || node.fill?.look !== 'hatch' || node.fill.fade === null) continue
    const { role, fade } = node.fill
    const stop = (offset: string, opacity?: string) =>
      element('stop', { offset, 'stop-color': palette[role], 'stop-opacity': opacity })
    const id = fadeId(role, fade)
    const stops = [stop('0'), stop('0.35'), stop('1', '0.12')]
    gradients.set(id, element('linearGradient', { id, ...ENDS[fade] }, ...stops))
  }
  return gradients.size === 0 ? '' : element('defs', {}, ...gradients.values())
}
