import type { Span } from '../draft-schema.ts'

/**
 * A section of the kept text in the form in which it is read: without line breaks inside a sentence, without invisible characters and
 * without the wide spaces of a typesetter. Every position in it can be traced back to the kept text, which itself never changes.
 */
export interface Reading {
  readonly text: string
  /** The kept words from one position of the reading to another. */
  readonly span: (start: number, end: number) => Span
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029
/** Characters without width. */
const HIDDEN = /[\uFEFF\u200B-\u200D\u2060\u00AD]/u
const IDEOGRAPHIC_SPACE = '\u3000'
const ENDS_SENTENCE = /[。！？；：…”』」）)】》!?;:]$/u
const ENDS_WITHIN = /[，、,（(“「『《—]$/u
/** Beginnings of lines that do not continue the line before: a byline, a lead, a numbered item. */
const BEGINS_ANEW =
  /^(?:本报|新华社|记者|通讯员|（记者|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[●■◆▲·•])/u

/** A line with its position and its words, without the spaces around them. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * Reads the kept text from `from` to `to`.
 * @param apart offsets of lines that are read by themselves: headlines and bylines
 */
export function readKept(kept: string, from: number, to: number, apart: ReadonlySet<number>): Reading {
  const places: number[] = []
  const out: string[] = []
  let waiting = -1
  const push = (at: number, sign: string) => {
    places.push(at)
    out.push(sign)
  }
  const pieces = linePieces(kept, from, to)
  const narrow = columnWidth(pieces)
  let goesOn = false
  for (const [index, piece] of pieces.entries()) {
    if (waiting >= 0 && !goesOn) push(waiting, '\n')
    for (let at = piece.start; at < piece.end; at += 1) {
      const sign = kept.charAt(at)
      if (sign > '\u007f' && HIDDEN.test(sign)) continue
      const isWide = sign === IDEOGRAPHIC_SPACE
      if (isWide && at > piece.start && at < piece.end - 1) continue
      push(at, wideOf(kept, at, sign))
    }
    waiting = piece.end
    const next = pieces[index + 1]
    goesOn =
      next !== undefined &&
      !apart.has(piece.start) &&
      !apart.has(next.start) &&
      runsOn(piece.words, next.words, goesOn, narrow)
  }
  const last = places.at(-1)
  return {
    text: out.join(''),
    span: (start, end) => {
      const first = places[start] ?? (last === undefined ? from : last + 1)
      const behind = end > start ? (places[end - 1] ?? first - 1) + 1 : first
      return { start: first, end: behind, text: kept.slice(first, behind) }
    },
  }
}

/** The first position of the reading at or after a position of the kept text. */
export function placeOf({ text, span }: Reading, kept: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (span(middle, middle).start < kept) low = middle + 1
    else high = middle
  }
  return low
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
}
const isHan = (sign: string): boolean => sign >= '\u3400' && sign <= '\u9fff'

/** Web pages use narrow commas and brackets in Chinese text; they are read as wide ones, except in 1,200 and 12:30. */
function wideOf(kept: string, at: number, sign: string): string {
  const wide = WIDE[sign]
  return wide !== undefined && (isHan(kept.charAt(at - 1)) || isHan(kept.charAt(at + 1))) ? wide : sign
}

/** The lines that are not blank, without the spaces around them. */
export function linePieces(kept: string, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isBreak(kept.charCodeAt(at))) continue
    let [first, behind] = [start, at]
    while (first < behind && isBlank(kept.charAt(first))) first += 1
    while (behind > first && isBlank(kept.charAt(behind - 1))) behind -= 1
    if (first < behind) pieces.push({ start: first, end: behind, words: kept.slice(first, behind) })
    start = at + 1
  }
  return pieces
}

const isBlank = (sign: string): boolean => sign.trim() === '' || HIDDEN.test(sign)

/** How many characters make a full line of a column: 80% of the median line, from 8 to 20. */
function columnWidth(pieces: readonly Piece[]): number {
  const lengths = pieces.map(({ words }) => words.length).toSorted((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return Math.min(20, Math.max(8, Math.floor(middle * 0.8)))
}

/** Whether the sentence on one line continues on the next. A short line that follows a full stop is a heading. */
function runsOn(line: string, next: string, isRest: boolean, narrow: number): boolean {
  if (ENDS_SENTENCE.test(line) || BEGINS_ANEW.test(next)) return false
  return ENDS_WITHIN.test(line) || isRest || line.length >= narrow
}
