import type { ChartModel } from '../chart-model.ts'
import type { DeckModel, SlideModel } from './slide-model.ts'

/** A chart as a slide of its own: its finding is the title. */
export const slideOfChart = (chart: ChartModel): SlideModel => ({
  layout: 'chart',
  id: chart.id,
  title: chart.title,
  subtitle: chart.subtitle,
  notes: '',
  legend: chart.legend,
  footnotes: chart.footnotes,
  cautions: chart.cautions,
  source: chart.source,
  shortSource: chart.shortSource,
  description: chart.description,
  charts: [chart],
})

/** A chart as a deck of one slide. */
export const deckOfChart = (chart: ChartModel): DeckModel => ({
  id: chart.id,
  name: chart.title,
  minutes: null,
  slides: [slideOfChart(chart)],
})
