import type { Figure } from './figure.ts'
import { Scanner } from './scanner.ts'

/**
 * Every figure of a Chinese text, in order, without overlap.
 *
 * Offsets are UTF-16 units of `text` as given: nothing is stripped or normalised, a byte order mark counts as one unit.
 * Takes time proportional to the length of the text, whatever it contains.
 *
 * @example extractFigures('培训200余名职工') // one figure: 200余名, at least 200
 */
export function extractFigures(text: string): Figure[] {
  const scanner = new Scanner(text)
  scanner.run(text.length)
  return scanner.figures
}

/** The figure that fills a token from end to end, null where it does not read as one. */
export function soleFigure(printed: string): Figure | null {
  const [figure] = extractFigures(printed)
  return figure !== undefined && figure.text === printed ? figure : null
}
