import type { Dataset } from '../../dataset/dataset.ts'
import type { Read } from '../../dataset/search-match.ts'
import type { Deck, Slide } from '../../domain/deck.ts'
import type { ChartModel } from '../chart-model.ts'
import { chartPoints } from '../chart-points.ts'
import type { ChartContext } from '../context.ts'
import { footnotesOf } from '../footnotes.ts'
import { legendOfMarks } from '../legend.ts'
import { reportsOf, sourceLine } from '../source-line.ts'
import { clauses, valueTitle } from '../title.ts'
import { failedSlide, missingSlide, missingWords } from './missing-slide.ts'
import { legendOfNumbers, placedName, resolveNumbers } from './number-slide.ts'
import { resolveChart } from './resolve-chart.ts'
import type { DeckModel, NumberModel, SlideModel } from './slide-model.ts'
import { tableOnSlide } from './slide-table.ts'
import { pairTitle, tableTitle } from './slide-title.ts'
import { speakerNotes } from './speaker-notes.ts'
import { wordsOr } from './words.ts'

/** What a slide is made with: language, notation, targets, and the pinyin by which a table may be searched. */
export interface DeckContext extends ChartContext {
  readonly read?: Read | null | undefined
}

/** Rows of a chart that can be read from the back row: alone on a slide, and beside another chart. */
const ROWS = { chart: 12, 'two-charts': 6 } as const
/** Numbers named in a generated title. */
const IN_TITLE = 2

/** A deck in one language and notation. Its first slide, where it is one of text, opens it. */
export function buildDeck(deck: Deck, dataset: Dataset, context: DeckContext): DeckModel {
  const slides = deck.slides.map((slide, i) => {
    const model = buildOrTell(slide, dataset, context)
    return i === 0 && model.layout === 'text' && slide.layout === 'text' ? { ...model, opening: true } : model
  })
  return { id: deck.id, name: wordsOr(deck.name, '', context.language), minutes: deck.minutes, slides }
}

/** One slide that fails must not take the deck with it. */
function buildOrTell(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  try {
    return buildSlide(slide, dataset, context)
  } catch (error) {
    return failedSlide(slide, error, context.language)
  }
}

/**
 * One slide in one language and notation. Words that the user did not write are generated from the data: title, notes, description.
 * What refers to nothing gives a slide that says so; what is lost of a slide that is otherwise whole is a footnote.
 */
export function buildSlide(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  switch (slide.layout) {
    case 'chart':
      return chartSlide(slide, dataset, context)
    case 'two-charts':
      return pairSlide(slide, dataset, context)
    case 'big-number':
    case 'tiles':
      return numberSlide(slide, dataset, context)
    case 'table':
      return tableSlide(slide, dataset, context)
    case 'text':
      return textSlide(slide, context)
  }
}

type SlideOf<L extends Slide['layout']> = Extract<Slide, { readonly layout: L }>

function chartSlide(slide: SlideOf<'chart'>, dataset: Dataset, context: DeckContext): SlideModel {
  const { language } = context
  const room = { ...context, mostRows: ROWS.chart }
  const { model, missing } = resolveChart(slide.chart, slide.id, dataset, room)
  if (model === null) return missingSlide(slide, missing, language)
  const footnotes = [...missing.map((what) => missingWords(what, language)), ...model.footnotes]
  const { source, legend, description, subtitle } = model
  return {
    layout: 'chart',
    id: slide.id,
    title: wordsOr(slide.title, model.title, language),
    subtitle,
    notes: wordsOr(
      slide.notes,
      speakerNotes({ points: chartPoints(model), footnotes, source }, context),
      language,
    ),
    legend,
    footnotes,
    source,
    description,
    charts: [model],
  }
}

