import { summariseLocality } from '../dataset/compare/locality-summary.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { observationName } from '../dataset/observation-wording.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { Theme } from '../domain/record/indicator.ts'
import { textIn } from '../domain/text.ts'
import { comparePeriods } from '../domain/time/period.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { footnotesOf, sourceLine } from './footnotes.ts'
import { shownIn } from './locality-charts.ts'
import type { Block } from './scene/block.ts'
import { paragraph } from './scene/block.ts'
import { chartBlock } from './scene/chart.ts'
import { cutTexts } from './scene/extent.ts'
import { legendBlock } from './scene/legend.ts'

/** A chart of the brief with its picture. */
export interface BriefFigure {
  readonly model: ChartModel
  readonly width: number
  readonly drawing: Block
}

/** A locality on two upright pages of A4 or Letter: each value once, as a number, in a picture, or in the list of the rest. */
export type LocalityBrief = ReturnType<typeof briefOf>

/** Height of a page of Letter, the shorter paper, between its margins, in CSS pixels. */
const PAGE = 970
/** What two pages have for pictures and all else, less what is usually lost where a picture does not fit on the rest of a page. */
const HEIGHT = 2 * PAGE - 180
/** Kept free below the last line: heights are estimates, and two columns may differ by a value. */
const SPARE = 60
/** The width between the margins, and of one of two columns. */
const WIDTH = 688
const COLUMN = 328
/** Heights in CSS pixels of the parts around texts. */
const ROOM = {
  head: 110,
  section: 52,
  numbers: 100,
  figure: 28,
  report: 44,
  rest: 7,
  imprint: 40,
  target: 44,
  mark: 22,
} as const
const NUMBERS_IN_ROW = 4
/** Sizes of type in CSS pixels. */
const TYPE = { title: 15, text: 12, below: 10.7, note: 10.5 } as const

/** The most numbers, and the share of the two pages that pictures may take: readers of a brief look for numbers first. */
const MOST_NUMBERS = 12
const PICTURES = 0.55

/**
 * What the page of a locality prints. As many charts are drawn as fit, in their order. Of the values that they do not show, the latest are
 * shown as numbers; the others are listed, the latest first, as far as there is room. Of those that do not fit, only the count is given.
 * @param theme the only theme that the page shows; null for all themes
 */
export function briefOf(
  locality: Locality,
  theme: Theme | null,
  charts: readonly ChartModel[],
  dataset: Dataset,
  context: ChartContext,
) {
  const { language } = context
  const { observations, reports } = summariseLocality(dataset, locality, theme)
  const source = sourceLine(observations, dataset.sources, language)
  const notesOf = (rows: readonly Observation[]) => footnotesOf(rows, context)
  const notesHeight = (rows: readonly Observation[]) => heightOf(notesOf(rows).join(' '), WIDTH, TYPE.note)
  const reported = reports.map(({ title, summary }) => textIn(title, language) + textIn(summary, language))
  // A single report is only its summary; several are a list.
  const around = reports.length > 1 ? ROOM.report : 0
  const reportsHeight = reported.reduce((sum, said) => sum + around + heightOf(said, WIDTH, TYPE.text), 0)
  const foot = ROOM.imprint + heightOf(source, WIDTH, TYPE.note)

  const rows = withinHeight(rowsOf(charts), (HEIGHT - ROOM.head - foot - reportsHeight) * PICTURES)
  const shown = rows.flat().map(({ model }) => model)
  const legend = legendBlock(marksOf(shown), WIDTH)
  const drawn = shownIn(shown)
  const { tiles } = summariseLocality(dataset, locality, theme, { drawn, most: MOST_NUMBERS })
  const numbered = tiles.flatMap(({ observation, change }) => [observation, ...(change ? [change] : [])])
  const told = new Set([...drawn, ...numbered.map(({ id }) => id)])
  const others = observations
    .filter(({ id }) => !told.has(id))
    .toSorted((a, b) => comparePeriods(b.period, a.period))
  const numbersRows = Math.ceil(tiles.length / NUMBERS_IN_ROW)
  const numbersRow = numbersRows === 0 ? 0 : numbersHeight(numbered, context)
  const below = leftBelow([
    ROOM.head + (reports.length > 1 ? 0 : reportsHeight) + (numbersRows === 0 ? 0 : ROOM.section),
    ...Array<number>(numbersRows).fill(numbersRow),
    ...rows.map((row, at) => rowHeight(row) + (at === 0 ? ROOM.section : 0)),
    legend.height,
  ])
  let room = below - ROOM.section - (reports.length > 1 ? reportsHeight : 0) - foot - SPARE

  const rest: Observation[] = []
  const listed = new Set(told)
  for (const row of others) {
    // Two columns, and below them the notes of all together: many values share one.
    room -= restHeight(row, context) / 2
    const notes = notesHeight(observations.filter(({ id }) => id === row.id || listed.has(id)))
    if (room < notes) break
    rest.push(row)
    listed.add(row.id)
  }
  return {
    numbers: tiles,
    /** One picture as wide as the page, or two beside each other. */
    rows,
    /** The values that are neither among the numbers nor in a picture, and how many more there are than fit on the two pages. */
    rest,
    left: others.length - rest.length,
    /** The legend of all pictures, each mark once; its height is 0 if there are none. */
    legend,
    notes: notesOf(observations.filter(({ id }) => listed.has(id))),
    source,
  }
}

