import { fileNameIn } from '../dataset/file-name.ts'
import type { Observation } from '../dataset/observation.ts'
import { isContradicted } from '../dataset/observation.ts'
import { scopeWords } from '../dataset/observation-wording.ts'
import { wordSource } from '../dataset/source-wording.ts'
import { fill } from '../domain/fill.ts'
import { wordPlaces } from '../domain/place/locality.ts'
import type { Language } from '../domain/text.ts'
import { comma, inBrackets, listOf, textIn } from '../domain/text.ts'
import { wordPeriod } from '../domain/time/period.ts'
import { byId, groupRows } from '../lib/group-rows.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { itemAt } from '../lib/item-at.ts'
import { CHART_STATUS } from '../words/charts/chart-texts.ts'
import { TOTAL_OF_BAR } from '../words/charts/labels.ts'
import { sourceWords } from '../words/charts/source.ts'
import { DISPUTED_MARKS } from '../words/places/tile.ts'

/** The properties by which one observation may differ from another, in the order in which a reader asks for them. */
const FACETS = ['indicator', 'locality', 'category', 'period', 'scope'] as const
export type Facet = (typeof FACETS)[number]

/** The words of one facet of an observation; null if it has none. */
export function facetText(observation: Observation, facet: Facet, language: Language): string | null {
  switch (facet) {
    case 'indicator':
      return textIn(observation.indicator.name, language)
    case 'locality':
      return textIn(observation.locality.name, language)
    case 'category':
      return textIn(observation.breakdown?.name, language) ?? null
    case 'period':
      return wordPeriod(observation.period, language)
    case 'scope':
      return listOf(scopeWords(observation, language), language) || null
  }
}

/** The facets in which the observations differ, in the order of `FACETS`. */
export function differingFacets(observations: readonly Observation[], language: Language): Facet[] {
  return FACETS.filter((facet) => new Set(observations.map((o) => facetText(o, facet, language))).size > 1)
}

/**
 * The label of each observation among the others: as few facets as are needed to tell them apart, so that no label repeats the
 * title. The label of a single observation is the name of its indicator. Values of one thing have their sources behind it.
 */
export const labelsOf = (observations: readonly Observation[], language: Language): string[] =>
  withSources(observations, facetLabels(observations, language), language)

/** The same without sources, as the name of more than one value. */
export const facetLabels = (observations: readonly Observation[], language: Language): string[] =>
  tellingWords(observations, FACETS, language).map(
    (words, i) => words.join(comma(language)) || textIn(itemAt(observations, i).indicator.name, language),
  )

/**
 * Labels with the source of a value behind each that several have: its report or file, or as much more as tells them apart. Where no
 * source does, since one report says both, they stay as they are.
 */
export function withSources(
  observations: readonly Observation[],
  labels: readonly string[],
  language: Language,
): string[] {
  const alike = groupRows(observations.keys(), (i) => itemAt(labels, i))
  const said = [...labels]
  for (const [label, group] of alike) {
    if (group.length < 2) continue
    const sources = SOURCES.map((wordsOf) => group.map((i) => wordsOf(itemAt(observations, i), language)))
    const telling = sources.find((words) => new Set(words).size === words.length)
    const some = telling ?? sources.findLast((words) => new Set(words).size > 1)
    for (const [nth, i] of group.entries())
      if (some !== undefined) said[i] = `${label}${inBrackets(itemAt(some, nth), language)}`
  }
  return said
}

/** The words of a source, from the shortest: the title of a report or the name of a file; with its time or its line. */
const SOURCES: readonly ((observation: Observation, language: Language) => string)[] = [
  (one, language) =>
    one.status === 'imported' ? isolated(fileNameIn(one.origin.file, language)) : titleOf(one, language),
  (one, language) =>
    one.status === 'reported'
      ? `${titleOf(one, language)}${comma(language)}${wordPeriod(one.report.published, language)}`
      : wordSource(one, language),
]

const titleOf = (one: Observation, language: Language): string =>
  one.status === 'reported'
    ? fill(sourceWords.title[language], { title: wordSource(one, language) }, language)
    : wordSource(one, language)

/** The words of each observation that tell it from the others: of as few of the facets as are needed. */
export function tellingWords(
  observations: readonly Observation[],
  facets: readonly Facet[],
  language: Language,
): string[][] {
  const differing = differingFacets(observations, language).filter((facet) => facets.includes(facet))
  const wordsOf = (count: number) =>
    observations.map((o) =>
      differing
        .slice(0, count)
        .flatMap(
          (facet) => facetText(o, facet, language) ?? (facet === 'category' ? TOTAL_OF_BAR[language] : []),
        ),
    )
  const tell = (words: readonly string[][]) =>
    words.every(({ length }) => length > 0) && new Set(words.map(String)).size === words.length
  const needed = differing.findIndex((_, i) => tell(wordsOf(i + 1)))
  return wordsOf(needed < 0 ? differing.length : needed + 1)
}

/** The places of values by name; of more than `most`, how many there are. */
export function placesIn(observations: readonly Observation[], most: number, language: Language): string {
  const places = byId(observations.map(({ locality }) => locality))
  if (places.size > most) return wordPlaces(places.values(), language)
  return listOf([...new Set([...places.values()].map(({ name }) => textIn(name, language)))], language)
}

/** That other values contradict this one, in a few words; '' if none does, or if this one was chosen. */
export const conflictMark = (one: Pick<Observation, 'disputed'>, language: Language): string =>
  isContradicted(one) ? DISPUTED_MARKS[one.disputed.standing][language] : ''

/** The words for the scope that all values have. */
export const sharedScopes = (observations: readonly Observation[], language: Language): string[] =>
  scopeWords(observations[0] ?? { scope: null }, language).filter((word) =>
    observations.every((o) => scopeWords(o, language).includes(word)),
  )

export const isAllImported = (observations: readonly Observation[]): boolean =>
  observations.length > 1 && observations.every(({ status }) => status === 'imported')

/**
 * The note beside the label of each value, on what neither the label nor the subtitle says: the scope of the value, and that it is
 * derived or imported; '' if there is nothing to say.
 */
export function notesOf(
  observations: readonly Observation[],
  labels: readonly string[],
  language: Language,
): string[] {
  const shared = sharedScopes(observations, language)
  const said = isAllImported(observations)
  return observations.map((o, i) => {
    const own = scopeWords(o, language).filter((word) => !shared.includes(word) && !labels[i]?.includes(word))
    const status = said || o.status === 'reported' ? [] : [CHART_STATUS[o.status][language]]
    return listOf([...own, ...status], language)
  })
}
