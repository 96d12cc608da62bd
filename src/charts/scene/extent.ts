import { textWidth } from '../layout/text-width.ts'
import type { Box, GroupNode, SceneNode } from './scene.ts'
import { drawn } from './scene.ts'

/** The box in which nodes are drawn; texts by their estimated widths. */
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
      case 'text': {
        const { x, y, lines, size, leading, anchor, spans } = node
        const widths =
          spans === undefined
            ? lines.map((line) => textWidth(line) * size)
            : [spans.reduce((sum, span) => sum + textWidth(span.text) * span.size, 0)]
        const width = Math.max(0, ...widths)
        const start = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2
        take(x - start, y - size, width, (lines.length - 1) * leading + size * 1.2)
      }
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}

/** All groups, wherever they stand, in the order of drawing. */
export function* groupsIn(nodes: readonly SceneNode[]): Generator<GroupNode> {
  for (const node of nodes) {
    if (node.shape !== 'group') continue
    yield node
    yield* groupsIn(node.nodes)
  }
}
