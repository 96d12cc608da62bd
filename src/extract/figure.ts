import type { Quantity } from '../domain/bound.ts'
import type { FigureKind } from '../domain/figure-kind.ts'

/** One number as printed in a text, with its place. `text` is the slice of the text from `start` to `end`. */
export interface Figure {
  /** UTF-16 offset of the first character of qualifier + number + scale + unit. */
  readonly start: number
  /** UTF-16 offset behind the last character. */
  readonly end: number
  /** The printed token, exactly as it stands: `近400组`. */
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
