import { itemAt } from './item-at.ts'

/** Number of single-letter edits that turn one text into the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let k = 1; k <= b.length; k += 1) {
      const change = itemAt(row, k - 1) + (a[i - 1] === b[k - 1] ? 0 : 1)
      next.push(Math.min(change, itemAt(row, k) + 1, itemAt(next, k - 1) + 1))
    }
    row = next
  }
  return itemAt(row, b.length)
}

/** Longer texts are not ids, and comparing them would take long. */
const LONGEST = 60

/** Of two words fewer letters than this share are edits where one is the other misspelt. */
const MISSPELT = 0.5

/** The candidates that look most like what was asked for, best first; at most three, and none that is plainly another word. */
export function closest<T extends string>(wanted: string, candidates: readonly T[]): T[] {
  const text = wanted.toLowerCase().slice(0, LONGEST)
  return candidates
    .map((candidate) => ({ candidate, far: distance(text, candidate) }))
    .filter(({ candidate, far }) => far < MISSPELT * Math.max(text.length, candidate.length))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
