import type { RowsModel } from '../chart-model.ts'
import type { Measures } from './chart-size.ts'
import { MEASURES } from './chart-size.ts'
import type { RowsLayout } from './rows-layout.ts'
import { layoutRows } from './rows-layout.ts'

/** Rows of a stage from thick to thin: the bar, its type, and the lines that a label beside it may take. In pixels. */
const STEPS = [
  { bar: 130, label: 34, value: 56, labelLines: 3 },
  { bar: 104, label: 34, value: 48, labelLines: 3 },
  { bar: 84, label: 32, value: 42, labelLines: 3 },
  { bar: 66, label: 30, value: 36, labelLines: 3 },
  { bar: 56, label: 28, value: 32, labelLines: 3 },
  { bar: 46, label: 28, value: 32, labelLines: 2 },
  { bar: 38, label: 26, value: 28, labelLines: 2 },
  { bar: 32, label: 26, value: 28, labelLines: 1 },
  { bar: 26, label: 26, value: 27, labelLines: 1 },
] as const

/** Below this bar, rows stand close. */
const CLOSE = 40
const GAP = { wide: 0.55, close: 0.35 } as const
const DOT = { share: 0.28, least: 9, most: 22 } as const

const measuresOf = ({ bar, label, value }: (typeof STEPS)[number]): Measures => ({
  ...MEASURES.stage,
  label,
  value,
  bar,
  gap: bar * (bar < CLOSE ? GAP.close : GAP.wide),
  dot: Math.min(DOT.most, Math.max(DOT.least, bar * DOT.share)),
})

/** The thickest rows that stand in the height in pixels, or the thinnest there are. */
export function fitRows(
  model: RowsModel,
  width: number,
  height: number,
): { readonly m: Measures; readonly layout: RowsLayout } {
  const [first, ...thinner] = STEPS
  let fit = atStep(model, width, first)
  for (const step of thinner) {
    if (fit.layout.height <= height) break
    fit = atStep(model, width, step)
  }
  return fit
}

function atStep(model: RowsModel, width: number, step: (typeof STEPS)[number]) {
  const m = measuresOf(step)
  return { m, layout: layoutRows(model, width, m, step.labelLines) }
}
