import { isolatedInLines } from '../../lib/hidden-signs.ts'
import { wholeLines } from '../layout/even-lines.ts'
import { BOLD } from '../layout/text-width.ts'
import type { Part, SceneNode, TextNode } from './scene.ts'
import { group, placed, text } from './scene.ts'

/** Nodes that are placed together; their top left corner is 0, 0. */
export interface Block {
  readonly height: number
  readonly nodes: readonly SceneNode[]
  /** What a chart must not have less of in a smaller room: type, whole names, room for its words (below 0 if they lack it). */
  readonly keeps?: readonly number[]
}

export const EMPTY: Block = { height: 0, nodes: [] }

/** The nodes of a block, moved to a place. */
export const at = (x: number, y: number, { nodes }: Pick<Block, 'nodes'>): SceneNode[] =>
  nodes.map((node) => placed(node, 1, x, y))

/** A block as a part of its chart; an empty one is none. */
export const asPart = (part: Part, block: Block): Block =>
  block.height === 0 ? block : { ...block, nodes: [group(part, block.nodes)] }

/** Blocks below each other, `gap` apart; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  let y = 0
  const nodes: SceneNode[] = []
  for (const block of blocks) {
    if (block.height <= 0) continue
    nodes.push(...at(0, y, block))
    y += block.height + gap
  }
  return { nodes, height: Math.max(0, y - gap) }
}

/** Blocks side by side in columns of equal width. */
export const beside = (blocks: readonly Block[], width: number, gap: number): Block => ({
  nodes: blocks.flatMap((block, i) => at(i * (width + gap), 0, block)),
  height: Math.max(0, ...blocks.map(({ height }) => height)),
})

export interface TextLook extends Partial<Pick<TextNode, 'weight' | 'role' | 'face' | 'anchor'>> {
  readonly size: number
  /** The distance from one line to the next, in em. */
  readonly spacing?: number
  /** Breaks a text into lines of a width in em; by default the lines are filled. No phrase is broken. */
  readonly wrap?: (text: string, width: number, lines: number) => string[]
  /** The most lines; if there are more, the last ends with …. By default nothing is cut. */
  readonly most?: number | undefined
}

/** The distance from the top of a line to its baseline, in em. */
const ASCENT = 0.95
/** The usual distance from one line to the next, in em. */
export const SPACING = 1.4

/** The lines that a text takes in a width, at most `most` of them. */
export const linesIn = (
  said: string,
  width: number,
  { size, weight = 400, wrap = wholeLines, most: own }: TextLook,
  most = own ?? Number.POSITIVE_INFINITY,
): string[] => isolatedInLines(wrap(said, width / size / (weight >= 600 ? BOLD : 1), most))

/** A text in lines of a width, as many as it needs, or at most `look.most`. It may begin with words in bold (`lead`). */
export function paragraph(said: string, width: number, look: TextLook, lead = ''): Block {
  const lines = linesIn(said, width, look)
  if (lines.length === 0) return EMPTY
  const { size, spacing = SPACING, wrap: _, most: __, ...style } = look
  const leading = size * spacing
  const broken = lines.length > 1 ? { said: shownOf(said, lines) } : {}
  const node = { ...text(0, size * ASCENT, lines, { size, leading, ...style }), ...broken }
  const first = lines[0] ?? ''
  const height = lines.length * leading
  if (lead === '' || !first.startsWith(lead)) return { height, nodes: [node] }
  return { height, nodes: [{ ...node, lead: lead.length }] }
}

/** Texts of the same look below each other, `gap` apart. */
export const paragraphs = (texts: readonly string[], width: number, look: TextLook, gap: number): Block =>
  stack(
    texts.map((said) => paragraph(said, width, look)),
    gap,
  )

const HANZI = /\p{Script=Han}/u

/** What is not drawn: spaces at which lines may be broken, and the signs of {@link isolatedInLines}. */
const NOT_DRAWN = /[\s\u2068\u2069]/gu

/** The part of a text that its lines show, with the spaces at which they were broken. */
function shownOf(said: string, lines: readonly string[]): string {
  const shown = lines.join('').replace(NOT_DRAWN, '')
  if (!shown.includes('…') || shown === said.replace(NOT_DRAWN, '')) return said
  // A name that is cut in its middle begins and ends as the whole one does.
  if (shown.indexOf('…') < shown.length - 1) return lines.join(HANZI.test(said) ? '' : ' ')
  let left = shown.length - 1
  let end = 0
  for (; end < said.length && left > 0; end += 1)
    if (said.charAt(end).replace(NOT_DRAWN, '') !== '') left -= 1
  return isolatedInLines([`${said.slice(0, end)}…`]).join('')
}

/** A block, enlarged or reduced as a whole. */
export const scaled = ({ nodes, height }: Block, by: number): Block =>
  by === 1 ? { nodes, height } : { nodes: nodes.map((node) => placed(node, by, 0, 0)), height: height * by }
