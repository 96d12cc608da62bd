import { itemAt } from './item-at.ts'
import type { Steps } from './steps.ts'
import { SLICE } from './steps.ts'

/** Bits that one pass sorts by. */
const BITS = 12
const MASK = (1 << BITS) - 1

/**
 * Sorts rows by their rank, keeping the order of those that are equal. Time grows with the rows alone, so that a million take
 * two passes and no comparison. Pauses are between passes.
 * @param rows row numbers in their present order; they are left as they are.
 * @param ranks the rank of each row of the table, from 0.
 * @param limit more than any rank.
 * @param descending sorts from the largest rank down; the ranks from `last` on still come after all others.
 */
export function* sortByRank(
  rows: Uint32Array<ArrayBuffer>,
  ranks: Uint32Array,
  limit: number,
  descending: boolean,
  last: number,
): Steps<Uint32Array<ArrayBuffer>> {
  const keys = descending ? turned(ranks, last) : ranks
  let from = rows
  for (let shift = 0; shift === 0 || (limit - 1) >> shift > 0; shift += BITS) {
    const digits = { words: keys, stride: 1, word: 0, shift, mask: MASK }
    const starts = summedUp(counted(from, digits))
    yield
    from = spread(from, digits, starts)
    yield
  }
  return from
}

/** The digit of a row by which a pass sorts: some bits of one of its words. */
interface Digits {
  readonly words: Uint32Array
  /** Words of each row, and which of them. */
  readonly stride: number
  readonly word: number
  readonly shift: number
  readonly mask: number
}

// Loops have functions of their own, which go through a slice of the rows: an engine soon optimises a function that is called again and
// again, but a long loop or a generator later or not at all. The first sort takes half of the time so.

/** Goes through so many rows, a slice of them after the other. */
export function eachSlice(length: number, loop: (from: number, to: number) => void): void {
  for (let from = 0; from < length; from += SLICE) loop(from, Math.min(length, from + SLICE))
}

/** Rows put where those of their digit begin, which moves on with each. */
function spread(rows: Uint32Array, digits: Digits, starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const spreadTo = new Uint32Array(rows.length)
  eachSlice(rows.length, (from, to) => spreadSlice(rows, from, to, digits, starts, spreadTo))
  return spreadTo
}

function spreadSlice(
  rows: Uint32Array,
  from: number,
  to: number,
  { words, stride, word, shift, mask }: Digits,
  starts: Uint32Array,
  spreadTo: Uint32Array,
): void {
  for (let i = from; i < to; i += 1) {
    const row = rows[i] ?? 0
    const digit = ((words[stride * row + word] ?? 0) >>> shift) & mask
    const place = starts[digit] ?? 0
    spreadTo[place] = row
    starts[digit] = place + 1
  }
}

/** How many rows there are of each digit. */
function counted(rows: Uint32Array, { words, stride, word, shift, mask }: Digits): Uint32Array {
  const counts = new Uint32Array(mask + 1)
  for (let i = 0; i < rows.length; i += 1) {
    const digit = ((words[stride * (rows[i] ?? 0) + word] ?? 0) >>> shift) & mask
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  return counts
}

/** Ranks counted from the largest; those from `last` on stay where they are. */
function turned(ranks: Uint32Array, last: number): Uint32Array {
  const keys = new Uint32Array(ranks.length)
  for (let row = 0; row < keys.length; row += 1) {
    const rank = ranks[row] ?? 0
    keys[row] = rank < last ? last - 1 - rank : rank
  }
  return keys
}

/** From how many there are of each to where each begins, in place. */
function summedUp(counts: Uint32Array): Uint32Array {
  let sum = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit] ?? 0
    counts[digit] = sum
    sum += count
  }
  return counts
}

const HALF = 16
const HALF_MASK = (1 << HALF) - 1

/**
 * All rows from 0 sorted by a number of each, smallest first, keeping the order of `rows` among equals. NaN is not allowed. The
 * numbers are sorted by the bits of their IEEE 754 form, 16 at a time; a pass in which all bits are equal is left out, as most
 * are for whole numbers. Pauses are between passes.
 */
export function* sortByNumber(
  rows: Uint32Array<ArrayBuffer>,
  numbers: Float64Array,
): Steps<Uint32Array<ArrayBuffer>> {
  const { bits, counts } = countedBits(numbers)
  yield
  let from = rows
  for (const [half, each] of counts.entries()) {
    if (each.includes(numbers.length)) continue
    // Each number has two words, the low one first.
    const digits = { words: bits, stride: 2, word: half >> 1, shift: (half & 1) * HALF, mask: HALF_MASK }
    from = spread(from, digits, summedUp(each))
    yield
  }
  return from
}

