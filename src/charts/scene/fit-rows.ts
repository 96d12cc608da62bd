import type { RowsModel } from '../chart-model.ts'
import type { Box, Measures } from '../layout/chart-size.ts'
import { MEASURES } from '../layout/chart-size.ts'
import { isCut } from '../layout/wrap-names.ts'
import type { RowsLayout } from './rows.ts'
import { layoutRows } from './rows.ts'

/** The height of a bar and the sizes of its type, in pixels, and the share of the width for labels if it is more than usual. */
interface RowSize {
  readonly bar: number
  readonly label: number
  readonly value: number
  readonly labelShare?: number
  /** The most lines of a label before it is cut, if they are fewer than usual. */
  readonly lines?: number
}

/** The most lines of a label on a stage before it is cut. */
const LABEL_LINES = 4
/** The rows of a stage from thick to thin, to be tried in this order. */
const THINNEST = { bar: 26, label: 26, value: 27 } as const
const LAST = { ...THINNEST, lines: 1 } as const
const ROW_SIZES = [
  { bar: 190, label: 44, value: 84 },
  { bar: 160, label: 40, value: 70 },
  { bar: 130, label: 36, value: 58 },
  { bar: 104, label: 34, value: 48 },
  { bar: 84, label: 32, value: 42 },
  { bar: 66, label: 30, value: 36 },
  { bar: 56, label: 28, value: 32 },
  { bar: 46, label: 28, value: 32 },
  { bar: 42, label: 28, value: 30 },
  { bar: 38, label: 26, value: 28 },
  { bar: 32, label: 26, value: 28 },
  // Long names in fewer lines, so that more rows fit.
  { bar: 46, label: 28, value: 32, labelShare: 0.5 },
  { bar: 38, label: 26, value: 28, labelShare: 0.5 },
  THINNEST,
  { ...THINNEST, labelShare: 0.5 },
  // It is better to cut off names than to use type that nobody can read.
  { ...THINNEST, lines: 2 },
  LAST,
] as const satisfies readonly RowSize[]

/** If bars are thinner than this, in pixels, the rows are close together. */
const CLOSE = 40
const GAP = { wide: 0.55, close: 0.35 } as const
const DOT = { share: 0.28, least: 9, most: 22 } as const

const measuresOf = ({ bar, label, value }: RowSize): Measures => ({
  ...MEASURES.stage,
  label,
  value,
  bar,
  gap: bar * (bar < CLOSE ? GAP.close : GAP.wide),
  dot: Math.min(DOT.most, Math.max(DOT.least, bar * DOT.share)),
})

/** If larger type needs the height, bars may be thinner than usual, down to this share. */
const LEAST_BAR = 0.6

/** Rows of a size in a room of a stage. If they do not fit, bars are thinner; if no rows fit, it gives the thinnest. */
export function fitRows(model: RowsModel, { width, height }: Box, size: RowSize): RowsLayout {
  const thinner = ROW_SIZES.map(({ bar }) => bar).filter(
    (bar) => bar < size.bar && bar >= size.bar * LEAST_BAR,
  )
  let fit = atSize(model, width, size)
  for (const bar of thinner) {
    if (fit.height <= height) break
    fit = atSize(model, width, { ...size, bar })
  }
  return fit
}

/** The largest size in which rows fit in a room with whole labels and values; if there is none, the largest with labels that are cut. */
export function rowSize(model: RowsModel, { width, height }: Box): RowSize {
  let first: RowSize | null = null
  for (const size of ROW_SIZES) {
    const fit = atSize(model, width, size)
    if (fit.height > height || fit.beyond > 0) continue
    if (!fit.rows.some(({ lines }) => isCut(lines))) return size
    first ??= size
  }
  return first ?? LAST
}

/**
 * Rows that need less height than usual: labels beside their bars, and each row only as high as it must be. For pictures that hold no chart of
 * an office program. Null if there is no room for whole labels and values.
 */
export function closeRows(model: RowsModel, { width, height }: Box): RowsLayout | null {
  for (const size of ROW_SIZES) {
    const fit = atSize(model, width, size, true)
    if (fit.height <= height && fit.beyond <= 0 && !fit.rows.some(({ lines }) => isCut(lines))) return fit
  }
  return null
}

/** @param isClose whether rows need less height than usual, see {@link closeRows} */
function atSize(model: RowsModel, width: number, size: RowSize, isClose = false): RowsLayout {
  const usual = measuresOf(size)
  const measures = isClose ? { ...usual, even: false } : usual
  return layoutRows(model, width, measures, size.lines ?? LABEL_LINES, size.labelShare, isClose)
}
