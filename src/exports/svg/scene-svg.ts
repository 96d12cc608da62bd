import type { Scene } from '../../charts/scene/scene.ts'
import type { SvgElement } from '../../charts/scene/svg-tree.ts'
import { coordinate, svgTree } from '../../charts/scene/svg-tree.ts'
import type { Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS } from '../../domain/text.ts'
import { escapeXml } from '../../lib/xml.ts'
import { scriptOf } from '../../words/exports/office.ts'
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
  /** Whether the background is painted; if not, the drawing is transparent. */
  readonly ground: boolean
}

/**
 * A scene as a complete SVG file. It only has plain shapes, gradients and texts with the names of their fonts, which every program draws:
 * office programs lose patterns, masks, clips and style sheets.
 */
export function sceneSvg({ width, height, nodes }: Scene, options: SvgOptions): SvgFile {
  const { title, description, language, palette, ground } = options
  const look = { colourOf: palette, titleFace: TITLE_FONTS, id: 'fade', named: true }
  const svg = markup({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': LANGUAGE_TAGS[language],
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': FONTS[scriptOf[language]()],
    },
    children: [
      { name: 'title', attributes: { id: 'title' }, children: [title] },
      { name: 'desc', attributes: { id: 'desc' }, children: [description] },
      ...(ground
        ? [{ name: 'rect', attributes: { width, height, fill: palette('ground') }, children: [] }]
        : []),
      ...svgTree(nodes, look),
    ],
  })
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

function markup({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`],
  )
  const open = `<${name}${written.join('')}`
  if (children.length === 0) return `${open}/>`
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : markup(child)))
  return `${open}>${inner.join('')}</${name}>`
}
