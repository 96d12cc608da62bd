import type { ChartModel } from '../../charts/chart-model.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { at, EMPTY, paragraphs, scaled, stack } from '../../charts/scene/block.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { headsFit } from '../../charts/scene/matrix.ts'
import type { Scene } from '../../charts/scene/scene.ts'
import { text } from '../../charts/scene/scene.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { PICTURE_OF } from '../../words/decks/pictures.ts'
import type { NumberModel } from '../slide-model.ts'
import { explainedMarks } from './foot.ts'
import { numbersBody } from './numbers-body.ts'
import { inOnePiece } from './phone-scene.ts'
import { cardOf } from './slide-scene.ts'
import { headBlock, part, ruled } from './slide-type.ts'

/** The content of a page for a long picture. */
export interface PagePicture {
  readonly title: string
  /** What the page is about; '' if there is no such text. */
  readonly lead: string
  readonly numbers: readonly NumberModel[]
  /** What a reader must know with the numbers. */
  readonly notes: readonly string[]
  /** Where the numbers come from, in a few words; '' without numbers. */
  readonly numbersSource: string
  readonly charts: readonly ChartModel[]
  readonly source: string
}

/** The width of the picture in pixels: that of a phone's screen. */
const WIDTH = 1080
const MARGIN = 56
const INNER = WIDTH - MARGIN * 2
/** The height of the highest picture that every browser can draw: phones stop at 16 million pixels. A longer page continues in another. */
export const HIGHEST = 14_000
const GAP = { parts: 72, within: 24 } as const
const HEAD = {
  page: { title: 84, subtitle: 36, gap: GAP.within },
  chart: { title: 46, subtitle: 30, gap: GAP.within / 2 },
} as const
const NOTE: TextLook = { size: 28, role: 'ink-2', spacing: 1.4 }
/** Widths in pixels for charts before they are enlarged: that of a phone, or wider for a matrix whose headings need it. */
const CHART_WIDTHS = [440, 520, 620, 740, 880] as const
/** The height of a row of two numbers, in pixels. */
const NUMBER_ROW = 330

/**
 * A page as pictures below each other: title, numbers, charts with their findings, marks and notes, and the sources. One picture if the page
 * fits in it; else a picture ends between two charts and the page continues in the next.
 * @param made of what product it is, and when it was made
 */
export function pageScenes(page: PagePicture, made: string, language: Language): Scene[] {
  const sources = [page.numbersSource, ...page.charts.map(({ shortSource }) => shortSource)]
  // What all parts have in common is said once, at the end.
  const areNamed = new Set(sources.filter((one) => one !== '')).size > 1
  const blocks = [
    headBlock({ title: page.title, subtitle: page.lead }, INNER, HEAD.page),
    numbersBlock(page, areNamed),
    ...page.charts.map((chart) => figureBlock(chart, areNamed)),
    ruled(notesBlock([page.source, made]), INNER, GAP.within),
  ].filter(({ height }) => height > 0)
  const sheets: Block[][] = [[]]
  let used = 0
  for (const block of blocks) {
    // Below the last block of a sheet stands which it is of several.
    if (used > 0 && used + block.height + GAP.parts + PLACE_HEIGHT + MARGIN * 2 > HIGHEST) {
      sheets.push([])
      used = 0
    }
    sheets.at(-1)?.push(block)
    used += block.height + GAP.parts
  }
  return sheets.map((sheet, i) => {
    const many = sheets.length > 1 ? [placeBlock(page.title, i + 1, sheets.length, language)] : []
    const all = stack([...sheet, ...many], GAP.parts)
    return { width: WIDTH, height: Math.ceil(all.height + MARGIN * 2), nodes: at(MARGIN, MARGIN, all) }
  })
}

/** @param isNamed whether its source is named below it */
function numbersBlock({ numbers, notes, numbersSource }: PagePicture, isNamed: boolean): Block {
  if (numbers.length === 0) return EMPTY
  const room = { width: INNER, height: Math.ceil(numbers.length / 2) * NUMBER_ROW }
  const body = numbersBody(numbers.map((number) => cardOf(number, false)))
  return stack([body(room)(room), notesBlock([inOnePiece(notes), isNamed ? numbersSource : ''])], GAP.within)
}

function figureBlock(chart: ChartModel, isNamed: boolean): Block {
  const { legend, footnotes, shortSource } = chart
  const width =
    chart.kind === 'matrix'
      ? (CHART_WIDTHS.find((each) => headsFit(chart, each)) ?? CHART_WIDTHS.at(-1) ?? INNER)
      : CHART_WIDTHS[0]
  const by = INNER / width
  const head = headBlock(chart, INNER, HEAD.chart)
  const drawing = part('chart', scaled(chartBlock(chart, width), by), INNER)
  const known = notesBlock([inOnePiece(footnotes), isNamed ? shortSource : ''])
  const figure = stack([head, drawing, explainedMarks(legend, INNER, NOTE.size), known], GAP.within)
  return ruled(figure, INNER, GAP.within)
}

const notesBlock = (notes: readonly string[]): Block =>
  part('notes', paragraphs(notes, INNER, NOTE, GAP.within / 4), INNER)

const PLACE_HEIGHT = NOTE.size * 1.4

/** A line that says which of the pictures of a page this is. */
const placeBlock = (title: string, number: number, of: number, language: Language): Block => ({
  height: PLACE_HEIGHT,
  nodes: [
    text(0, NOTE.size, [fill(PICTURE_OF[language], { title, n: number, of }, language)], {
      size: NOTE.size,
      role: 'ink-2',
    }),
  ],
})
