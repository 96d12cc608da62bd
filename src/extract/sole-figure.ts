import { extractFigures } from './extract-figures.ts'
import type { Figure } from './figure.ts'

/** The figure that fills a token from end to end, null where it does not read as one. */
export function soleFigure(printed: string): Figure | null {
  const [figure] = extractFigures(printed)
  return figure !== undefined && figure.text === printed ? figure : null
}
