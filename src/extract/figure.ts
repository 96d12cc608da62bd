import type { Quantity } from '../domain/number/bound.ts'
import { exact, vague } from '../domain/number/bound.ts'
import type { FigureKind } from '../domain/record/ledger.ts'
import type { Numeral } from './numeral/numeral.ts'

/** One number as printed in a text, with its place. `text` is the slice of the text from `start` to `end`. */
export interface Figure {
  /** UTF-16 offset of the first character of qualifier + number + scale + unit. */
  readonly start: number
  /** UTF-16 offset after the last character. */
  readonly end: number
  /** The token exactly as printed: `近400组`. */
  readonly text: string
  /** The value in base units with its bound: 万 and 亿 multiplied out, `92%` as 92. */
  readonly quantity: Quantity
  /** The scale as printed, `万`, `亿`, or '' where none. */
  readonly scale: string
  /** The unit as printed, without the scale: 元, 人次, %, 场（次）; '' where none. */
  readonly unit: string
  readonly kind: FigureKind
  /** The rule that fired, for a person who asks why. */
  readonly rule: string
}

/** A figure found in the text, before its token is cut out of it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
  readonly scale: string
  readonly unit: string
  readonly kind: FigureKind
  readonly rule: string
}

/** A figure that names something and measures nothing, such as a date. Its value is the number in it, where there is a finite one. */
export const named = (
  kind: FigureKind,
  rule: string,
  start: number,
  end: number,
  value: number | null = null,
): Found => ({
  start,
  end,
  quantity: value !== null && Number.isFinite(value) ? exact(value) : vague,
  scale: '',
  unit: '',
  kind,
  rule,
})

/** The number that a numeral stands for; null where it stands for none. */
export const valueIn = (numeral: Numeral): number | null =>
  numeral.form === 'digits' || numeral.form === 'hanzi' || numeral.form === 'positional'
    ? numeral.value
    : null
