import { textWidth } from '../layout/text-width.ts'
import { isCut } from '../layout/wrap-names.ts'
import type { Box, CircleNode, GroupNode, Point, SceneNode, TextNode } from './scene.ts'
import { drawn, runsOf } from './scene.ts'

/**
 * The estimated width of a text, in pixels.
 * @param bold the factor by which bold type is wider
 */
export function widthOf(node: TextNode, bold = 1): number {
  const widths = runsOf(node).map((line) =>
    line.reduce(
      (sum, { text, size, weight }) => sum + textWidth(text) * size * (weight >= 600 ? bold : 1),
      0,
    ),
  )
  return Math.max(0, ...widths)
}

/** The left end of a text. */
export const textLeft = (node: TextNode, bold = 1): number =>
  node.x - { start: 0, middle: 0.5, end: 1 }[node.anchor] * widthOf(node, bold)

/** The smallest box that contains all of these. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

export const circleBox = ({ x, y, radius }: CircleNode): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
})

export const pointBox = ([x, y]: Point): Box => ({ x, y, width: 0, height: 0 })

function boxesOf(node: Exclude<SceneNode, GroupNode>): readonly Box[] {
  switch (node.shape) {
    case 'rect':
    case 'image':
      return [node]
    case 'circle':
      return [circleBox(node)]
    case 'path':
      return node.runs.flat().map(pointBox)
    case 'text': {
      const height = (node.lines.length - 1) * node.leading + node.size * 1.2
      return [{ x: textLeft(node), y: node.y - node.size, width: widthOf(node), height }]
    }
  }
}

/** The box that nodes are drawn in; for texts, by their estimated widths. */
export function extentOf(nodes: readonly SceneNode[]): Box {
  const boxes = [...drawn(nodes)].flatMap(boxesOf)
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : around(boxes)
}

/** How many texts end with … for lack of room. */
export const cutTexts = (nodes: readonly SceneNode[]): number =>
  [...drawn(nodes)].filter((node) => node.shape === 'text' && isCut(node.lines)).length

/** All groups at any depth, in the order of drawing. */
export function* groupsIn(nodes: readonly SceneNode[]): Generator<GroupNode> {
  for (const node of nodes) {
    if (node.shape !== 'group') continue
    yield node
    yield* groupsIn(node.nodes)
  }
}
