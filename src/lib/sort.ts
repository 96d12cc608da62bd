import { itemAt } from './item-at.ts'
import type { Steps } from './steps.ts'
import { SLICE } from './steps.ts'

// Loops have functions of their own, which go through a slice of the rows: an engine soon optimises a function that is called again and
// again, but a long loop or a generator later or not at all. All that is sorted here goes through the same two, count and put: where they are
// slow, they are so once, and not for each kind of key.

/** Goes through so many rows, a slice of them after the other. */
export function eachSlice(length: number, loop: (from: number, to: number) => void): void {
  for (let from = 0; from < length; from += SLICE) loop(from, Math.min(length, from + SLICE))
}

/** Codes of rows. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array

/** A digit of each row: one of `stride` digits that it has in `of`, the one at `at`. */
interface Digits {
  readonly of: CodeArray
  readonly stride: number
  readonly at: number
}

/** Counts the rows of each digit. */
function count({ of, stride, at }: Digits, from: number, to: number, counts: Uint32Array): void {
  for (let row = from; row < to; row += 1) {
    const digit = of[stride * row + at] ?? 0
    counts[digit] = (counts[digit] ?? 0) + 1
  }
}

/** Puts rows, or all as they come, where those of their digit begin, which moves on with each. */
function put(
  rows: Uint32Array | null,
  { of, stride, at }: Digits,
  from: number,
  to: number,
  starts: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let i = from; i < to; i += 1) {
    const row = rows === null ? i : (rows[i] ?? 0)
    const digit = of[stride * row + at] ?? 0
    const place = starts[digit] ?? 0
    sorted[place] = row
    starts[digit] = place + 1
  }
}

/** From how many there are of each to where each begins, in place. */
function sumUp(counts: Uint32Array): void {
  let sum = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit] ?? 0
    counts[digit] = sum
    sum += count
  }
}

/** Different bytes, by which numbers and ranks are sorted, the lowest first. */
const BYTE = 256

/** Rows sorted by some bytes of each, the lowest first. A pass in which all are equal is left out. Pauses are between passes. */
function* sortByBytes(
  rows: Uint32Array<ArrayBuffer>,
  { buffer, byteOffset, byteLength, length }: Float64Array | Uint32Array,
): Steps<Uint32Array<ArrayBuffer>> {
  const of = new Uint8Array(buffer, byteOffset, byteLength)
  const stride = length === 0 ? 0 : byteLength / length
  let sorted = rows
  let spare: Uint32Array<ArrayBuffer> | null = null
  for (let at = 0; at < stride; at += 1) {
    const digits = { of, stride, at }
    const counts = new Uint32Array(BYTE)
    eachSlice(length, (from, to) => count(digits, from, to, counts))
    yield
    if (counts.includes(length)) continue
    const before = sorted
    const next = spare ?? new Uint32Array(length)
    sumUp(counts)
    eachSlice(length, (from, to) => put(before, digits, from, to, counts, next))
    spare = before === rows ? null : before
    sorted = next
    yield
  }
  return sorted
}

/**
 * All rows sorted by their rank, keeping the order of those that are equal. Time grows with the rows alone. Pauses are between passes.
 * @param rows row numbers in their present order; they are left as they are.
 * @param ranks the rank of each row of the table, from 0.
 * @param descending sorts from the largest rank down; the ranks from `last` on still come after all others.
 */
export const sortByRank = (
  rows: Uint32Array<ArrayBuffer>,
  ranks: Uint32Array,
  descending: boolean,
  last: number,
): Steps<Uint32Array<ArrayBuffer>> => sortByBytes(rows, descending ? turned(ranks, last) : ranks)

/** Ranks counted from the largest; those from `last` on stay where they are. */
function turned(ranks: Uint32Array, last: number): Uint32Array {
  const keys = new Uint32Array(ranks.length)
  for (let row = 0; row < keys.length; row += 1) {
    const rank = ranks[row] ?? 0
    keys[row] = rank < last ? last - 1 - rank : rank
  }
  return keys
}

/**
 * All rows from 0 sorted by a number of each, smallest first, keeping the order of `rows` among equals. NaN is not allowed. The
 * numbers are sorted by the bits of their IEEE 754 form; a pass in which all bits are equal is left out, as most are for whole numbers.
 * Pauses are between passes.
 */
export function* sortByNumber(
  rows: Uint32Array<ArrayBuffer>,
  numbers: Float64Array,
): Steps<Uint32Array<ArrayBuffer>> {
  const counts = new Uint32Array(BYTE)
  const signs = {
    of: new Uint8Array(numbers.buffer, numbers.byteOffset, 8 * numbers.length),
    stride: 8,
    at: 7,
  }
  eachSlice(numbers.length, (from, to) => count(signs, from, to, counts))
  yield
  const hasNegative = counts.subarray(BYTE / 2).some((n) => n > 0)
  return yield* sortByBytes(rows, hasNegative ? inOrderOfBits(numbers) : numbers)
}

const SIGN = 0x80000000

/**
 * Numbers with their bits turned so that the order of bits is the order of numbers, as it is where none is negative. Browsers and Node run on
 * machines that keep the low word first.
 */
function inOrderOfBits(numbers: Float64Array): Float64Array {
  const copy = new Float64Array(numbers.length)
  const bits = new Uint32Array(copy.buffer)
  for (let i = 0; i < copy.length; i += 1) {
    // Adding 0 turns −0, which equals 0, into it.
    copy[i] = (numbers[i] ?? 0) + 0
    const high = bits[2 * i + 1] ?? 0
    if (high < SIGN) bits[2 * i + 1] = high ^ SIGN
    else {
      bits[2 * i] = ~(bits[2 * i] ?? 0)
      bits[2 * i + 1] = ~high
    }
  }
  return copy
}

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
  const digits = { of: codes, stride: 1, at: 0 }
  const starts = new Uint32Array(ranks.length)
  eachSlice(codes.length, (from, to) => count(digits, from, to, starts))
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
  eachSlice(codes.length, (from, to) => put(rows, digits, from, to, starts, sorted))
  return sorted
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
      merged.push(yield* mergeInSteps(itemAt(runs, pair), runs[pair + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** Merges two sorted lists in steps; of equal items, those of the first come first. */
export function* mergeInSteps<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merging: Merging<T> = { first, second, merged: [], i: 0, j: 0 }
  while (mergeSome(merging, compare)) yield
  return merging.merged.concat(first.slice(merging.i), second.slice(merging.j))
}

interface Merging<T> {
  readonly first: readonly T[]
  readonly second: readonly T[]
  readonly merged: T[]
  /** The next item of each. */
  i: number
  j: number
}

/** Merges a chunk, in a loop of its own as above. Says whether both lists have more. */
function mergeSome<T>(merging: Merging<T>, compare: (a: T, b: T) => number): boolean {
  const { first, second, merged } = merging
  for (let count = 0; count < CHUNK; count += 1) {
    const [a, b] = [first[merging.i], second[merging.j]]
    if (a === undefined || b === undefined) return false
    if (compare(a, b) <= 0) {
      merged.push(a)
      merging.i += 1
    } else {
      merged.push(b)
      merging.j += 1
    }
  }
  return true
}
