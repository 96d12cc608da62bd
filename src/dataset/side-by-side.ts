import type { Scale } from '../domain/number/number-format.ts'
import { writeNumber } from '../domain/number/number-format.ts'
import { languages } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import type { Observation } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'

/** Smaller scales are not shared: 3470 beside 2万 is as Chinese writes it. */
const LEAST_SHARED = 1e6

/**
 * The style of values that are read side by side: with one scale, 0.65M beside 1.163M, or all with full digits where one of them has too many
 * digits for its scale, 20,000 beside 12,345 and not 2万. Where one of them fits a smaller scale alone, all have that, 15,000万 beside
 * 12,345.678万. What is printed as 2万余 stays so: its full digits would say 余 of the last one.
 */
export function styleSideBySide<Style extends NumberStyle>(
  values: readonly Pick<Observation, 'quantity'>[],
  style: Style,
): Style {
  const { language, notation } = style
  const { scales } = languages[language].numbers
  const written = values.flatMap(({ quantity: { value, bound } }) =>
    value === null ? [] : [{ value, bound, scale: writeNumber(value, language, notation).scale }],
  )
  const chosen = written.filter(({ bound }) => bound !== 'atLeast')
  const isLong = (value: number) => scales.some(({ factor }) => Math.abs(value) >= factor)
  if (
    chosen.some(({ scale }) => scale !== '') &&
    chosen.some(({ value, scale }) => scale === '' && isLong(value))
  )
    return { ...style, notation: 'full' }
  const wordOn = (value: number, shared: Scale) =>
    writeNumber(value, language, notation, 'nearest', shared).scale
  const strays = (shared: Scale) =>
    written.some(({ value }) => ![shared.word, ''].includes(wordOn(value, shared)))
  /** The largest scale up to this one on which no value has another one beside it. */
  const withoutStrays = (largest: Scale): Scale =>
    written.some(({ bound, scale }) => bound !== 'exact' && scale === largest.word)
      ? largest
      : (scales.find((one) => one.factor <= largest.factor && !strays(one)) ?? largest)
  const scale = scales.find(
    ({ factor, word }) => factor >= LEAST_SHARED && written.some((one) => one.scale === word),
  )
  return { ...style, scale: scale && withoutStrays(scale) }
}

/** The style of values that stand side by side without an axis in common: those of one unit are written in one way, +¥0.513M beside ¥1.163M. */
export const styleByUnit = <Style extends NumberStyle>(
  values: readonly Pick<Observation, 'quantity' | 'unit'>[],
  style: Style,
): Style => ({
  ...style,
  byUnit: new Map(
    [...groupRows(values, ({ unit }) => unit.id)].map(([unit, alike]) => [
      unit,
      styleSideBySide(alike, style),
    ]),
  ),
})
