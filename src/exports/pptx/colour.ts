import type { Fill, Role, Stroke, Towards } from '../../charts/scene/scene.ts'
import { xml } from '../../lib/xml.ts'
import { STAGE } from '../svg/palette.ts'
import { emu } from './measures.ts'

/** The theme colour for each role, so that a deck changes with its theme. Rules have none. */
const SCHEME: Readonly<Partial<Record<Role, string>>> = {
  ink: 'tx1',
  ground: 'bg1',
  'accent-ink': 'bg1',
  'ink-2': 'tx2',
  'ink-3': 'tx2',
  whole: 'bg2',
  accent: 'accent1',
  'series-1': 'accent2',
  'series-2': 'accent3',
  'series-3': 'accent4',
  'series-4': 'accent5',
  'series-5': 'tx2',
  'series-6': 'accent6',
  plain: 'accent6',
}

export const hex = (role: Role): string => STAGE(role).slice(1).toUpperCase()

/** @param opacity in thousandths of a percent; fully opaque by default */
function colourOf(role: Role, opacity?: number): string {
  const alpha = opacity === undefined ? '' : xml`<a:alpha val=${opacity}/>`
  const place = SCHEME[role]
  return place === undefined
    ? xml`<a:srgbClr val=${hex(role)}>${alpha}</a:srgbClr>`
    : xml`<a:schemeClr val=${place}>${alpha}</a:schemeClr>`
}

export const NO_FILL = '<a:noFill/>'
export const NO_LINE = `<a:ln>${NO_FILL}</a:ln>`
export const solidFill = (role: Role): string => xml`<a:solidFill>${colourOf(role)}</a:solidFill>`

/** The direction of a gradient, in 60000ths of a degree, clockwise from the right. */
const ANGLES: Readonly<Record<Towards, number>> = {
  right: 0,
  down: 5_400_000,
  left: 10_800_000,
  up: 16_200_000,
}

/** A fill that fades away to a side, as in an image. */
const fadeFill = (role: Role, fade: Towards): string => xml`
  <a:gradFill rotWithShape="1">
    <a:gsLst>
      <a:gs pos="0">${colourOf(role)}</a:gs>
      <a:gs pos="35000">${colourOf(role)}</a:gs>
      <a:gs pos="100000">${colourOf(role, 12_000)}</a:gs>
    </a:gsLst>
    <a:lin ang=${ANGLES[fade]} scaled="0"/>
  </a:gradFill>`

/** The fill of an area; the lines of a hatch are separate areas. */
export function fillOf(fill: Fill | undefined): string {
  if (fill === undefined) return NO_FILL
  return fill.look === 'hatch' && fill.fade !== null ? fadeFill(fill.role, fill.fade) : solidFill(fill.role)
}

/** The dashes of a line; dashes and gaps are in shares of its width. */
function dashOf({ dash = [], width }: Stroke): string {
  if (dash.length === 0) return '<a:prstDash val="solid"/>'
  const share = (length: number | undefined) => Math.round(((length ?? 0) / width) * 100_000)
  const pairs = dash.flatMap((length, i) =>
    i % 2 === 0 ? [xml`<a:ds d=${share(length)} sp=${share(dash[i + 1] ?? length)}/>`] : [],
  )
  return xml`<a:custDash>${pairs}</a:custDash>`
}

/** A line: the outline of a shape, or a side of a cell. */
export const lineOf = (line: Stroke | undefined, name = 'a:ln'): string =>
  line === undefined
    ? xml`<${name}>${NO_FILL}</${name}>`
    : xml`
      <${name} w=${emu(line.width)} cap="flat">
        ${solidFill(line.role)}${dashOf(line)}<a:miter lim="800000"/>
      </${name}>`
