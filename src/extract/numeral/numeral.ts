import { digitOf, isDigitAt, isHanziNumeralAt, isThinSpaceAt } from './chars.ts'
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
  /** Greater than `value` if two digits side by side mean a range: 两三 is 2 to 3. */
  readonly high: number
  /** Half-width digits with their decimal point, for exact scaling; '' for hanzi. */
  readonly digits: string
}

/** The number that begins at `at`, whichever way it is written. */
export const readNumeral = (text: string, at: number): Numeral | null =>
  readDigits(text, at) ?? readHanzi(text, at) ?? readFormal(text, at)

const POINT_DIGITS = '零一二三四五六七八九'

/** 三点五: a Chinese number with 点 and further digits after it. The caller knows whether it can be a decimal there. */
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

/** A whole number without separators or decimals, as dates use them. */
export interface Plain {
  readonly end: number
  readonly value: number
  /** How many characters it is written with. */
  readonly length: number
  /** 二〇二五 rather than 二十五. */
  readonly positional: boolean
  readonly isHanzi: boolean
}

export function readPlain(text: string, from: number): Plain | null {
  const at = isThinSpaceAt(text, from) && isDigitAt(text, from + 1) ? from + 1 : from
  if (isDigitAt(text, at)) {
    let end = at
    let value = 0
    while (end - at < 5 && isDigitAt(text, end)) {
      value = value * 10 + digitOf(text.charCodeAt(end))
      end += 1
    }
    if (isDigitAt(text, end)) return null
    const length = end - at
    // Spaced typesetting parts the number from its unit: 2024 年 6 月.
    if (isThinSpaceAt(text, end) && '年月日号时点分世季'.includes(text.charAt(end + 1) || ' ')) end += 1
    return { end, value, length, positional: true, isHanzi: false }
  }
  if (!isHanziNumeralAt(text, at)) return null
  const mixed = MIXED_ZEROS.includes(text.charAt(at + 1) || ' ') ? readMixedYear(text, at) : null
  if (mixed !== null) return mixed
  const n = readHanzi(text, at)
  if (n === null || (n.form !== 'hanzi' && n.form !== 'positional') || n.high > n.value) return null
  return {
    end: n.end,
    value: n.value,
    length: n.end - at,
    positional: n.form === 'positional',
    isHanzi: true,
  }
}

const MIXED_ZEROS = 'OoＯ○◯0零〇'
const YEAR_DIGITS = '〇一二三四五六七八九'

/** 二OO九, 二0二一: a year in Chinese digits, typed with a letter, a ring or an Arabic nought for 〇. */
function readMixedYear(text: string, at: number): Plain | null {
  let value = 0
  for (let p = at; p < at + 4; p += 1) {
    const c = text.charAt(p) || ' '
    const digit = MIXED_ZEROS.includes(c) ? 0 : YEAR_DIGITS.indexOf(c)
    if (digit < 0) return null
    value = value * 10 + digit
  }
  return text[at + 4] === '年' ? { end: at + 4, value, length: 4, positional: true, isHanzi: true } : null
}
