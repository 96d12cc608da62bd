import type { Dataset } from '../../dataset/dataset.ts'
import { summariseLocality } from '../../dataset/locality-summary.ts'
import { nameSome } from '../../dataset/name-some.ts'
import { rowsByIndicator, rowsByLocality } from '../../dataset/rows-by.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view-state.ts'
import { idsInSpec, idsInTitle } from '../../domain/chart-spec.ts'
import type { Slide } from '../../domain/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { buildChart } from '../build-chart.ts'
import { headlineSlides } from './headline-slides.ts'
import { localityDeckId, shippedDeck } from './shipped-decks.ts'
import { slideOfView, viewOfPage } from './slide-of.ts'

/** What can be put on a slide, in the order in which it is offered. Single numbers are found by the search of the table. */
export const CHOICE_GROUPS = ['blank', 'pages', 'tiles', 'charts', 'indicators', 'tables'] as const
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number]

/** One thing that can be put on slides. */
export interface Choice {
  readonly group: ChoiceGroup
  readonly id: string
  readonly name: Bilingual
  readonly detail: Bilingual
  /** Further words by which it is found. */
  readonly keywords?: readonly string[]
  /** Made when it is chosen. */
  readonly slides: () => readonly Slide[]
}

const made = new WeakMap<Dataset, readonly Choice[]>()

/** Everything of a dataset that can be chosen for a slide, but single numbers. The same list for the same dataset. */
export function slideChoices(dataset: Dataset): readonly Choice[] {
  const known = made.get(dataset)
  if (known !== undefined) return known
  const choices = [
    ...blank(),
    ...placeChoices(dataset),
    ...chartChoices(dataset),
    ...indicatorChoices(dataset),
  ]
  made.set(dataset, choices)
  return choices
}

const NOTHING: Bilingual = { zh: '', en: '' }
const TEXT: Bilingual = { zh: '文字', en: 'Text' }
const TABLE: Bilingual = { zh: '全部观测值', en: 'All observations' }

const blank = (): Choice[] => [
  {
    group: 'blank',
    id: 'text',
    name: TEXT,
    detail: NOTHING,
    keywords: ['文本', '空白', 'blank', 'paragraphs'],
    slides: () => [{ layout: 'text', id: 'text', text: {} }],
  },
]

const counted = (n: number): Bilingual => ({
  zh: `${n}个观测值`,
  en: n === 1 ? '1 observation' : `${n} observations`,
})

/** Of each locality with values: its deck, its headline numbers, its rows; and the rows of all. */
function placeChoices(dataset: Dataset): Choice[] {
  const byPlace = rowsByLocality(dataset)
  const places = [...dataset.localities.values()].filter(({ id }) => byPlace.has(id))
  const all: Choice = {
    group: 'tables',
    id: 'all',
    name: TABLE,
    detail: counted(dataset.observations.size),
    keywords: ['表格', '数据表', 'table', 'rows'],
    slides: () => [slideOfView(DEFAULT_VIEW)],
  }
  return [
    ...places.flatMap((place): Choice[] => {
      const common = { id: place.id, name: place.name, detail: counted(byPlace.get(place.id)?.length ?? 0) }
      return [
        {
          ...common,
          group: 'pages',
          slides: () => shippedDeck(dataset, localityDeckId(place.id))?.slides ?? [],
        },
        {
          ...common,
          group: 'tiles',
          slides: () => headlineSlides(summariseLocality(dataset, place).tiles, undefined),
        },
        {
          ...common,
          group: 'tables',
          slides: () => [slideOfView(viewOfPage(DEFAULT_VIEW, { locality: place.id }))],
        },
      ]
    }),
    all,
  ]
}

/** The authored charts by their findings, as far as the dataset has what they show. */
function chartChoices(dataset: Dataset): Choice[] {
  const whole = dataset.charts.filter((spec) =>
    [...idsInSpec(spec), ...idsInTitle(spec)].every(({ id }) => dataset.observations.has(id)),
  )
  return whole.map((spec): Choice => {
    const title = (language: Language) => buildChart(spec, dataset, { language, notation: 'compact' }).title
    return {
      group: 'charts',
      id: spec.id,
      name: { zh: title('zh'), en: title('en') },
      detail: dataset.localities.get(spec.place ?? '')?.name ?? NOTHING,
      slides: () => [{ layout: 'chart', id: spec.id, chart: { chart: spec.id } }],
    }
  })
}

/** Each indicator with all its values, as the automatic chart. */
function indicatorChoices(dataset: Dataset): Choice[] {
  const groups = rowsByIndicator(dataset)
  return [...dataset.indicators.values()].flatMap((indicator): Choice[] => {
    const own = groups.get(indicator.id) ?? []
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
