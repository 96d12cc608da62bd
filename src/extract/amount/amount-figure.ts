import { type Bound, exact, vague } from '../../domain/number/bound.ts'
import { type Found, named } from '../figure.ts'
import { DIGITS_ONLY, UNITS, ZERO_NOUNS } from '../lexicon/lexicon.ts'
import { quantityFor, readAfter, readBefore, type Stated } from '../lexicon/qualifier.ts'
import { readUnit } from '../lexicon/unit.ts'
import { isDigitAt, isHanAt } from '../numeral/chars.ts'
import { acceptsHanzi } from '../numeral/hanzi-context.ts'
import { type Numeral, readNumeral, withDecimals } from '../numeral/numeral.ts'
import { type Amount, amountOf, readFrost, readSign } from './amount.ts'
import { isClassEnd, kindOf } from './amount-kind.ts'
import { readRange } from './range.ts'
import { readScale } from './scale.ts'

const CURRENCIES = '¥￥$€£＄￡'

/** 二点五倍: decimals in Chinese, only with a scale or unit after them, since 三点五十 is a time. */
function numeralAt(text: string, at: number): Numeral | null {
  const numeral = text.startsWith('零点', at) ? zeroAt(at) : readNumeral(text, at)
  if (numeral === null || numeral.form !== 'hanzi' || text[numeral.end] !== '点') return numeral
  const decimal = withDecimals(text, numeral)
  if (decimal.end === numeral.end) return numeral
  const unit = UNITS.longest(text, decimal.end)
  const isMeasured = unit !== null && unit.value !== 'none'
  return isMeasured || readScale(text, decimal.end).exponent > 0 ? decimal : numeral
}

/** The 零 of 零点八. */
const zeroAt = (at: number): Numeral => ({
  form: 'hanzi',
  start: at,
  end: at + 1,
  value: 0,
  high: 0,
  digits: '',
})

/** 八零后, 九五后, 零零后: years of birth in characters. */
const isCohort = (text: string, { form, start, end }: Numeral): boolean =>
  form === 'positional' && end - start === 2 && '零〇五'.includes(text.charAt(end - 1)) && text[end] === '后'

/** 七五折 is a price of 7.5 tenths. */
const isDiscount = (text: string, { form, start, end }: Numeral): boolean =>
  form === 'positional' && end - start === 2 && text[end] === '折'

const discountOf = (numeral: Numeral): Numeral => {
  const digits = (numeral.value / 10).toFixed(1)
  return { ...numeral, form: 'hanzi', value: Number(digits), high: Number(digits), digits }
}

/** The figure that an amount at `at` makes, or null where its words make it none. */
export function readAmountFigure(text: string, at: number, floor: number): Found | null {
  const none = text[at] === '0' && !isDigitAt(text, at + 1) ? ZERO_NOUNS.longest(text, at + 1) : null
  if (none !== null) return zero(text, at, none.at)
  const numeral = numeralAt(text, at)
  if (numeral !== null && isCohort(text, numeral))
    return named('cohort', 'cohort-unit', at, numeral.end + 1, numeral.value)
  if (numeral === null || (numeral.form === 'positional' && !isDiscount(text, numeral))) return null
  if (isDiscount(text, numeral)) return figureOf(text, amountOf(text, discountOf(numeral)), at, floor)
  return figureOf(text, amountOf(text, numeral), at, floor)
}

/** Characters that make a noun with 数 after them: 人数, 总数, 计数. */
const NOUNS_OF_NUMBER = '人次总指系基户分件倍位参岁半无少多函字级额整变奇偶代票例计读如'
const TOTALS = ['累计', '合计', '共计', '总计']

/** 邮件数十万件: before 百 or 万, 数 is not the end of a noun such as 件数, and before 十 it hardly ever is. */
const countsTens = (text: string, at: number): boolean =>
  '百千万亿'.includes(text.charAt(at + 1) || ' ') ||
  (text[at + 1] === '十' && '件位分例'.includes(text.charAt(at - 1)))

const endsNoun = (text: string, at: number): boolean =>
  at > 0 &&
  !countsTens(text, at) &&
  NOUNS_OF_NUMBER.includes(text.charAt(at - 1)) &&
  !TOTALS.includes(text.slice(at - 2, at))

/** 数十名, 若干家: a vague number whose first word is not a numeral. */
export function readSeveral(text: string, at: number, floor: number): Found | null {
  const isSome = text.startsWith('若干', at)
  if (!isSome && (text[at] !== '数' || endsNoun(text, at))) return null
  const bare = isSome ? null : readNumeral(text, at + 1)
  const hasBare = bare !== null && (bare.form === 'bare' || (bare.form === 'hanzi' && text[at + 1] === '十'))
  const end = isSome ? at + 2 : hasBare ? bare.end : at + 1
  const amount = amountOf(text, { form: 'vague', start: at, end, value: 0, high: 0, digits: '' })
  if (!hasBare) {
    const counts =
      amount.unitClass === 'count' ||
      amount.unitClass === 'time' ||
      amount.unit === '倍' ||
      amount.unit === '元'
    if (!counts || amount.unit.length > 2 || DIGITS_ONLY.has(amount.unit)) return null
  }
  return figureOf(text, amount, at, floor)
}

