import { itemAt } from '../../lib/item-at.ts'
import type { PanelsModel, TrendPlot } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { MEASURES, sizeIn } from '../layout/chart-size.ts'
import { BOLD, textWidth } from '../layout/text-width.ts'
import { isCut, wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import { beside, scaled, stack } from './block.ts'
import { group, text } from './scene.ts'
import { trendBlock } from './trend.ts'
import type { PanelSides } from './trend-frame.ts'
import { lastValueWidth, layoutTrend } from './trend-layout.ts'

/** Lengths in em of a label: the least width of a panel on a page and in a room to fill, and the gaps between panels. */
const LEAST = { page: 19, room: 16 } as const
/** The least width of the plot of a panel on a page, if there is more than one column. */
const LEAST_PLOT = 9
const GAP = { across: 2, down: 1 } as const
/** A plot much flatter than this, in shares of its width, shows less of its line; a narrower one too. */
const ASPECT = 0.46
const NO_SIDES: PanelSides = { left: 0, right: 0, pad: 0 }
/** A name takes more than two lines only where two would break its words. */
const NAME_LINES = 3
const LINE = 1.25
/** By so many pixels a panel is lower than its part of the room, so that the sum of all is not higher for being rounded. */
const ROUNDING = 0.01

/** Panels in columns, before they are drawn; all have the same room beside their plots. */
interface Grid {
  readonly columns: number
  readonly rows: number
  /** The width of a panel, and the height of its plot with its axes, in pixels; no height on a page. */
  readonly width: number
  readonly height: number | undefined
  readonly names: readonly (readonly string[])[]
  /** The height of the names in each row. */
  readonly heads: readonly number[]
  readonly sides: PanelSides
  /** The width of the plots without the room beside them, in pixels. */
  readonly across: number
  /**
   * How well lines can be read: the height of a plot in pixels, or less if the plot is narrow or must be reduced to have room, and by the share of
   * the grid that is empty.
   */
  readonly size: number
  /** Whether it has its room without being reduced. */
  readonly whole: boolean
}

/** The names of panels beside each other, cut where they are too long. */
const namesIn = (plots: readonly TrendPlot[], width: number, { label }: Measures) =>
  wrapNames(
    plots.map(({ series }) => itemAt(series, 0).label),
    width / label / BOLD,
    NAME_LINES,
  )

/**
 * How many lines the names take with the last values, which stand at the end of the last of them, or below a name that leaves no room.
 * @param width where the values end, in pixels: a panel has room beside its plot for half of the last time
 */
function linesOfHead(
  plots: readonly TrendPlot[],
  names: readonly (readonly string[])[],
  width: number,
  m: Measures,
): number {
  const counts = names.map((lines, i) => {
    const value = lastValueWidth(itemAt(plots, i), m)
    const last = (textWidth(lines.at(-1) ?? '') * BOLD + 1) * m.label
    return lines.length + (value > 0 && last + value > width ? 1 : 0)
  })
  return Math.max(0, ...counts)
}

/** Panels in rows, each of which is as full as the others if it can be. */
function gridOf(
  plots: readonly TrendPlot[],
  rows: number,
  width: number,
  m: Measures,
  room: number | undefined,
): Grid {
  const columns = Math.ceil(plots.length / rows)
  const own = (width - (columns - 1) * GAP.across * m.label) / columns
  const names = namesIn(plots, own, m)
  // How far a plot is from the right edge does not depend on its height.
  const beside = plots.map((plot) => layoutTrend(plot, own, m, undefined, NO_SIDES).margin.right)
  const heads = Array.from({ length: rows }, (_, i) => {
    const [from, to] = [i * columns, (i + 1) * columns]
    const lines = linesOfHead(plots.slice(from, to), names.slice(from, to), own - Math.max(...beside), m)
    return lines * m.label * LINE
  })
  const named = heads.reduce((sum, head) => sum + head, 0)
  const gaps = (rows - 1) * GAP.down * m.label
  const height = room === undefined ? undefined : (room - gaps - named) / rows - ROUNDING
  const alone = plots.map((plot) => layoutTrend(plot, own, m, height, NO_SIDES))
  const most = (of: (layout: (typeof alone)[number]) => number) => Math.max(...alone.map(of))
  const sides = {
    left: most(({ margin }) => margin.left),
    right: most(({ margin }) => margin.right),
    pad: most(({ pad }) => pad),
  }
  const across = own - sides.left - sides.right - sides.pad * 2
  const down = Math.min(...alone.map((layout) => layout.height - layout.margin.top - layout.margin.bottom))
  const needed = most((layout) => layout.height) * rows + named + gaps
  const reduced = room === undefined ? 1 : Math.min(1, room / needed)
  return {
    columns,
    rows,
    width: own,
    height,
    names,
    heads,
    sides,
    across,
    size: (Math.min(across * ASPECT, down) * reduced * plots.length) / (columns * rows),
    whole: reduced === 1,
  }
}

/** The panels on a page in as many columns as have room; in a room to fill, so that their lines are largest, and not reduced if they can be. */
function bestGrid(plots: readonly TrendPlot[], width: number, m: Measures, room: number | undefined): Grid {
  const [gap, least] = [GAP.across * m.label, LEAST[room === undefined ? 'page' : 'room'] * m.label]
  const most = Math.min(plots.length, Math.max(1, Math.floor((width + gap) / (least + gap))))
  const fewest = Math.ceil(plots.length / most)
  const grids = Array.from({ length: plots.length - fewest + 1 }, (_, i) =>
    gridOf(plots, fewest + i, width, m, room),
  )
  if (room === undefined)
    return grids.find(({ across }) => across >= LEAST_PLOT * m.label) ?? itemAt(grids, grids.length - 1)
  const whole = grids.filter((grid) => grid.whole)
  return (whole.length > 0 ? whole : grids).reduce((best, grid) => (grid.size > best.size ? grid : best))
}

/**
 * Lines over time, each in a panel of its own below its name. A time is at one place in all panels of a column. In a room that is too low, the
 * panels are made for a larger one and reduced, so that they still fill its width.
 */
export function panelsBlock(model: PanelsModel, width: number, room?: number): Block {
  const block = panelsIn(model, width, room)
  if (room === undefined || block.height <= room) return { ...block, keeps: [1, ...block.keeps] }
  for (let by = 1 - STEP; by > LEAST_REDUCED; by -= STEP) {
    const larger = panelsIn(model, width / by, room / by)
    if (larger.height * by <= room) return { ...scaled(larger, by), keeps: [by, ...larger.keeps] }
  }
  return { ...block, keeps: [LEAST_REDUCED, ...block.keeps] }
}

/** Panels are reduced in such steps, to no less than so much of their size. */
const STEP = 0.05
const LEAST_REDUCED = 0.5

function panelsIn({ plots }: PanelsModel, width: number, room?: number): Required<Block> {
  const m = MEASURES[sizeIn(room)]
  const grid = bestGrid(plots, width, m, room)
  const style = { size: m.label, leading: m.label * LINE, weight: 600 } as const
  const charts = plots.map((plot) => trendBlock(plot, grid.width, grid.height, grid.sides))
  const panels = charts.map((chart, i): Block => {
    const nodes = [group('label', [text(0, m.label, itemAt(grid.names, i), style)])]
    return stack([{ height: itemAt(grid.heads, Math.floor(i / grid.columns)), nodes }, chart], 0)
  })
  const rows = Array.from({ length: grid.rows }, (_, i) =>
    beside(panels.slice(i * grid.columns, (i + 1) * grid.columns), grid.width, GAP.across * m.label),
  )
  return {
    ...stack(rows, GAP.down * m.label),
    keeps: [
      grid.names.filter((lines) => !isCut(lines)).length,
      // What the panel with the least room for it has of each.
      ...itemAt(charts, 0).keeps.map((_, i) => Math.min(...charts.map(({ keeps }) => itemAt(keeps, i)))),
    ],
  }
}
