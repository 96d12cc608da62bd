import { isNumeralAt, isThinSpaceAt, sentenceBefore } from '../numeral/chars.ts'
import { scaled } from '../numeral/numeral.ts'
import { type Amount, readAmount } from './amount.ts'

/** The marks and words that may be between the two ends of a range. */
export const RANGE_MARKS = '至到-—–~～〜－‐−─'

const MINUS = '-−－'

/** Units of which 二、三 may name the second and the third rather than count two or three. */
const NUMBERED_UNITS = '期届班组轮批级等'

/** How many characters before two amounts 分别 may begin; it says that they are two values and not a range. */
const REACH_OF_EACH = 8

/** Whether a number comes right before `at`, or before a 、 right before `at`, so that what begins there is one more item of a list. */
const goesOnList = (text: string, at: number): boolean =>
  isNumeralAt(text, at - 1) || (text[at - 1] === '、' && isNumeralAt(text, at - 2))

const TENS_OR_MORE = '十百千万'
const NEIGHBOURS = '二三四五六七八九'

/** 三、四十人, 七、八百家 also at the head of a line, where 三、 would number what follows. 一、二十大精神 is numbered. */
export function areNeighbours(text: string, at: number): boolean {
  const low = NEIGHBOURS.indexOf(text.charAt(at))
  if (low < 0 || text[at + 1] !== '、' || !TENS_OR_MORE.includes(text.charAt(at + 3) || ' ')) return false
  if (text.charAt(at + 2) !== NEIGHBOURS.charAt(low + 1)) return false
  const second = readAmount(text, at + 2)
  return second !== null && (second.unitClass === 'count' || second.unitClass === 'size')
}

/** 7、8成, 五、六十名, 十三、四岁: two neighbouring digits parted by a comma say what 七八成 does. */
function readNeighbours(text: string, first: Amount): Amount | null {
  const { numeral } = first
  if (first.unit !== '' || first.scale !== '' || numeral.value < 1) return null
  if (goesOnList(text, first.start) || text[first.start - 1] === '第') return null
  const second = readAmount(text, first.end + 1)
  if (second === null || second.vague || second.high > second.low) return null
  if (second.numeral.form !== numeral.form) return null
  if (text[second.end] === '、' && isNumeralAt(text, second.end + 1)) return null
  // 分别提高3、4个百分点: two amounts, each of its own.
  if (sentenceBefore(text, first.start, REACH_OF_EACH).includes('分别')) return null
  const isMeasured = second.unitClass === 'time' || second.unitClass === 'rate' || second.unitClass === 'size'
  const isOften = second.unitClass === 'count' && !NUMBERED_UNITS.includes(second.unit)
  if (!isMeasured && !isOften) return null
  const { value } = numeral
  if (numeral.end - numeral.start > 1) {
    const isNext =
      numeral.form === 'hanzi' && value < 100 && value % 10 > 0 && second.low === (value % 10) + 1
    return isNext ? { ...second, numeral, start: first.start, low: value, high: value + 1 } : null
  }
  // 九、十成: ten has a digit more.
  const power = value === 9 && second.low === 10 ? 1 : 10 ** Math.floor(Math.log10(second.low))
  const low = value * power
  const isNext = second.low === low + power || (value === 3 && second.low === 5 * power)
  return isNext ? { ...second, numeral, start: first.start, low, high: second.low } : null
}

/** The first end with the scale that only the second prints: the 5 of 5至10万, the 五 of 五至十万 and of 五至八百. */
function sharedLow(text: string, { numeral, low }: Amount, second: Amount): number {
  if (numeral.form === 'digits') return second.scale === '' ? low : scaled(numeral, second.exponent)
  const written = text.slice(second.numeral.start, second.numeral.end)
  const large = LARGE_TAIL.exec(written)?.[0] ?? ''
  // 二至三千万: both are tens of millions, while 三至五十万 begins at thirty thousand.
  const rest = written.slice(0, written.length - large.length)
  const small = rest.length === 2 && low < 10 ? rest.charAt(1) : ''
  return low * (LARGE.get(large) ?? 1) * (small === '百' ? 100 : small === '千' ? 1000 : 1)
}

const LARGE_TAIL = /万亿$|[万亿]$/
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['万亿', 1e12],
])

/**
 * The amount that ends a range begun by `first`: 20至30人, 5%—8%, 5至10万元, 800至1万元.
 *
 * The two ends belong together when the first has no unit or the same one. A first end without a scale takes the
 * second's, unless it would then be the greater.
 */
export function readRange(text: string, first: Amount): Amount | null {
  if (first.vague || first.odd || first.high > first.low) return null
  if (first.numeral.form !== 'digits' && first.numeral.form !== 'hanzi') return null
  // Spaces may surround a word or a wave dash, as in 20 至 30 人; around a hyphen they separate the cells of a table.
  const isSpaced = isThinSpaceAt(text, first.end) && '至到~～'.includes(text.charAt(first.end + 1) || ' ')
  const markAt = isSpaced ? first.end + 1 : first.end
  const mark = text.charAt(markAt)
  if (mark === '、') return readNeighbours(text, first)
  if (mark === '' || !RANGE_MARKS.includes(mark)) return null
  const isFrost = text.startsWith('零下', markAt + 1)
  const isNegative = isFrost || (MINUS.includes(text[markAt + 1] ?? ' ') && !MINUS.includes(mark))
  const behind = isSpaced && isThinSpaceAt(text, markAt + 1) ? markAt + 2 : markAt + 1
  const at = isFrost ? markAt + 3 : isNegative ? markAt + 2 : behind
  if (!isNumeralAt(text, at)) return null
  const second = readAmount(text, at)
  if (second === null || second.vague || second.numeral.form !== first.numeral.form) return null
  if (first.unit !== '' && first.unit !== second.unit) return null
  const shared = first.scale === '' ? sharedLow(text, first, second) : first.low
  const low = shared > second.low ? first.low : shared
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