/** 零投诉, 零例: none of what was feared. 零距离 and 零门槛 are words, and 零 begins many more. */
export function readZero(text: string, at: number): Found | null {
  const noun = ZERO_NOUNS.longest(text, at + 1)
  if (noun !== null) return zero(text, at, noun.at)
  const unit = readUnit(text, at + 1)
  return '例起宗人名元次个件'.includes(unit.text || ' ') ? zero(text, at, unit.end) : null
}

/** The figure 0 for the 零 or 0 at `at`, with the unit or noun that follows it. */
const zero = (text: string, at: number, end: number): Found => ({
  start: at,
  end,
  quantity: exact(0),
  scale: '',
  unit: text.slice(at + 1, end),
  kind: 'measure',
  rule: 'zero',
})

/** 成百上千名: a word for very many, with the measure word that follows it. */
export function veryMany(text: string, at: number, wordEnd: number): Found {
  const unit = readUnit(text, wordEnd)
  const isCounted = unit.unitClass === 'count' || unit.unitClass === 'time' || unit.unitClass === 'size'
  const hasUnit = isCounted && !DIGITS_ONLY.has(unit.text)
  return {
    start: at,
    end: hasUnit ? unit.end : wordEnd,
    quantity: vague,
    scale: '',
    unit: hasUnit ? unit.text : '',
    kind: hasUnit && unit.unitClass === 'time' ? 'duration' : 'measure',
    rule: 'very-many',
  }
}

/** 俩人, 仨月: two and three with the measure word in them, so that 月 is a length of time. */
export function readPair(text: string, at: number, floor: number): Found | null {
  const value = text[at] === '俩' ? 2 : 3
  const amount = amountOf(text, { form: 'hanzi', start: at, end: at + 1, value, high: value, digits: '' })
  if (text[at + 1] === '月' && text[at + 2] !== '亮')
    return {
      start: at,
      end: at + 2,
      quantity: exact(value),
      scale: '',
      unit: '月',
      kind: 'duration',
      rule: 'pair',
    }
  const isCounted = amount.unitClass === 'count' || amount.unitClass === 'time' || amount.unitClass === 'size'
  return isCounted && !DIGITS_ONLY.has(amount.unit) ? figureOf(text, amount, at, floor) : null
}

function figureOf(text: string, single: Amount, at: number, floor: number): Found | null {
  const change =
    single.unit !== '' && at > floor && '从由自'.includes(text.charAt(at - 1)) && isWordBefore(text, at)
  const range = readRange(text, single)
  const ranged = change && range !== null && !isSpread(text, range.end) ? null : range
  const amount = ranged ?? single
  const { numeral } = amount
  const said = readBefore(text, at, floor, numeral.form === 'bare')
  const before = said !== null && bounds(text, amount, said) ? said : null
  const after = readAfter(text, amount.end, amount.unitClass)
  const frost = readFrost(text, amount, before?.at ?? at, floor)
  if (numeral.form !== 'digits' && frost === null && !acceptsHanzi(text, amount, before, after))
    return labelOf(text, amount, before)
  if (before === null && after === null && followsEach(text, at) && isRateBase(amount))
    return named('other', 'per', amount.start, amount.end, amount.low)
  const sign = frost ?? (before === null ? readSign(text, amount, floor) : null)
  const isNegative = sign?.negative === true
  const currency =
    before === null && sign === null && at > floor && CURRENCIES.includes(text.charAt(at - 1)) ? 1 : 0
  const kind = kindOf(text, amount, before, after, floor)
  if (kind !== 'measure' && kind !== 'duration') {
    const isGraded = kind === 'label' && text[amount.end] === '级'
    const isEnd = kind === 'label' && isClassEnd(text, amount.end)
    const tail = isEnd ? 3 : isGraded || (kind === 'cohort' && text[amount.end] === '后') ? 1 : 0
    const end = kind === 'date' && amount.unit !== '年' ? numeral.end : amount.end + tail
    return named(kind, `${kind}-unit`, amount.start, end, amount.vague ? null : amount.low)
  }
  const isTenths = amount.unit === '成'
  const near = (isNegative ? -1 : 1) * (isTenths ? tenths(amount.low) : amount.low)
  const far = isTenths ? tenths(amount.high) : amount.high
  // 零下三四度, 零下5至10℃: both ends are below zero if the only unit comes after the second.
  const isFrosty = frost !== null && far > amount.low && (ranged === null || single.unit === '')
  const low = isFrosty ? -far : near
  const high = isFrosty || (isNegative && amount.high === amount.low) ? near : far
  const outer = frost !== null && before === null ? readBefore(text, frost.at, floor, false) : null
  const stated = pickBefore(text, amount, before ?? outer)
  const starts = [stated?.at, sign?.at].filter((start) => start !== undefined)
  return {
    start: starts.length === 0 ? at - currency : Math.min(...starts),
    end: after?.at ?? amount.end,
    quantity: quantityFor({
      low,
      high,
      vague: amount.vague,
      odd: amount.odd,
      before: isNegative ? belowZero(text, amount, stated) : (stated?.bound ?? null),
      after: after?.bound ?? null,
    }),
    scale: amount.scale,
    unit: isTenths ? '%' : currency > 0 && amount.unit === '' ? text.charAt(at - 1) : amount.unit,
    kind,
    rule: ranged !== null ? 'range' : amount.high !== amount.low ? 'side-by-side' : 'amount',
  }
}

