import { endBehindSigns, evenLines } from '../../charts/layout/even-lines.ts'
import { textWidth } from '../../charts/layout/text-width.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { linesIn } from '../../charts/scene/block.ts'
import type { SlidePart } from '../../charts/scene/scene.ts'
import { partIn } from '../../charts/scene/scene.ts'

/** A slide in pixels. Whatever the screen, it is laid out in these and scaled as a whole. */
export const SLIDE = { width: 1920, height: 1080 } as const
export const MARGIN = { side: 96, top: 64, bottom: 44 } as const
/** The width of what stands on a slide. */
export const INNER = SLIDE.width - MARGIN.side * 2

/** No type on a slide is smaller and no line thinner, in pixels: a video call blurs what is. */
export const LEAST_TYPE = 24
export const LEAST_LINE = 3

/** The type of titles. */
export const TITLE = { weight: 600, face: 'title', spacing: 1.2, wrap: evenLines } as const satisfies Omit<
  TextLook,
  'size'
>
/** The type of what stands small: subtitles of halves, statements, notes and the foot. */
export const NOTE: TextLook = { size: LEAST_TYPE, role: 'ink-2', spacing: 1.35 }

/** A size in pixels, and the lines that a text may take at it. */
export interface TypeStep {
  readonly size: number
  readonly lines: number
}

const TITLE_STEPS = [
  { size: 68, lines: 1 },
  { size: 60, lines: 2 },
  { size: 52, lines: 2 },
  { size: 44, lines: 3 },
  { size: 36, lines: 4 },
] as const satisfies readonly TypeStep[]

const OPENING_STEPS = [
  { size: 128, lines: 1 },
  { size: 104, lines: 2 },
  { size: 80, lines: 3 },
  { size: 60, lines: 4 },
] as const satisfies readonly TypeStep[]

const linesAt = (title: string, size: number) => linesIn(title, INNER, { ...TITLE, size })
const titleLines = (title: string, size: number) => linesAt(title, size).length

const largest = (title: string, steps: readonly TypeStep[]): number =>
  (steps.find(({ size, lines }) => titleLines(title, size) <= lines) ?? steps.at(-1))?.size ?? LEAST_TYPE

/** A title gives up so much of its size at most to end its lines behind signs. */
const KEPT_FOR_SIGNS = 0.88

/** The size of a slide's title, as large as its length allows; a little smaller where its lines then end behind signs and not within a phrase. */
export function titleSize(title: string): number {
  const usual = largest(title, TITLE_STEPS)
  const { length } = linesAt(title, usual)
  for (let size = usual; size >= usual * KEPT_FOR_SIGNS; size -= 1) {
    const lines = linesAt(title, size)
    if (lines.length === length && endBehindSigns(lines)) return size
  }
  return usual
}

/** The size of the name of a deck on its opening slide. */
export const openingSize = (title: string): number => largest(title, OPENING_STEPS)

/** The share of the room given up by the foot that a title may take; the body gets the rest. */
const TITLE_SHARE = 0.5

/** So much larger than usual a title is at most. */
const MOST = 1.25

/**
 * The size of a title once the foot is gone: it takes no more lines, and no more height than its share of what the foot has given up, so that
 * the body never loses room.
 * @param freed the height that the foot has given up, in pixels
 */
export function enlargedTitle(title: string, freed: number): number {
  const usual = titleSize(title)
  const usualLines = linesAt(title, usual)
  const lines = usualLines.length
  const parted = endBehindSigns(usualLines)
  const most = Math.min(usual * MOST, usual + (freed * TITLE_SHARE) / Math.max(1, lines) / TITLE.spacing)
  let size = usual
  const keeps = (larger: readonly string[]) => larger.length <= lines && (!parted || endBehindSigns(larger))
  while (size + 1 <= most && keeps(linesAt(title, size + 1))) size += 1
  return size
}

/** The longest word of a text, in em: what cannot be broken must fit on a line. */
export const longestWord = (said: string): number => Math.max(0, ...said.split(/\s+/u).map(textWidth))

/** A block as a part of the slide. */
export const part = (is: SlidePart, block: Block, width: number = INNER): Block =>
  block.height <= 0
    ? block
    : {
        height: block.height,
        nodes: [partIn(is, { x: 0, y: 0, width, height: block.height }, block.nodes)],
      }