function pairSlide(slide: SlideOf<'two-charts'>, dataset: Dataset, context: DeckContext): SlideModel {
  const { language } = context
  const room = { ...context, mostRows: ROWS['two-charts'] }
  const [left, right] = [
    resolveChart(slide.charts[0], `${slide.id}-1`, dataset, room),
    resolveChart(slide.charts[1], `${slide.id}-2`, dataset, room),
  ]
  const missing = [...left.missing, ...right.missing]
  if (left.model === null || right.model === null) {
    const rest = left.model ?? right.model
    if (rest === null) return missingSlide(slide, missing, language)
    // One chart is left of two: it has the slide to itself, and the other is told as missing.
    const kept = left.model === null ? slide.charts[1] : slide.charts[0]
    const { id, title, notes } = slide
    const alone = chartSlide({ layout: 'chart', id, title, notes, chart: kept }, dataset, context)
    const words = missing.map((what) => missingWords(what, language))
    return { ...alone, footnotes: [...new Set([...words, ...alone.footnotes])] }
  }
  const charts: readonly [ChartModel, ChartModel] = [left.model, right.model]
  const footnotes = distinct([
    ...missing.map((what) => missingWords(what, language)),
    ...charts.flatMap((chart) => chart.footnotes),
  ])
  const source = distinct(charts.map((chart) => chart.source)).join(language === 'zh' ? '；' : '; ')
  return {
    layout: 'two-charts',
    id: slide.id,
    title: wordsOr(slide.title, pairTitle(charts, dataset, language), language),
    subtitle: '',
    notes: wordsOr(
      slide.notes,
      speakerNotes({ points: charts.flatMap(chartPoints), footnotes, source }, context),
      language,
    ),
    legend: [...new Map(charts.flatMap(({ legend }) => legend).map((entry) => [entry.mark, entry])).values()],
    footnotes,
    source,
    description: charts.map(({ description }) => description).join(language === 'zh' ? '' : ' '),
    charts,
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

function numberSlide(
  slide: SlideOf<'big-number' | 'tiles'>,
  dataset: Dataset,
  context: DeckContext,
): SlideModel {
  const { language } = context
  const refs = slide.layout === 'tiles' ? slide.numbers : [slide.number]
  const { numbers, observations, place, lost } = resolveNumbers(refs, dataset, context)
  const missing = lost.length === 0 ? [] : [{ kind: 'observations' as const, ids: lost }]
  const [first] = numbers
  const [observation] = observations
  if (first === undefined || observation === undefined) return missingSlide(slide, missing, language)
  const footnotes = [
    ...missing.map((what) => missingWords(what, language)),
    ...footnotesOf(observations, context),
  ]
  const source = sourceLine(reportsOf(observations), dataset.sources, language)
  const points = numbers.flatMap(({ item, change }) => (change === null ? [item] : [item, change]))
  const frame = {
    id: slide.id,
    notes: wordsOr(slide.notes, speakerNotes({ points, footnotes, source }, context), language),
    legend: legendOfNumbers(numbers, context),
    footnotes,
    source,
    description: tellNumbers(numbers, language),
  }
  if (slide.layout === 'big-number') {
    const title = wordsOr(slide.title, placedName(observation, context), language)
    return { ...frame, layout: 'big-number', title, subtitle: '', number: first }
  }
  const values = observations.slice(0, Math.min(IN_TITLE, numbers.length))
  const generated = clauses(
    values.map((o) => valueTitle(o, context, true)),
    language,
  )
  const title = wordsOr(slide.title, generated, language)
  return { ...frame, layout: 'tiles', title, subtitle: place ?? '', numbers }
}

function tellNumbers(numbers: readonly NumberModel[], language: ChartContext['language']): string {
  const zh = language === 'zh'
  const told = numbers.map(({ item, change }) =>
    change === null ? item.name : `${item.name}${zh ? `（${change.text}）` : ` (${change.text})`}`,
  )
  return `${told.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}

function tableSlide(slide: SlideOf<'table'>, dataset: Dataset, context: DeckContext): SlideModel {
  const { language } = context
  const { table, shown, place } = tableOnSlide(slide.query, dataset, context, context.read ?? null)
  const footnotes = footnotesOf(shown, context)
  const source = sourceLine(reportsOf(shown), dataset.sources, language)
  const title = wordsOr(slide.title, tableTitle(table, place, language), language)
  const zh = language === 'zh'
  const cells = table.rows.map((row) => row.join(zh ? '，' : ', '))
  return {
    layout: 'table',
    id: slide.id,
    title,
    subtitle: '',
    notes: wordsOr(
      slide.notes,
      speakerNotes({ points: [], footnotes: [table.statement, ...footnotes], source }, context),
      language,
    ),
    legend: [],
    footnotes,
    source,
    description: [title, table.statement, ...cells].join(zh ? '；' : '; '),
    table,
  }
}

function textSlide(slide: SlideOf<'text'>, { language }: DeckContext): SlideModel {
  const paragraphs = wordsOr(slide.text, '', language)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const title = wordsOr(slide.title, '', language)
  const legend = legendOfMarks(slide.marks ?? [], 'bar', language)
  const zh = language === 'zh'
  const explained = legend.map(({ name, meaning }) => `${name}${zh ? '：' : ': '}${meaning}`)
  return {
    layout: 'text',
    id: slide.id,
    title,
    subtitle: '',
    notes: wordsOr(slide.notes, '', language),
    legend,
    footnotes: [],
    source: '',
    description: [title, ...paragraphs, ...explained].filter((part) => part !== '').join(zh ? '。' : '. '),
    paragraphs,
    opening: false,
  }
}
