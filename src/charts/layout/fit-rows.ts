import type { RowsModel } from '../chart-model.ts'
import type { Measures } from './chart-size.ts'
import { MEASURES } from './chart-size.ts'
import type { RowsLayout } from './rows-layout.ts'
import { layoutRows } from './rows-layout.ts'

/** Bars of a stage from thick to thin, with the lines that a label beside them may take. */
const STEPS = [
  { bar: 120, labelLines: 3 },
  { bar: 96, labelLines: 3 },
  { bar: 80, labelLines: 3 },
  { bar: 66, labelLines: 3 },
  { bar: 56, labelLines: 3 },
  { bar: 46, labelLines: 2 },
  { bar: 38, labelLines: 2 },
  { bar: 32, labelLines: 1 },
  { bar: 26, labelLines: 1 },
] as const

/** Below this bar type is as small as a stage allows. */
const SMALL_BAR = 40
const SMALL_TYPE = { label: 26, value: 27 } as const
const GAP = { share: 0.55, small: 0.35 } as const
const DOT_SHARE = 0.28

function measuresOf(bar: number): Measures {
  const small = bar < SMALL_BAR
  return {
    ...MEASURES.stage,
    ...(small ? SMALL_TYPE : {}),
    bar,
    gap: bar * (small ? GAP.small : GAP.share),
    dot: Math.min(MEASURES.stage.dot * 1.4, Math.max(9, bar * DOT_SHARE)),
  }
}

/** The thickest rows that stand in the height in pixels, or the thinnest there are. */
export function fitRows(
  model: RowsModel,
  width: number,
  height: number,
): { readonly m: Measures; readonly layout: RowsLayout } {
  const fits = STEPS.map(({ bar, labelLines }) => {
    const m = measuresOf(bar)
    return { m, layout: layoutRows(model, width, m, labelLines) }
  })
  const [first] = fits
  const found = fits.find(({ layout }) => layout.height <= height) ?? fits.at(-1) ?? first
  if (found === undefined) throw new RangeError('there are no steps')
  return found
}
