import type { Box, Point } from '../../charts/scene/scene.ts'
import { xml } from '../../lib/xml.ts'
import { NO_FILL } from './colour.ts'
import { emu } from './measures.ts'

/** The name of a shape in the selection pane, and its text for people who cannot see it. */
export interface ShapeName {
  readonly id: number
  readonly name: string
  /** Alternative text; undefined for a text, which does not need one, null for a shape that is only decoration. */
  readonly description?: string | null | undefined
}

const DECORATIVE = xml`
  <a:extLst>
    <a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
      <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
    </a:ext>
  </a:extLst>`

/** The most characters of a name: a longer one is of no use in a list of names. */
const LONGEST_NAME = 200

const nameOf = ({ id, name, description }: ShapeName): string => xml`
  <p:cNvPr id=${id} name=${name.slice(0, LONGEST_NAME)} descr=${description ?? undefined}>
    ${description === null ? DECORATIVE : ''}
  </p:cNvPr>`

const placeOf = ({ x, y, width, height }: Box): string => xml`
  <a:off x=${emu(x)} y=${emu(y)}/>
  <a:ext cx=${Math.max(0, emu(width))} cy=${Math.max(0, emu(height))}/>`

const transform = (box: Box): string => xml`<a:xfrm>${placeOf(box)}</a:xfrm>`

export interface ShapeStyle {
  readonly fill: string
  readonly line: string
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

/** The position and wrapping of a text in its box. */
export interface TextPlace {
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Whether the program breaks its lines; if not, only the given line breaks count. */
  readonly wraps?: boolean
}

/** @param place undefined if the layout decides it */
const textBody = (paragraphs: readonly string[], place: TextPlace | undefined): string => xml`
  <p:txBody>
    ${place === undefined ? '<a:bodyPr/>' : bodyProperties(place)}
    <a:lstStyle/>
    ${paragraphs.length === 0 ? '<a:p/>' : paragraphs}
  </p:txBody>`

const bodyProperties = ({ anchor = 't', wraps = true }: TextPlace): string => xml`
  <a:bodyPr wrap=${wraps ? 'square' : 'none'} lIns="0" tIns="0" rIns="0" bIns="0" anchor=${anchor}>
    <a:noAutofit/>
  </a:bodyPr>`

/** @param kind what it is: a text, a placeholder or neither */
const shape = (name: ShapeName, kind: string, properties: string, text: string): string => xml`
  <p:sp>
    <p:nvSpPr>${nameOf(name)}${kind}</p:nvSpPr>
    <p:spPr>${properties}</p:spPr>
    ${text}
  </p:sp>`

/** A text in a box of its own. */
export const textBox = (
  name: ShapeName,
  box: Box,
  paragraphs: readonly string[],
  place: TextPlace = {},
): string =>
  shape(
    name,
    '<p:cNvSpPr txBox="1"/><p:nvPr/>',
    `${transform(box)}${RECTANGLE}${NO_FILL}`,
    textBody(paragraphs, place),
  )

const NO_TEXT = textBody([], { anchor: 'ctr' })

const drawn = (name: ShapeName, box: Box, outline: string, { fill, line }: ShapeStyle): string =>
  shape(name, '<p:cNvSpPr/><p:nvPr/>', `${transform(box)}${outline}${fill}${line}`, NO_TEXT)

/** A rectangle, with rounded corners if `radius` is more than 0. */
export function rectangle(name: ShapeName, box: Box, style: ShapeStyle, radius = 0): string {
  const share = Math.round((radius / Math.max(1, Math.min(box.width, box.height))) * 100_000)
  const corners = xml`<a:avLst><a:gd name="adj" fmla=${`val ${share}`}/></a:avLst>`
  const round = xml`<a:prstGeom prst="roundRect">${corners}</a:prstGeom>`
  return drawn(name, box, share > 0 ? round : RECTANGLE, style)
}

export const ellipse = (name: ShapeName, box: Box, style: ShapeStyle): string =>
  drawn(name, box, '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>', style)

/** @param image the id by which the slide refers to the picture */
export const picture = (name: ShapeName, box: Box, image: string): string => xml`
  <p:pic>
    <p:nvPicPr>
      ${nameOf(name)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>
    </p:nvPicPr>
    <p:blipFill><a:blip r:embed=${image}/><a:stretch><a:fillRect/></a:stretch></p:blipFill>
    <p:spPr>${transform(box)}${RECTANGLE}</p:spPr>
  </p:pic>`

/** A straight line from one point to another. */
export function straight(name: ShapeName, [x1, y1]: Point, [x2, y2]: Point, line: string): string {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  const place = placeOf({ x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) })
  const isRising = (x2 - x1) * (y2 - y1) < 0
  return xml`
    <p:cxnSp>
      <p:nvCxnSpPr>${nameOf(name)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>
      <p:spPr>
        <a:xfrm flipV=${isRising ? 1 : undefined}>${place}</a:xfrm>
        <a:prstGeom prst="line"><a:avLst/></a:prstGeom>
        ${line}
      </p:spPr>
    </p:cxnSp>`
}

