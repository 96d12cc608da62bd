import { itemAt } from '../../lib/item-at.ts'
import type { Passage, Range } from '../read/passage.ts'

/** What 分别 says about one figure of a list: its own name, or the earlier measure that it belongs to. */
export interface Distributed {
  /** For the second figure: 会员 in 职工、会员分别为90人、80人. */
  readonly name: Range | null
  /** The end of the last name, which belongs to all names: 签订率 in 甲区、乙区签订率分别为. */
  readonly head: Range | null
  /** The index of the measure that a change belongs to: 分别增长12%和8% after two measures. */
  readonly like: number | null
}

const REACH = 120
const LONGEST_LIST = 12
const BETWEEN = /^[、，,和与及\s]{0,3}$/u
const MARKS = '。！？；\n，,：:'

/** The figures of the list after 分别, as long as only 、 or 和 separates them. */
function runOf(passage: Passage, index: number, from: number): readonly number[] | null {
  const { text, figures, isMeasure } = passage
  const run = [index]
  const join = (one: number, other: number) =>
    BETWEEN.test(text.slice(figures[one]?.end, figures[other]?.start)) && isMeasure[other] === true
  let first = index
  while (
    first > 0 &&
    run.length < LONGEST_LIST &&
    (figures[first - 1]?.start ?? -1) > from &&
    isMeasure[first - 1] === true
  ) {
    if (!BETWEEN.test(text.slice(figures[first - 1]?.end, figures[first]?.start))) return null
    first -= 1
    run.unshift(first)
  }
  for (
    let last = index;
    last + 1 < figures.length && run.length < LONGEST_LIST && join(last, last + 1);
    last += 1
  )
    run.push(last + 1)
  return run
}

/** Reads 分别; null where the figure is not in such a list. */
export function distributedOf(passage: Passage, index: number): Distributed | null {
  const place = passage.places[index]
  if (place === undefined) return null
  const floor = Math.max(place.sentence.start, place.figure.start - REACH)
  const words = passage.text.slice(floor, place.figure.start)
  const at = words.lastIndexOf('分别')
  if (at < 0) return null
  const cue = floor + at
  const run = runOf(passage, index, cue)
  if (run === null || run.length < 2) return null
  const order = run.indexOf(index)
  const names = namesBefore(passage.text, cue, floor)
  if (names.length === run.length) {
    const [name, last] = [names[order], names.at(-1)]
    return { name: name ?? null, head: name === last ? null : (last ?? null), like: null }
  }
  const before = place.earlier.filter((each) => itemAt(passage.figures, each).end <= cue).slice(-run.length)
  const like = before.length === run.length ? before[order] : undefined
  return like === undefined ? null : { name: null, head: null, like }
}

/** The items of the list that ends at 分别. */
function namesBefore(text: string, end: number, floor: number): readonly Range[] {
  let start = end
  while (start > floor && !MARKS.includes(text.charAt(start - 1))) start -= 1
  const names: Range[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && !'、和与及'.includes(text.charAt(at))) continue
    if (at > from) names.push({ start: from, end: at })
    from = at + 1
  }
  return names
}
