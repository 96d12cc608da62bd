import type { ChartModel } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { conflictCautions, footnotesOf, shortSource, sourceLine } from '../charts/footnotes.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { doubtsOf } from '../dataset/review/review-wording.ts'
import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGES } from '../domain/text.ts'
import { LOG_NOTE } from '../words/charts/dots.ts'
import { FREE_NOTE } from '../words/charts/trend.ts'
import { NOTES_ELSEWHERE } from '../words/decks/build-deck.ts'
import { numbersOf } from './slide/chart-body.ts'
import type { DeckModel, SlideModel } from './slide-model.ts'

/** A chart as a slide shows it. Where it is shown as numbers, notes about its scale are left out, and times that differ stand with them. */
export function asShown(chart: ChartModel): ChartModel {
  if (numbersOf(chart) === null) return chart
  const model = chart.kind === 'trend' ? chart : { ...chart, subtitle: chart.undated ?? chart.subtitle }
  if (model.kind !== 'dots' && model.kind !== 'trend') return model
  const others = (notes: readonly string[]) =>
    notes.filter((note) =>
      LANGUAGES.every((language) => note !== LOG_NOTE[language] && note !== FREE_NOTE[language]),
    )
  return { ...model, cautions: others(model.cautions), footnotes: others(model.footnotes) }
}

/** How many footnotes a slide leaves out, for its foot: those that are not among its cautions. '' where it leaves out none. */
export function notesLeft(
  { footnotes, cautions }: Pick<SlideModel, 'footnotes' | 'cautions'>,
  language: Language,
): string {
  const n = footnotes.filter((note) => !cautions.includes(note)).length
  return n === 0 ? '' : fill(NOTES_ELSEWHERE.left[language], { n }, language)
}

/**
 * What a slide says of the values that it shows: what is doubtful, how exact they are, and where they come from.
 * @param lacks what it refers to but the dataset does not have
 */
export function aboutValues(
  observations: readonly Observation[],
  dataset: Dataset,
  context: ChartContext,
  lacks: readonly string[] = [],
) {
  const { language } = context
  const cautions = [...lacks, ...conflictCautions(observations, context), ...doubtsOf(observations, language)]
  const footnotes = footnotesOf(observations, context)
  return {
    footnotes,
    cautions,
    notesAt: notesLeft({ footnotes, cautions }, language),
    source: sourceLine(observations, dataset.sources, language),
    shortSource: shortSource(observations, language),
  }
}

type ChartSlide = Extract<SlideModel, { layout: 'chart' }>

/** A chart as a slide of its own, with all of its rows: its finding is the title. */
export function slideOfChart(model: ChartModel, language: Language): ChartSlide {
  const chart = asShown(model)
  const { id, title, subtitle, legend, footnotes, cautions, source, shortSource, description } = chart
  const said = { title, subtitle, notes: '', legend, footnotes, cautions, source, shortSource, description }
  return { layout: 'chart', id, ...said, notesAt: notesLeft(chart, language), charts: [chart] }
}

/** A slide as a deck of its own. */
export const deckOfSlide = (slide: SlideModel): DeckModel => ({
  id: slide.id,
  name: slide.title,
  minutes: null,
  slides: [slide],
})
