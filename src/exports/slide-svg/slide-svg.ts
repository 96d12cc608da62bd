import type { ChartModel } from '../../charts/chart-model.ts'
import type { NumberModel, SlideModel } from '../../charts/deck/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import type { ChartSvg } from '../chart-svg/chart-svg.ts'
import { chartBlock, LANGUAGE_TAGS } from '../chart-svg/chart-svg.ts'
import { fadesOf } from '../chart-svg/hatch.ts'
import { legendBlock } from '../chart-svg/legend.ts'
import { COLOURS, FONTS, STAGE_COLOURS } from '../chart-svg/palette.ts'
import { matrixBlock } from '../chart-svg/places.ts'
import { rowsBlock } from '../chart-svg/rows.ts'
import type { Block } from '../chart-svg/svg.ts'
import { at, element, line, scaled, stack } from '../chart-svg/svg.ts'
import { label, paragraph } from '../chart-svg/text.ts'
import { trendBlock } from '../chart-svg/trend.ts'
import type { ValueCard } from '../chart-svg/value.ts'
import { cardsBlock } from '../chart-svg/value.ts'
import { escapeXml } from '../xml.ts'
import { tableBlock } from './table.ts'

export const SLIDE_SIZE = { width: 1920, height: 1080 } as const
const MARGIN = 96
const INNER = SLIDE_SIZE.width - MARGIN * 2
const TOP = 76
const BOTTOM = 48
const GAP = 30
const COLUMN_GAP = 72
/** Blocks that are made for a card are drawn twice as large. */
const CARD_SCALE = 2
const NOTE = { size: 24, fill: COLOURS['ink-2'] } as const
/** The most lines of footnotes on a slide, and below rows of numbers, which need the height; the notes have the rest. */
const NOTE_LINES = { usual: 3, rows: 1 } as const
/** More numbers than this stand in rows. */
const ONE_ROW = 4
const LINE = 1.35

interface SlideSvgOptions {
  readonly language: Language
  /** The place of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
}

/**
 * A slide as a drawing that stands by itself, 1920 × 1080: title, what it shows, marks explained, notes and source. No type is below 24
 * pixels unless what is shown would not fit otherwise: better small than cut off.
 */
export function slideSvg(slide: SlideModel, { language, number, of }: SlideSvgOptions): ChartSvg {
  const { width, height } = SLIDE_SIZE
  const body = slide.layout === 'text' && slide.opening ? opening(slide) : framed(slide, number, of)
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': LANGUAGE_TAGS[language],
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': FONTS[language],
    },
    element('title', { id: 'title' }, escapeXml(slide.title)),
    element('desc', { id: 'desc' }, escapeXml(slide.description)),
    fadesOf(body),
    element('rect', { width, height, fill: COLOURS.ground }),
    body,
  )
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${onStage(svg)}\n`, width, height }
}

/** The colours of a page as those of the stage. */
function onStage(svg: string): string {
  const changed = Object.entries(COLOURS).flatMap(([name, colour]) => {
    const stage = Object.entries(STAGE_COLOURS).find(([key]) => key === name)?.[1]
    return stage === undefined || stage === colour ? [] : [[colour, stage] as const]
  })
  return changed.reduce((text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`), svg)
}

/** The name of the deck, large, and what it is about. */
function opening(slide: Extract<SlideModel, { layout: 'text' }>): string {
  const size = fitting(slide.title, [128, 104, 80, 60], 3)
  const block = stack(
    [
      titled(slide.title, size, 1.2),
      ...slide.paragraphs.map((text) => paragraph(text, INNER, { size: 40, fill: COLOURS['ink-2'] }, LINE)),
    ],
    28,
  )
  const rule = element('rect', { x: MARGIN, y: TOP - 24, width: 88, height: 8, fill: COLOURS.accent })
  return rule + at(MARGIN, Math.max(TOP, (SLIDE_SIZE.height - block.height) / 2.2), block.svg)
}

