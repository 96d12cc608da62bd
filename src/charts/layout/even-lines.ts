import { itemAt } from '../../lib/item-at.ts'
import { phrasesOf, piecesOfText, wordsOfText } from './phrases.ts'
import { textWidth } from './text-width.ts'

/** A tolerance in em: a column that is as wide as its longest text has room for it in spite of rounding errors in the sum. */
const SLACK = 0.001

/** A separating dot with its white space. It ends a line if there is room for it, and begins none (GB/T 15834). */
const DOT = /\s*·\s*$/u

/** A text without what is not drawn at the end of a line: white space, and a dot that a line of `width` em has no room for. */
function lineEnd(text: string, width: number): string {
  const line = text.trimEnd()
  return textWidth(line) > width + SLACK ? line.replace(DOT, '') : line
}

/** The width that a text needs on a line, without its dot. */
const leastWidth = (text: string): number => textWidth(text.replace(DOT, '').trimEnd())

/** Pieces of a text, a dot with the piece before it. */
const withDots = (pieces: readonly string[]): string[] =>
  pieces.reduce<string[]>((all, piece) => {
    const last = all.at(-1)
    if (last === undefined || piece.trim() !== '·') all.push(piece)
    else all[all.length - 1] = `${last}${piece}`
    return all
  }, [])

/**
 * A text in lines no wider than `width` em, at most `lines` of them; the last ends with … if the text is longer. Latin words
 * are kept whole if they fit on a line.
 * @param whole whether phrases are kept whole too, as in a title
 */
export const wrapText = (text: string, width: number, lines: number, whole = false): string[] =>
  fillLines(whole ? wholeWords(text, width) : wordsOf(text, width), width, lines)

/** Pieces of a text in filled lines. */
function fillLines(words: readonly string[], width: number, lines: number): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of words) {
    if (line !== '' && leastWidth(line + word) > width + SLACK) {
      wrapped.push(lineEnd(line, width))
      line = ''
    }
    line += word
  }
  if (line.trim() !== '') wrapped.push(lineEnd(line, width))
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  const last = kept.pop() ?? ''
  return [...kept, ellipsis(`${last}…`, width)]
}

const isTooWide = (said: string, width: number) => leastWidth(said) > width

/** The words of a text; those too long for a line are split into characters. */
const wordsOf = (text: string, width: number): string[] =>
  withDots(piecesOfText(text).flatMap((word) => (isTooWide(word, width) ? [...word] : [word])))

/** The same, but phrases that fit on a line stay in one piece; longer ones are split into words. */
const wholeWords = (text: string, width: number): string[] =>
  withDots(
    phrasesOf(text).flatMap((phrase) =>
      isTooWide(phrase, width)
        ? wordsOfText(phrase).flatMap((word) => (isTooWide(word, width) ? wordsOf(word, width) : [word]))
        : [phrase],
    ),
  )

function ellipsis(text: string, width: number): string {
  let kept = text
  while (kept.length > 1 && textWidth(kept) > width) kept = `${kept.slice(0, -2)}…`
  return kept
}

/** A text of more lines than this is a paragraph, whose lines are filled. */
const EVEN_LINES = 4
/**
 * The cost of a line end, in addition to that of uneven lines: nothing after a sign that ends a clause, little after a sign in a list, most
 * within a phrase. There it is less before a word that begins a new part, and more after a word that leads to the next, or within a span of
 * time. A short word that would be alone in its line costs most of a phrase more.
 */
const COST = { sign: 0, list: 0.12, phrase: 0.52, before: -0.15, behind: 0.3, alone: 0.35 } as const
/** A Latin word is short if it is less than this share of an even line. */
const SHORT_WORD = 0.7
const SPAN = /–\s*$/u
const PARTS = /[，。；：！？…,;:.!?·][”’）》」』】)\]]*\s*$/u
const LISTS = /[、）》」』】)\]][”’]*\s*$/u
/** A Latin word that leads to the next one. So does a possessive: workers' demands. */
const SMALL = /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)\s/iu
const WHOSE = /\p{L}['’]s?\s$/u

function costOf(piece: string, next: string): number {
  if (PARTS.test(piece)) return COST.sign
  if (LISTS.test(piece)) return COST.list
  const behind = SMALL.test(piece) || WHOSE.test(piece) || SPAN.test(piece) ? COST.behind : 0
  return COST.phrase + behind + (SMALL.test(next) ? COST.before : 0)
}

/** Whether every line but the last ends with a sign that separates sentences or clauses. */
export const endBehindSigns = (lines: readonly string[]): boolean =>
  lines.slice(0, -1).every((line) => PARTS.test(line))

/**
 * The last line of a paragraph should be at least this share of its width, or less if it is a clause of its own. If it is shorter, narrower
 * lines are tried, by the factors below.
 */
const LEAST_LAST = { word: 0.3, clause: 0.22 } as const
const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.8, 0.75, 0.7] as const

/** A paragraph in filled lines. No line ends within a phrase, and the last line is not very short if that can be avoided. */
export function wholeLines(text: string, width: number, lines: number): string[] {
  const pieces = wholeWords(text, width)
  const filled = fillLines(pieces, width, lines)
  const isShort = (all: readonly string[]) =>
    textWidth(all.at(-1) ?? '') < width * LEAST_LAST[PARTS.test(all.at(-2) ?? '') ? 'clause' : 'word']
  if (filled.length < 2 || !isShort(filled)) return filled
  for (const by of NARROWER) {
    const narrower = fillLines(pieces, width * by, lines)
    if (narrower.length > filled.length) break
    if (!isShort(narrower)) return narrower
  }
  return filled
}

/**
 * A title in as few lines as possible, of about the same length, which end after a sign rather than within a phrase. A text that must be
 * cut and a paragraph have filled lines instead.
 */
export function evenLines(text: string, width: number, lines: number): string[] {
  const pieces = wholeWords(text, width)
  const filled = fillLines(pieces, width, lines)
  const count = filled.length
  if (count > EVEN_LINES) return wholeLines(text, width, lines)
  if (count < 2 || filled.at(-1)?.endsWith('…') === true) return filled
  const lineOf = (from: number, to: number) => lineEnd(pieces.slice(from, to).join(''), width)
  const widthOf = (from: number, to: number) => textWidth(lineOf(from, to))
  const even = pieces.reduce((sum, _, i) => sum + widthOf(i, i + 1), 0) / count
  // For each number of pieces from the start: the best ends of `line` lines that hold them, with their cost.
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
        const end = to < pieces.length ? costOf(itemAt(pieces, to - 1), itemAt(pieces, to)) : 0
        const isAlone =
          to - from === 1 && wide < even * SHORT_WORD && /^\p{Script=Latin}/u.test(itemAt(pieces, from))
        const cost = before.cost + (wide / even - 1) ** 2 + end + (isAlone ? COST.alone : 0)
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, ends: [...before.ends, to] }
      }
    }
    best = next
  }
  const ends = best[pieces.length]?.ends
  if (ends === undefined) return filled
  return ends.map((end, i) => lineOf(ends[i - 1] ?? 0, end))
}
