import { readDigits } from './digits.ts'
import { readFormal, readHanzi } from './hanzi.ts'

/**
 * How a number is written.
 *
 * - `digits`: 1,234 · ２３ · 4.5
 * - `long`: more digits than a number can hold exactly; a code of some sort, never a value.
 * - `version`: two decimal points, as in 3.5.2.
 * - `hanzi`: 一百二十, 贰仟, 两三 (with `high`), 三四十
 * - `bare`: a scale without a digit before it, 百, 千万; a number only beside a qualifier.
 * - `vague`: 几十, 十几, 数百.
 * - `positional`: digits read one by one, 二〇二五, 五一; a year or a name, never an amount.
 */
export type NumeralForm = 'digits' | 'long' | 'version' | 'hanzi' | 'bare' | 'vague' | 'positional'

export interface Numeral {
  readonly form: NumeralForm
  readonly start: number
  readonly end: number
  /** The value, or 0 where the form has none. */
  readonly value: number
  /** Greater than `value` where two digits stand side by side for a range: 两三 is 2 to 3. */
  readonly high: number
  /** Half-width digits with their decimal point, for exact scaling; '' for hanzi. */
  readonly digits: string
}

/** The number that begins at `at`, whichever way it is written. */
export const readNumeral = (text: string, at: number): Numeral | null =>
  readDigits(text, at) ?? readHanzi(text, at) ?? readFormal(text, at)

const POINT_DIGITS = '零一二三四五六七八九'

/** 三点五: a Chinese number with 点 and further digits behind it. The caller knows whether it can be a decimal there. */
export function withDecimals(text: string, whole: Numeral): Numeral {
  if (whole.form !== 'hanzi' || whole.high > whole.value || text[whole.end] !== '点') return whole
  let end = whole.end + 1
  let decimals = ''
  while (end - whole.end < 12) {
    const digit = POINT_DIGITS.indexOf(text.charAt(end))
    if (digit < 0 || end >= text.length) break
    decimals += digit
    end += 1
  }
  if (decimals === '') return whole
  const digits = `${whole.value}.${decimals}`
  return { ...whole, end, value: Number(digits), high: Number(digits), digits }
}

/** `value × 10^exponent`, without the error of a floating multiplication: 116.3 × 10⁴ is 1163000. */
export const scaled = (numeral: Numeral, exponent: number): number =>
  exponent === 0
    ? numeral.value
    : numeral.digits === ''
      ? numeral.value * 10 ** exponent
      : Number(`${numeral.digits}e${exponent}`)