/** Faces of titles, as on the stage. */
const TITLE_FONTS =
  "'Iowan Old Style', 'Source Serif 4', Georgia, 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif"
/** Steps by which a title is made narrower to balance its lines, as a share of the width. */
const STEP = 0.04

/** A title in the face of titles, its lines of about the same length. */
function titled(title: string, size: number, spacing: number): Block {
  const within = (width: number) => paragraph(title, width, { size, weight: 700 }, spacing)
  let block = within(INNER)
  for (let share = 1 - STEP; share > STEP; share -= STEP) {
    const narrower = within(INNER * share)
    if (narrower.height > block.height) break
    block = narrower
  }
  return { ...block, svg: element('g', { 'font-family': TITLE_FONTS }, block.svg) }
}

/** The largest size at which a text has no more lines than this. */
function fitting(text: string, sizes: readonly number[], most: number): number {
  const linesAt = (size: number) => paragraph(text, INNER, { size, weight: 700 }, 1).height / size
  return sizes.find((size) => Math.round(linesAt(size)) <= most) ?? sizes.at(-1) ?? NOTE.size
}

function framed(slide: SlideModel, number: number, of: number): string {
  const head = stack(
    [
      titled(slide.title, fitting(slide.title, [60, 52, 44], 2), 1.22),
      paragraph(slide.subtitle, INNER, { size: 28, fill: COLOURS['ink-2'] }, LINE),
    ],
    10,
  )
  const foot = footOf(slide, number, of)
  const top = TOP + head.height + GAP
  const footTop = SLIDE_SIZE.height - BOTTOM - foot.height
  const room = footTop - GAP - top
  const rule = element('rect', { x: MARGIN, y: 44, width: 88, height: 8, fill: COLOURS.accent })
  return [
    rule,
    at(MARGIN, TOP, head.svg),
    placed(bodyOf(slide, room), top, slide.layout === 'text' ? 0 : room, room),
    at(MARGIN, footTop, foot.svg),
  ].join('')
}

/** A block in the middle of a height, made smaller as a whole where it is too high for its room. */
function placed(block: Block, top: number, height: number, room: number): string {
  const by = Math.min(1, room / Math.max(1, block.height))
  const fitted = scaled(block, by)
  const x = MARGIN + (INNER * (1 - by)) / 2
  return at(x, top + Math.max(0, height - fitted.height) / 2, fitted.svg)
}

function footOf(slide: SlideModel, number: number, of: number): Block {
  const entries = slide.layout === 'text' ? [] : slide.legend
  const rows = slide.layout === 'tiles' && slide.numbers.length > ONE_ROW
  let free: number = NOTE_LINES[rows ? 'rows' : 'usual']
  const notes = slide.footnotes.flatMap((text) => {
    const block = paragraph(text, INNER, NOTE, LINE)
    const lines = Math.round(block.height / (NOTE.size * LINE))
    if (lines > free) return []
    free -= lines
    return [block]
  })
  const place = `${number} / ${of}`
  const source = paragraph(slide.source, INNER - 150, NOTE, LINE)
  const last: Block = {
    svg:
      line(0, 0, INNER, 0, COLOURS.rule, 3) +
      at(0, 14, source.svg) +
      label(INNER, 14 + NOTE.size * 0.95, place, { ...NOTE, anchor: 'end' }),
    height: 14 + Math.max(source.height, NOTE.size * LINE),
  }
  return stack([legendColumns(entries), ...notes, last], 10)
}

/** The legend in two columns where it has more than two entries. */
function legendColumns(entries: SlideModel['legend']): Block {
  if (entries.length === 0) return { svg: '', height: 0 }
  const columns = entries.length > 2 ? 2 : 1
  const each = Math.ceil(entries.length / columns)
  const width = (INNER - COLUMN_GAP * (columns - 1)) / columns
  const blocks = Array.from({ length: columns }, (_, i) =>
    scaled(legendBlock(entries.slice(i * each, (i + 1) * each), width / CARD_SCALE), CARD_SCALE),
  )
  return {
    svg: blocks.map(({ svg }, i) => at(i * (width + COLUMN_GAP), 0, svg)).join(''),
    height: Math.max(...blocks.map(({ height }) => height)),
  }
}

