import { isShare } from '../charts/kinds/ranks.ts'
import { isWhole, observationsOf } from '../charts/locality-charts.ts'
import { leadingFirst } from '../charts/title.ts'
import { leadingPlaces } from '../dataset/compare/leading-values.ts'
import type { TileContent } from '../dataset/compare/locality-summary.ts'
import { headlineTiles, reportedLocalities, summariseLocality } from '../dataset/compare/locality-summary.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { rowsByLocality } from '../dataset/rows-by.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import type { ChartRef, Deck, Slide, SlideOf } from '../domain/spec/deck.ts'
import type { Bilingual } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import { keptFor } from '../lib/kept-for.ts'
import { OVERVIEW_NAME } from '../words/decks/shipped-decks.ts'
import { chartGroups, closingSlides, openingSlide } from './frame-slides.ts'
import type { Headline } from './headline-slides.ts'
import { headlineSlides } from './headline-slides.ts'
import { namedByTitle } from './resolve.ts'

/** The most charts of a deck: an audience will not sit through more. The closing slide says how many more there are. */
const MOST_CHARTS = 20
/** The most localities whose first finding the overview shows. */
const MOST_PLACES = 10
/** The most charts that are understood at a glance, without a slide of numbers before them. */
const FEW_CHARTS = 2
/** Minutes for which a deck is planned: about one per slide, within what a meeting allows. */
const MINUTES = { least: 3, most: 15 } as const
const OVERVIEW_MINUTES = 10

/** The decks of a dataset that are made so far, and what further ones are made from. */
interface Shipped {
  readonly charts: readonly Authored[]
  readonly listed: readonly Deck[]
  readonly others: Map<string, Deck>
}

const shippedOf = keptFor((dataset: Dataset): Shipped => {
  const charts = usableCharts(dataset)
  return { charts, listed: makeDecks(dataset, charts), others: new Map() }
})

/**
 * The decks that ship with the data, made from the same chart specs as its pages: an overview, one for each locality that is listed by
 * itself, and one for each theme with values. Data without an authored chart gets automatic ones. The same dataset gives the same list.
 */
export const shippedDecks = (dataset: Dataset): readonly Deck[] => shippedOf(dataset).listed

/** The shipped deck with the id, also of a locality that is not listed because there are too many; undefined where there is none. */
export function shippedDeck(dataset: Dataset, id: string): Deck | undefined {
  const { charts, listed, others } = shippedOf(dataset)
  const deck = listed.find((one) => one.id === id) ?? others.get(id)
  if (deck !== undefined) return deck
  const locality = dataset.localities.get(id.replace(/^locality-/u, ''))
  if (
    locality === undefined ||
    localityDeckId(locality.id) !== id ||
    !rowsByLocality(dataset).has(locality.id)
  )
    return undefined
  const other = localityDeck(locality, charts, dataset)
  others.set(id, other)
  return other
}

/** The deck with the id: one of the user's decks, else a shipped one. */
export const findDeck = (id: string, dataset: Dataset, decks: readonly Deck[]): Deck | undefined =>
  decks.find((deck) => deck.id === id) ?? shippedDeck(dataset, id)

/** The id of the deck of a locality. */
export const localityDeckId = (locality: string): string => `locality-${locality}`
/** The id of the deck of a theme. */
export const themeDeckId = (theme: string): string => `theme-${theme}`
/** The id of the deck of everything. */
const OVERVIEW_DECK = 'overview'

const STARTS = { places: localityDeckId(''), themes: themeDeckId('') } as const

/** What a shipped deck is about, by its id. */
export function shippedKind(id: string): 'overview' | 'places' | 'themes' {
  if (id.startsWith(STARTS.places)) return 'places'
  return id.startsWith(STARTS.themes) ? 'themes' : 'overview'
}

/** An authored chart with the observations that it shows; a matrix or tile map, which only counts values, has none. */
interface Authored {
  readonly spec: ChartSpec
  readonly observations: readonly Observation[]
  /** The ids of the observations that its title names. */
  readonly named: ReadonlySet<string>
}

