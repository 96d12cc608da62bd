import type { Block } from '../scene/block.ts'
import type { SlidePart } from '../scene/scene.ts'
import { partIn } from '../scene/scene.ts'
import { INNER } from './slide-type.ts'

/** A block as a part of the slide. */
export const part = (is: SlidePart, block: Block, width: number = INNER): Block =>
  block.height <= 0
    ? block
    : {
        height: block.height,
        nodes: [partIn(is, { x: 0, y: 0, width, height: block.height }, block.nodes)],
      }
