import { textWidth, wrapText } from '../../charts/layout/text-fit.ts'
import type { NumberParts } from '../../domain/number-parts.ts'

/** The design of a slide, in pixels. Whatever the screen, this is laid out and then scaled as a whole. */
export const DESIGN = { width: 1920, height: 1080, margin: 96 } as const

/** No type on a slide is smaller, in pixels of the design. */
export const LEAST_TYPE = 24

/** A size in pixels, and the lines that a text may take at it. */
interface Step {
  readonly size: number
  readonly lines: number
}

const TITLE_STEPS = [
  { size: 68, lines: 1 },
  { size: 60, lines: 2 },
  { size: 52, lines: 2 },
  { size: 44, lines: 3 },
  { size: 36, lines: 4 },
] as const satisfies readonly Step[]

const OPENING_STEPS = [
  { size: 128, lines: 1 },
  { size: 104, lines: 2 },
  { size: 80, lines: 3 },
  { size: 60, lines: 4 },
] as const satisfies readonly Step[]

/** The largest size of the steps at which the text keeps to its lines, in pixels; the smallest where none does. */
function largest(text: string, width: number, steps: readonly Step[]): number {
  const fits = ({ size, lines }: Step) => wrapText(text, width / size, lines + 1).length <= lines
  return (steps.find(fits) ?? steps.at(-1))?.size ?? LEAST_TYPE
}

/** The size of a slide's title in a width in pixels. */
export const titleSize = (title: string, width: number): number => largest(title, width, TITLE_STEPS)

/** The size of the name on an opening slide in a width in pixels. */
export const openingSize = (title: string, width: number): number => largest(title, width, OPENING_STEPS)

/** How much smaller than its digits the words of a number are. */
export const SMALL_SHARE = 0.42
/** Digits of a serif are a little wider than the estimate for running text. */
const DIGIT = 1.08
/** The size of a unit on a line of its own, in pixels at most. */
export const UNIT_BELOW = 40

/** How a number is set: the size of its digits in pixels, and whether its unit goes on a line of its own. */
export interface SetNumber {
  readonly size: number
  readonly below: boolean
}

/** Digits may give up so much of their size to keep their unit beside them. */
const KEPT_FOR_UNIT = 0.75

/** Sets a number in a width in pixels, its digits between limits. */
export function setNumber(
  { before, digits, tail, unit }: NumberParts,
  width: number,
  { least, most }: { readonly least: number; readonly most: number },
): SetNumber {
  const sizeWith = (words: string) => {
    const em = textWidth(digits) * DIGIT + textWidth(words) * SMALL_SHARE + 0.3
    return Math.max(least, Math.min(most, width / Math.max(1, em)))
  }
  const [beside, alone] = [sizeWith(`${before}${tail}${unit}`), sizeWith(`${before}${tail}`)]
  return beside < alone * KEPT_FOR_UNIT ? { size: alone, below: true } : { size: beside, below: false }
}

/**
 * The size in pixels that a name on an opening slide and its lines are enlarged by: as far as wanted, and as they stay in the height.
 * @returns a factor, 1 and more
 */
export function openingZoom(
  title: string,
  paragraphs: readonly string[],
  width: number,
  type: number,
): number {
  const size = openingSize(title, width)
  const high = (zoom: number) =>
    linesOf(title, width, size * zoom) * size * zoom * OPENING.nameLine +
    paragraphs.reduce((sum, text) => sum + linesOf(text, width, OPENING_LINE * zoom), 0) *
      OPENING_LINE *
      zoom *
      1.4 +
    OPENING.around
  const fits = (zoom: number) => high(zoom) <= OPENING.height && longestWord(title) * size * zoom <= width
  let step = Math.floor(type * 20 + 0.001)
  while (step > 20 && !fits(step / 20)) step -= 1
  return step / 20
}
/** The lines below the name on an opening slide, in pixels. */
export const OPENING_LINE = 42
/** The height of an opening slide, what its gaps and its red line take, and the line height of its name; see stage-text.module.css. In pixels and em. */
const OPENING = { height: 976, around: 220, nameLine: 1.15 } as const

const linesOf = (text: string, width: number, size: number) =>
  Math.ceil((textWidth(text) * size * 1.05) / width)
const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word)))

/** Line height of a title in em; see stage.module.css. */
export const TITLE_LINE = 1.18
/** Numbers of a title are held together with their units, which takes some width more than the estimate. */
const HELD = 1.08
/** The part of the room given up by the foot that a title may take; the body gets the rest. */
const TITLE_SHARE = 0.5

/**
 * The size of a title in pixels where the foot has given up room in steps.
 * @param known the lines that it takes at its usual size
 * @param freed the height in pixels that the foot has given up after each step, at the least, and by how much larger a title may be then
 */
export function enlargedTitle(
  title: string,
  width: number,
  known: number,
  freed: readonly { readonly height: number; readonly most: number }[],
): number {
  const usual = titleSize(title, width)
  const lines = wrapText(title, width / usual, 9).length
  // A line that the estimate counts may not be there yet, and come with larger type.
  const costs = (size: number) => (size * lines - usual * Math.min(known, lines)) * TITLE_LINE
  const fits = (size: number, room: number) =>
    costs(size) <= room && wrapText(title, width / (size * HELD), lines + 1).length <= lines
  let size = usual
  let [spent, before] = [0, 0]
  for (const { height: now, most } of freed) {
    // No step takes more than it brings, so that the body never loses room.
    const room = spent + (now - before) * TITLE_SHARE
    while (size < usual * most && fits(size + 1, room)) size += 1
    spent = size === usual ? 0 : costs(size)
    before = now
  }
  return size
}

const PARAGRAPH_STEPS = [
  { size: 44, lines: 11 },
  { size: 36, lines: 14 },
  { size: 30, lines: 17 },
  { size: 26, lines: 20 },
] as const satisfies readonly Step[]

/** Lines that the explanation of a mark takes on a slide of text, in lines of its paragraphs. */
const LEGEND_LINES = 1.2

/** The size of the paragraphs of a slide of text, in pixels. */
export function paragraphSize(paragraphs: readonly string[], legend: number, width: number): number {
  const fits = ({ size, lines }: Step) =>
    paragraphs.reduce(
      (sum, text) => sum + Math.max(1, Math.ceil((textWidth(text) * size) / width)) + 0.5,
      0,
    ) +
      legend * LEGEND_LINES <=
    lines
  return (PARAGRAPH_STEPS.find(fits) ?? PARAGRAPH_STEPS.at(-1))?.size ?? LEAST_TYPE
}

/**
 * The footnotes that stand under a slide: the first, however long its words are in a language, and those after it that fit in so many
 * lines. The rest is in the presenter's notes.
 * @param width of a line in em
 */
export function notesThatFit(notes: readonly string[], width: number, lines: number): readonly string[] {
  let free = lines
  return notes.filter((note, i) => {
    const needed = Math.ceil(textWidth(note) / width)
    if (i > 0 && needed > free) return false
    free -= needed
    return true
  })
}
