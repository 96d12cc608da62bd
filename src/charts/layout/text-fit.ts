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
const SLACK = 0.001

const CHINESE = /[\u4e00-\u9fff]/u
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

function charWidth(char: string, chinese: boolean): number {
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

/** A text of more lines is read as a paragraph, whose lines are filled. */
const EVEN_LINES = 4
/** What ends a line costs beside the unevenness of the lines: nothing behind a sign that parts sentences, the most within one. */
const COST = { sign: 0, list: 0.12, phrase: 0.35, small: 0.1 } as const
const PARTS = /[，。；：！？…,;:.!?·][”’）》」』】)\]]*\s*$/u
const LISTS = /[、）》」』】)\]][”’]*\s*$/u
/** A Latin word that leads to the next. */
const SMALL = /(?:^|\s)(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)\s$/iu
/** What is not drawn at the end of a line. */
const LINE_END = /\s*(?:·\s*)?$/u

function costOf(piece: string): number {
  if (PARTS.test(piece)) return COST.sign
  if (LISTS.test(piece)) return COST.list
  return SMALL.test(piece) ? COST.phrase + COST.small : COST.phrase
}

/**
 * A title in no more lines than it takes: of about the same length, and ending behind a sign rather than within a phrase. What has to be cut
 * and what is a paragraph fills its lines.
 */
export function evenLines(text: string, width: number, lines: number): string[] {
  const filled = wrapText(text, width, lines, true)
  const count = filled.length
  if (count < 2 || count > EVEN_LINES || filled.at(-1)?.endsWith('…') === true) return filled
  const pieces: string[] = []
  for (const piece of wholeWords(text, width))
    if (piece.trim() === '·' && pieces.length > 0) pieces.push(`${pieces.pop()}${piece}`)
    else pieces.push(piece)
  const widthOf = widthsOf(pieces)
  const even = pieces.reduce((sum, _, i) => sum + widthOf(i, i + 1), 0) / count
  // The best ends of so many lines that hold the first so many pieces, with what they cost.
  let best: ({ readonly cost: number; readonly ends: readonly number[] } | undefined)[] = [
    { cost: 0, ends: [] },
  ]
  for (let line = 1; line <= count; line += 1) {
    const next: typeof best = []
    for (let to = line; to <= pieces.length; to += 1) {
      for (let from = to - 1; from >= line - 1; from -= 1) {
        const wide = widthOf(from, to)
        if (wide > width + SLACK) break
        const before = best[from]
        if (before === undefined) continue
        const end = to < pieces.length ? costOf(pieces[to - 1] ?? '') : 0
        const cost = before.cost + (wide / even - 1) ** 2 + end
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, ends: [...before.ends, to] }
      }
    }
    best = next
  }
  const ends = best[pieces.length]?.ends
  if (ends === undefined) return filled
  return ends.map((end, i) =>
    pieces
      .slice(ends[i - 1] ?? 0, end)
      .join('')
      .replace(LINE_END, ''),
  )
}

/** The widths in em of runs of pieces as lines, each measured as {@link textWidth} does. */
function widthsOf(pieces: readonly string[]): (from: number, to: number) => number {
  const sums = { chinese: [0], latin: [0], hanzi: [0] }
  const add = (list: number[], more: number) => list.push((list.at(-1) ?? 0) + more)
  const widthIn = (piece: string, chinese: boolean) =>
    [...piece].reduce((width, char) => width + charWidth(char, chinese), 0)
  const trimmed = pieces.map((piece) => piece.replace(LINE_END, ''))
  const gaps = pieces.map((piece, i) => {
    const rest = piece.slice(trimmed[i]?.length ?? 0)
    return { chinese: widthIn(rest, true), latin: widthIn(rest, false) }
  })
  for (const piece of pieces) {
    add(sums.chinese, widthIn(piece, true))
    add(sums.latin, widthIn(piece, false))
    add(sums.hanzi, CHINESE.test(piece) ? 1 : 0)
  }
  const between = (list: readonly number[], from: number, to: number) => (list[to] ?? 0) - (list[from] ?? 0)
  return (from, to) => {
    const kind = between(sums.hanzi, from, to) > 0 ? 'chinese' : 'latin'
    return between(sums[kind], from, to) - (gaps[to - 1]?.[kind] ?? 0)
  }
}

const isTooWide = (said: string, width: number) => textWidth(said.trimEnd()) > width

/** Words too long for a line are broken in their characters. */
const wordsOf = (text: string, width: number): string[] =>
  piecesOfText(text).flatMap((word) => (isTooWide(word, width) ? [...word] : [word]))

/** The same with phrases in one piece, where they fit on a line; else with the words of Chinese. */
const wholeWords = (text: string, width: number): string[] =>
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