/** The authored charts whose observations are all in the dataset. */
function usableCharts(dataset: Dataset): readonly Authored[] {
  const authoredChart = (spec: ChartSpec, observations: readonly Observation[]): Authored => {
    const ids = observations.map(({ id }) => id)
    return { spec, observations, named: namedByTitle({ chart: spec.id }, ids, dataset) }
  }
  const authored = dataset.charts.flatMap((spec): Authored[] => {
    // A timeline has rows too small to be read from the back of a room.
    if (spec.kind === 'timeline') return []
    const counts = spec.kind === 'matrix' || spec.kind === 'tile-map'
    if (counts) return dataset.observations.size === 0 ? [] : [authoredChart(spec, [])]
    return isWhole(spec, dataset) ? [authoredChart(spec, observationsOf(spec, dataset))] : []
  })
  return authored.filter((chart) => chart.observations.length > 0 || !('select' in chart.spec))
}

function makeDecks(dataset: Dataset, usable: readonly Authored[]): readonly Deck[] {
  const byTheme = groupRows(dataset.observations.values(), ({ theme }) => theme.id)
  const localities = reportedLocalities(dataset)
  return [
    overviewDeck(usable, localities, dataset),
    ...leadingPlaces(dataset, localities).map((locality) => localityDeck(locality, usable, dataset)),
    ...[...dataset.themes.values()].flatMap((theme) => {
      const own = byTheme.get(theme.id)
      return own === undefined ? [] : [themeDeck(theme, own, usable, dataset)]
    }),
  ]
}

/** A slide of a chart with the observations on it. */
interface Shown {
  readonly slide: SlideOf<'chart'>
  readonly shows: ReadonlySet<string>
  /** The ids among them that its title names. */
  readonly says: ReadonlySet<string>
  /** The value of a chart that has only this one value and no share, so that it shows no more than the number; null for any other chart. */
  readonly lone: Observation | null
}

const chartSlide = ({ spec, observations, named }: Authored): Shown => ({
  slide: { layout: 'chart', id: spec.id, chart: { chart: spec.id } },
  shows: new Set(observations.map(({ id }) => id)),
  says: named,
  lone: spec.kind === 'value' && observations.length === 1 ? (observations[0] ?? null) : null,
})

/** Slides with automatic charts of the observations that no authored chart shows. */
const autoSlides = (observations: readonly Observation[], shown: ReadonlySet<string>): Shown[] =>
  chartGroups(withoutSetAside(observations).filter(({ id }) => !shown.has(id))).map(({ id, first, rest }) => {
    const others = rest.map((o) => o.id)
    const ids = new Set([first.id, ...others])
    return {
      slide: { layout: 'chart', id, chart: { observations: [first.id, ...others] } },
      shows: ids,
      says: ids,
      lone: rest.length === 0 && !isShare(first) ? first : null,
    }
  })

const shownBy = (charts: readonly Authored[]): ReadonlySet<string> =>
  new Set(charts.flatMap(({ observations }) => observations.map(({ id }) => id)))

interface DeckPlan {
  readonly id: string
  readonly name: Bilingual
  readonly observations: readonly Observation[]
  /** The lines under the name on the opening slide, besides the counts. */
  readonly lines: readonly Bilingual[]
  /** The chart whose finding is on the opening slide; absent where the lines say it already. */
  readonly finding?: ChartRef | undefined
  readonly numbers: readonly TileContent[]
  /** The charts whose findings can be titles of slides of numbers. */
  readonly findings?: readonly Shown[]
  readonly charts: readonly Shown[]
  readonly minutes?: number
}

