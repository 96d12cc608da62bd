import { UNITS } from '../lexicon/lexicon.ts'
import { isDigitAt, isLetterAt } from '../numeral/chars.ts'

/** Powers of ten that may follow a number, the smaller before the larger: 千万, 万亿. */
const EXPONENTS = new Map([
  ['百'.charCodeAt(0), 2],
  ['千'.charCodeAt(0), 3],
  ['万'.charCodeAt(0), 4],
  ['亿'.charCodeAt(0), 8],
])

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
