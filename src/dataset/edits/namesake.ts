import type { Bilingual } from '../../domain/text.ts'
import { DATA_LANGUAGES } from '../../domain/text.ts'
import { unisolated } from '../../lib/hidden-signs.ts'

interface Named {
  readonly id: string
  readonly name: Bilingual
}

/** A name as people tell it from another. */
const comparable = (name: string): string => unisolated(name).normalize('NFKC').trim().toLowerCase()

/**
 * Another word that already has the new name of a word, in one of the languages; null where none has. A name that stays as it is is no new
 * one: a file may bring in two indicators of one name that are counted in two units.
 */
export function namesakeOf<T extends Named>(words: Iterable<T>, now: Named, name: Bilingual): T | null {
  const changed = DATA_LANGUAGES.filter(
    (language) => comparable(name[language]) !== comparable(now.name[language]),
  )
  for (const word of words)
    if (
      word.id !== now.id &&
      changed.some((language) => comparable(word.name[language]) === comparable(name[language]))
    )
      return word
  return null
}