/** Makes the planned deck. A number that one of its charts shows among others does not get a slide of its own. */
function deckOf({ charts: planned, ...rest }: DeckPlan): Deck {
  const among = new Set(planned.flatMap(({ lone, shows }) => (lone === null ? [...shows] : [])))
  const plan: DeckPlan = {
    ...rest,
    charts: planned.filter(({ lone }) => lone === null || !among.has(lone.id)),
  }
  // Whether a single number among several charts would get a slide of its own, which it is not worth.
  const lonely = plan.charts.length > 1 && plan.charts.some((chart) => chart.lone !== null)
  const said = !lonely && saidBy(plan.charts, plan.numbers)
  // A chart of a single number becomes one of the numbers, and does not get a slide of its own.
  const inTiles = new Set(plan.numbers.map(({ observation }) => observation.id))
  const lone = plan.charts.flatMap((chart) => chart.lone ?? []).filter(({ id }) => !inTiles.has(id))
  const numbers = said
    ? []
    : inFullRows(
        [...plan.numbers, ...lone.map((observation) => ({ observation, change: undefined }))],
        ({ observation: { id } }) => plan.charts.some((chart) => chart.lone === null && chart.shows.has(id)),
      )
  const all = said ? plan.charts : plan.charts.filter((chart) => chart.lone === null)
  const charts = all.slice(0, MOST_CHARTS)
  const slides: Slide[] = [
    openingSlide(plan.lines, plan.observations, plan.finding),
    ...headlineSlides(numbers, (shown) => headlineOf(shown, plan)),
    ...charts.map(({ slide }) => slide),
    ...closingSlides(plan.observations, all.length - charts.length),
  ]
  const minutes = plan.minutes ?? Math.min(MINUTES.most, Math.max(MINUTES.least, slides.length))
  return { id: plan.id, name: plan.name, slides, minutes }
}

/** How many numbers of a slide are read at a glance: two rows of three. */
const GLANCE = 6
/** How many numbers may be left out for that, where a chart shows them anyway. */
const SPARED = 2

/** The numbers, without one or two that would make all of them smaller, if charts of the deck show those anyway. */
function inFullRows(
  numbers: readonly TileContent[],
  isShown: (number: TileContent) => boolean,
): readonly TileContent[] {
  const over = numbers.length % GLANCE
  if (numbers.length < GLANCE || over > SPARED) return numbers
  const spared = new Set(numbers.filter(isShown).slice(-over || numbers.length))
  return spared.size < over ? numbers : numbers.filter((number) => !spared.has(number))
}

/** How many numbers of a slide are looked at for a finding: what is about a later one is not what the slide is about. */
const LEADING = 2

/**
 * What a slide of numbers says: the finding about one of its leading numbers, else these two numbers themselves. What the opening and the next
 * chart say is not said again, and each value that the title names is on the slide.
 */
function headlineOf(
  shown: readonly TileContent[],
  { charts, finding, findings = [] }: Pick<DeckPlan, 'charts' | 'finding' | 'findings'>,
): Headline {
  const next = charts.find(({ lone }) => lone === null)?.slide.chart
  const toldBy = (chart: ChartRef | undefined) => {
    const key = JSON.stringify(chart)
    const same = [...charts, ...findings].find(({ slide }) => JSON.stringify(slide.chart) === key)
    return { key, ids: same?.says ?? new Set<string>() }
  }
  const beside = [toldBy(next), toldBy(finding)]
  const isBeside = ({ slide }: Shown) => beside.some(({ key }) => key === JSON.stringify(slide.chart))
  /** 0 for news, 1 for what the next chart says, 2 for what the opening says. */
  const heard = ({ observation }: TileContent) =>
    beside.findLastIndex(({ ids }) => ids.has(observation.id)) + 1
  const there = new Set<string | undefined>(
    shown.flatMap(({ observation, change }) => [observation.id, change?.id]),
  )
  const fitting = findings.filter((one) => !isBeside(one) && [...one.says].every((id) => there.has(id)))
  const about = ({ observation }: TileContent, among: readonly Shown[]) =>
    among.find(({ says }) => says.has(observation.id))
  const news = shown.filter((number) => heard(number) === 0)
  const leading = news.slice(0, LEADING).map((number) => ({ number, found: about(number, fitting) }))
  const drawn = news.map((number) => ({ number, found: about(number, fitting.filter(isDrawn)) }))
  const first = [...leading, ...drawn].find(({ found }) => found !== undefined)
  // Where each of two places has one number, both have room in the title.
  const isPair =
    shown.length === 2 && new Set(shown.map(({ observation }) => observation.locality.id)).size === 2
  if (first?.found === undefined || isPair) {
    const byNews = isPair ? shown : shown.toSorted((a, b) => heard(a) - heard(b))
    const ordered = leadingFirst(byNews, ({ observation }) => observation)
    const named = new Set(ordered.slice(0, LEADING))
    return { numbers: [...named, ...shown.filter((number) => !named.has(number))] }
  }
  const { number, found } = first
  return { numbers: [number, ...shown.filter((one) => one !== number)], finding: found.slide.chart }
}