const WARMTH = ['℃', '度', '摄氏度', '°C']

/**
 * Whether the words before an amount say how exact it is. 最长 and 最短 limit what has a length: 最长3年, not 最长一件. 最低
 * before degrees gives the lowest temperature and is not a limit.
 */
function bounds(text: string, amount: Amount, { at }: Stated): boolean {
  const { unit, unitClass, start } = amount
  if (text[at] !== '最') return true
  const word = text.slice(at, at + 2)
  if (word === '最长' || word === '最短') return unitClass === 'time' || unitClass === 'size'
  return !(text.slice(at, start) === '最低' && WARMTH.includes(unit))
}

const followsEach = (text: string, at: number): boolean =>
  text[at - 1] === '每' || (text[at - 1] === ' ' && text[at - 2] === '每')

/** After 每, a round number is the base of a rate: 每10万人, 每十万人口, 每100名职工, 每100元. 每2小时 and 每25人 are amounts. */
function isRateBase({ numeral, low, high, odd, vague: isVague, unitClass }: Amount): boolean {
  if (odd || isVague || low !== high || numeral.form === 'bare') return false
  const least = unitClass === 'count' ? 10 : unitClass === 'size' ? 100 : Number.POSITIVE_INFINITY
  return low >= least && Number.isInteger(Math.log10(low))
}

const MIRRORED: Partial<Readonly<Record<Bound, Bound>>> = {
  nearly: 'above',
  below: 'above',
  above: 'below',
  atLeast: 'atMost',
  atMost: 'atLeast',
}

/**
 * The bound of a number below zero. 零下20多℃, 零下近30℃ and 超过零下30℃ tell how far below, so they bound the value from the other side;
 * 低于零下20℃ speaks of the value itself.
 */
function belowZero(text: string, { odd, start }: Amount, stated: Stated | null): Bound | null {
  if (stated === null) return odd ? 'atMost' : null
  const isOfValue = ['低于', '低於', '高于', '高於'].some((word) =>
    text.slice(stated.at, start).includes(word),
  )
  return isOfValue ? stated.bound : (MIRRORED[stated.bound] ?? stated.bound)
}

/** 从20平方米到120平方米不等 says between which ends things lie; 从20家到50家 how something grew. */
const isSpread = (text: string, at: number): boolean =>
  text.startsWith('不等', at) || text.startsWith('不一', at) || text.startsWith('之间', at)

/** 九成 as 90 %, rid of the floating error of 9.3 × 10. */
const tenths = (n: number): number => Number((n * 10).toFixed(6))

/** 从 as a word of its own: 从20家, but not 服从, 自 not in 来自. */
const isWordBefore = (text: string, at: number): boolean =>
  !'服听顺盲理缘来各'.includes(text.charAt(at - 2)) || at < 2

/** 突破3项技术 is the verb "break through"; 近10余年 and its like mean what 余 says. */
function pickBefore(text: string, amount: Amount, before: Stated | null): Stated | null {
  if (before === null) return null
  const isVerb = text.startsWith('突破', before.at) && '项道条类'.includes(amount.unit) && amount.unit !== ''
  if (isVerb && amount.low < 100) return null
  const isUnder = before.bound === 'nearly' || before.bound === 'below'
  if (isUnder && amount.odd && amount.unitClass === 'time') return { ...before, bound: 'atLeast' }
  return before
}

/** Units with which 一 numbers a level; with the rest (一线, 一路) it makes a word. */
const FIRST_LABELS = ['级', '号', '年级', '等奖', '等功', '等品', '等座', '年期', '年制', '号线', '号楼']

/** A Chinese number that counts nothing but names a level, an edition or the like is kept as a label. */
function labelOf(text: string, amount: Amount, before: Stated | null): Found | null {
  if (amount.unitClass !== 'label' || before !== null || amount.numeral.form !== 'hanzi') return null
  if (!isHanAt(text, amount.start) || (amount.low === 1 && !FIRST_LABELS.includes(amount.unit))) return null
  return named('label', 'label-unit', amount.start, amount.end, amount.low)
}
