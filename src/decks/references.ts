import type { ChartContext } from '../charts/context.ts'
import { placesDrawn } from '../charts/kinds/lines.ts'
import { isWhole, observationsOf, placesOf } from '../charts/locality-charts.ts'
import type { PlaceTones } from '../charts/place-tones.ts'
import { placeTones, tonesOfPlaces } from '../charts/place-tones.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { standingChange, standingValue } from '../dataset/observation.ts'
import type { Read } from '../dataset/search/search-match.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import { idsInSpec } from '../domain/spec/chart-spec.ts'
import type { ChartRef, Deck, NumberRef, Slide } from '../domain/spec/deck.ts'
import { encodeDeck } from './deck-link.ts'
import { idsOfNumber } from './resolve.ts'
import { tableOnSlide, tableSlide } from './table-slide.ts'

/** The charts of a slide. */
export function chartsOf(slide: Slide): readonly ChartRef[] {
  if (slide.layout === 'chart') return [slide.chart]
  return slide.layout === 'two-charts' ? slide.charts : []
}

/** The numbers of a slide, each with its change. */
export function numbersOf(slide: Slide): readonly NumberRef[] {
  if (slide.layout === 'big-number') return [slide.number]
  return slide.layout === 'tiles' ? slide.numbers : []
}

/** The tone that each place has in the lines of all charts of a deck. */
export const tonesInDeck = (
  { slides, places = [] }: Pick<Deck, 'slides' | 'places'>,
  dataset: Dataset,
): PlaceTones =>
  placeTones(
    slides.flatMap(chartsOf).map((ref) => placesOfChart(ref, dataset)),
    tonesOfPlaces(places),
  )

/** The places whose lines a chart draws beside each other, as far as the dataset has its observations. */
function placesOfChart(ref: ChartRef, dataset: Dataset): readonly string[] {
  if ('observations' in ref)
    return placesDrawn(ref.observations.flatMap((id) => standingValue(dataset, id) ?? []))
  const spec = dataset.charts.find(({ id }) => id === ref.chart)
  return spec !== undefined && isWhole(spec, dataset) ? placesOf(spec, dataset) : []
}

/** The ids of the observations that a slide refers to. */
export const valuesOf = (slide: Slide) => [
  ...chartsOf(slide).flatMap((ref) => ('observations' in ref ? ref.observations : [])),
  ...numbersOf(slide).flatMap(idsOfNumber),
]

/** The ids that a slide refers to but the dataset does not have: charts or observations. */
export function missingIn(slide: Slide, dataset: Dataset): string[] {
  const named = chartsOf(slide).flatMap((ref) => ('chart' in ref ? [ref.chart] : []))
  const known = new Set(dataset.charts.map(({ id }) => id))
  const lost = valuesOf(slide).filter((id) => !dataset.observations.has(id))
  return [...new Set([...named.filter((id) => !known.has(id)), ...lost])]
}

/** The ids that a deck refers to but the dataset does not have, each once. */
export const missingInDeck = ({ slides }: Deck, dataset: Dataset): string[] => [
  ...new Set(slides.flatMap((slide) => missingIn(slide, dataset))),
]

/** What decides which rows of a table stand on a slide: their words, and the pinyin with which they are searched. */
export type RowsIn = ChartContext & { readonly read?: Read | null | undefined }

/** The observations that a slide shows, if the dataset has them; of a table only those that fit as it is shown. */
export function observationsOfSlide(slide: Slide, dataset: Dataset, context: RowsIn): Observation[] {
  const found = (id: string) => standingValue(dataset, id) ?? []
  if (slide.layout === 'table') {
    const read = context.read ?? null
    const rows = tableSlide(slide, dataset, context, read).table.rows.length
    return [...tableOnSlide(slide.query, dataset, context, read)(rows).shown]
  }
  const charts = chartsOf(slide).flatMap((ref) => {
    if ('observations' in ref) return ref.observations.flatMap(found)
    const spec = dataset.charts.find(({ id }) => id === ref.chart)
    if (spec === undefined) return []
    // A spec may name observations that no longer exist; `observationsOf` needs a spec with all of them.
    return isWhole(spec, dataset)
      ? observationsOf(spec, dataset)
      : idsInSpec(spec).flatMap(({ id }) => found(id))
  })
  return [...new Set([...charts, ...numbersOf(slide).flatMap(({ observation }) => found(observation))])]
}

/** The observations that a deck is about: those on its slides, and all where one of them counts what there is. */
export function observationsOfDeck(
  slides: readonly Slide[],
  dataset: Dataset,
  context: RowsIn,
): Observation[] {
  const counts = slides.flatMap(chartsOf).some((ref) => {
    const spec = 'chart' in ref ? dataset.charts.find(({ id }) => id === ref.chart) : undefined
    return spec?.kind === 'matrix' || spec?.kind === 'tile-map'
  })
  if (counts) return [...dataset.observations.values()]
  return [
    ...new Set(
      slides.flatMap((slide) => [
        ...observationsOfSlide(slide, dataset, context),
        ...changesOnSlide(slide, dataset),
      ]),
    ),
  ]
}

/** The changes that stand with the numbers of a slide, if the dataset has them. */
export const changesOnSlide = (slide: Slide, dataset: Dataset): Observation[] =>
  numbersOf(slide).flatMap(({ observation, change }) => standingChange(dataset, observation, change) ?? [])

/**
 * Why a deck cannot be shared as a link.
 *
 * - `own`: these slides, counted from 1, show data that is only on this computer.
 * - `long`: its text is too long for an address.
 */
export type LinkProblem =
  | { readonly kind: 'own'; readonly slides: readonly number[] }
  | { readonly kind: 'long' }

/**
 * Why a link would not show the same deck to everybody who opens it; null where it would.
 * @param dataset the data on this computer: the bundled data and the user's own
 * @param bundled the data that every copy of the product has
 */
export function linkProblem(
  deck: Deck,
  dataset: Dataset,
  bundled: Dataset,
  context: RowsIn,
): LinkProblem | null {
  const own = deck.slides.flatMap((slide, at) => {
    const shown = observationsOfSlide(slide, dataset, context)
    const place = slide.layout === 'table' ? decodeView(slide.query).locality : null
    const elsewhere =
      missingIn(slide, bundled).length === 0 &&
      shown.every(({ id }) => bundled.observations.has(id)) &&
      (place === null || bundled.localities.has(place))
    return elsewhere ? [] : [at + 1]
  })
  if (own.length > 0) return { kind: 'own', slides: own }
  return encodeDeck(deck) === null ? { kind: 'long' } : null
}
