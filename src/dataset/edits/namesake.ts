import type { Indicator } from '../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import type { Bilingual } from '../../domain/text.ts'
import { DATA_LANGUAGES } from '../../domain/text.ts'
import { unisolated } from '../../lib/hidden-signs.ts'
import { plainName } from '../../places/gazetteer.ts'

/** The standard indicator of which an own one has a name, with the same unit; null where there is none. */
export function standardFor(
  { name }: Pick<Indicator, 'name'>,
  unit: string,
  standard: readonly StandardIndicator[],
): StandardIndicator | null {
  const key = plainName(name.zh)
  const found = standard.find((one) => [one.name.zh, ...one.aliases].some((each) => plainName(each) === key))
  return found !== undefined && plainName(found.unit) === plainName(unit) ? found : null
}

interface Named {
  readonly id: string
  readonly name: Bilingual
}

/** A name as people tell it from another: by neither its capitals nor how its apostrophes are typed. */
const comparable = (name: string): string =>
  unisolated(name).normalize('NFKC').replaceAll('’', "'").trim().toLowerCase()

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
