import type { Paragraph, Report } from '../../domain/record/report.ts'
import { fingerprint } from '../../lib/fingerprint.ts'

/** A line of a text that is not blank, with its place in UTF-16 units. */
interface Line {
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

/** Where a paragraph of a report stands in a text: unchanged, changed, or nowhere. */
export type PlacedParagraph =
  | { readonly paragraph: Paragraph; readonly state: 'same' | 'changed'; readonly line: Line }
  | { readonly paragraph: Paragraph; readonly state: 'absent' }

const key = (length: number, print: string) => `${length}:${print}`

/** Lines by length and fingerprint. */
export function indexLines(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [i, line] of lines.entries()) {
    const k = key(line.text.length, line.fingerprint)
    const places = index.get(k)
    if (places === undefined) index.set(k, [i])
    else places.push(i)
  }
  return index
}

/**
 * Finds the paragraphs of a report among the lines of a text by their fingerprints. A paragraph that is not found stands
 * changed where exactly the lines between its neighbours are left over, one for one; otherwise it is absent.
 */
export function placeReport(
  report: Report,
  lines: readonly Line[],
  index: ReadonlyMap<string, readonly number[]>,
  taken: Set<number>,
): PlacedParagraph[] {
  const at: (number | undefined)[] = report.paragraphs.map((paragraph) => {
    const places = index.get(key(paragraph.length, paragraph.fingerprint)) ?? []
    const free = places.find((i) => !taken.has(i))
    if (free !== undefined) taken.add(free)
    return free
  })
  if (at.every((i) => i === undefined)) {
    return report.paragraphs.map((paragraph) => ({ paragraph, state: 'absent' }))
  }
  return report.paragraphs.map((paragraph, k) => {
    const i = at[k]
    const line = i === undefined ? undefined : lines[i]
    if (line !== undefined) return { paragraph, state: 'same', line }
    const changed = changedLine(k, at, lines, taken)
    return changed === undefined
      ? { paragraph, state: 'absent' }
      : { paragraph, state: 'changed', line: changed }
  })
}

/** The left-over line beside the nearest neighbour that was found, counted in paragraphs. */
function changedLine(
  k: number,
  at: readonly (number | undefined)[],
  lines: readonly Line[],
  taken: Set<number>,
): Line | undefined {
  for (const step of [-1, 1]) {
    for (let n = k + step; n >= 0 && n < at.length; n += step) {
      const neighbour = at[n]
      if (neighbour === undefined) continue
      const i = neighbour + (k - n)
      const line = lines[i]
      if (line === undefined || taken.has(i)) break
      taken.add(i)
      return line
    }
  }
  return undefined
}

/** Whether a paragraph of the report stands in the text, unchanged. */
export function standsIn(report: Report, text: string): boolean {
  const lines = linesOf(text)
  return placeReport(report, lines, indexLines(lines), new Set()).some(({ state }) => state !== 'absent')
}
