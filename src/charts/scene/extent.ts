import { textWidth } from '../layout/text-width.ts'
import { isCut } from '../layout/wrap-names.ts'
import type { Box, GroupNode, SceneNode, TextNode } from './scene.ts'
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

/** The box that nodes are drawn in; for texts, by their estimated widths. */
export function extentOf(nodes: readonly SceneNode[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const node of drawn(nodes)) {
    switch (node.shape) {
      case 'rect':
      case 'image':
        take(node.x, node.y, node.width, node.height)
        break
      case 'circle':
        take(node.x - node.radius, node.y - node.radius, node.radius * 2, node.radius * 2)
        break
      case 'path':
        for (const [x, y] of node.runs.flat()) take(x, y)
        break
      case 'text':
        take(
          textLeft(node),
          node.y - node.size,
          widthOf(node),
          (node.lines.length - 1) * node.leading + node.size * 1.2,
        )
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
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
