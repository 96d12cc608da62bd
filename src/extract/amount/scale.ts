import { UNITS } from '../lexicon/lexicon.ts'
import { isDigitAt, isLetterAt } from '../numeral/chars.ts'

/** Powers of ten that may follow a number, the smaller before the larger: 千万, 万亿. */
const EXPONENTS = new Map([
  ['百'.charCodeAt(0), 2],
  ['千'.charCodeAt(0), 3],
  ['万'.charCodeAt(0), 4],
  ['亿'.charCodeAt(0), 8],
])

/** Letters that are scales in English money and counts. Elsewhere m is the metre, and k and M may be anything. */
const LETTERS = new Map([
  ['k', 3],
  ['m', 6],
  ['mm', 6],
  ['b', 9],
  ['bn', 9],
])
const CURRENCY_BEFORE = /(?:[¥￥$€£＄￡]|\b(?:rmb|cny|usd)) ?[\d,]{1,20}(?:\.\d{1,9})?$/iu
/** What is counted in English: 1.2m members, 3k new workers. Never what is measured: 5m long. */
const COUNTED_BEHIND =
  /^ (?:(?:new|more|other|additional|registered|union|trade[- ]union|young|female|male|migrant|retired|delivery) ){0,2}(?:members|people|persons|workers|employees|users|citizens|residents|women|men|students|volunteers|drivers|couriers|farmers|families|households|firms|companies|enterprises|businesses|unions|visits|views|clicks|copies|jobs|yuan|rmb|dollars|euros|pounds)\b/iu
/** Characters that either of the two may look at. */
const NEAR = 60

/** The exponent of the letters at `at`, read only after a currency and its number, or before a noun for something counted. */
function readLetters(text: string, at: number): Scale | null {
  if (!isLetterAt(text, at) || !isDigitAt(text, at - 1)) return null
  const end = isLetterAt(text, at + 1) ? at + 2 : at + 1
  const exponent = LETTERS.get(text.slice(at, end).toLowerCase())
  if (exponent === undefined || isLetterAt(text, end) || isDigitAt(text, end)) return null
  const isMoney = CURRENCY_BEFORE.test(text.slice(Math.max(0, at - NEAR), at))
  return isMoney || COUNTED_BEHIND.test(text.slice(end, end + NEAR)) ? { end, exponent } : null
}

export interface Scale {
  readonly end: number
  readonly exponent: number
}

/**
 * The scale at `at`, with exponent 0 where there is none.
 *
 * 千 in 3千瓦 and 百 in 2百分点 belong to the unit, so a unit of two characters or more stops the scale.
 */
export function readScale(text: string, at: number): Scale {
  // 10w+: ten thousand in the pinyin of those who type fast. W is the watt.
  if (text[at] === 'w' && isDigitAt(text, at - 1) && !isLetterAt(text, at + 1) && !isDigitAt(text, at + 1))
    return { end: at + 1, exponent: 4 }
  // 1.8个亿: a measure word before the hundred millions. 3个亿元村 are villages.
  if (text[at] === '个' && text[at + 1] === '亿' && !'元吨级人万欧美'.includes(text.charAt(at + 2) || ' '))
    return { end: at + 2, exponent: 8 }
  const letters = readLetters(text, at)
  if (letters !== null) return letters
  let end = at
  let exponent = 0
  let last = 0
  for (;;) {
    const step = EXPONENTS.get(text.charCodeAt(end))
    if (step === undefined || step <= last) break
    const unit = UNITS.longest(text, end)
    if (unit !== null && unit.value !== 'none' && unit.at - end >= 2) break
    exponent += step
    last = Math.max(step, last === 2 || last === 3 ? 3 : step)
    end += 1
  }
  return { end, exponent }
}
