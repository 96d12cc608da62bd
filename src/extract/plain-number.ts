import { digitOf, isDigitAt, isHanziNumeralAt, isThinSpaceAt } from './chars.ts'
import { readHanzi } from './hanzi.ts'

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
