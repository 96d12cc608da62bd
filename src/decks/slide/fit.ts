import type { Box } from '../../charts/layout/chart-size.ts'
import type { Block } from '../../charts/scene/block.ts'
import { scaled } from '../../charts/scene/block.ts'
import { cutTexts } from '../../charts/scene/extent.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { itemAt } from '../../lib/item-at.ts'
import { LEAST_LINE, LEAST_TYPE } from './slide-type.ts'

/** What is laid out in the room of a slide. */
export interface Laid extends Block {
  /** False if it is not whole: it is too high by whatever little, rows are left out, or words are broken. */
  readonly fits?: boolean
}

/**
 * Makes the body of a slide.
 * @param usual the room with type of the usual size, which decides the sizes, in pixels
 * @returns what lays it out in a room, in pixels before it is enlarged
 */
export type Body = (usual: Box) => (room: Box) => Laid

/** What several bodies that stand together need. */
export const allOf = (laid: readonly Laid[]): Pick<Laid, 'fits' | 'keeps'> => ({
  fits: laid.every(({ fits = true }) => fits),
  keeps: laid.flatMap(({ keeps = [] }) => keeps),
})

/** Type sizes are tried in steps of 1/20. The steps are the same for each wanted size, so that a larger one never gives smaller type. */
const STEPS = 20
/** How many pixels higher than its room a layout may be because of rounding. */
export const ROUNDING = 0.5

/** What is made with the largest type up to the factor `type`, in steps; null if nothing fits that is larger than usual. */
export function withLargestType<T>(type: number, make: (by: number) => T | null): T | null {
  for (let step = Math.floor(type * STEPS + 0.001); step > STEPS; step -= 1) {
    const made = make(step / STEPS)
    if (made !== null) return made
  }
  return null
}

/**
 * A body in its room. Its type is larger than usual by the factor `type`, or less if words would be cut off. For larger type, the body is
 * laid out in less room and enlarged. A body that is too high even at the usual size is reduced as a whole: better small than cut off.
 */
export function fitBody(body: Body, room: Box, usual: Box, type: number): Block {
  const layOut = body(usual)
  const plain = layOut(room)
  const cut = cutTexts(plain.nodes)
  const least = layOut(usual).keeps ?? []
  const larger = withLargestType(type, (by) => {
    const inner = { width: room.width / by, height: room.height / by }
    const { fits = true, keeps = [], ...laid } = layOut(inner)
    const isKept = keeps.every((own, i) => own >= itemAt(least, i))
    const isWhole = fits && laid.height <= inner.height + ROUNDING && cutTexts(laid.nodes) <= cut
    return isKept && isWhole ? scaled(laid, by) : null
  })
  if (larger !== null) return larger
  if (plain.height <= room.height + ROUNDING) return plain
  return scaled(plain, room.height / plain.height)
}

/** A node whose lines are at least `least` pixels thick. */
export function strengthened(node: SceneNode, least: number): SceneNode {
  if (node.shape === 'group') return { ...node, nodes: node.nodes.map((child) => strengthened(child, least)) }
  if (node.shape === 'text' || node.shape === 'image' || node.line === undefined || node.line.width >= least)
    return node
  return { ...node, line: { ...node.line, width: least } }
}

/** The least type of a card in pixels, and how much a card is enlarged on a slide: at least so that its type is large enough there. */
const CARD_TYPE = 12
export const ENLARGED = { least: LEAST_TYPE / CARD_TYPE, most: 2.6 } as const

/**
 * A body that is made for a card, enlarged as much as the usual room allows, within limits.
 * @param wide whether its words stay whole in a width
 */
export function enlargedCard(
  make: (width: number, height: number) => Block,
  wide: (width: number) => boolean = () => true,
): Body {
  return (usual) => {
    const fits = (by: number) =>
      wide(usual.width / by) && make(usual.width / by, usual.height / by).height * by <= usual.height
    let by: number = ENLARGED.most
    while (by > ENLARGED.least && !fits(by)) by -= 0.1
    by = Math.max(ENLARGED.least, by)
    return (room) => {
      const { nodes, height } = scaled(make(room.width / by, room.height / by), by)
      // Hairlines of a card must be thicker on a slide, also after they are enlarged with larger type.
      const thinnest = (LEAST_LINE * room.width) / usual.width
      return { nodes: nodes.map((node) => strengthened(node, thinnest)), height, fits: wide(room.width / by) }
    }
  }
}
