import type { ObservationId } from '../../domain/ids.ts'
import type { ChartPoint, ChartTarget } from '../chart-model.ts'

/**
 * A picture as plain data. A scene decides once what a chart or a slide looks like; the page, the SVG files and PowerPoint only
 * translate it. A scene has no colours: paint is named by its role, so that the same scene works for light, dark, print and
 * forced colours.
 *
 * Lengths are pixels, x to the right and y down. The y of a text is its baseline.
 */

/**
 * The token in `src/ui/tokens.css` for each role of a colour. `paper` is white and `paper-ink` black in every look: for codes that cameras
 * read. `logo-light` is white in the dark look and the ground in the light one, `logo-dark` the reverse: plates for logos that their ground would
 * swallow.
 */
export const TOKENS = {
  accent: 'accent',
  plain: 'neutral-mark',
  whole: 'neutral-soft',
  'series-1': 'category-1',
  'series-2': 'category-2',
  'series-3': 'category-3',
  'series-4': 'category-4',
  'series-5': 'ink-2',
  'series-6': 'neutral-mark',
  ink: 'ink',
  'ink-2': 'ink-2',
  'ink-3': 'ink-3',
  ground: 'ground',
  rule: 'rule',
  'rule-strong': 'rule-strong',
  'accent-ink': 'accent-ink',
  paper: 'paper',
  'paper-ink': 'paper-ink',
  'logo-light': 'logo-light',
  'logo-dark': 'logo-dark',
} as const

export type Role = keyof typeof TOKENS

export type Towards = 'right' | 'left' | 'up' | 'down'

/**
 * How an area is filled.
 *
 * - `solid`: what is known.
 * - `hatch`: what is not known; its lines match a stroke of `stroke` pixels. With `fade` it fades away to that side: it has no end there.
 */
export type Fill =
  | { readonly look: 'solid'; readonly role: Role }
  | { readonly look: 'hatch'; readonly role: Role; readonly stroke: number; readonly fade: Towards | null }

export interface Stroke {
  readonly role: Role
  readonly width: number
  /** Lengths of dashes and gaps; without it, the line is solid. */
  readonly dash?: readonly number[] | undefined
}

export interface Paint {
  readonly fill?: Fill | undefined
  readonly line?: Stroke | undefined
}

