import type { Box } from '../../charts/layout/chart-size.ts'
import { isCut } from '../../charts/layout/wrap-names.ts'
import type { Block } from '../../charts/scene/block.ts'
import { scaled } from '../../charts/scene/block.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { drawn } from '../../charts/scene/scene.ts'
import { LEAST_LINE } from './slide-type.ts'

/** What stands in the room of a slide, and whether it keeps there what it shows in the usual room. */
export interface Laid extends Block {
  readonly fits: boolean
}

/**
 * Lays out the body of a slide.
 * @param room in pixels, before it is enlarged
 * @param usual the room that there is with type of the usual size, by which sizes are chosen
 */
export type Body = (room: Box, usual: Box) => Laid

/** Type sizes are tried in steps of one over this, the same for each, so that a larger one never gives smaller type. */
const STEPS = 20
/** Pixels by which rounding may make a layout higher than its room. */
export const ROUNDING = 0.5

/**
 * A body in its room, its type as much larger than usual as it is wanted and fits without a word cut off. Larger type is the layout in less
 * room, enlarged. What is too high even at the usual size is made smaller as a whole: better small than cut off.
 */
export function fitBody(body: Body, room: Box, usual: Box, type: number): Block {
  const plain = body(room, usual)
  const cut = cutTexts(plain.nodes)
  for (let step = Math.floor(type * STEPS + 0.001); step > STEPS; step -= 1) {
    const by = step / STEPS
    const inner = { width: room.width / by, height: room.height / by }
    const laid = body(inner, usual)
    if (laid.fits && laid.height <= inner.height + ROUNDING && cutTexts(laid.nodes) <= cut)
      return scaled(laid, by)
  }
  if (plain.height <= room.height + ROUNDING) return plain
  const by = room.height / plain.height
  const small = scaled(plain, by)
  return { height: small.height, nodes: small.nodes }
}

/** How many texts end with … because they had no room. */
export function cutTexts(nodes: readonly SceneNode[]): number {
  let cut = 0
  for (const node of drawn(nodes)) if (node.shape === 'text' && isCut(node.lines)) cut += 1
  return cut
}

/** Lines no thinner than this, in pixels. */
export function strengthened(node: SceneNode, least: number): SceneNode {
  if (node.shape === 'group') return { ...node, nodes: node.nodes.map((child) => strengthened(child, least)) }
  if (node.shape === 'text' || node.shape === 'image' || node.line === undefined || node.line.width >= least)
    return node
  return { ...node, line: { ...node.line, width: least } }
}

/**
 * A body that is made for a card, drawn as much larger as the usual room allows, within limits.
 * @param wide whether a width keeps its words whole
 */
export function enlargedCard(
  make: (width: number, height: number) => Block,
  { least, most }: { readonly least: number; readonly most: number },
  wide: (width: number) => boolean = () => true,
): Body {
  return (room, usual) => {
    const fits = (by: number) =>
      wide(usual.width / by) && make(usual.width / by, usual.height / by).height * by <= usual.height
    let by = most
    while (by > least && !fits(by)) by -= 0.1
    by = Math.max(least, by)
    const { nodes, height } = scaled(make(room.width / by, room.height / by), by)
    // What is a hair on a card is not to be one on a slide, after it is enlarged with larger type neither.
    const thinnest = (LEAST_LINE * room.width) / usual.width
    return { nodes: nodes.map((node) => strengthened(node, thinnest)), height, fits: wide(room.width / by) }
  }
}