const SIGN = 0x80000000

/**
 * The bits of each number, low word first, turned so that unsigned order of the words is the order of the numbers, and how many there are
 * of each half of them, the lowest first. Browsers and Node run on machines that keep the low word first.
 */
function countedBits(numbers: Float64Array) {
  const copy = new Float64Array(numbers.length)
  const bits = new Uint32Array(copy.buffer)
  const halves = () => new Uint32Array(HALF_MASK + 1)
  const [first, second, third, fourth] = [halves(), halves(), halves(), halves()]
  for (let i = 0; i < copy.length; i += 1) {
    // Adding 0 turns −0, which equals 0, into it.
    copy[i] = (numbers[i] ?? 0) + 0
    let low = bits[2 * i] ?? 0
    let high = bits[2 * i + 1] ?? 0
    if (high >= SIGN) {
      low = ~low >>> 0
      high = ~high >>> 0
      bits[2 * i] = low
    } else high = (high ^ SIGN) >>> 0
    bits[2 * i + 1] = high
    countOne(first, low & HALF_MASK)
    countOne(second, low >>> HALF)
    countOne(third, high & HALF_MASK)
    countOne(fourth, high >>> HALF)
  }
  return { bits, counts: [first, second, third, fourth] }
}

function countOne(counts: Uint32Array, digit: number): void {
  counts[digit] = (counts[digit] ?? 0) + 1
}

/** Codes of rows. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array

/**
 * Sorts rows by the code of each, codes by their rank, keeping the order of rows that share one.
 * @param rows all rows in their present order, which are left as they are; null where they are as they come.
 * @param ranks the rank of each code, from 0, each another.
 * @param descending sorts from the largest rank down; the ranks from `last` on still come after all others.
 */
export function sortByCode(
  rows: Uint32Array | null,
  codes: CodeArray,
  ranks: Uint32Array,
  descending: boolean,
  last: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(ranks.length)
  eachSlice(codes.length, (from, to) => countCodes(codes, from, to, starts))
  const keys = descending ? turned(ranks, last) : ranks
  const byRank = new Uint32Array(keys.length)
  for (let code = 0; code < keys.length; code += 1) byRank[keys[code] ?? 0] = code
  let sum = 0
  for (let rank = 0; rank < byRank.length; rank += 1) {
    const code = byRank[rank] ?? 0
    const count = starts[code] ?? 0
    starts[code] = sum
    sum += count
  }
  const sorted = new Uint32Array(codes.length)
  eachSlice(codes.length, (from, to) => putByCode(rows, codes, from, to, starts, sorted))
  return sorted
}

function countCodes(codes: CodeArray, from: number, to: number, counts: Uint32Array): void {
  for (let row = from; row < to; row += 1) countOne(counts, codes[row] ?? 0)
}

/** Puts rows where those of their code begin, which moves on with each. */
function putByCode(
  rows: Uint32Array | null,
  codes: CodeArray,
  from: number,
  to: number,
  starts: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let i = from; i < to; i += 1) {
    const row = rows === null ? i : (rows[i] ?? 0)
    const code = codes[row] ?? 0
    const place = starts[code] ?? 0
    sorted[place] = row
    starts[code] = place + 1
  }
}

/** The numbers from 0 on, one for each of `length` rows. */
export function countUp(length: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(length)
  for (let row = 0; row < length; row += 1) rows[row] = row
  return rows
}

/** Items that are sorted at once: a thousand comparisons of Chinese take about a millisecond. */
const CHUNK = 1024

/** Sorts in steps, equal items in their order: chunks at once, then merged two by two. The given list is left as it is. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let start = 0; start < items.length; start += CHUNK) {
    runs.push(items.slice(start, start + CHUNK).toSorted(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = []
    for (let pair = 0; pair < runs.length; pair += 2) {
      merged.push(yield* merge(itemAt(runs, pair), runs[pair + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = []
  let i = 0
  let j = 0
  for (;;) {
    const [a, b] = [left[i], right[j]]
    if (a === undefined || b === undefined) break
    if (compare(a, b) <= 0) {
      merged.push(a)
      i += 1
    } else {
      merged.push(b)
      j += 1
    }
    if (merged.length % CHUNK === 0) yield
  }
  return [...merged, ...left.slice(i), ...right.slice(j)]
}
