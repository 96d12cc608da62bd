import { fill } from '../../domain/fill.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { inOrderOfAreas, LANGUAGES, listOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { SOME_PLACES } from '../../words/dataset/provenance.ts'
import {
  COMPARE_KEYWORDS,
  COMPARE_PLACE,
  OBSERVATIONS,
  OWN_REPORT,
  TARGET,
} from '../../words/dataset/search-entry.ts'
import { eachLanguage } from '../../words/languages.ts'
import { leadingPlaces, MOST_PLACES } from '../compare/leading-values.ts'
import type { Dataset } from '../dataset.ts'
import { rowsByIndicator, rowsByLocality } from '../rows-by.ts'

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

/** What a search finds, in the order in which results of equal rank stand. */
export const ENTRY_KINDS = [
  'locality',
  'indicator',
  'report',
  'chart',
  'deck',
  'comparison',
  'view',
  'page',
  'action',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One thing that a search can lead to. `kind` and `id` say what it is; whoever shows it knows the way there. */
export interface SearchEntry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: Bilingual
  /** What tells it from others of like name. */
  readonly detail: Bilingual
  /** Further words by which it is found, in both languages. */
  readonly keywords: readonly string[]
}

export const NO_DETAIL: Bilingual = { zh: '', en: '' }

/** The localities with observations, the indicators, the reports and the comparisons of a dataset. */
export function datasetEntries(dataset: Dataset): SearchEntry[] {
  return [
    ...localityEntries(dataset),
    ...indicatorEntries(dataset),
    ...reportEntries(dataset),
    ...comparisonEntries(dataset),
  ]
}

function localityEntries(dataset: Dataset): SearchEntry[] {
  const known = rowsByLocality(dataset)
  return [...dataset.localities.values()].flatMap((locality): SearchEntry[] => {
    const own = known.get(locality.id)
    if (own === undefined) return []
    const parents = locality.parents.flatMap((id) => dataset.localities.get(id)?.name ?? [])
    return [
      {
        kind: 'locality',
        id: locality.id,
        name: locality.name,
        detail: both((language) => [
          ...inOrderOfAreas(
            parents.map((name) => textIn(name, language)),
            language,
          ),
          fill(OBSERVATIONS[language], { n: own.length }, language),
        ]),
        keywords: locality.code === null ? [] : [locality.code],
      },
    ]
  })
}

/** A locality set beside others, which are chosen on the page. With thousands of localities the leading ones are offered. */
function comparisonEntries(dataset: Dataset): SearchEntry[] {
  const known = rowsByLocality(dataset)
  const localities = [...dataset.localities.values()].filter(({ id }) => known.has(id))
  return leadingPlaces(dataset, localities).map(
    ({ id, name }): SearchEntry => ({
      kind: 'comparison',
      id,
      name: eachLanguage((language) =>
        fill(COMPARE_PLACE[language], { place: textIn(name, language) }, language),
      ),
      detail: NO_DETAIL,
      keywords: Object.values(COMPARE_KEYWORDS).flat(),
    }),
  )
}

function indicatorEntries(dataset: Dataset): SearchEntry[] {
  const known = rowsByIndicator(dataset)
  return [...dataset.indicators.values()].map((indicator): SearchEntry => {
    const theme = dataset.themes.get(indicator.theme)?.name ?? indicator.name
    const places = new Map(
      (known.get(indicator.id) ?? []).map(({ locality }) => [locality.id, locality.name]),
    )
    const names = [...places.values()]
    const some = nameSome(names)
    return {
      kind: 'indicator',
      id: indicator.id,
      name: indicator.name,
      detail: both((language) => [textIn(theme, language), textIn(some, language)]),
      // With all of hundreds of places every place would find every indicator.
      keywords: [
        ...names.slice(0, MOST_PLACES).flatMap(({ zh, en }) => [zh, en]),
        // On its page a target is set.
        ...(indicator.better === 'neither' ? [] : Object.values(TARGET)),
      ],
    }
  })
}

function reportEntries(dataset: Dataset): SearchEntry[] {
  return [...dataset.reports.values()].map((report): SearchEntry => {
    const place = dataset.localities.get(report.locality)?.name ?? report.title
    return {
      kind: 'report',
      id: report.id,
      name: report.title,
      detail: both((language) => [
        report.isOwn ? OWN_REPORT[language] : '',
        textIn(place, language),
        wordPeriodBasis(report.published, language),
      ]),
      keywords: LANGUAGES.map((language) => textIn(report.summary, language)),
    }
  })
}

/** A detail of the parts that are known. */
const both = (parts: (language: Language) => readonly string[]): Bilingual =>
  eachLanguage((language) =>
    parts(language)
      .filter((part) => part !== '')
      .join(' · '),
  )
