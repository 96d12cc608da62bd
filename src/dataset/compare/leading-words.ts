import { fill } from '../../domain/fill.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import { countBehind, listOf, textIn } from '../../domain/text.ts'
import { imageMessages } from '../../words/charts/images.ts'

/** The most places that a line names. */
const MOST_NAMED = 6

/**
 * The places of a page in one line: all of them where they are few, else the first, with a count that leaves none out.
 * @param leading those to be named first
 */
export function wordLeadingPlaces(
  leading: readonly Pick<Locality, 'name'>[],
  all: readonly Pick<Locality, 'name'>[],
  language: Language,
): string {
  const named = all.length <= MOST_NAMED ? all : leading.slice(0, MOST_NAMED)
  const places = listOf(
    named.map(({ name }) => textIn(name, language)),
    language,
  )
  if (named.length === all.length) return places
  const n = countBehind(all.length, named.length, language)
  return fill(imageMessages.firstPlaces[language], { places, n }, language)
}