/** Runs of straight lines in a box; `closed` ones are areas. */
export function freeform(
  name: ShapeName,
  box: Box,
  runs: readonly (readonly Point[])[],
  closed: boolean,
  style: ShapeStyle,
): string {
  const drawing = runs.flatMap((run) => [
    ...run.map(([x, y], i) => {
      const step = i === 0 ? 'a:moveTo' : 'a:lnTo'
      return xml`<${step}><a:pt x=${emu(x - box.x)} y=${emu(y - box.y)}/></${step}>`
    }),
    ...(closed ? ['<a:close/>'] : []),
  ])
  const outline = xml`
    <a:custGeom>
      <a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>
      <a:rect l="0" t="0" r="r" b="b"/>
      <a:pathLst>
        <a:path w=${emu(box.width)} h=${emu(box.height)} fill=${closed ? undefined : 'none'}>${drawing}</a:path>
      </a:pathLst>
    </a:custGeom>`
  return drawn(name, box, outline, style)
}

export interface Placeholder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum' | 'sldImg'
  readonly index?: number
}

/** A shape that has its look from the layout: title, body, footer, slide number. Without a box, it also has its place from there. */
export function placeholder(
  name: ShapeName,
  { type, index }: Placeholder,
  paragraphs: readonly string[],
  box?: Box,
  place?: TextPlace,
): string {
  const isImage = type === 'sldImg'
  const locked = isImage ? 1 : undefined
  const kind = xml`
    <p:cNvSpPr><a:spLocks noGrp="1" noRot=${locked} noChangeAspect=${locked}/></p:cNvSpPr>
    <p:nvPr><p:ph type=${type} idx=${index}/></p:nvPr>`
  const properties = box === undefined ? '' : transform(box) + RECTANGLE
  return shape(name, kind, properties, isImage ? '' : textBody(paragraphs, place))
}

/** Shapes that belong together, with one alternative text. */
export const group = (name: ShapeName, box: Box, shapes: readonly string[]): string => {
  const [x, y, width, height] = [emu(box.x), emu(box.y), emu(box.width), emu(box.height)]
  return xml`
    <p:grpSp>
      <p:nvGrpSpPr>${nameOf(name)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
      <p:grpSpPr>
        <a:xfrm>${placeOf(box)}<a:chOff x=${x} y=${y}/><a:chExt cx=${width} cy=${height}/></a:xfrm>
      </p:grpSpPr>
      ${shapes}
    </p:grpSp>`
}

/**
 * The frame of a chart or a table.
 * @param grouped whether it is in a group, which is not possible for a table
 */
export const graphicFrame = (
  name: ShapeName,
  box: Box,
  uri: string,
  content: string,
  grouped = false,
): string => xml`
  <p:graphicFrame>
    <p:nvGraphicFramePr>
      ${nameOf(name)}
      <p:cNvGraphicFramePr>${grouped ? '' : '<a:graphicFrameLocks noGrp="1"/>'}</p:cNvGraphicFramePr>
      <p:nvPr/>
    </p:nvGraphicFramePr>
    <p:xfrm>${placeOf(box)}</p:xfrm>
    <a:graphic><a:graphicData uri=${uri}>${content}</a:graphicData></a:graphic>
  </p:graphicFrame>`

/** All shapes of a slide, layout or master. */
export const shapeTree = (shapes: readonly string[]): string => xml`
  <p:spTree>
    <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
    <p:grpSpPr>
      <a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>
    </p:grpSpPr>
    ${shapes}
  </p:spTree>`
