/** Stands between the texts, so that a term is never found across two. */
const BETWEEN = '\u0000'

/** Many texts joined into one, in which a term is looked for at once. */
export interface Haystack {
  /** Calls back with the place of each text that holds the term. */
  readonly find: (term: string, found: (place: number) => void) => void
}

/** Joins texts, so that a hundred thousand are searched in about a millisecond. */
export function haystackOf(texts: readonly string[]): Haystack {
  const joined = texts.join(BETWEEN)
  const ends = new Uint32Array(texts.length)
  let end = -1
  for (const [place, text] of texts.entries()) {
    end += text.length + 1
    ends[place] = end
  }
  return {
    find: (term, found) => {
      if (term === '' || term.includes(BETWEEN)) return
      let place = 0
      for (
        let at = joined.indexOf(term);
        at !== -1;
        at = joined.indexOf(term, ends[place] ?? joined.length)
      ) {
        place = placeOf(ends, at, place)
        found(place)
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
