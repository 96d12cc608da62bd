import type { ChartModel } from '../charts/chart-model.ts'
import { chartPoints } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { shortSource, sourceLine } from '../charts/footnotes.ts'
import { withFirstPanels } from '../charts/kinds/fewer-lines.ts'
import { MOST_ROWS } from '../charts/row-limit.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { SlideOf } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { semicolon, sentencesOf } from '../domain/text.ts'
import { asShown, notesLeft, slideOfChart } from './chart-deck.ts'
import { missingSlide } from './missing-slide.ts'
import { numberModel, observationsIn, resolveChart } from './resolve.ts'
import { withRowsThatFit } from './rows-that-fit.ts'
import type { SlideModel } from './slide-model.ts'
import { pairTitle, speakerNotes } from './slide-words.ts'
import { valuesAsTable } from './table-slide.ts'
import { wordsOr } from './words.ts'

/** The rows that a chart shows even if they do not fit: alone on a slide, and beside another chart. */
const FEW_ROWS = { chart: 5, 'two-charts': 3, panels: 2 } as const

/**
 * A slide of one chart, with as many of its rows as fit: its finding is the title. Where nothing is drawn and the values are too many to
 * stand as numbers, it is their table: an audience has no page on which to look it up.
 */
export function chartSlide(slide: SlideOf<'chart'>, dataset: Dataset, context: ChartContext): SlideModel {
  const { model, lacks } = resolveChart(slide.chart, slide.id, dataset, context, slide.names)
  const values = model?.kind === 'message' && model.told.length === 0 ? observationsIn(model, dataset) : []
  if (model === null || values.length === 0) {
    const [few, most] =
      model?.kind === 'panels' ? [FEW_ROWS.panels, model.plots.length] : [FEW_ROWS.chart, MOST_ROWS]
    // So few are shown whether they fit or not: laying them out would take time and decide nothing.
    if (model !== null && model.table.rows.length <= few) return chartWithRows(slide, most, dataset, context)
    return withRowsThatFit((rows) => chartWithRows(slide, rows, dataset, context), few, most)
  }
  return valuesAsTable(slide, values, model.title, lacks, dataset, context)
}

function chartWithRows(
  slide: SlideOf<'chart'>,
  rows: number,
  dataset: Dataset,
  context: ChartContext,
): SlideModel {
  const { language } = context
  const room = { ...context, mostRows: rows }
  const { model: resolved, lacks } = resolveChart(slide.chart, slide.id, dataset, room, slide.names)
  if (resolved === null) return missingSlide(slide, lacks, language)
  // Panels that have no room would be reduced, with their type.
  const isOver = resolved.kind === 'panels' && resolved.plots.length > rows
  const { charts, ...shown } = slideOfChart(
    isOver ? withFirstPanels(resolved, rows, language) : resolved,
    language,
  )
  const { title, cautions, source } = shown
  const footnotes = [...lacks, ...shown.footnotes]
  return {
    ...shown,
    ...(loneNumber(resolved, dataset, context) ?? { layout: 'chart', charts }),
    id: slide.id,
    title: wordsOr(slide.title, title, language),
    notes: speakerNotes(slide.notes, { points: chartPoints(resolved), footnotes, source }, context),
    cautions: [...lacks, ...cautions],
  }
}

/** The number of a chart that has no other, which a slide shows with its context beside it instead of below its title; null for any other chart. */
function loneNumber(model: ChartModel, dataset: Dataset, context: ChartContext) {
  const [only, ...others] = model.kind === 'value' ? model.items : []
  const observation = only === undefined ? undefined : dataset.observations.get(only.observationId)
  if (only === undefined || others.length > 0 || observation === undefined) return null
  const number = numberModel(observation, undefined, true, context)
  const item = { ...number.item, tone: 'accent', target: only.target } as const
  return { layout: 'big-number', subtitle: '', number: { ...number, item } } as const
}

/** A slide of two charts side by side, each with its own finding and as many rows as fit for both. */
export const pairSlide = (
  slide: SlideOf<'two-charts'>,
  dataset: Dataset,
  context: ChartContext,
): SlideModel => {
  const hasPanels = slide.charts.some(
    (chart, i) => resolveChart(chart, `${slide.id}-${i + 1}`, dataset, context).model?.kind === 'panels',
  )
  const few = hasPanels ? FEW_ROWS.panels : FEW_ROWS['two-charts']
  return withRowsThatFit((rows) => pairWithRows(slide, rows, dataset, context), few, MOST_ROWS)
}

/** A chart in half of a slide: panels that have no room there would be reduced, with their type. */
const inHalf = (model: ChartModel, rows: number, language: Language): ChartModel =>
  asShown(
    model.kind === 'panels' && model.plots.length > rows ? withFirstPanels(model, rows, language) : model,
  )

function pairWithRows(
  slide: SlideOf<'two-charts'>,
  rows: number,
  dataset: Dataset,
  context: ChartContext,
): SlideModel {
  const { language } = context
  const room = { ...context, mostRows: rows }
  const [left, right] = [
    resolveChart(slide.charts[0], `${slide.id}-1`, dataset, room, slide.names),
    resolveChart(slide.charts[1], `${slide.id}-2`, dataset, room, slide.names),
  ]
  const lacks = [...left.lacks, ...right.lacks]
  if (left.model === null || right.model === null) {
    if (left.model === right.model) return missingSlide(slide, lacks, language)
    // Only one of the two charts is left: it gets the whole slide, and the cautions say that the other is missing.
    const kept = left.model === null ? slide.charts[1] : slide.charts[0]
    const { id, title, notes } = slide
    const alone = chartSlide({ layout: 'chart', id, title, notes, chart: kept }, dataset, context)
    return { ...alone, cautions: distinct([...lacks, ...alone.cautions]) }
  }
  const charts: readonly [ChartModel, ChartModel] = [
    inHalf(left.model, rows, language),
    inHalf(right.model, rows, language),
  ]
  const footnotes = distinct(charts.flatMap((chart) => chart.footnotes))
  const cautions = distinct([...lacks, ...charts.flatMap((chart) => chart.cautions)])
  const sources = sourcesOf(charts, dataset, language)
  return {
    layout: 'two-charts',
    id: slide.id,
    title: wordsOr(slide.title, pairTitle(charts, dataset, language), language),
    subtitle: '',
    notes: speakerNotes(
      slide.notes,
      { points: charts.flatMap(chartPoints), footnotes: [...lacks, ...footnotes], source: sources.source },
      context,
    ),
    legend: [...new Map(charts.flatMap(({ legend }) => legend).map((entry) => [entry.mark, entry])).values()],
    footnotes,
    cautions,
    notesAt: notesLeft({ footnotes, cautions }, language),
    ...sources,
    description: sentencesOf(
      charts.map(({ description }) => description),
      language,
    ),
    charts,
  }
}

/** The reports of both charts in one line. A chart that only counts values has a line of its own. */
function sourcesOf(
  charts: readonly [ChartModel, ChartModel],
  dataset: Dataset,
  language: Language,
): Pick<SlideModel, 'source' | 'shortSource'> {
  const [left, right] = [observationsIn(charts[0], dataset), observationsIn(charts[1], dataset)]
  if (left.length > 0 && right.length > 0)
    return {
      source: sourceLine([...left, ...right], dataset.sources, language),
      shortSource: shortSource([...left, ...right], language),
    }
  const joined = (sources: readonly string[]) => distinct(sources).join(semicolon(language))
  return {
    source: joined(charts.map((chart) => chart.source)),
    shortSource: joined(charts.map((chart) => chart.shortSource)),
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
