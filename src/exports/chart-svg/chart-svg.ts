import type { ChartModel } from '../../charts/chart-model.ts'
import type { Language } from '../../domain/text.ts'
import { escapeXml } from '../xml.ts'
import { fadesOf } from './hatch.ts'
import { legendBlock } from './legend.ts'
import { COLOURS, FONTS } from './palette.ts'
import { matrixBlock, tileMapBlock } from './places.ts'
import { rowsBlock } from './rows.ts'
import type { Block } from './svg.ts'
import { at, element, stack } from './svg.ts'
import { paragraph } from './text.ts'
import { timelineBlock } from './timeline.ts'
import { trendBlock } from './trend.ts'
import { valueBlock } from './value.ts'

interface ChartSvgOptions {
  readonly language: Language
  /** White, or nothing behind the drawing. */
  readonly ground: 'white' | 'none'
}

/** A drawing as SVG text, with its size in pixels. */
export interface ChartSvg {
  readonly text: string
  readonly width: number
  readonly height: number
}

const WIDTH = 800
const MARGIN = 28
/** A matrix is as wide as its columns need. */
const MATRIX = { names: 150, column: 84 } as const
/** The squares of a map have one size; beside them nothing stands. */
const MAP_WIDTH = 560
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const

/**
 * A chart as a drawing that stands by itself: finding, subtitle with unit, marks with their bounds, legend, notes and source. It
 * has plain lines, rectangles and texts with their fonts named, refers to nothing outside, and shows the texts of the model and
 * no others. Colours are the light ones.
 */
export function chartSvg(model: ChartModel, { language, ground }: ChartSvgOptions): ChartSvg {
  const inner = widthOf(model)
  const note = { size: 12, fill: COLOURS['ink-3'] }
  const head = stack(
    [
      paragraph(model.title, inner, { size: 21, weight: 700 }, 1.3),
      paragraph(model.subtitle, inner, { size: 14, fill: COLOURS['ink-2'] }),
    ],
    4,
  )
  const foot = stack(
    [...model.footnotes, model.source].map((text) => paragraph(text, inner, note)),
    3,
  )
  const body = stack([head, chartBlock(model, inner), legendBlock(model.legend, inner), foot], 16)
  const [width, height] = [inner + MARGIN * 2, Math.ceil(body.height + MARGIN * 2)]
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
    element('title', { id: 'title' }, escapeXml(model.title)),
    element('desc', { id: 'desc' }, escapeXml(model.description)),
    fadesOf(body.svg),
    ground === 'white' ? element('rect', { width, height, fill: COLOURS.ground }) : '',
    at(MARGIN, MARGIN, body.svg),
  )
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

function widthOf(model: ChartModel): number {
  if (model.kind === 'matrix') return Math.max(WIDTH, MATRIX.names + model.columns.length * MATRIX.column)
  return model.kind === 'tile-map' ? MAP_WIDTH : WIDTH
}

/** The drawing of a model alone, without title, legend and notes. */
export function chartBlock(model: ChartModel, width: number): Block {
  switch (model.kind) {
    case 'trend':
      return trendBlock(model, width)
    case 'value':
      return valueBlock(model, width)
    case 'matrix':
      return matrixBlock(model, width)
    case 'tile-map':
      return tileMapBlock(model, width)
    case 'timeline':
      return timelineBlock(model, width)
    case 'message':
      return paragraph(model.message, width, { size: 16, fill: COLOURS['ink-2'] })
    default:
      return rowsBlock(model, width)
  }
}
