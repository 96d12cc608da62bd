import { fingerprint } from '../../lib/fingerprint.ts'

/** A line of a text that is not blank, with its place in UTF-16 units. */
export interface Line {
  readonly start: number
  readonly text: string
  readonly fingerprint: string
}

const SEPARATORS = /[\r\n\uFEFF\u2028\u2029]/u

/** The non-blank lines of a text. A byte-order mark and either kind of line break belong to no line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const piece of text.split(SEPARATORS)) {
    if (piece.trim() !== '') lines.push({ start, text: piece, fingerprint: fingerprint(piece) })
    start += piece.length + 1
  }
  return lines
}
