/** Places of a copy that a view shows: a bit each, with the sums that find the n-th of them. */
export interface Hits {
  readonly count: number
  /** How many are before a place. */
  readonly before: (place: number) => number
  /** The place of the n-th, counted from 0. */
  readonly at: (n: number) => number
}

/** Every one of so many places. */
export const allHits = (length: number): Hits => ({ count: length, before: (place) => place, at: (n) => n })

/** Hits while they are found. */
export interface HitsBuilder {
  readonly add: (place: number) => void
  readonly done: () => Hits
}

const WORD = 32
/** Words between two sums. */
const STRIDE = 32

export function hitsOf(length: number): HitsBuilder {
  const words = new Uint32Array(Math.ceil(length / WORD) + 1)
  return {
    add: (place) => {
      words[place >>> 5] = (words[place >>> 5] ?? 0) | (1 << (place & 31))
    },
    done: () => {
      const sums = new Uint32Array(Math.ceil(words.length / STRIDE) + 1)
      for (let block = 0; block * STRIDE < words.length; block += 1) {
        let sum = sums[block] ?? 0
        const end = Math.min(words.length, (block + 1) * STRIDE)
        for (let word = block * STRIDE; word < end; word += 1) sum += ones(words[word] ?? 0)
        sums[block + 1] = sum
      }
      const count = sums.at(-1) ?? 0
      const before = (place: number): number => {
        const word = place >>> 5
        let sum = sums[Math.floor(word / STRIDE)] ?? 0
        for (let at = Math.floor(word / STRIDE) * STRIDE; at < word; at += 1) sum += ones(words[at] ?? 0)
        const bit = place & 31
        return bit === 0 ? sum : sum + ones((words[word] ?? 0) << (WORD - bit))
      }
      return { count, before, at: (n) => nth(words, sums, n) }
    },
  }
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function nth(words: Uint32Array, sums: Uint32Array, n: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((sums[middle] ?? 0) <= n) low = middle
    else high = middle
  }
  let left = n - (sums[low] ?? 0)
  for (let word = low * STRIDE; word < words.length; word += 1) {
    const bits = words[word] ?? 0
    const inWord = ones(bits)
    if (left >= inWord) {
      left -= inWord
      continue
    }
    for (let bit = 0; bit < WORD; bit += 1) {
      if (((bits >>> bit) & 1) === 0) continue
      if (left === 0) return word * WORD + bit
      left -= 1
    }
  }
  throw new RangeError(`there is no hit ${n}`)
}
