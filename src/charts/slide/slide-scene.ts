import type { ChartModel, TileMapModel } from '../chart-model.ts'
import type { NumberModel, SlideModel } from '../deck/slide-model.ts'
import { statementOf } from '../deck/slide-table.ts'
import type { Block, TextLook } from '../scene/block.ts'
import { at, beside, EMPTY, linesIn, paragraph, scaled, stack } from '../scene/block.ts'
import { chartBlock, rowsBlock, trendBlock } from '../scene/chart.ts'
import { legendBlock } from '../scene/legend.ts'
import { matrixBlock } from '../scene/matrix.ts'
import type { Scene, SceneNode, SlidePart } from '../scene/scene.ts'
import { partIn, path, rect, solid, text } from '../scene/scene.ts'
import { tileMapWidth } from '../scene/tile-map.ts'
import type { ValueCard } from '../scene/values.ts'
import { cardsBlock } from '../scene/values.ts'
import { tableBlock } from './table-block.ts'

const SLIDE_SIZE = { width: 1920, height: 1080 } as const
const MARGIN = 96
const INNER = SLIDE_SIZE.width - MARGIN * 2
const TOP = 76
const BOTTOM = 48
const GAP = 30
const COLUMN_GAP = 72
/** Blocks that are made for a card are drawn twice as large. */
const CARD_SCALE = 2
const SPACING = 1.35
const NOTE: TextLook = { size: 24, role: 'ink-2', spacing: SPACING }
/** The most lines of footnotes on a slide, and below rows of numbers, which need the height; the notes have the rest. */
const NOTE_LINES = { usual: 3, rows: 1 } as const
/** More numbers than this stand in rows. */
const ONE_ROW = 4

/**
 * A slide as a picture of 1920 × 1080 pixels: title, what it shows, marks explained, notes and source. No type is below 24 pixels unless
 * what is shown would not fit otherwise: better small than cut off.
 * @param number the place of the slide in its deck, counted from 1
 */
export function slideScene(slide: SlideModel, number: number, of: number): Scene {
  const nodes = slide.layout === 'text' && slide.opening ? opening(slide) : framed(slide, number, of)
  return { ...SLIDE_SIZE, nodes }
}

/** A block as a part of the slide. */
const part = (of: SlidePart, block: Block, width: number = INNER): Block =>
  block.height <= 0
    ? block
    : {
        height: block.height,
        nodes: [partIn(of, { x: 0, y: 0, width, height: block.height }, block.nodes)],
      }

/** The red stroke above a title. */
const stroke = (y: number): SceneNode =>
  rect({ x: MARGIN, y, width: 88, height: 8 }, { fill: solid('accent') })

/** The name of the deck, large, and what it is about. */
function opening(slide: Extract<SlideModel, { layout: 'text' }>): SceneNode[] {
  const block = stack(
    [
      part('title', titled(slide.title, { size: fitting(slide.title, [128, 104, 80, 60], 3), spacing: 1.2 })),
      part(
        'paragraphs',
        stack(
          slide.paragraphs.map((said) =>
            paragraph(said, INNER, { size: 40, role: 'ink-2', spacing: SPACING }),
          ),
          28,
        ),
      ),
    ],
    28,
  )
  return [stroke(TOP - 24), ...at(MARGIN, Math.max(TOP, (SLIDE_SIZE.height - block.height) / 2.2), block)]
}

/** Steps by which a title is made narrower to balance its lines, as a share of the width. */
const STEP = 0.04

/** A title in the face of titles, its lines of about the same length. */
function titled(title: string, look: TextLook): Block {
  const within = (width: number) => paragraph(title, width, { weight: 700, face: 'title', ...look })
  let block = within(INNER)
  for (let share = 1 - STEP; share > STEP; share -= STEP) {
    const narrower = within(INNER * share)
    if (narrower.height > block.height) break
    block = narrower
  }
  return block
}

/** The largest size at which a title has no more lines than this. */
const fitting = (title: string, sizes: readonly number[], most: number): number =>
  sizes.find((size) => linesIn(title, INNER, { size, weight: 700 }).length <= most) ??
  sizes.at(-1) ??
  NOTE.size

function framed(slide: SlideModel, number: number, of: number): SceneNode[] {
  const head = stack(
    [
      part('title', titled(slide.title, { size: fitting(slide.title, [60, 52, 44], 2), spacing: 1.22 })),
      part('subtitle', paragraph(slide.subtitle, INNER, { size: 28, role: 'ink-2', spacing: SPACING })),
    ],
    10,
  )
  const foot = footOf(slide, number, of)
  const top = TOP + head.height + GAP
  const footTop = SLIDE_SIZE.height - BOTTOM - foot.height
  const room = footTop - GAP - top
  return [
    stroke(44),
    ...at(MARGIN, TOP, head),
    ...placed(bodyOf(slide, room), top, slide.layout === 'text' ? 0 : room, room),
    ...at(MARGIN, footTop, part('foot', foot)),
  ]
}

/** A block in the middle of a height, made smaller as a whole where it is too high for its room. */
function placed(block: Block, top: number, height: number, room: number): SceneNode[] {
  const by = Math.min(1, room / Math.max(1, block.height))
  const fitted = scaled(block, by)
  const x = MARGIN + (INNER * (1 - by)) / 2
  return at(x, top + Math.max(0, height - fitted.height) / 2, fitted)
}

