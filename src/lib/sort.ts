import type { Steps } from './steps.ts'

/** Bits that one pass sorts by. */
const BITS = 11
const SIZE = 1 << BITS
const MASK = SIZE - 1

/**
 * Sorts rows by their rank, keeping the order of those that are equal. Time grows with the rows alone, so that a million take
 * two passes and no comparison. Pauses are between passes.
 * @param rows row numbers in their present order; they are left as they are.
 * @param ranks the rank of each row of the table, from 0.
 * @param limit more than any rank.
 * @param descending sorts from the largest rank, but keeps ranks from `last` on behind all others.
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
    const starts = startsOf(from, keys, shift)
    yield
    const to = new Uint32Array(from.length)
    for (let i = 0; i < from.length; i += 1) {
      const row = from[i] ?? 0
      const digit = ((keys[row] ?? 0) >>> shift) & MASK
      const place = starts[digit] ?? 0
      to[place] = row
      starts[digit] = place + 1
    }
    from = to
    yield
  }
  return from
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

/** Where the rows of each digit begin. */
function startsOf(rows: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(SIZE)
  for (let i = 0; i < rows.length; i += 1) {
    const digit = ((keys[rows[i] ?? 0] ?? 0) >>> shift) & MASK
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  return summedUp(counts)
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
const HALF_SIZE = 1 << HALF

/**
 * Row numbers from 0 sorted by a number of each, smallest first, keeping the order of `rows` among equals. NaN is not allowed. The
 * numbers are sorted by the bits of their IEEE 754 form, 16 at a time; a pass in which all bits are equal is left out, as most
 * are for whole numbers. Pauses are between passes.
 */
export function* sortByNumber(
  rows: Uint32Array<ArrayBuffer>,
  numbers: Float64Array,
): Steps<Uint32Array<ArrayBuffer>> {
  const bits = orderedBits(numbers)
  yield
  let from = rows
  for (let half = 0; half < 4; half += 1) {
    // The two words of a number stand with the low one first.
    const word = half >> 1
    const shift = (half & 1) * HALF
    const counts = new Uint32Array(HALF_SIZE)
    for (let i = 0; i < from.length; i += 1) {
      const digit = ((bits[2 * (from[i] ?? 0) + word] ?? 0) >>> shift) & (HALF_SIZE - 1)
      counts[digit] = (counts[digit] ?? 0) + 1
    }
    yield
    const first = ((bits[2 * (from[0] ?? 0) + word] ?? 0) >>> shift) & (HALF_SIZE - 1)
    if (counts[first] === from.length) continue
    const starts = summedUp(counts)
    const to = new Uint32Array(from.length)
    for (let i = 0; i < from.length; i += 1) {
      const row = from[i] ?? 0
      const digit = ((bits[2 * row + word] ?? 0) >>> shift) & (HALF_SIZE - 1)
      const place = starts[digit] ?? 0
      to[place] = row
      starts[digit] = place + 1
    }
    from = to
    yield
  }
  return from
}

const SIGN = 0x80000000

/**
 * The bits of each number, low word first, turned so that unsigned order of the words is the order of the numbers. Browsers and Node run
 * on machines that keep the low word first.
 */
function orderedBits(numbers: Float64Array): Uint32Array {
  const copy = new Float64Array(numbers.length)
  // Adding 0 turns −0, which equals 0, into it.
  for (let i = 0; i < copy.length; i += 1) copy[i] = (numbers[i] ?? 0) + 0
  const bits = new Uint32Array(copy.buffer)
  for (let i = 0; i < bits.length; i += 2) {
    const high = bits[i + 1] ?? 0
    if (high >= SIGN) {
      bits[i] = ~(bits[i] ?? 0)
      bits[i + 1] = ~high
    } else bits[i + 1] = high ^ SIGN
  }
  return bits
}

/** The numbers of so many rows, from 0. */
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
      merged.push(yield* merge(runs[pair] ?? [], runs[pair + 1] ?? [], compare))
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