export type Point = readonly [x: number, y: number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface RectNode extends Box, Paint {
  readonly shape: 'rect'
  readonly radius?: number
}

export interface PathNode extends Paint {
  readonly shape: 'path'
  /** Runs of straight lines. Where a line breaks, a run ends. */
  readonly runs: readonly (readonly Point[])[]
  readonly closed: boolean
}

export interface CircleNode extends Paint {
  readonly shape: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A raster image, such as the logo of a unit. */
export interface ImageNode extends Box {
  readonly shape: 'image'
  /** A `data:` URL. */
  readonly address: string
  /** What it shows, for readers who cannot see it. */
  readonly name: string
}

export interface TextNode {
  readonly shape: 'text'
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly lines: readonly string[]
  readonly size: number
  /** The distance from one baseline to the next. */
  readonly leading: number
  readonly weight: 400 | 500 | 600 | 700
  readonly anchor: 'start' | 'middle' | 'end'
  readonly role: Role
  /** `title` is the font of titles. */
  readonly face: 'text' | 'title'
  /** The whole text in one piece, if it was broken into lines: for programs that break lines themselves. */
  readonly said?: string
  /** How many characters at the start of the first line are bold: the name before its meaning. */
  readonly lead?: number
  /** Parts of one line, each with its own size and weight, written one after the other. They replace the lines. */
  readonly spans?: readonly TextSpan[]
}

export interface TextSpan {
  readonly text: string
  readonly size: number
  readonly weight: TextNode['weight']
  /** The font, if it differs from that of the line. */
  readonly face?: TextNode['face']
  /** How far it begins before the end of the part before it, in pixels. */
  readonly back?: number
}

/**
 * Which part of its chart a group of nodes is, so that media can be compared part by part.
 *
 * - `plot`: a chart of rows or lines; its room is that of the axes, from their least to their greatest numbers, and rows share its height.
 * - `row`: a row of a chart; its room is the lane of its mark, as long as the axis. Or a point of a line.
 * - `known`: the part of a mark that every program with charts can draw: its solid bar, its filled dot. `series`: the line of a series.
 * - `times`: the labels of an axis of time.
 * - `near`: the pieces of a line that end at the dot of a "nearly" value, which lies below its number.
 * - `arrow`: the arrow or line between two numbers, with the change that it stands for.
 */
export type ChartPart =
  | 'plot'
  | 'axis'
  | 'times'
  | 'mark'
  | 'known'
  | 'series'
  | 'near'
  | 'whole'
  | 'label'
  | 'value'
  | 'target'
  | 'arrow'
  | 'legend'
  | 'row'

/**
 * Which part of its slide a group of nodes is.
 *
 * - `heading`: finding and subtitle of one of two charts, before its `chart`.
 * - `numbers`: values side by side, a `row` for each with its `label`, `value`, `change` and `caption`.
 * - `table`: a `row` for its header and for each of its rows, with a `cell` for each column in its room.
 * - `statement`: how many of all rows the `table` shows.
 * - `notes`: what a reader must know with the values of the deck, on its last slide.
 * - `cautions`: notes that must be visible beside the picture: what the data lacks.
 * - `marks`: the legend, a `legend` for each entry.
 * - `imprint`: whose deck it is: logo, unit, speaker and date.
 * - `code`: the code that leads to the deck.
 * - `foot`: the line below the body: `marks`, `source`, `imprint` and `page-number`.
 */
export type SlidePart =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'chart'
  | 'numbers'
  | 'change'
  | 'caption'
  | 'table'
  | 'cell'
  | 'statement'
  | 'paragraphs'
  | 'notes'
  | 'cautions'
  | 'marks'
  | 'foot'
  | 'source'
  | 'page-number'
  | 'imprint'
  | 'code'

export type Part = ChartPart | SlidePart

export interface GroupNode {
  readonly shape: 'group'
  readonly part: Part
  /** Its name in media where objects have names. */
  readonly name: string | null
  /** The value that it shows, to which pointing at it leads. */
  readonly observationId?: ObservationId
  /** Where it leads as a link. */
  readonly target?: ChartTarget
  /** The room that a part is given, which it may not fill. */
  readonly room?: Box
  readonly nodes: readonly SceneNode[]
}

export type SceneNode = RectNode | PathNode | CircleNode | TextNode | ImageNode | GroupNode

/** Nodes with the room that they take. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly nodes: readonly SceneNode[]
}

export const solid = (role: Role): Fill => ({ look: 'solid', role })

/** An area in which a value may be, fading away to a side on which it has no end. */
export const hatch = (box: Box, role: Role, stroke: number, fade: Towards | null = null): RectNode =>
  rect(box, { fill: { look: 'hatch', role, stroke, fade } })

export const rect = (box: Box, paint: Paint, radius?: number): RectNode => ({
  shape: 'rect',
  ...box,
  ...paint,
  ...(radius === undefined ? {} : { radius }),
})

/** A line through points. */
export const path = (points: readonly Point[], line: Stroke): PathNode => ({
  shape: 'path',
  runs: [points],
  closed: false,
  line,
})

/** A straight line; then a vertical one and a horizontal one. */
export const straight = (from: Point, to: Point, line: Stroke): PathNode => path([from, to], line)
export const upright = (x: number, from: number, to: number, line: Stroke): PathNode =>
  straight([x, from], [x, to], line)
export const level = (y: number, from: number, to: number, line: Stroke): PathNode =>
  straight([from, y], [to, y], line)

export const polygon = (points: readonly Point[], paint: Paint): PathNode => ({
  shape: 'path',
  runs: [points],
  closed: true,
  ...paint,
})

/** An edge inside its box, like a border. */
export const outline = (box: Box, line: Stroke): RectNode => ({
  shape: 'rect',
  x: box.x + line.width / 2,
  y: box.y + line.width / 2,
  width: Math.max(0, box.width - line.width),
  height: Math.max(0, box.height - line.width),
  line,
})

export const group = (part: Part, nodes: readonly SceneNode[], name: string | null = null): GroupNode => ({
  shape: 'group',
  part,
  name,
  nodes,
})

/** The group of all that is drawn for a value. */
export const valueGroup = (
  { name, observationId }: Pick<ChartPoint, 'name' | 'observationId'>,
  nodes: readonly SceneNode[],
): GroupNode => ({ ...group('row', nodes, name), observationId })
/** The group of a part, with the room for it. */
export const partIn = (part: Part, room: Box, nodes: readonly SceneNode[]): GroupNode => ({
  ...group(part, nodes),
  room,
})

/** The room of a part. @throws {RangeError} if it has none */
export function placeOf({ part, room }: GroupNode): Box {
  if (room === undefined) throw new RangeError(`no room for ${part}`)
  return room
}

/** The distance from the middle of a line of text to its baseline, in em. Not every program knows `dominant-baseline`. */
export const MIDDLE = 0.35

type TextStyle = Pick<TextNode, 'size'> &
  Partial<Pick<TextNode, 'weight' | 'anchor' | 'role' | 'leading' | 'face'>>

/** Lines of text, the first on the baseline `y`. */
export const text = (x: number, y: number, lines: readonly string[], style: TextStyle): TextNode => ({
  shape: 'text',
  x,
  y,
  lines,
  weight: 400,
  anchor: 'start',
  role: 'ink',
  face: 'text',
  leading: style.size * 1.3,
  ...style,
})

/** Lines of text with their middle at a height. */
export const middled = (
  x: number,
  middle: number,
  lines: readonly string[],
  style: TextStyle & Pick<TextNode, 'leading'>,
): TextNode => text(x, middle + style.size * MIDDLE - ((lines.length - 1) / 2) * style.leading, lines, style)

/** The lines of a text, each in runs of the same look. */
export function runsOf({ lines, spans, size, weight, lead }: TextNode): readonly (readonly TextSpan[])[] {
  if (spans !== undefined) return [spans]
  return lines.map((text, i) =>
    lead === undefined || i > 0
      ? [{ text, size, weight }]
      : [
          { text: text.slice(0, lead), size, weight: 600 },
          { text: text.slice(lead), size, weight },
        ],
  )
}

/** A node with all its lengths enlarged by a factor, and then moved. */
export function placed(node: SceneNode, by: number, dx: number, dy: number): SceneNode {
  const spot = ({ x, y }: Pick<Box, 'x' | 'y'>) => ({ x: x * by + dx, y: y * by + dy })
  const room = (box: Box): Box => ({ ...spot(box), width: box.width * by, height: box.height * by })
  switch (node.shape) {
    case 'group': {
      const nodes = node.nodes.map((child) => placed(child, by, dx, dy))
      return node.room === undefined ? { ...node, nodes } : { ...node, nodes, room: room(node.room) }
    }
    case 'text': {
      const { size, leading, spans } = node
      const sized = { ...node, ...spot(node), size: size * by, leading: leading * by }
      return spans === undefined
        ? sized
        : {
            ...sized,
            spans: spans.map(({ back, ...span }) => ({
              ...span,
              size: span.size * by,
              ...(back === undefined ? {} : { back: back * by }),
            })),
          }
    }
    case 'image':
      return { ...node, ...room(node) }
    case 'path': {
      const runs = node.runs.map((run) => run.map(([x, y]): Point => [x * by + dx, y * by + dy]))
      return { ...node, ...painted(node, by), runs }
    }
    case 'circle':
      return { ...node, ...painted(node, by), ...spot(node), radius: node.radius * by }
    case 'rect':
      return { ...node, ...painted(node, by), ...room(node), radius: (node.radius ?? 0) * by }
  }
}

/** The paint of a node that is enlarged by a factor: its line with its dashes, and its hatch. */
function painted({ fill, line }: Paint, by: number): Paint {
  if (by === 1) return {}
  return {
    fill: fill?.look === 'hatch' ? { ...fill, stroke: fill.stroke * by } : fill,
    line: line && { ...line, width: line.width * by, dash: line.dash?.map((length) => length * by) },
  }
}

/** The groups of a part at any depth, in the order of drawing; not those within another group of that part. */
export function* partsIn(nodes: readonly SceneNode[], part: Part): Generator<GroupNode> {
  for (const node of nodes) {
    if (node.shape !== 'group') continue
    if (node.part === part) yield node
    else yield* partsIn(node.nodes, part)
  }
}

/** All nodes that are drawn, without their groups, in the order of drawing. */
export function* drawn(nodes: readonly SceneNode[]): Generator<Exclude<SceneNode, GroupNode>> {
  for (const node of nodes) {
    if (node.shape === 'group') yield* drawn(node.nodes)
    else yield node
  }
}
