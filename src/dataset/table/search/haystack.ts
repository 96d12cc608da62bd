import { fold } from './search-text.ts'

/** Stands between the texts, so that a term is never found across two. */
const BETWEEN = '\u0000'

/** Many texts joined into one, in which a term is looked for at once. */
export interface Haystack {
  /** Calls back with the index of each text that holds the term. */
  readonly find: (term: string, found: (place: number) => void) => void
}

const NOTHING: Haystack = { find: () => undefined }

/** Joins texts, so that a hundred thousand are searched in about a millisecond. */
export const haystackOf = (texts: readonly string[]): Haystack => joinedOf(texts, () => true)

/** Joins texts and folds them together, which takes a tenth of the time that it takes one by one. */
export const foldedHaystack = (texts: readonly string[]): Haystack => foldedOf(texts, () => true)

/** Folds and joins texts in which numbers are found whole: 92 is in 92%, and not in 1,923. */
export const numberHaystack = (texts: readonly string[]): Haystack => foldedOf(texts, isWhole)

function foldedOf(texts: readonly string[], counts: Counts): Haystack {
  const joined = fold(texts.join(BETWEEN))
  const ends = endsIn(joined)
  // A text from outside may hold the sign that separates the texts.
  if (ends.length !== Math.max(1, texts.length))
    return joinedOf(
      texts.map((text) => fold(text)),
      counts,
    )
  return searching(joined, ends, counts)
}

/** Where each of the texts that are joined ends. */
function endsIn(joined: string): Uint32Array {
  const ends: number[] = []
  for (let at = joined.indexOf(BETWEEN); at !== -1; at = joined.indexOf(BETWEEN, at + 1)) ends.push(at)
  ends.push(joined.length)
  return Uint32Array.from(ends)
}

/** Whether the number at an offset is not part of a longer one. */
function isWhole(text: string, at: number, term: string): boolean {
  if (/^\d/u.test(term) && /\d[.,]?$/u.test(text.slice(Math.max(0, at - 2), at))) return false
  const end = at + term.length
  return !(/\d$/u.test(term) && /^[.,]?\d/u.test(text.slice(end, end + 2)))
}

/** The offsets at which a text holds a term, not counting those where the term cuts a number of the text in two. */
export function wholeHits(text: string, term: string): readonly number[] {
  const found: number[] = []
  if (term === '') return found
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1))
    if (isWhole(text, at, term)) found.push(at)
  return found
}

/** Whether a text holds a term without the term cutting a number of the text in two. */
export const holdsWhole = (text: string, term: string): boolean => wholeHits(text, term).length > 0

/**
 * Joins the syllables of texts. A term is found where it begins with a syllable, and may end within one: `cheng` and `xiangch` are
 * in xiang·cheng, `iang` is not.
 */
export function syllableHaystack(texts: readonly (readonly string[])[]): Haystack {
  if (texts.every((syllables) => syllables.length === 0)) return NOTHING
  const starts: number[] = []
  let offset = 0
  for (const syllables of texts) {
    for (const syllable of syllables) {
      starts.push(offset)
      offset += syllable.length
    }
    offset += BETWEEN.length
  }
  const bits = bitsAt(starts, offset)
  const begins = (_: string, at: number) => ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  return joinedOf(
    texts.map((syllables) => syllables.join('')),
    begins,
  )
}

/** A set of offsets as bits, eight to a byte. */
function bitsAt(offsets: readonly number[], length: number): Uint8Array {
  const bits = new Uint8Array((length >> 3) + 1)
  for (const offset of offsets) bits[offset >> 3] = (bits[offset >> 3] ?? 0) | (1 << (offset & 7))
  return bits
}

/** Says whether the term found at an offset counts as a hit. */
type Counts = (joined: string, at: number, term: string) => boolean

function joinedOf(texts: readonly string[], counts: Counts): Haystack {
  const ends = new Uint32Array(texts.length)
  let end = -1
  for (const [place, text] of texts.entries()) {
    end += text.length + 1
    ends[place] = end
  }
  return searching(texts.join(BETWEEN), ends, counts)
}

function searching(joined: string, ends: Uint32Array, counts: Counts): Haystack {
  return {
    find: (term, found) => {
      if (term === '' || term.includes(BETWEEN)) return
      let place = 0
      let at = joined.indexOf(term)
      while (at !== -1) {
        if (counts(joined, at, term)) {
          place = placeOf(ends, at, place)
          found(place)
          at = joined.indexOf(term, ends[place] ?? joined.length)
        } else at = joined.indexOf(term, at + 1)
      }
    },
  }
}

/** The index of the text in which an offset lies: the first, from `from` on, that does not end before it. */
function placeOf(ends: Uint32Array, offset: number, from: number): number {
  let low = from
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
