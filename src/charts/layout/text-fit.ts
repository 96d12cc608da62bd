import { phrasesOf, piecesOfText, wordsOfText } from './phrases.ts'
import { SLACK, textWidth } from './text-width.ts'

/** White space and a separating dot, which are not drawn at the end of a line. */
export const LINE_END = /\s*(?:·\s*)?$/u

/**
 * A text in lines no wider than `width` em, at most `lines` of them; the last ends with … if the text is longer. Latin words
 * are kept whole if they fit on a line.
 * @param whole whether phrases are kept whole too, as in a title
 */
export const wrapText = (text: string, width: number, lines: number, whole = false): string[] =>
  fillLines(whole ? wholeWords(text, width) : wordsOf(text, width), width, lines)

/** Pieces of a text in filled lines. */
export function fillLines(words: readonly string[], width: number, lines: number): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of words) {
    if (line !== '' && textWidth(line + word.trimEnd()) > width + SLACK) {
      // A separator between two pieces is not needed at the end of a line.
      wrapped.push(line.replace(LINE_END, ''))
      line = ''
    }
    // Nor is it at the beginning of one.
    if (line !== '' || wrapped.length === 0 || word.trim() !== '·') line += word
  }
  if (line.trim() !== '') wrapped.push(line.trimEnd())
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  const last = kept.pop() ?? ''
  return [...kept, ellipsis(`${last}…`, width)]
}

const isTooWide = (said: string, width: number) => textWidth(said.trimEnd()) > width

/** The words of a text; those too long for a line are split into characters. */
const wordsOf = (text: string, width: number): string[] =>
  piecesOfText(text).flatMap((word) => (isTooWide(word, width) ? [...word] : [word]))

/** The same, but phrases that fit on a line stay in one piece; longer ones are split into words. */
export const wholeWords = (text: string, width: number): string[] =>
  phrasesOf(text).flatMap((phrase) =>
    isTooWide(phrase, width)
      ? wordsOfText(phrase).flatMap((word) => (isTooWide(word, width) ? wordsOf(word, width) : [word]))
      : [phrase],
  )

function ellipsis(text: string, width: number): string {
  let kept = text
  while (kept.length > 1 && textWidth(kept) > width) kept = `${kept.slice(0, -2)}…`
  return kept
}
