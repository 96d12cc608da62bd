import { itemAt } from '../../lib/item-at.ts'
import { fillLines, LINE_END, wholeWords } from './text-fit.ts'
import { CHINESE, charWidth, SLACK, textWidth } from './text-width.ts'

/** A text of more lines is read as a paragraph, whose lines are filled. */
const EVEN_LINES = 4
/**
 * What ends a line costs beside the unevenness of the lines: nothing behind a sign that parts sentences, the most within one, and there less
 * before a word that begins a new part of it than behind one that leads to the next.
 */
const COST = { sign: 0, list: 0.12, phrase: 0.52, before: -0.15, behind: 0.3 } as const
const PARTS = /[，。；：！？…,;:.!?·][”’）》」』】)\]]*\s*$/u
const LISTS = /[、）》」』】)\]][”’]*\s*$/u
/** A Latin word that leads to the next, and so does one that says whose the next is: workers' demands. */
const SMALL = /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)\s/iu
const WHOSE = /\p{L}['’]s?\s$/u

function costOf(piece: string, next: string): number {
  if (PARTS.test(piece)) return COST.sign
  if (LISTS.test(piece)) return COST.list
  const behind = SMALL.test(piece) || WHOSE.test(piece) ? COST.behind : 0
  return COST.phrase + behind + (SMALL.test(next) ? COST.before : 0)
}

/** Whether every line but the last ends behind a sign that parts sentences or parts of them. */
export const endBehindSigns = (lines: readonly string[]): boolean =>
  lines.slice(0, -1).every((line) => PARTS.test(line))

/** The last line of a paragraph is no shorter than this share of its width, if lines that are so much narrower leave it more. */
const LEAST_LAST = 0.3
const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.8, 0.75, 0.7] as const

/** A paragraph in lines that are filled, none of which ends within a phrase, and the last of which is no single word. */
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
 * A title in no more lines than it takes: of about the same length, and ending behind a sign rather than within a phrase. What has to be cut
 * and what is a paragraph fills its lines.
 */
export function evenLines(text: string, width: number, lines: number): string[] {
  const whole = wholeWords(text, width)
  const filled = fillLines(whole, width, lines)
  const count = filled.length
  if (count < 2 || count > EVEN_LINES || filled.at(-1)?.endsWith('…') === true) return filled
  const pieces: string[] = []
  for (const piece of whole)
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
