import { BOLD } from '../../../charts/layout/text-width.ts'
import { around, circleBox, pointBox, textLeft, widthOf } from '../../../charts/scene/extent.ts'
import type {
  Box,
  GroupNode,
  Paint,
  Part,
  PathNode,
  SceneNode,
  TextNode,
} from '../../../charts/scene/scene.ts'
import { MIDDLE } from '../../../charts/scene/scene.ts'
import { hatchBands } from '../../../charts/scene/svg-tree.ts'
import type { Language } from '../../../domain/text.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import type { NativeChart } from '../chart/chart-space.ts'
import { fillOf, lineOf } from '../colour.ts'
import { ellipse, freeform, group, picture, rectangle, straight, textBox } from '../shape.ts'
import { paragraph } from '../text.ts'

/** The XML of a shape, and the box that it fills. */
export interface Drawn {
  readonly box: Box
  readonly xml: string
}

/** The names of the parts of a scene in the selection pane. Parts within other parts do not have a name of their own. */
const NAMES: Readonly<Partial<Record<Part, keyof typeof words>>> = {
  axis: 'axis',
  times: 'axis',
  mark: 'mark',
  known: 'mark',
  whole: 'whole',
  label: 'label',
  value: 'value',
  target: 'target',
  arrow: 'step',
  legend: 'legend',
  row: 'row',
  heading: 'subtitle',
  subtitle: 'subtitle',
  statement: 'statement',
  marks: 'legend',
  foot: 'footnotes',
  notes: 'footnotes',
  cautions: 'footnotes',
  change: 'step',
  caption: 'subtitle',
  numbers: 'value',
  imprint: 'imprint',
  code: 'code',
}

/** Parts that a user can move as one object. */
const WHOLES: ReadonlySet<Part> = new Set([
  'axis',
  'times',
  'mark',
  'whole',
  'target',
  'arrow',
  'legend',
  'row',
  'chart',
  'code',
])

/** Nodes without the groups of some parts, at any depth. */
export const without = (nodes: readonly SceneNode[], parts: readonly Part[]): SceneNode[] =>
  nodes.flatMap((node): SceneNode[] => {
    if (node.shape !== 'group') return [node]
    return parts.includes(node.part) ? [] : [{ ...node, nodes: without(node.nodes, parts) }]
  })

/** A scene as shapes and text boxes. Nodes that belong together are grouped, with their name from the scene. */
export const shapesOf = (nodes: readonly SceneNode[], canvas: Canvas, name: string): Drawn[] =>
  nodes.flatMap((node) => shapesOfNode(node, canvas, name))

function shapesOfNode(node: SceneNode, canvas: Canvas, name: string): Drawn[] {
  switch (node.shape) {
    case 'group':
      return groupShapes(node, canvas, name)
    case 'text':
      return textShapes(node, canvas, name)
    case 'circle': {
      const box = circleBox(node)
      return [{ box, xml: ellipse(adorning(canvas, name), box, paintOf(node)) }]
    }
    case 'path':
      return pathShapes(node, canvas, name)
    case 'image': {
      const named = { id: canvas.id(), name: words.logo[canvas.language], description: node.name }
      return [{ box: node, xml: picture(named, node, canvas.image(node.address)) }]
    }
    case 'rect': {
      const { fill, radius } = node
      if (fill?.look !== 'hatch')
        return [{ box: node, xml: rectangle(adorning(canvas, name), node, paintOf(node), radius) }]
      const bands = { ...node, runs: hatchBands(node, fill.stroke), closed: true }
      return pathShapes(bands, canvas, name, node)
    }
  }
}

const adorning = (canvas: Canvas, name: string) => ({ id: canvas.id(), name, description: null })

const paintOf = ({ fill, line }: Paint) => ({
  fill: fillOf(fill),
  line: lineOf(line),
})

function groupShapes({ part, name: own, nodes }: GroupNode, canvas: Canvas, name: string): Drawn[] {
  const word = NAMES[part]
  const called = word === undefined ? name : words[word][canvas.language]
  if (!WHOLES.has(part)) return shapesOf(nodes, canvas, called)
  return groupOf(shapesOf(nodes, canvas, called), own ?? called, own, canvas)
}

/** Shapes as one group; a single shape without a description needs no group. */
export function groupOf(
  shapes: readonly Drawn[],
  name: string,
  description: string | null,
  canvas: Canvas,
): Drawn[] {
  if (shapes.length < 2 && description === null) return [...shapes]
  if (shapes.length === 0) return []
  const box = around(shapes.map((one) => one.box))
  const xml = group(
    { id: canvas.id(), name, description },
    box,
    shapes.map((one) => one.xml),
  )
  return [{ box, xml }]
}

function pathShapes(node: Omit<PathNode, 'shape'>, canvas: Canvas, name: string, room?: Box): Drawn[] {
  const { runs, closed } = node
  const paint = paintOf(node)
  const points = runs.flat()
  if (points.length < 2) return []
  const box = room ?? around(points.map(pointBox))
  const [from, to, more] = points
  if (!closed && runs.length === 1 && from !== undefined && to !== undefined && more === undefined)
    return [{ box, xml: straight(adorning(canvas, name), from, to, paint.line) }]
  return [{ box, xml: freeform(adorning(canvas, name), box, runs, closed, paint) }]
}

/** The box of a text: as high as its lines in their places, as wide as the widest. */
export function boxOf(node: TextNode): Box {
  const { y, lines, size, leading } = node
  const [x, width] = [textLeft(node, BOLD), widthOf(node, BOLD)]
  return { x, y: y - size * MIDDLE - leading / 2, width, height: lines.length * leading }
}

function textShapes(node: TextNode, canvas: Canvas, name: string): Drawn[] {
  if (node.lines.every((line) => line === '')) return []
  const box = boxOf(node)
  const place = { anchor: 'ctr', wraps: false } as const
  return [{ box, xml: textBox({ id: canvas.id(), name }, box, [paragraph(node, canvas.language)], place) }]
}

/** The slide that is being made: its language, ids for its shapes, and functions that add pictures and charts as separate parts. */
export interface Canvas {
  readonly language: Language
  readonly id: () => number
  /** Adds a picture from its `data:` URL, and gives the id by which the slide refers to it. */
  readonly image: (address: string) => string
  /** Adds a chart, and gives the id by which the slide refers to it. */
  readonly chart: (chart: NativeChart) => string
}
