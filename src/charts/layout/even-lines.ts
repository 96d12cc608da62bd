import { itemAt } from '../../lib/item-at.ts'
import { fillLines, LINE_END, wholeWords } from './text-fit.ts'
import { CHINESE, charWidth, SLACK, textWidth } from './text-width.ts'

/** A text of more lines than this is a paragraph, whose lines are filled. */
const EVEN_LINES = 4
/**
 * The cost of a line end, in addition to that of uneven lines: nothing after a sign that ends a clause, little after a sign in a list, most
 * within a phrase. There it is less before a word that begins a new part, and more after a word that leads to the next.
 */
const COST = { sign: 0, list: 0.12, phrase: 0.52, before: -0.15, behind: 0.3 } as const
const PARTS = /[，。；：！？…,;:.!?·][”’）》」』】)\]]*\s*$/u
const LISTS = /[、）》」』】)\]][”’]*\s*$/u
/** A Latin word that leads to the next one. So does a possessive: workers' demands. */
const SMALL = /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)\s/iu
const WHOSE = /\p{L}['’]s?\s$/u

function costOf(piece: string, next: string): number {
  if (PARTS.test(piece)) return COST.sign
  if (LISTS.test(piece)) return COST.list
  const behind = SMALL.test(piece) || WHOSE.test(piece) ? COST.behind : 0
  return COST.phrase + behind + (SMALL.test(next) ? COST.before : 0)
}

/** Whether every line but the last ends with a sign that separates sentences or clauses. */
export const endBehindSigns = (lines: readonly string[]): boolean =>
  lines.slice(0, -1).every((line) => PARTS.test(line))

/** The last line of a paragraph should be at least this share of its width. If it is shorter, narrower lines are tried, by these factors. */
const LEAST_LAST = 0.3
const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.8, 0.75, 0.7] as const

/** A paragraph in filled lines. No line ends within a phrase, and the last line is not very short if that can be avoided. */
export function wholeLines(text: string, width: number, lines: number): string[] {
  const pieces = wholeWords(text, width)
  const filled = fillLines(pieces, width, lines)
  const isShort = (all: readonly string[]) => textWidth(all.at(-1) ?? '') < width * LEAST_LAST
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
  const whole = wholeWords(text, width)
  const filled = fillLines(whole, width, lines)
  const count = filled.length
  if (count > EVEN_LINES) return wholeLines(text, width, lines)
  if (count < 2 || filled.at(-1)?.endsWith('…') === true) return filled
  const pieces: string[] = []
  for (const piece of whole)
    if (piece.trim() === '·' && pieces.length > 0) pieces.push(`${pieces.pop()}${piece}`)
    else pieces.push(piece)
  const widthOf = widthsOf(pieces)
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
