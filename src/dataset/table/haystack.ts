/** Stands between the texts, so that a term is never found across two. */
const BETWEEN = '\u0000'

/** Many texts joined into one, in which a term is looked for at once. */
export interface Haystack {
  /** Calls back with the place of each text that holds the term. */
  readonly find: (term: string, found: (place: number) => void) => void
}

const NOTHING: Haystack = { find: () => undefined }

/** Joins texts, so that a hundred thousand are searched in about a millisecond. */
export const haystackOf = (texts: readonly string[]): Haystack => joinedOf(texts, null)

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
  return joinedOf(
    texts.map((syllables) => syllables.join('')),
    bitsAt(starts, offset),
  )
}

/** Where a bit is set, by offset, eight to a byte. */
function bitsAt(offsets: readonly number[], length: number): Uint8Array {
  const bits = new Uint8Array((length >> 3) + 1)
  for (const offset of offsets) bits[offset >> 3] = (bits[offset >> 3] ?? 0) | (1 << (offset & 7))
  return bits
}

function joinedOf(texts: readonly string[], starts: Uint8Array | null): Haystack {
  const joined = texts.join(BETWEEN)
  const ends = new Uint32Array(texts.length)
  let end = -1
  for (const [place, text] of texts.entries()) {
    end += text.length + 1
    ends[place] = end
  }
  const begins = (offset: number) =>
    starts === null || ((starts[offset >> 3] ?? 0) & (1 << (offset & 7))) !== 0
  return {
    find: (term, found) => {
      if (term === '' || term.includes(BETWEEN)) return
      let place = 0
      let at = joined.indexOf(term)
      while (at !== -1) {
        if (begins(at)) {
          place = placeOf(ends, at, place)
          found(place)
          at = joined.indexOf(term, ends[place] ?? joined.length)
        } else at = joined.indexOf(term, at + 1)
      }
    },
  }
}

/** The text in which an offset lies: the first from `from` on whose end is not before it. */
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
