import type { ChartModel } from '../charts/chart-model.ts'
import type { DeckModel, SlideModel } from './slide-model.ts'

/** A chart as it stands on a slide of its own, with all of its rows: its finding is the title. */
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

/** A slide as a deck of its own. */
export const deckOfSlide = (slide: SlideModel): DeckModel => ({
  id: slide.id,
  name: slide.title,
  minutes: null,
  slides: [slide],
})
