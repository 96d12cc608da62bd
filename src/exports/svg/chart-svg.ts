import type { ChartModel } from '../../charts/chart-model.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { at, paragraph, paragraphs, stack } from '../../charts/scene/block.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { legendBlock } from '../../charts/scene/legend.ts'
import type { Language } from '../../domain/text.ts'
import { PAPER } from './palette.ts'
import type { SvgFile } from './scene-svg.ts'
import { sceneSvg } from './scene-svg.ts'

interface ChartSvgOptions {
  readonly language: Language
  /** White, or nothing behind the drawing. */
  readonly ground: 'white' | 'none'
}

const WIDTH = 800
const MARGIN = 28
/** A matrix is as wide as its columns need. */
const MATRIX = { names: 150, column: 84 } as const
/** The squares of a map have one size, and there is nothing beside them. */
const MAP_WIDTH = 560

/**
 * A chart as a drawing that stands by itself: finding, subtitle with unit, marks with their bounds, legend, notes and source. It shows
 * the texts of the model and no others. Colours are the light ones.
 */
export function chartSvg(model: ChartModel, { language, ground }: ChartSvgOptions): SvgFile {
  const inner = widthOf(model)
  const head = stack(
    [
      paragraph(model.title, inner, { size: 21, weight: 700, spacing: 1.3, wrap: evenLines }),
      paragraph(model.subtitle, inner, { size: 14, role: 'ink-2', wrap: evenLines }),
    ],
    4,
  )
  const foot = paragraphs([...model.footnotes, model.source], inner, { size: 12, role: 'ink-3' }, 3)
  const body = stack([head, chartBlock(model, inner), legendBlock(model.legend, inner), foot], 16)
  const [width, height] = [inner + MARGIN * 2, Math.ceil(body.height + MARGIN * 2)]
  const { title, description } = model
  return sceneSvg(
    { width, height, nodes: at(MARGIN, MARGIN, body) },
    { title, description, language, palette: PAPER, ground: ground === 'white' },
  )
}

function widthOf(model: ChartModel): number {
  if (model.kind === 'matrix') return Math.max(WIDTH, MATRIX.names + model.columns.length * MATRIX.column)
  return model.kind === 'tile-map' ? MAP_WIDTH : WIDTH
}