function footOf(slide: SlideModel, number: number, of: number): Block {
  const entries = slide.layout === 'text' ? [] : slide.legend
  const rows = slide.layout === 'tiles' && slide.numbers.length > ONE_ROW
  let free: number = NOTE_LINES[rows ? 'rows' : 'usual']
  const notes = slide.footnotes.flatMap((said) => {
    const lines = linesIn(said, INNER, NOTE).length
    if (lines > free) return []
    free -= lines
    return [paragraph(said, INNER, NOTE)]
  })
  const source = paragraph(slide.source, INNER - 150, NOTE)
  const rule = path(
    [
      [0, 0],
      [INNER, 0],
    ],
    { role: 'rule', width: 3 },
  )
  const place = text(INNER, 14 + NOTE.size * 0.95, [`${number} / ${of}`], {
    size: NOTE.size,
    role: 'ink-2',
    anchor: 'end',
  })
  const last: Block = {
    nodes: [
      rule,
      ...at(0, 14, part('source', source, INNER - 150)),
      partIn('page-number', { x: INNER - 150, y: 14, width: 150, height: NOTE.size * SPACING }, [place]),
    ],
    height: 14 + Math.max(source.height, NOTE.size * SPACING),
  }
  return stack([part('marks', legendColumns(entries)), ...notes, last], 10)
}

/** The legend in two columns where it has more than two entries. */
function legendColumns(entries: SlideModel['legend']): Block {
  if (entries.length === 0) return EMPTY
  const columns = entries.length > 2 ? 2 : 1
  const each = Math.ceil(entries.length / columns)
  const width = (INNER - COLUMN_GAP * (columns - 1)) / columns
  const blocks = Array.from({ length: columns }, (_, i) =>
    scaled(legendBlock(entries.slice(i * each, (i + 1) * each), width / CARD_SCALE), CARD_SCALE),
  )
  return beside(blocks, width, COLUMN_GAP)
}

function bodyOf(slide: SlideModel, room: number): Block {
  switch (slide.layout) {
    case 'chart':
      return part('chart', chartOnStage(slide.charts[0], INNER, room))
    case 'two-charts':
      return twoCharts(slide.charts, room)
    case 'big-number': {
      const name = slide.title.includes(slide.number.name) ? '' : slide.number.name
      return part('numbers', cards([{ ...slide.number, name }], INNER, room))
    }
    case 'tiles':
      return part('numbers', cards(slide.numbers, INNER, room))
    case 'table':
      return stack(
        [
          part('table', tableBlock(slide.table, INNER)),
          part('statement', paragraph(statementOf(slide.table, slide.table.rows.length), INNER, NOTE)),
        ],
        18,
      )
    case 'text':
      return stack(
        [
          part(
            'paragraphs',
            stack(
              slide.paragraphs.map((said) => paragraph(said, INNER, { size: 38, spacing: SPACING })),
              26,
            ),
          ),
          part('marks', legendColumns(slide.legend)),
        ],
        26,
      )
  }
}

function twoCharts(charts: readonly ChartModel[], room: number): Block {
  const width = (INNER - COLUMN_GAP) / 2
  const heads = charts
    .map((chart) =>
      stack(
        [
          paragraph(chart.title, width, { size: 34, weight: 700, spacing: 1.25 }),
          paragraph(chart.subtitle, width, NOTE),
        ],
        6,
      ),
    )
    .map((heading) => part('heading', heading, width))
  const head = beside(heads, width, COLUMN_GAP)
  const top = head.height + 20
  const drawings = beside(
    charts.map((chart) => part('chart', chartOnStage(chart, width, room - top), width)),
    width,
    COLUMN_GAP,
  )
  return { nodes: [...head.nodes, ...at(0, top, drawings)], height: top + drawings.height }
}

/** The height of a row of a matrix before it is drawn larger, in pixels. */
const MATRIX_ROW = 30

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
      return mapOnStage(model, width)
    case 'timeline':
    case 'message':
      return scaled(chartBlock(model, width / CARD_SCALE), CARD_SCALE)
    default:
      return rowsBlock(model, width, 'stage')
  }
}

/** Places by province beside a map, as long as they have room there; nobody points at a square from the back row. */
const MOST_PLACES = 12

/** The map, and beside it which localities lie where. */
function mapOnStage(model: TileMapModel, width: number): Block {
  const map = scaled(chartBlock(model, width / CARD_SCALE), CARD_SCALE)
  const reported = model.tiles.filter(({ places }) => places.length > 0)
  const left = tileMapWidth(model) * CARD_SCALE + COLUMN_GAP
  if (reported.length === 0 || reported.length > MOST_PLACES) return map
  const list = stack(
    reported.map(({ name, places }) =>
      paragraph(`${name}  ${places.map(({ label }) => label).join(' · ')}`, width - left, { size: 30 }, name),
    ),
    14,
  )
  return { nodes: [...map.nodes, ...at(left, 0, list)], height: Math.max(map.height, list.height) }
}

/** How much larger than on a card values may be; the first at which they have room is taken. */
const VALUE_SCALES = [6, 5, 4, 3.4, 3, 2.7, 2.4, 2.1, 1.9] as const

function cards(numbers: readonly NumberModel[], width: number, room: number): Block {
  const list = numbers.map(
    ({ item, name, caption, change }): ValueCard => ({
      item,
      heading: name,
      below: [...(change === null ? [] : [change.text]), ...(caption === '' ? [] : [caption])],
    }),
  )
  const blocks = VALUE_SCALES.map((by) =>
    scaled(cardsBlock(list, width / by, perRow(list.length), list.length > 1), by),
  )
  return blocks.find(({ height }) => height <= room) ?? blocks.at(-1) ?? EMPTY
}

/** Rows of about the same length: six are twice three, not four and two. */
const perRow = (count: number): number =>
  count <= ONE_ROW ? count : Math.ceil(count / Math.ceil(count / ONE_ROW))
