import type { SlideModel } from '../../../charts/deck/slide-model.ts'
import type { Box } from '../measures.ts'
import { FRAME, TYPE } from '../measures.ts'
import { heightOf, LINE, linesOf } from '../text.ts'
import type { PlacedLegend } from './legend.ts'
import { placeLegend } from './legend.ts'

/** Lines of a title at each of its sizes before a smaller one is taken. */
const TITLE_LINES = [2, 2, 2, 4] as const
const SUBTITLE_LINES = 3
/** The most of a slide that notes below the body take; what does not fit stands in the slide's notes. */
const FOOTNOTE_ROOM = 56
const SOURCE_LINES = 3
const COLUMN_GAP = 34
/** The most of the room between title and notes that the legend takes before it is cut to its names. */
const LEGEND_SHARE = 0.34
const CHART_TITLE = 18

/** The parts of a slide around its body, each with its place. */
export interface SlidePlaces {
  readonly title: { readonly box: Box; readonly size: number }
  readonly subtitle: Box
  readonly body: Box
  readonly legend: PlacedLegend
  readonly legendTop: number
  /** The footnotes for which there is room. */
  readonly footnotes: readonly string[]
  readonly footnoteBox: Box
  readonly source: Box
}

type Frame = Pick<SlideModel, 'title' | 'subtitle' | 'footnotes' | 'source' | 'legend'>

/** The largest size of type in which a title has few lines. */
function titleSize(title: string): number {
  const fitting = TYPE.titles.find(
    (size, i) => linesOf(title, size, FRAME.width, true).length <= (TITLE_LINES[i] ?? 2),
  )
  return fitting ?? TYPE.titles.at(-1) ?? 20
}

const place = (y: number, height: number, width: number = FRAME.width): Box => ({
  x: FRAME.left,
  y,
  width,
  height,
})

export function slidePlaces({ title, subtitle, footnotes, source, legend: entries }: Frame): SlidePlaces {
  const size = titleSize(title)
  const titleHeight = Math.max(1, linesOf(title, size, FRAME.width, true).length) * size * LINE
  const subtitleTop = FRAME.top + titleHeight + 2
  const subtitleHeight = Math.min(
    heightOf(subtitle, TYPE.subtitle, FRAME.width),
    SUBTITLE_LINES * TYPE.subtitle * LINE,
  )
  const top = subtitleTop + subtitleHeight + FRAME.gap * 1.5
  const sourceWidth = FRAME.width - FRAME.numberWidth - FRAME.gap
  const sourceLines = Math.min(SOURCE_LINES, Math.max(1, linesOf(source, TYPE.small, sourceWidth).length))
  const sourceHeight = sourceLines * TYPE.small * LINE
  const sourceTop = FRAME.footerTop + FRAME.footerHeight - sourceHeight
  const kept: string[] = []
  let used = 0
  for (const note of footnotes) {
    const height = heightOf(note, TYPE.small, FRAME.width)
    // The first stands whatever its length, and short ones may follow where a long one has no room: as on the stage.
    if (kept.length > 0 && used + height > FOOTNOTE_ROOM) continue
    kept.push(note)
    used += height
  }
  const notesTop = sourceTop - used - (used === 0 ? 0 : 4)
  const bottom = notesTop - FRAME.gap
  const legend = placeLegend(entries, FRAME.width, (bottom - top) * LEGEND_SHARE)
  const legendTop = bottom - legend.height
  return {
    title: { box: place(FRAME.top, titleHeight), size },
    subtitle: place(subtitleTop, subtitleHeight),
    body: place(top, legendTop - (legend.height === 0 ? 0 : FRAME.gap) - top),
    legend,
    legendTop,
    footnotes: kept,
    footnoteBox: place(notesTop, used),
    source: place(sourceTop, sourceHeight, sourceWidth),
  }
}

export const bodyBox = (slide: Frame): Box => slidePlaces(slide).body

/** Height of the heading of one chart of two: its finding and what it shows. */
export function headingHeight(chart: { title: string; subtitle: string }, width: number): number {
  return (
    heightOf(chart.title, CHART_TITLE, width, true) + heightOf(chart.subtitle, TYPE.small, width) + FRAME.gap
  )
}

/** The places of two charts side by side, below their headings, which are as high as the higher one. */
export function halves(slide: Extract<SlideModel, { layout: 'two-charts' }>): readonly [Box, Box] {
  const body = bodyBox(slide)
  const width = (body.width - COLUMN_GAP) / 2
  const head = Math.max(...slide.charts.map((chart) => headingHeight(chart, width)))
  const half = { y: body.y + head, width, height: body.height - head }
  return [
    { ...half, x: body.x },
    { ...half, x: body.x + width + COLUMN_GAP },
  ]
}

export const CHART_TITLE_SIZE = CHART_TITLE
