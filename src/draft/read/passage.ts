import type { Figure } from '../../extract/figure.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Reading } from './reading.ts'

/** A range of the reading, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The surroundings of a figure: everything that is read to find out what it counts. */
export interface Place {
  readonly figure: Figure
  /** Between the punctuation or measure before it and the figure: 发展会员 in 发展会员2447名. */
  readonly before: Range
  /** Between the figure and the punctuation or measure after it: 户外劳动者 in 300余名户外劳动者. */
  readonly after: Range
  /** From the comma before the figure to the figure. */
  readonly clause: Range
  /** From the full stop or semicolon before it to the figure; `fullSentence` begins only at a full stop. */
  readonly sentence: Range
  readonly fullSentence: Range
  /** The next clause, up to the next measure: 全部获奖 in 138人，全部获奖. */
  readonly next: Range
  /** The measures before it in its full sentence, by their index in the list, nearest last. */
  readonly earlier: readonly number[]
}

/** A section of a report with its figures; offsets count in the reading. */
export interface Passage {
  readonly reading: Reading
  readonly text: string
  readonly figures: readonly Figure[]
  readonly places: readonly Place[]
  /** For each index of the list, whether the figure is a measure. */
  readonly isMeasure: readonly boolean[]
}

/** Rules never look further than this, in characters. */
const REACH = 240
const REACH_BEHIND = 28
/** Words before a place or a time that are not longer than this do not name what a figure counts: 其中. */
const LEAST_NAME = 3

const FULL_STOP = '。！？!?\n'
const STOP = '。！？!?\n；;'
const COMMA = '。！？!?\n；;，,：:'
const PART = '。！？!?\n；;，,：:、'

/** The position after the nearest of `marks` before `at`, but not before `floor`. */
function backTo(text: string, at: number, marks: string, floor: number): number {
  let from = at
  const lowest = Math.max(floor, at - REACH)
  while (from > lowest && !marks.includes(text.charAt(from - 1))) from -= 1
  return from
}

function forwardTo(text: string, at: number, marks: string, ceiling: number): number {
  let to = at
  const highest = Math.min(text.length, ceiling, at + REACH_BEHIND)
  while (to < highest && !marks.includes(text.charAt(to))) to += 1
  return to
}

/**
 * Finds the surroundings of each figure.
 * @param named names of places and words for a time, in order: they are not part of the name of what a figure counts
 */
export function passageOf(
  reading: Reading,
  figures: readonly Figure[],
  isMeasure: readonly boolean[],
  named: readonly Range[],
): Passage {
  const { text } = reading
  /** For each figure the end of the nearest measure before it; `starts` has the beginning of the next one. */
  const ends: number[] = []
  let end = 0
  for (const [at, figure] of figures.entries()) {
    ends.push(end)
    if (isMeasure[at] === true) end = figure.end
  }
  const starts: number[] = []
  let start = text.length
  for (let at = figures.length - 1; at >= 0; at -= 1) {
    starts.push(start)
    if (isMeasure[at] === true) start = figures[at]?.start ?? start
  }
  starts.reverse()
  let passed = 0
  const behindNames = (from: number, to: number): number => {
    while ((named[passed]?.end ?? to + 1) <= from) passed += 1
    let start = from
    // 入库率由去年底的83%: the words before the time name what the figure counts.
    for (let at = passed; (named[at]?.end ?? to + 1) <= to; at += 1) {
      if (itemAt(named, at).start - start > LEAST_NAME) break
      start = Math.max(start, named[at]?.end ?? start)
    }
    const union =
      start === from ? null : /^(?:总工会|工会|总(?![体数计量额产部]))/u.exec(text.slice(start, to))
    return start + (union?.[0].length ?? 0)
  }
  let measures: number[] = []
  let sentenceStart = -1
  const places = figures.map((figure, at): Place => {
    const full = backTo(text, figure.start, FULL_STOP, 0)
    if (full !== sentenceStart) {
      measures = []
      sentenceStart = full
    }
    const earlier = measures.slice(-24)
    if (isMeasure[at] === true) measures.push(at)
    const [floor, ceiling] = [itemAt(ends, at), itemAt(starts, at)]
    const behind = forwardTo(text, figure.end, PART, ceiling)
    const comma = text.charAt(behind)
    const goesOn = behind < ceiling && (comma === '，' || comma === ',' || comma === '、')
    return {
      figure,
      before: {
        start: behindNames(backTo(text, figure.start, PART, floor), figure.start),
        end: figure.start,
      },
      after: { start: figure.end, end: behind },
      clause: { start: backTo(text, figure.start, COMMA, 0), end: figure.start },
      sentence: { start: backTo(text, figure.start, STOP, 0), end: figure.start },
      fullSentence: { start: full, end: figure.start },
      next: { start: behind, end: goesOn ? forwardTo(text, behind + 1, PART, ceiling) : behind },
      earlier,
    }
  })
  return { reading, text, figures, places, isMeasure }
}

/** The words of a range. */
export const wordsOf = ({ text }: { readonly text: string }, { start, end }: Range): string =>
  text.slice(start, end)
