import { phrasesOf, piecesOfText, wordsOfText } from './phrases.ts'

/**
 * Widths in em by which text is placed before it is drawn: those of the widest of the faces that page and files name (Noto Sans), so that
 * text is never cut and never runs into what stands beside it.
 */
const WIDE = 1
const LATIN = { broad: 0.9, capital: 0.7, narrow: 0.59, slim: 0.39, thin: 0.31 } as const
/** Latin letters and digits of Chinese faces, which are narrower. */
const LATIN_IN_CHINESE = { broad: 0.9, capital: 0.66, narrow: 0.58, slim: 0.38, thin: 0.33 } as const
/** A column that is as wide as its longest text holds it, whatever the rounding of the sum. */
export const SLACK = 0.001

export const CHINESE = /[\u4e00-\u9fff]/u
const isWide = (char: string) => /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(char)

function latinClass(char: string): keyof typeof LATIN {
  if (/[\s.,:;'’|!()ijl]/u.test(char)) return 'thin'
  if (/[ftrI-]/u.test(char)) return 'slim'
  if (/[mwMW%@+<>≤≥≈–—−→]/u.test(char)) return 'broad'
  return /[A-Z&]/u.test(char) ? 'capital' : 'narrow'
}

/** Signs around a text from outside, which are not drawn. */
const SET_APART = /[\u2066-\u2069]/u

/** Signs that Chinese faces set on a full square and Latin ones do not. */
const isWideInChinese = (char: string) => /[“”‘’…—·×÷]/u.test(char)

export function charWidth(char: string, chinese: boolean): number {
  if (SET_APART.test(char)) return 0
  if (isWide(char) || (chinese && isWideInChinese(char))) return WIDE
  return (chinese ? LATIN_IN_CHINESE : LATIN)[latinClass(char)]
}

/** The width of a text in em, estimated from its characters. */
export function textWidth(text: string): number {
  const chinese = CHINESE.test(text)
  let width = 0
  for (const char of text) width += charWidth(char, chinese)
  return width
}

/** What is not drawn at the end of a line. */
export const LINE_END = /\s*(?:·\s*)?$/u

/**
 * A text in lines no wider than `width` em, at most `lines` of them; the last ends with … where the text goes on. Latin words
 * are kept whole where they fit on a line.
 * @param whole whether phrases are kept whole too, as a title needs it
 */
export function wrapText(text: string, width: number, lines: number, whole = false): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of whole ? wholeWords(text, width) : wordsOf(text, width)) {
    if (line !== '' && textWidth(line + word.trimEnd()) > width + SLACK) {
      // What parts two pieces of a line parts nothing at its end.
      wrapped.push(line.replace(LINE_END, ''))
      line = ''
    }
    // Nor does it at the beginning of one.
    if (line !== '' || wrapped.length === 0 || word.trim() !== '·') line += word
  }
  if (line.trim() !== '') wrapped.push(line.trimEnd())
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  const last = kept.pop() ?? ''
  return [...kept, ellipsis(`${last}…`, width)]
}

const isTooWide = (said: string, width: number) => textWidth(said.trimEnd()) > width

/** Words too long for a line are broken in their characters. */
const wordsOf = (text: string, width: number): string[] =>
  piecesOfText(text).flatMap((word) => (isTooWide(word, width) ? [...word] : [word]))

/** The same with phrases in one piece, where they fit on a line; else with the words of Chinese. */
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
