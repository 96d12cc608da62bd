import { textWidth, wrapText } from '../../charts/layout/text-fit.ts'

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

/** A number in its parts: the digits stand large, what belongs to them small. */
export interface NumberParts {
  readonly large: string
  readonly small: string
}

/** How much smaller than its digits the words of a number are. */
export const SMALL_SHARE = 0.42
/** Digits of a serif are a little wider than the estimate for running text. */
const DIGIT = 1.08

/** Words that would take more of the line than their digits go on the next one. */
export const wordsGoBelow = ({ large, small }: NumberParts): boolean =>
  textWidth(small) * SMALL_SHARE > textWidth(large) * DIGIT

/** The size of words on a line of their own, in pixels at most. */
export const WORDS_BELOW = 40

/**
 * The size of a number in pixels at which it stands on one line of a width, between limits.
 */
export function numberSize(
  { large, small }: NumberParts,
  width: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const beside = wordsGoBelow({ large, small }) ? 0 : textWidth(small) * SMALL_SHARE
  const size = width / Math.max(1, textWidth(large) * DIGIT + beside + 0.3)
  return Math.max(least, Math.min(most, Math.floor(size)))
}

const PARAGRAPH_STEPS = [
  { size: 44, lines: 8 },
  { size: 36, lines: 11 },
  { size: 30, lines: 15 },
  { size: 26, lines: 18 },
] as const satisfies readonly Step[]

/** Lines that the explanation of a mark takes on a slide of text, in lines of its paragraphs. */
const LEGEND_LINES = 1.4

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
 * The footnotes that stand under a slide: the first ones, as long as they fit in so many lines. The rest is in the presenter's notes.
 * @param width of a line in em
 */
export function notesThatFit(notes: readonly string[], width: number, lines: number): readonly string[] {
  let free = lines
  return notes.filter((note) => {
    const needed = Math.ceil(textWidth(note) / width)
    if (needed > free) return false
    free -= needed
    return true
  })
}
