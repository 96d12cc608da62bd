import type { Read } from '../../search/search-match.ts'
import type { Entry } from '../column.ts'
import { wholeHits } from './haystack.ts'
import { finds, fold, searchTextOf, withoutUnion } from './search-text.ts'
import { hasDayIn, timeNamed } from './search-time.ts'

/** A stretch of a text as offsets; the end is exclusive. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Another reason why a text is a hit although it does not hold the term. */
interface Otherwise {
  readonly is: (term: string) => boolean
}

/**
 * The stretches of a shown text that hold the folded terms, in order and without overlaps. A text that is found by something it does not
 * show (its pinyin, the other language, its parent) is one hit as a whole.
 */
export function hitsIn(text: string, terms: readonly string[], otherwise: Otherwise | null): readonly Hit[] {
  if (terms.length === 0 || text === '') return []
  const folded = fold(text)
  const whole: Hit = { from: 0, to: text.length }
  const found: Hit[] = []
  for (const term of terms) {
    const places = wholeHits(folded, term)
    // A character that folds to several, such as ㎡, would shift the offsets after it.
    if (places.length > 0 && folded.length !== text.length) return [whole]
    for (const from of places) found.push({ from, to: from + term.length })
    if (places.length === 0 && otherwise?.is(term) === true) return [whole]
  }
  const joined: Hit[] = []
  for (const hit of found.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && hit.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, hit.to) }
    else joined.push(hit)
  }
  return joined
}

/** Tells whether a term finds an entry, also by something that the shown text does not hold. */
export const foundBy = ({ text, also, period }: Entry, read: Read | null): Otherwise => {
  const searched = searchTextOf(text, read)
  return {
    is: (term) => {
      if (finds(searched, term) || (also !== undefined && fold(also).includes(withoutUnion(term))))
        return true
      const time = period === undefined ? null : timeNamed(term)
      return period !== undefined && time !== null && hasDayIn(period, time)
    },
  }
}
