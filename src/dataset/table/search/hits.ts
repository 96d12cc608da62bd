import type { Read } from '../../search/search-match.ts'
import type { Entry } from '../column.ts'
import { wholeHits } from './haystack.ts'
import { finds, fold, searchTextOf, withoutUnion } from './search-text.ts'
import { hasDayIn, timeNamed } from './search-time.ts'

/** A stretch of a text, from its first character to after its last. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** What makes a text a hit although the term is not in it. */
interface Otherwise {
  readonly is: (term: string) => boolean
}

/**
 * Where folded terms are in a text as it is shown, in order and without overlaps. A text that is found by what it does not show (by
 * pinyin, in the other language, by its superior) is one hit as a whole.
 */
export function hitsIn(text: string, terms: readonly string[], otherwise: Otherwise | null): readonly Hit[] {
  if (terms.length === 0 || text === '') return []
  const folded = fold(text)
  const whole: Hit = { from: 0, to: text.length }
  const found: Hit[] = []
  for (const term of terms) {
    const places = wholeHits(folded, term)
    // A sign that folds to several, such as ㎡, would shift what follows it.
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

/** Whether an entry is found by a term that need not are in what is shown of it. */
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
