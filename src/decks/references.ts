import { observationsOf } from '../charts/locality-charts.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import { idsInSpec } from '../domain/spec/chart-spec.ts'
import type { ChartRef, Deck, NumberRef, Slide } from '../domain/spec/deck.ts'
import { encodeDeck } from './deck-link.ts'
import { tableOnSlide } from './slide-table.ts'
import { tableSlide } from './table-slide.ts'

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

/** The ids that a slide names and the dataset does not have, as charts or as observations. */
export function missingIn(slide: Slide, dataset: Dataset): string[] {
  const charts = chartsOf(slide)
  const named = charts.flatMap((ref) => ('chart' in ref ? [ref.chart] : []))
  const values = [
    ...charts.flatMap((ref) => ('observations' in ref ? ref.observations : [])),
    ...numbersOf(slide).flatMap(({ observation, change }) =>
      change === undefined ? [observation] : [observation, change],
    ),
  ]
  const known = new Set(dataset.charts.map(({ id }) => id))
  return [
    ...named.filter((id) => !known.has(id)),
    ...values.filter((id) => !dataset.observations.has(id)),
  ].filter((id, at, all) => all.indexOf(id) === at)
}

/** The ids that a deck names and the dataset does not have, each once. */
export const missingInDeck = ({ slides }: Deck, dataset: Dataset): string[] => [
  ...new Set(slides.flatMap((slide) => missingIn(slide, dataset))),
]

/** The observations that a slide shows, as far as the dataset has them; of a table those that have room. */
export function observationsOfSlide(slide: Slide, dataset: Dataset): Observation[] {
  const found = (id: string) => dataset.observations.get(id) ?? []
  if (slide.layout === 'table') {
    const context = { language: 'zh', notation: 'compact' } as const
    const rows = tableSlide(slide, dataset, context, null).table.rows.length
    return [...tableOnSlide(slide.query, dataset, context, null)(rows).shown]
  }
  const charts = chartsOf(slide).flatMap((ref) => {
    if ('observations' in ref) return ref.observations.flatMap(found)
    const spec = dataset.charts.find(({ id }) => id === ref.chart)
    if (spec === undefined) return []
    // A spec may name what the dataset has no more; only whole ones can be asked.
    const whole = idsInSpec(spec).every(({ id }) => dataset.observations.has(id))
    return whole ? observationsOf(spec, dataset) : idsInSpec(spec).flatMap(({ id }) => found(id))
  })
  return [...new Set([...charts, ...numbersOf(slide).flatMap(({ observation }) => found(observation))])]
}

/**
 * Why a deck cannot be shared as a link.
 *
 * - `own`: these slides, counted from 1, show what only this computer has.
 * - `long`: its words take more room than an address has.
 */
export type LinkProblem =
  | { readonly kind: 'own'; readonly slides: readonly number[] }
  | { readonly kind: 'long' }

/**
 * What keeps a link from showing the same to whoever opens it; null where nothing does.
 * @param dataset what this computer has: the bundled data and the user's own
 * @param bundled what every copy of the product has
 */
export function linkProblem(deck: Deck, dataset: Dataset, bundled: Dataset): LinkProblem | null {
  const own = deck.slides.flatMap((slide, at) => {
    const shown = observationsOfSlide(slide, dataset)
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
