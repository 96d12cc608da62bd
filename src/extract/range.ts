import { type Amount, readAmount } from './amount.ts'
import { isDigitAt, isHanziNumeralAt, isThinSpaceAt } from './chars.ts'

/** The marks and words that may stand between the two ends of a range. */
export const RANGE_MARKS = '至到-—–~～〜－‐−─'

const MINUS = '-−－'

/**
 * The amount that ends a range begun by `first`: 20至30人, 5%—8%, 5至10万元, 800至1万元.
 *
 * The two ends belong together when the first has no unit or the same one. A first end without a scale takes the
 * second's, unless it would then be the greater.
 */
export function readRange(text: string, first: Amount): Amount | null {
  if (first.vague || first.odd || first.high > first.low) return null
  if (first.numeral.form !== 'digits' && first.numeral.form !== 'hanzi') return null
  // Spaces may stand around a word or a wave, as in 20 至 30 人; around a hyphen they part the cells of a table.
  const isSpaced = isThinSpaceAt(text, first.end) && '至到~～'.includes(text.charAt(first.end + 1) || ' ')
  const markAt = isSpaced ? first.end + 1 : first.end
  const mark = text.charAt(markAt)
  if (mark === '' || !RANGE_MARKS.includes(mark)) return null
  const isFrost = text.startsWith('零下', markAt + 1)
  const isNegative = isFrost || (MINUS.includes(text[markAt + 1] ?? ' ') && !MINUS.includes(mark))
  const behind = isSpaced && isThinSpaceAt(text, markAt + 1) ? markAt + 2 : markAt + 1
  const at = isFrost ? markAt + 3 : isNegative ? markAt + 2 : behind
  if (!isDigitAt(text, at) && !isHanziNumeralAt(text, at)) return null
  const second = readAmount(text, at)
  if (second === null || second.vague || second.numeral.form !== first.numeral.form) return null
  if (first.unit !== '' && first.unit !== second.unit) return null
  const shares = first.scale === '' && second.scale !== '' && first.numeral.form === 'digits'
  const shared = shares ? Number(`${first.numeral.digits}e${second.exponent}`) : first.low
  const low = shares && shared > second.low ? first.low : shared
  const plain = first.unit === '' && second.unit === ''
  if (plain && !isNegative && low >= second.low) return null
  return {
    ...second,
    numeral: first.numeral,
    start: first.start,
    low,
    high: isNegative ? -second.high : second.high,
  }
}
