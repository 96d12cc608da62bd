import { autoCharts } from '../../charts/auto-chart.ts'
import { buildChart } from '../../charts/build-chart.ts'
import type { ChartModel, ValueItem } from '../../charts/chart-model.ts'
import { barsChart } from '../../charts/kinds/ranks.ts'
import { AWKWARD, en, shipped, zh } from '../../charts/testing.ts'
import { nineReports } from '../../dataset/testing.ts'
import type { DeckModel, SlideModel } from '../../decks/slide-model.ts'
import type { Language } from '../../domain/text.ts'

const CONTEXTS = { zh, en } as const

/** Every chart that ships, the same with a target, and charts of data that nobody planned for. */
export function chartModels(language: Language): ChartModel[] {
  const context = CONTEXTS[language]
  const aimed = { ...context, targetOf: () => ({ value: 95 }) }
  return [
    ...shipped.charts.map((spec) => buildChart(spec, shipped, context)),
    ...shipped.charts.map((spec) => buildChart(spec, shipped, aimed)),
    ...Object.entries(AWKWARD).flatMap(([id, o]) => autoCharts(o, id, nineReports, context)),
    ...Object.entries(AWKWARD).flatMap(([id, o]) => autoCharts(o, id, nineReports, aimed)),
    barsChart(AWKWARD['every-bound'] ?? [], { id: 'every-bound-as-bars', dataset: nineReports, context }),
  ]
}

export const deckOf = (name: string, slides: readonly SlideModel[]): DeckModel => ({
  id: 'test',
  name,
  minutes: null,
  slides,
})

/** The values of the charts of values that ship. */
const items = (language: Language): ValueItem[] =>
  chartModels(language).flatMap((chart) => (chart.kind === 'value' ? chart.items : []))

/** A slide of every layout that is not one chart. */
export function otherSlides(language: Language): SlideModel[] {
  const charts = chartModels(language)
  const rows = charts.filter((chart) => chart.kind === 'bars' || chart.kind === 'breakdown')
  const [first, second] = rows
  const numbers = items(language).map((item) => ({
    item,
    name: item.label,
    caption: item.spoken,
    facts: [item.spoken],
    change: null,
  }))
  const [number] = numbers
  if (first === undefined || second === undefined || number === undefined) throw new RangeError('no charts')
  const frame = {
    subtitle: first.subtitle,
    notes: '讲稿 & <notes>\nsecond',
    legend: first.legend,
    footnotes: [],
    cautions: [],
    notesAt: '',
    source: first.source,
    shortSource: first.shortSource,
  }
  const title = language === 'zh' ? '两张图并列' : 'Two charts side by side'
  const { table } = first
  return [
    {
      ...frame,
      layout: 'two-charts',
      id: 'two',
      title,
      description: first.description,
      charts: [first, second],
    },
    {
      ...frame,
      layout: 'big-number',
      id: 'big',
      title: number.name,
      description: number.item.spoken,
      number,
    },
    { ...frame, layout: 'tiles', id: 'tiles', title, description: title, numbers: numbers.slice(0, 8) },
    {
      ...frame,
      layout: 'table',
      id: 'table',
      title,
      description: title,
      table: {
        columns: table.columns,
        rows: Array.from({ length: 30 }, (_, i) => table.rows[i % table.rows.length]?.cells ?? []),
        total: 120,
        statements: Array.from({ length: 30 }, (_, i) => `${i + 1} rows`),
      },
    },
    {
      ...frame,
      layout: 'text',
      id: 'text',
      title,
      description: title,
      source: '',
      shortSource: '',
      leads: false,
      opening: false,
      closing: false,
      paragraphs: [title, first.description],
    },
  ]
}
