import type { Point } from '../../charts/scene/scene.ts'
import { tag } from '../../lib/xml.ts'
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

/** A longer name helps nobody in a list of names. */
const LONGEST_NAME = 200

const nameOf = ({ id, name, description }: ShapeName): string =>
  tag(
    'p:cNvPr',
    { id, name: name.slice(0, LONGEST_NAME), descr: description ?? undefined },
    ...(description === null ? [DECORATIVE] : []),
  )

const transform = (
  element: 'a:xfrm' | 'p:xfrm',
  { x, y, width, height }: Box,
  turned: { readonly flipV?: 1 } = {},
): string =>
  tag(
    element,
    turned,
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  )

export interface ShapeStyle {
  readonly fill: string
  readonly line: string
}

/** @param radius of its corners to the shorter side, in hundred-thousandths; of a round rectangle */
const geometry = (preset: 'rect' | 'roundRect' | 'ellipse' | 'line', radius?: number): string =>
  tag(
    'a:prstGeom',
    { prst: preset },
    tag(
      'a:avLst',
      {},
      ...(radius === undefined ? [] : [tag('a:gd', { name: 'adj', fmla: `val ${radius}` })]),
    ),
  )

/** How a text stands in its box. */
export interface TextPlace {
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Whether the program breaks its lines, or they end where they are ended. */
  readonly wraps?: boolean
}

const bodyProperties = ({ anchor = 't', wraps = true }: TextPlace): string =>
  tag(
    'a:bodyPr',
    { wrap: wraps ? 'square' : 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor },
    tag('a:noAutofit'),
  )

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

const NO_TEXT = textBody([], { anchor: 'ctr' })

const drawn = (name: ShapeName, box: Box, outline: string, { fill, line }: ShapeStyle): string =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, nameOf(name), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, transform('a:xfrm', box), outline, fill, line),
    NO_TEXT,
  )

/** A rectangle, whose corners may be round. */
export const rectangle = (name: ShapeName, box: Box, style: ShapeStyle, radius = 0): string => {
  const share = Math.round((radius / Math.max(1, Math.min(box.width, box.height))) * 100_000)
  const round = share > 0
  return drawn(name, box, geometry(round ? 'roundRect' : 'rect', round ? share : undefined), style)
}

export const ellipse = (name: ShapeName, box: Box, style: ShapeStyle): string =>
  drawn(name, box, geometry('ellipse'), style)

/** @param image the id by which the slide refers to the picture */
export const picture = (name: ShapeName, box: Box, image: string): string =>
  tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      nameOf(name),
      tag('p:cNvPicPr', {}, tag('a:picLocks', { noChangeAspect: 1 })),
      tag('p:nvPr'),
    ),
    tag('p:blipFill', {}, tag('a:blip', { 'r:embed': image }), tag('a:stretch', {}, tag('a:fillRect'))),
    tag('p:spPr', {}, transform('a:xfrm', box), geometry('rect')),
  )

/** A straight line from one point to another. */
export function straight(name: ShapeName, [x1, y1]: Point, [x2, y2]: Point, line: string): string {
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  const rising = (x2 - x1) * (y2 - y1) < 0
  return tag(
    'p:cxnSp',
    {},
    tag('p:nvCxnSpPr', {}, nameOf(name), tag('p:cNvCxnSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, transform('a:xfrm', box, rising ? { flipV: 1 } : {}), geometry('line'), line),
  )
}

/** Runs of straight lines in a box, closed to areas or open. */
export function freeform(
  name: ShapeName,
  box: Box,
  runs: readonly (readonly Point[])[],
  closed: boolean,
  style: ShapeStyle,
): string {
  const point = ([x, y]: Point) => tag('a:pt', { x: emu(x - box.x), y: emu(y - box.y) })
  const drawing = runs.flatMap((run) => [
    ...run.map((each, i) => tag(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, point(each))),
    ...(closed ? [tag('a:close')] : []),
  ])
  const outline = tag(
    'a:custGeom',
    {},
    tag('a:avLst'),
    tag('a:gdLst'),
    tag('a:ahLst'),
    tag('a:cxnLst'),
    tag('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    tag(
      'a:pathLst',
      {},
      tag('a:path', { w: emu(box.width), h: emu(box.height), fill: closed ? undefined : 'none' }, ...drawing),
    ),
  )
  return drawn(name, box, outline, style)
}

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

/**
 * The frame of a chart or a table.
 * @param grouped whether it stands in a group, as a table cannot
 */
export const graphicFrame = (
  name: ShapeName,
  box: Box,
  uri: string,
  content: string,
  grouped = false,
): string =>
  tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      nameOf(name),
      tag('p:cNvGraphicFramePr', {}, ...(grouped ? [] : [tag('a:graphicFrameLocks', { noGrp: 1 })])),
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
