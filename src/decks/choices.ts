import { buildChart } from '../charts/build-chart.ts'
import { summariseLocality } from '../dataset/compare/locality-summary.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { rowsByIndicator, rowsByLocality } from '../dataset/rows-by.ts'
import { nameSome } from '../dataset/search/search-entry.ts'
import type { IndexedText, Read } from '../dataset/search/search-match.ts'
import { indexText, normalise, scoreText } from '../dataset/search/search-match.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { fill } from '../domain/fill.ts'
import { idsInSpec, idsInTitle } from '../domain/spec/chart-spec.ts'
import type { Slide } from '../domain/spec/deck.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { keptFor } from '../lib/kept-for.ts'
import {
  CHART_KEYWORDS,
  TABLE_OF_ALL,
  TABLE_OF_ALL_KEYWORDS,
  TEXT_SLIDE,
  TEXT_SLIDE_KEYWORDS,
} from '../words/decks/choices.ts'
import { slideTitles } from '../words/decks/slide-words.ts'
import { eachLanguage } from '../words/languages.ts'
import { headlineSlides } from './headline-slides.ts'
import { localityDeckId, shippedDeck } from './shipped-decks.ts'
import { slideOfView, viewOfPage } from './slide-of.ts'

/** What can be put on a slide, in the order in which it is offered. Single numbers are found with the search of the table. */
export const CHOICE_GROUPS = ['blank', 'pages', 'tiles', 'charts', 'indicators', 'tables'] as const
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number]

/** One thing that can be put on slides. */
export interface Choice {
  readonly group: ChoiceGroup
  readonly id: string
  readonly name: Bilingual
  readonly detail: Bilingual
  /** Further words with which it can be found. */
  readonly keywords?: readonly string[]
  /** Made when it is chosen. */
  readonly slides: () => readonly Slide[]
}

/** Everything in a dataset that can be chosen for a slide, except single numbers. The same dataset always gives the same list. */
export const slideChoices = keptFor((dataset: Dataset): readonly Choice[] => [
  ...blank(),
  ...placeChoices(dataset),
  ...chartChoices(dataset),
  ...indicatorChoices(dataset),
])

const NOTHING: Bilingual = eachLanguage(() => '')

const blank = (): Choice[] => [
  {
    group: 'blank',
    id: 'text',
    name: TEXT_SLIDE,
    detail: NOTHING,
    keywords: Object.values(TEXT_SLIDE_KEYWORDS).flat(),
    slides: () => [{ layout: 'text', id: 'text', text: {} }],
  },
]

const counted = (n: number): Bilingual =>
  eachLanguage((language) => fill(slideTitles.rows[language], { n }, language))

/** For each locality with values: its deck, its headline numbers and its rows; and the rows of all localities. */
function placeChoices(dataset: Dataset): Choice[] {
  const byPlace = rowsByLocality(dataset)
  const localities = [...dataset.localities.values()].filter(({ id }) => byPlace.has(id))
  const all: Choice = {
    group: 'tables',
    id: 'all',
    name: TABLE_OF_ALL,
    detail: counted(dataset.observations.size),
    keywords: Object.values(TABLE_OF_ALL_KEYWORDS).flat(),
    slides: () => [slideOfView(DEFAULT_VIEW)],
  }
  return [
    ...localities.flatMap((locality): Choice[] => {
      const common = {
        id: locality.id,
        name: locality.name,
        detail: counted(byPlace.get(locality.id)?.length ?? 0),
      }
      return [
        {
          ...common,
          group: 'pages',
          slides: () => shippedDeck(dataset, localityDeckId(locality.id))?.slides ?? [],
        },
        {
          ...common,
          group: 'tiles',
          slides: () => headlineSlides(summariseLocality(dataset, locality).tiles),
        },
        {
          ...common,
          group: 'tables',
          slides: () => [slideOfView(viewOfPage(DEFAULT_VIEW, { locality: locality.id }))],
        },
      ]
    }),
    all,
  ]
}

/** What kinds of charts are called in all languages; a kind need not have such words. */
const KIND_KEYWORDS = new Map(
  Object.entries(CHART_KEYWORDS).map(([kind, words]) => [kind, Object.values(words).flat()]),
)

