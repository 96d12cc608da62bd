import type { Dataset } from '../dataset/dataset.ts'
import { nameOfValue } from '../dataset/review/review-wording.ts'
import type { Deck, Slide, ValueNames } from '../domain/spec/deck.ts'
import { DECK_LIMITS } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { eachLanguage } from '../words/languages.ts'
import { keptName } from './kept-name.ts'
import { missingIn, valuesOf } from './references.ts'

/**
 * The slide with the names of the values that only this computer has, so that it can say what is missing once they are gone, or elsewhere. A
 * value that is gone already keeps the name that it had.
 * @param dataset the data on this computer
 * @param bundled the data that every copy of the product has
 */
export function withNames<S extends Slide>(slide: S, dataset: Dataset, bundled: Dataset): S {
  const before = slide.names ?? {}
  const named = [...new Set(valuesOf(slide))].flatMap((id) => {
    const value = bundled.observations.has(id) ? undefined : dataset.observations.get(id)
    const name =
      value === undefined
        ? before[id]
        : eachLanguage((language) => nameOfValue(value, language).slice(0, DECK_LIMITS.title))
    return name === undefined ? [] : [[id, name] as const]
  })
  const names: ValueNames = Object.fromEntries(named)
  if (JSON.stringify(names) === JSON.stringify(before)) return slide
  return { ...slide, names: named.length === 0 ? undefined : names }
}

/** The deck with names as {@link withNames} gives them; the same one where none is new. */
export function deckWithNames(deck: Deck, dataset: Dataset, bundled: Dataset): Deck {
  const slides = deck.slides.map((slide) => withNames(slide, dataset, bundled))
  return slides.every((slide, i) => slide === deck.slides[i]) ? deck : { ...deck, slides }
}

/** What slides refer to but the dataset does not have, each once: values by the names that the slides keep, else by their ids. */
export const missingNames = (
  slides: readonly Slide[],
  dataset: Dataset,
  language: Language,
): readonly string[] => [
  ...new Set(
    slides.flatMap((slide) => missingIn(slide, dataset).map((id) => keptName(id, slide.names, language))),
  ),
]