function bodyOf(slide: SlideModel, room: number): Block {
  switch (slide.layout) {
    case 'chart':
      return chartOnStage(slide.charts[0], INNER, room)
    case 'two-charts':
      return twoCharts(slide.charts, room)
    case 'big-number': {
      const name = slide.title.includes(slide.number.name) ? '' : slide.number.name
      return cards([{ ...slide.number, name }], INNER, room)
    }
    case 'tiles':
      return cards(slide.numbers, INNER, room)
    case 'table': {
      const statement = paragraph(slide.table.statement, INNER, NOTE, LINE)
      return stack([tableBlock(slide.table, INNER), statement], 18)
    }
    case 'text':
      return stack(
        [
          ...slide.paragraphs.map((text) => paragraph(text, INNER, { size: 38 }, LINE)),
          legendColumns(slide.legend),
        ],
        26,
      )
  }
}

function twoCharts(charts: readonly ChartModel[], room: number): Block {
  const width = (INNER - COLUMN_GAP) / 2
  const heads = charts.map((chart) =>
    stack(
      [
        paragraph(chart.title, width, { size: 34, weight: 700 }, 1.25),
        paragraph(chart.subtitle, width, NOTE, LINE),
      ],
      6,
    ),
  )
  const head = Math.max(...heads.map(({ height }) => height)) + 20
  const drawings = charts.map((chart) => chartOnStage(chart, width, room - head))
  return {
    svg: charts
      .map((_, i) =>
        at(i * (width + COLUMN_GAP), 0, (heads[i]?.svg ?? '') + at(0, head, drawings[i]?.svg ?? '')),
      )
      .join(''),
    height: head + Math.max(...drawings.map(({ height }) => height)),
  }
}

/** A chart at the measures of the stage; what has none of its own is a card drawn larger. */
function chartOnStage(model: ChartModel, width: number, room: number): Block {
  switch (model.kind) {
    case 'trend':
      return trendBlock(model, width, 'stage', room)
    case 'value': {
      const alone = model.items.length === 1
      const numbers = model.items.map((item) => ({
        item,
        name: alone ? '' : item.label,
        caption: item.note ?? '',
        change: null,
      }))
      return cards(numbers, width, room)
    }
    case 'matrix':
      return scaled(matrixBlock(model, width / CARD_SCALE, MATRIX_ROW), CARD_SCALE)
    case 'tile-map':
    case 'timeline':
    case 'message':
      return scaled(chartBlock(model, width / CARD_SCALE), CARD_SCALE)
    default:
      return rowsBlock(model, width, 'stage')
  }
}

/** The height of a row of a matrix before it is drawn larger, in pixels. */
const MATRIX_ROW = 30

/** How much larger than on a card values may be; the first at which they have room is taken. */
const VALUE_SCALES = [6, 5, 4, 3.4, 3, 2.7, 2.4, 2.1, 1.9] as const
/** No more than this many stand in a row, if there is room for more rows. */
const IN_ROW = 4

function cards(numbers: readonly NumberModel[], width: number, room: number): Block {
  const list = numbers.map(
    ({ item, name, caption, change }): ValueCard => ({
      item,
      heading: name,
      below: [...(change === null ? [] : [change.text]), ...(caption === '' ? [] : [caption])],
    }),
  )
  const blocks = VALUE_SCALES.map((by) =>
    scaled(cardsBlock(list, width / by, Math.min(IN_ROW, perRow(list.length)), list.length > 1), by),
  )
  return blocks.find(({ height }) => height <= room) ?? blocks.at(-1) ?? { svg: '', height: 0 }
}

/** Rows of about the same length: six are twice three, not four and two. */
const perRow = (count: number): number =>
  count <= IN_ROW ? count : Math.ceil(count / Math.ceil(count / IN_ROW))
