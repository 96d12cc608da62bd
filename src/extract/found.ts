import { exact, type Quantity, vague } from '../domain/bound.ts'
import type { FigureKind } from '../domain/figure-kind.ts'
import type { Numeral } from './numeral.ts'

/** A figure before its text is cut out. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
  readonly scale: string
  readonly unit: string
  readonly kind: FigureKind
  readonly rule: string
}

/** A figure that names rather than measures: its value is the number in it, where there is one that a value can hold. */
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

/** The value that a name takes from its numeral, or none. */
export const valueIn = (numeral: Numeral): number | null =>
  numeral.form === 'digits' || numeral.form === 'hanzi' || numeral.form === 'positional'
    ? numeral.value
    : null
