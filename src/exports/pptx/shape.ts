import { tag } from '../xml.ts'
import type { Box } from './measures.ts'
import { emu } from './measures.ts'

/** What a shape is called in the selection pane, and what is read of it where it cannot be seen. */
export interface ShapeName {
  readonly id: number
  readonly name: string
  /** Alternative text; undefined for a text, which speaks for itself, null for what only adorns. */
  readonly description?: string | null | undefined
}

const DECORATIVE = tag(
  'a:extLst',
  {},
  tag(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    tag('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

const nameOf = ({ id, name, description }: ShapeName): string =>
  tag('p:cNvPr', { id, name, descr: description ?? undefined }, ...(description === null ? [DECORATIVE] : []))

const transform = (element: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string =>
  tag(
    element,
    {},
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  )

export interface ShapeStyle {
  readonly fill: string
  readonly line: string
  readonly preset?: 'rect' | 'ellipse' | 'diamond' | 'line'
}

const geometry = (preset: string): string => tag('a:prstGeom', { prst: preset }, tag('a:avLst'))

/** How a text stands in its shape. Insets are 0 unless the shape is filled. */
export interface TextPlace {
  readonly anchor?: 't' | 'ctr' | 'b'
  readonly inset?: number
}

const bodyProperties = ({ anchor = 't', inset = 0 }: TextPlace): string => {
  const side = emu(inset)
  return tag(
    'a:bodyPr',
    { wrap: 'square', lIns: side, tIns: side, rIns: side, bIns: side, anchor },
    tag('a:normAutofit'),
  )
}

const EMPTY_PARAGRAPH = tag('a:p')

const textBody = (paragraphs: readonly string[], place: TextPlace): string =>
  tag(
    'p:txBody',
    {},
    bodyProperties(place),
    tag('a:lstStyle'),
    ...(paragraphs.length === 0 ? [EMPTY_PARAGRAPH] : paragraphs),
  )

/** A text that stands by itself. */
export const textBox = (
  name: ShapeName,
  box: Box,
  paragraphs: readonly string[],
  place: TextPlace = {},
): string =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, nameOf(name), tag('p:cNvSpPr', { txBox: 1 }), tag('p:nvPr')),
    tag('p:spPr', {}, transform('a:xfrm', box), geometry('rect'), tag('a:noFill')),
    textBody(paragraphs, place),
  )

/** A drawn shape, with a text in its middle if it is given. */
export const shape = (
  name: ShapeName,
  box: Box,
  { fill, line, preset = 'rect' }: ShapeStyle,
  paragraphs: readonly string[] = [],
): string =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, nameOf(name), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, transform('a:xfrm', box), geometry(preset), fill, line),
    textBody(paragraphs, { anchor: 'ctr' }),
  )

export interface Placeholder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum' | 'sldImg'
  readonly index?: number
}

/** A shape that takes its looks from the layout: title, body, footer, slide number. Without a box it takes its place too. */
export const placeholder = (
  name: ShapeName,
  { type, index }: Placeholder,
  paragraphs: readonly string[],
  box?: Box,
  place?: TextPlace,
): string =>
  tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      nameOf(name),
      tag(
        'p:cNvSpPr',
        {},
        tag('a:spLocks', { noGrp: 1, ...(type === 'sldImg' ? { noRot: 1, noChangeAspect: 1 } : {}) }),
      ),
      tag('p:nvPr', {}, tag('p:ph', { type, idx: index })),
    ),
    tag('p:spPr', {}, ...(box === undefined ? [] : [transform('a:xfrm', box), geometry('rect')])),
    ...(type === 'sldImg'
      ? []
      : [
          tag(
            'p:txBody',
            {},
            place === undefined ? tag('a:bodyPr') : bodyProperties(place),
            tag('a:lstStyle'),
            ...(paragraphs.length === 0 ? [EMPTY_PARAGRAPH] : paragraphs),
          ),
        ]),
  )

/** Shapes that are one thing, with one alternative text. */
export const group = (name: ShapeName, box: Box, shapes: readonly string[]): string => {
  const { x, y, width, height } = box
  const [off, ext] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(width), cy: emu(height) },
  ]
  return tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, nameOf(name), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag(
      'p:grpSpPr',
      {},
      tag('a:xfrm', {}, tag('a:off', off), tag('a:ext', ext), tag('a:chOff', off), tag('a:chExt', ext)),
    ),
    ...shapes,
  )
}

/** The frame of a chart or a table. */
export const graphicFrame = (name: ShapeName, box: Box, uri: string, content: string): string =>
  tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      nameOf(name),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
      tag('p:nvPr'),
    ),
    transform('p:xfrm', box),
    tag('a:graphic', {}, tag('a:graphicData', { uri }, content)),
  )

/** All shapes of a slide, layout or master. */
export const shapeTree = (shapes: readonly string[]): string => {
  const zero = { x: 0, y: 0 }
  const none = { cx: 0, cy: 0 }
  return tag(
    'p:spTree',
    {},
    tag('p:nvGrpSpPr', {}, tag('p:cNvPr', { id: 1, name: '' }), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag(
      'p:grpSpPr',
      {},
      tag('a:xfrm', {}, tag('a:off', zero), tag('a:ext', none), tag('a:chOff', zero), tag('a:chExt', none)),
    ),
    ...shapes,
  )
}
