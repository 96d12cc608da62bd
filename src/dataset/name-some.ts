import type { Bilingual } from '../domain/text.ts'
import { listOf, textIn } from '../domain/text.ts'
import { SOME_PLACES } from '../words/dataset/provenance.ts'
import { eachLanguage } from '../words/languages.ts'

/** Places that are named; more are counted. */
const NAMED = 3

/** The first of some names, and how many more places there are: "A, B, C and 5 more". */
export function nameSome(places: readonly Bilingual[]): Bilingual {
  const left = places.length - NAMED
  return eachLanguage((language) => {
    const names = listOf(
      places.slice(0, NAMED).map((name) => textIn(name, language)),
      language,
    )
    return left > 0 ? SOME_PLACES[language](names, places.length, left) : names
  })
}