/** The rows that fit below each other, in their order; a row that is too high is skipped. */
function withinHeight(rows: readonly BriefFigure[][], height: number): BriefFigure[][] {
  let room = height
  return rows.filter((row) => {
    const fits = rowHeight(row) <= room
    if (fits) room -= rowHeight(row)
    return fits
  })
}

const rowHeight = (row: readonly BriefFigure[]): number => Math.max(...row.map(figureHeight))

/**
 * What two pages have left below blocks that do not break. One that does not fit on the rest of the first page begins the second, and the rest is
 * lost.
 */
function leftBelow(blocks: readonly number[]): number {
  let left = 2 * PAGE
  for (const height of blocks) {
    const onFirst = left - PAGE
    left = onFirst > 0 && height > onFirst ? PAGE - height : left - height
  }
  return left
}

/** The height of a row of numbers. All are equally high: if one number has a target or a mark, each row has room for it. */
function numbersHeight(rows: readonly Observation[], { targetOf }: ChartContext): number {
  const target = rows.some((row) => (targetOf?.(row) ?? null) !== null) ? ROOM.target : 0
  const mark = rows.some(({ review }) => review !== undefined) ? ROOM.mark : 0
  return ROOM.numbers + target + mark
}

const figureOf = (model: ChartModel, width: number): BriefFigure => ({
  model,
  width,
  drawing: chartBlock(model, width),
})

/** Charts in pairs, in their order. Charts that would lose words in a column, and the last of an odd number, have a row to themselves. */
function rowsOf(charts: readonly ChartModel[]): BriefFigure[][] {
  const figures = charts.map((model) => {
    const narrow = figureOf(model, COLUMN)
    return cutTexts(narrow.drawing.nodes) > 0 ? figureOf(model, WIDTH) : narrow
  })
  const narrow = figures.filter(({ width }) => width === COLUMN)
  return figures.flatMap((figure) => {
    if (figure.width === WIDTH) return [[figure]]
    const at = narrow.indexOf(figure)
    if (at % 2 === 1) return []
    const beside = narrow[at + 1]
    return [beside === undefined ? [figureOf(figure.model, WIDTH)] : [figure, beside]]
  })
}

const heightOf = (said: string, width: number, size: number): number =>
  paragraph(said, width, { size }).height

const figureHeight = ({ model, width, drawing }: BriefFigure): number =>
  ROOM.figure +
  paragraph(model.title, width, { size: TYPE.title, weight: 600 }).height +
  heightOf(model.subtitle, width, TYPE.below) +
  drawing.height +
  model.cautions.reduce((sum, said) => sum + heightOf(said, width, TYPE.note), 0)

/** The height of a listed value. Its name takes two thirds of a column; period and scope are below it. */
const restHeight = (row: Observation, { language }: ChartContext): number =>
  ROOM.rest + heightOf(observationName(row, language), (COLUMN * 2) / 3, TYPE.text) + TYPE.note * 1.4

/** The marks of all charts, each form of each once. */
const marksOf = (models: readonly ChartModel[]) => [
  ...new Map(
    models.flatMap(({ legend }) => legend).map((entry) => [`${entry.mark} ${entry.form}`, entry]),
  ).values(),
]
