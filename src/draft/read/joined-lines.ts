import { partReports } from './parts.ts'
import { linePieces, readKept } from './reading.ts'

/**
 * The text with the lines of a narrow column joined where a sentence goes on in the next: what a PDF or a scan breaks is whole again. It
 * is another text, with other offsets, so it is made before a draft begins and never later.
 */
export function joinedLines(text: string): string {
  const kept: string[] = []
  let at = 0
  for (const { start, end, headline, bylines } of partReports(text)) {
    const apart = new Set([...headline, ...bylines].map((span) => span.start))
    const reading = readKept(text, start, end, apart)
    const pieces = linePieces(text, start, end)
    let read = 0
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1]
      if (next === undefined) continue
      // The reading has a line break where a new line begins, and none where a sentence goes on.
      while (read < reading.text.length && reading.span(read, read).start < piece.end) read += 1
      if (reading.text.charAt(read) === '\n') continue
      kept.push(text.slice(at, piece.end))
      at = next.start
    }
  }
  kept.push(text.slice(at))
  return kept.join('')
}
