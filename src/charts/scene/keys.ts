import { textWidth } from '../layout/text-fit.ts'
import type { Block } from './block.ts'
import { at } from './block.ts'
import type { SceneNode } from './scene.ts'
import { group, MIDDLE, text } from './scene.ts'

interface Key {
  readonly sign: readonly SceneNode[]
  readonly label: string
}

/** Type, room of a sign with its gap, gap between keys, and height of a line, in pixels. */
const KEY = { size: 13, sign: 28, gap: 20, line: 22 } as const

/** Signs with their meanings beside each other, in as many lines as they take. */
export function keysBlock(keys: readonly Key[], width: number): Block {
  let [x, row] = [0, 0]
  const nodes = keys.map(({ sign, label }) => {
    const size = KEY.sign + textWidth(label) * KEY.size + KEY.gap
    if (x > 0 && x + size > width) [x, row] = [0, row + 1]
    const words = text(KEY.sign, 10 + KEY.size * MIDDLE, [label], { size: KEY.size, role: 'ink-2' })
    const here = at(x, row * KEY.line, { nodes: [...at(0, 2, { nodes: sign }), words] })
    x += size
    return group('legend', here, label)
  })
  return { nodes, height: keys.length === 0 ? 0 : (row + 1) * KEY.line }
}
