import { fill } from '../domain/fill.ts'
import type { Slide, ValueNames } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { listOf } from '../domain/text.ts'
import { FAILED, MISSING } from '../words/decks/missing-slide.ts'
import { keptName } from './kept-name.ts'
import type { SlideModel } from './slide-model.ts'
import { textModel } from './text-model.ts'
import { wordsOr } from './words.ts'

/** The most that are listed by name. */
const NAMED = 4

/**
 * A sentence on the charts or the observations that a slide refers to but the dataset does not have; none if it has all.
 * @param names those that the slide keeps of its values; what has none is named by its id
 */
export function lacking(
  kind: 'chart' | 'observations',
  ids: readonly string[],
  language: Language,
  names?: ValueNames,
): readonly string[] {
  if (ids.length === 0) return []
  const first = ids.slice(0, NAMED).map((id) => keptName(id, names, language))
  const named = listOf(first, language)
  const list = ids.length > NAMED ? `${named} …` : named
  const key = kind === 'chart' ? 'chart' : ids.length === 1 ? 'oneValue' : 'values'
  return [fill(MISSING[key][language], { n: ids.length, list }, language)]
}

/** A slide whose content does not exist: it keeps its title and says what is missing and what to do. */
export function missingSlide(slide: Slide, lacks: readonly string[], language: Language): SlideModel {
  const title = wordsOr(slide.title, MISSING.title[language], language)
  const paragraphs = [...lacks, MISSING.advice[language]]
  return textModel(slide.id, title, paragraphs, language, { notes: wordsOr(slide.notes, '', language) })
}

/** A slide that could not be made because of a programming error. It shows the error, so that the rest of the deck still works. */
export function failedSlide(slide: Slide, error: unknown, language: Language): SlideModel {
  const said = fill(FAILED.error[language], { error: String(error) }, language)
  const notes = wordsOr(slide.notes, '', language)
  return textModel(slide.id, FAILED.title[language], [FAILED.others[language], said], language, { notes })
}