/** The authored charts by their findings, if the dataset has all their observations. */
function chartChoices(dataset: Dataset): Choice[] {
  const whole = dataset.charts.filter((spec) =>
    [...idsInSpec(spec), ...idsInTitle(spec)].every(({ id }) => dataset.observations.has(id)),
  )
  return whole.map((spec): Choice => {
    const title = (language: Language) => buildChart(spec, dataset, { language, notation: 'compact' }).title
    return {
      group: 'charts',
      id: spec.id,
      name: eachLanguage(title),
      detail: dataset.localities.get(spec.locality ?? '')?.name ?? NOTHING,
      keywords: KIND_KEYWORDS.get(spec.kind) ?? [],
      slides: () => [{ layout: 'chart', id: spec.id, chart: { chart: spec.id } }],
    }
  })
}

/** Each indicator with all its values, as an automatic chart. */
function indicatorChoices(dataset: Dataset): Choice[] {
  const groups = rowsByIndicator(dataset)
  return [...dataset.indicators.values()].flatMap((indicator): Choice[] => {
    const own = withoutSetAside(groups.get(indicator.id) ?? [])
    const [first, ...rest] = own.map(({ id }) => id)
    if (first === undefined) return []
    const places = [...new Map(own.map(({ locality }) => [locality.id, locality.name])).values()]
    return [
      {
        group: 'indicators',
        id: indicator.id,
        name: indicator.name,
        detail: nameSome(places),
        slides: () => [
          { layout: 'chart', id: `auto-${indicator.id}`, chart: { observations: [first, ...rest] } },
        ],
      },
    ]
  })
}

/** Choices prepared for searching. */
type ChoiceIndex = readonly {
  readonly choice: Choice
  readonly names: readonly IndexedText[]
  readonly details: readonly IndexedText[]
}[]

/** `read` gives the pinyin of hanzi; without it, names are only found as they are written. Texts that occur several times are read once. */
export function indexChoices(choices: readonly Choice[], read: Read | null): ChoiceIndex {
  const known = new Map<string, IndexedText>()
  const index = (text: string): IndexedText => {
    const indexed = known.get(text) ?? indexText(text, read)
    known.set(text, indexed)
    return indexed
  }
  return choices.map((choice) => ({
    choice,
    names: [choice.name.zh, choice.name.en].map(index),
    details: [choice.detail.zh, choice.detail.en, ...(choice.keywords ?? [])].map(index),
  }))
}

interface FoundChoices {
  readonly group: ChoiceGroup
  readonly choices: readonly Choice[]
}

/** A match in the detail weighs less than one in the name. */
const DETAIL_WEIGHT = 0.5

/**
 * All choices that match a query: each of its words is in the name or the detail. The best come first within their group. An empty query
 * matches all.
 */
export function searchChoices(
  index: ChoiceIndex,
  typed: string,
  among: readonly ChoiceGroup[],
): FoundChoices[] {
  const query = normalise(typed)
  const words = query.split(/\s+/u).filter((word) => word !== '')
  const found = index
    .filter(({ choice }) => among.includes(choice.group))
    .map(({ choice, names, details }) => {
      const best = (word: string) =>
        Math.max(
          ...names.map((text) => scoreText(word, text)),
          ...details.map((text) => scoreText(word, text) * DETAIL_WEIGHT),
        )
      const each = words.map(best)
      const together = each.includes(0) ? 0 : each.reduce((sum, score) => sum + score, 0) / words.length
      return { choice, score: query === '' ? 1 : Math.max(together, best(query)) }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  return CHOICE_GROUPS.map((group) => ({
    group,
    choices: found.filter(({ choice }) => choice.group === group).map(({ choice }) => choice),
  })).filter(({ choices }) => choices.length > 0)
}

/** The observations, first those whose indicator or locality the query names, not only their report; otherwise in the given order. */
export function namedFirst(
  observations: readonly Observation[],
  typed: string,
  read: Read | null,
): readonly Observation[] {
  const words = normalise(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return observations
  const known = new Map<string, number>()
  const score = (text: string): number => {
    const scored =
      known.get(text) ?? words.reduce((sum, word) => sum + scoreText(word, indexText(text, read)), 0)
    known.set(text, scored)
    return scored
  }
  const scoreOf = ({ indicator, locality, breakdown }: Observation) =>
    [indicator.name, locality.name, ...(breakdown === null ? [] : [breakdown.name])].reduce(
      (sum, name) => sum + Math.max(score(name.zh), score(name.en)),
      0,
    )
  return observations
    .map((observation) => ({ observation, score: scoreOf(observation) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ observation }) => observation)
}