/** A number alone may be no more than a fact, as in how many provinces an enterprise works. */
const isDrawn = ({ lone }: Shown): boolean => lone === null

/** Whether one or two charts show all the numbers, so that a slide of numbers before them would only repeat them. */
function saidBy(charts: readonly Shown[], numbers: readonly TileContent[]): boolean {
  const saying = new Set(
    numbers.map(({ observation }) => charts.findIndex(({ shows }) => shows.has(observation.id))),
  )
  return !saying.has(-1) && saying.size <= FEW_CHARTS
}

/** The chart whose finding opens a deck: of the first headline number with a change, else of the first that a chart shows, else any chart. */
function findingAmong(charts: readonly Shown[], numbers: readonly TileContent[]): ChartRef | undefined {
  const byNews = numbers.toSorted((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined))
  const [first] = byNews.flatMap(({ observation }) => charts.filter(({ shows }) => shows.has(observation.id)))
  return (first ?? charts.find(({ shows }) => shows.size > 0))?.slide.chart
}

function overviewDeck(charts: readonly Authored[], localities: readonly Locality[], dataset: Dataset): Deck {
  const numbers = headlineTiles(dataset)
  const all = charts.map(chartSlide)
  const firsts = localities
    .flatMap((locality) => charts.find(({ spec }) => spec.locality === locality.id) ?? [])
    .map(chartSlide)
    .filter(({ lone }) => lone === null)
  return deckOf({
    id: OVERVIEW_DECK,
    name: OVERVIEW_NAME,
    observations: [...dataset.observations.values()],
    lines: [],
    numbers,
    findings: all,
    finding: findingAmong(all, numbers),
    charts: [
      ...charts.filter(({ spec }) => spec.locality === null).map(chartSlide),
      ...firsts.slice(0, MOST_PLACES),
    ],
    minutes: OVERVIEW_MINUTES,
  })
}

function localityDeck(locality: Locality, charts: readonly Authored[], dataset: Dataset): Deck {
  const own = charts.filter(({ spec }) => spec.locality === locality.id)
  const { observations, tiles, reports } = summariseLocality(dataset, locality)
  return deckOf({
    id: localityDeckId(locality.id),
    name: locality.name,
    observations,
    lines: reports.map(({ title }) => title),
    numbers: tiles,
    findings: own.map(chartSlide),
    charts: [...own.map(chartSlide), ...autoSlides(observations, shownBy(own))],
  })
}

function themeDeck(
  theme: { readonly id: string; readonly name: Bilingual },
  observations: readonly Observation[],
  charts: readonly Authored[],
  dataset: Dataset,
): Deck {
  const own = charts.filter((chart) => chart.observations[0]?.theme.id === theme.id)
  const ordered = [
    ...own.filter(({ spec }) => spec.locality === null),
    ...own.filter(({ spec }) => spec.locality !== null),
  ]
  const chartSlides = ordered.map(chartSlide)
  const numbers = headlineTiles(dataset).filter(({ observation }) => observation.theme.id === theme.id)
  return deckOf({
    id: themeDeckId(theme.id),
    name: theme.name,
    observations,
    lines: [],
    numbers,
    finding: findingAmong(chartSlides, numbers),
    findings: chartSlides,
    charts: [...chartSlides, ...autoSlides(observations, shownBy(own))],
  })
}
