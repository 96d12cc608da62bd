import { endBehindSigns, evenLines } from '../../charts/layout/even-lines.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { EMPTY, linesIn, paragraph, stack } from '../../charts/scene/block.ts'
import type { SlidePart } from '../../charts/scene/scene.ts'
import { level, partIn } from '../../charts/scene/scene.ts'

/** The size of a slide in pixels. Every slide is laid out in this size and then scaled as a whole to the screen. */
export const SLIDE = { width: 1920, height: 1080 } as const
export const MARGIN = { side: 96, top: 64, bottom: 44 } as const
/** The width of the content of a slide, in pixels. */
export const INNER = SLIDE.width - MARGIN.side * 2

/** The smallest type and the thinnest line on a slide, in pixels: a video call blurs anything smaller. */
export const LEAST_TYPE = 24
export const LEAST_LINE = 3

/** The smallest type in a picture for a phone, in pixels: 24 of 1080 are 8 points on a screen of 360. */
export const LEAST_PHONE_TYPE = 24

/** The type of titles. */
export const TITLE = { weight: 600, face: 'title', spacing: 1.2, wrap: evenLines } as const satisfies Omit<
  TextLook,
  'size'
>
/** The type of small texts: subtitles of halves, statements, notes and the foot. */
export const NOTE: TextLook = { size: LEAST_TYPE, role: 'ink-2', spacing: 1.35 }

/** A size in pixels, and the most lines of a text at this size. */
interface TypeStep {
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

const linesAt = (title: string, size: number, width: number = INNER) =>
  linesIn(title, width, { ...TITLE, size })

/** The first size at which a title has no more lines than its step allows; the last if there is none. */
export const sizeInSteps = (title: string, steps: readonly TypeStep[], width: number = INNER): number =>
  (steps.find(({ size, lines }) => linesAt(title, size, width).length <= lines) ?? steps.at(-1))?.size ??
  LEAST_TYPE

/** A title keeps at least this share of its size if it is reduced so that its lines end after punctuation. */
const KEPT_FOR_SIGNS = 0.88

/** The size of a slide's title, as large as its length allows; a little smaller if all its lines then end after punctuation. */
export function titleSize(title: string): number {
  const usual = sizeInSteps(title, TITLE_STEPS)
  const { length } = linesAt(title, usual)
  for (let size = usual; size >= usual * KEPT_FOR_SIGNS; size -= 1) {
    const lines = linesAt(title, size)
    if (lines.length === length && endBehindSigns(lines)) return size
  }
  return usual
}

/** Whether a title has no more than two lines, which leave the numbers below it their size. */
export const hasFewLines = (title: string): boolean => linesAt(title, titleSize(title)).length <= 2

/** The size of the name of a deck on its opening slide. */
export const openingSize = (title: string): number => sizeInSteps(title, OPENING_STEPS)

/** The share of the room freed by the foot that a title may take; the body gets the rest. */
const TITLE_SHARE = 0.5

/** A title is at most this many times as large as usual. */
const MOST = 1.25

/**
 * The size of a title without the foot: it does not take more lines, and it only grows by its share of the height that the foot has freed, so
 * that the body never loses room.
 * @param freed the height that the foot has freed, in pixels
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

/** A block as a part of the slide. */
export const part = (is: SlidePart, block: Block, width: number = INNER): Block =>
  block.height <= 0
    ? block
    : {
        height: block.height,
        nodes: [partIn(is, { x: 0, y: 0, width, height: block.height }, block.nodes)],
      }

/** The type of a title and of the subtitle below it, with the gap between them, in pixels. */
interface HeadType {
  readonly title: number
  readonly subtitle: number
  readonly gap: number
  /** The line height of the subtitle, in em. */
  readonly spacing?: number
}

/** A title, and below it what, where, when and unit. */
export const headBlock = (
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  width: number,
  { title: size, subtitle: small, gap, spacing = 1.4 }: HeadType,
): Block =>
  stack(
    [
      part('title', paragraph(title, width, { ...TITLE, size }), width),
      part(
        'subtitle',
        paragraph(subtitle, width, { size: small, role: 'ink-2', spacing, wrap: evenLines }),
        width,
      ),
    ],
    gap,
  )

/** A block below a line, `gap` apart. */
export function ruled(block: Block, width: number, gap: number): Block {
  if (block.height === 0) return EMPTY
  const rule = level(0, 0, width, { role: 'rule', width: LEAST_LINE })
  return stack([{ nodes: [rule], height: LEAST_LINE }, block], gap)
}
