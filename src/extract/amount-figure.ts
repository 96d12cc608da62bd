import type { FigureKind } from '../domain/figure-kind.ts'
import { type Amount, amountOf } from './amount.ts'
import { isDigitAt, isHanAt, isLetterAt, sentenceBefore } from './chars.ts'
import { type Found, named } from './found.ts'
import { acceptsHanzi, isQuotedCharacter, isShortQuote } from './hanzi-context.ts'
import { DIGITS_ONLY, UNITS } from './lexicon.ts'
import { type Numeral, readNumeral, withDecimals } from './numeral.ts'
import { quantityFor, readAfter, readBefore, type Stated } from './qualifier.ts'
import { readRange } from './range.ts'
import { readScale } from './scale.ts'

const CURRENCIES = '¥￥$€£＄￡'
const MINUS = '-−－'

/** 二点五倍: decimals in Chinese, only with a scale or unit behind them, since 三点五十分 is a time. */
function numeralAt(text: string, at: number): Numeral | null {
  const numeral = readNumeral(text, at)
  if (numeral === null || numeral.form !== 'hanzi' || text[numeral.end] !== '点') return numeral
  const decimal = withDecimals(text, numeral)
  if (decimal.end === numeral.end) return numeral
  const unit = UNITS.longest(text, decimal.end)
  const isMeasured = unit !== null && unit.value !== 'none' && text[decimal.end] !== '分'
  return isMeasured || readScale(text, decimal.end).exponent > 0 ? decimal : numeral
}

/** The figure that an amount at `at` makes, or null where its words make it none. */
export function readAmountFigure(text: string, at: number, floor: number): Found | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.form === 'positional') return null
  return figureOf(text, amountOf(text, numeral), at, floor)
}

/** 数十名, 若干家: a vague number whose first word is no numeral. */
export function readSeveral(text: string, at: number, floor: number): Found | null {
  const isSome = text.startsWith('若干', at)
  if (
    !isSome &&
    (text[at] !== '数' ||
      '人次总指系基户分件倍位参岁半无少多函字级额整变奇偶代票例计读'.includes(text.charAt(at - 1)))
  ) {
    if (at > 0 || text[at] !== '数') return null
  }
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

function figureOf(text: string, single: Amount, at: number, floor: number): Found | null {
  const change =
    single.unit !== '' && at > floor && '从由自'.includes(text.charAt(at - 1)) && isWordBefore(text, at)
  const ranged = change ? null : readRange(text, single)
  const amount = ranged ?? single
  const { numeral } = amount
  const before = readBefore(text, at, floor, numeral.form === 'bare')
  const after = readAfter(text, amount.end, amount.unitClass)
  if (numeral.form !== 'digits' && !acceptsHanzi(text, amount, before, after))
    return labelOf(text, amount, before)
  const sign = before === null ? signBefore(text, amount, floor) : at
  const isNegative = sign < at
  const currency =
    before === null && !isNegative && at > floor && CURRENCIES.includes(text.charAt(at - 1)) ? 1 : 0
  const kind = kindOf(text, amount, before, after, floor)
  if (kind !== 'measure' && kind !== 'duration') {
    const tail = kind === 'cohort' && text[amount.end] === '后' ? 1 : 0
    const end = kind === 'date' ? numeral.end : amount.end + tail
    return named(kind, `${kind}-unit`, amount.start, end, amount.vague ? null : amount.low)
  }
  const isTenths = amount.unit === '成'
  const low = (isNegative ? -1 : 1) * (isTenths ? tenths(amount.low) : amount.low)
  const far = isTenths ? tenths(amount.high) : amount.high
  const high = isNegative && amount.high === amount.low ? low : far
  const bound = pickBefore(text, amount, before)
  return {
    start: bound?.at ?? sign - currency,
    end: after?.at ?? amount.end,
    quantity: quantityFor({
      low,
      high,
      vague: amount.vague,
      odd: amount.odd,
      before: bound?.bound ?? null,
      after: after?.bound ?? null,
    }),
    scale: amount.scale,
    unit: isTenths ? '%' : currency > 0 && amount.unit === '' ? text.charAt(at - 1) : amount.unit,
    kind,
    rule: ranged !== null ? 'range' : amount.high !== amount.low ? 'side-by-side' : 'amount',
  }
}

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
  if (before.bound === 'below' && amount.odd && amount.unitClass === 'time')
    return { ...before, bound: 'atLeast' }
  return before
}

/** The place of a minus sign or 零下 before the number, or the number's own place. */
function signBefore(text: string, amount: Amount, floor: number): number {
  const at = amount.start
  const isWarmth =
    amount.unit === '℃' || amount.unit === '度' || amount.unit === '摄氏度' || amount.unit === '°C'
  if (isWarmth && at - 2 >= floor && text.startsWith('零下', at - 2)) return at - 2
  const mark = text.charAt(at - 1)
  if (at - 1 < floor || mark === '' || !MINUS.includes(mark)) return at
  const previous = at - 2
  if (
    isDigitAt(text, previous) ||
    isLetterAt(text, previous) ||
    ')）%％-—'.includes(text.charAt(previous) || ' ')
  ) {
    if (previous >= 0) return at
  }
  const isSigned = amount.unitClass === 'rate' || isWarmth || amount.numeral.digits.includes('.')
  return isSigned ? at - 1 : at
}

/** Units with which 一 numbers a level; with the rest (一线, 一路) it makes a word. */
const FIRST_LABELS = ['级', '号', '年级', '等奖', '等功', '等品', '等座', '年期', '年制', '号线', '号楼']

/** A Chinese number that counts nothing but names a level, an edition or the like is kept as a label. */
function labelOf(text: string, amount: Amount, before: Stated | null): Found | null {
  if (amount.unitClass !== 'label' || before !== null || amount.numeral.form !== 'hanzi') return null
  if (!isHanAt(text, amount.start) || (amount.low === 1 && !FIRST_LABELS.includes(amount.unit))) return null
  return named('label', 'label-unit', amount.start, amount.end, amount.low)
}

const isYearLike = (amount: Amount): boolean =>
  amount.low >= 1900 &&
  amount.low <= 2099 &&
  amount.numeral.digits.length === 4 &&
  amount.numeral.end - amount.numeral.start === 4 &&
  (amount.unit === '' || (amount.low % 100 !== 0 && YEAR_SOFT.includes(amount.unit))) &&
  amount.exponent === 0 &&
  !amount.odd &&
  amount.high === amount.low

/** Units of which nobody prints two thousand, so that the number before them is a year: 2025大国工匠, 2024届. */
const YEAR_SOFT = '大国省市县区城校院地届款级中心行业企业单位平台主题网格世纪'

/** Words that number a thing by what stands before the number: 图1, 附件2, 专栏3. */
const NUMBERED_BEFORE = [
  '图',
  '附表',
  '表',
  '附件',
  '附录',
  '专栏',
  '附图',
  '编号',
  '邮编',
  '编码',
  '代码',
  '证号',
  '学号',
  '版本',
  '型号',
  '邮政编码',
  '转',
  'QQ',
  '#',
  '№',
]

function isNumbered(text: string, at: number): boolean {
  const end = text[at - 1] === '：' || text[at - 1] === ':' ? at - 1 : at
  return NUMBERED_BEFORE.some((w) => end >= w.length && text.startsWith(w, end - w.length))
}

/** What the unit and the surroundings make of an accepted amount. */
function kindOf(
  text: string,
  amount: Amount,
  before: Stated | null,
  after: Stated | null,
  floor: number,
): FigureKind {
  const { numeral, unit, unitClass, start } = amount
  const isPlain = before === null && after === null && !amount.odd && !amount.vague
  const isWhole = numeral.form === 'digits' && !numeral.digits.includes('.') && amount.scale === ''
  const previous = start > floor ? text.charAt(start - 1) : ''
  if (isPlain && previous === '前' && (unit === '' || '名位强'.includes(unit))) return 'ordinal'
  if (unitClass === 'label') return isWhole || unit !== '级' ? 'label' : 'measure'
  if (unit === '次' && numeral.form === 'hanzi' && isSitting(text, start, amount.end)) return 'ordinal'
  if (unit === '个' && isQuotedCharacter(text, amount.end)) return 'label'
  if (isPlain && isYearLike(amount)) return 'date'
  if (unit === '届' && isPlain && (amount.low >= 10 || isSessionNumber(text, amount.end))) return 'ordinal'
  if (isPlain && unit === '' && isCohort(text, amount)) return 'cohort'
  if (isPlain && isWhole && numeral.digits.length > 1 && numeral.digits.startsWith('0')) return 'label'
  if (unit === '' && isPlain && numeral.form === 'digits') return bareKind(text, amount, previous, isWhole)
  return unitClass === 'time' ? 'duration' : 'measure'
}

/** 90后, and the 80 of 80、90后. */
const isCohort = (text: string, { numeral, end }: Amount): boolean =>
  /^[0-9][05]$/.test(numeral.digits) &&
  end === numeral.end &&
  (text[end] === '后' ||
    (text[end] === '、' && text[end + 3] === '后' && isDigitAt(text, end + 1) && isDigitAt(text, end + 2)))

/** 五届三次, 十四届四中全会: a session counted without 第. */
const isSessionNumber = (text: string, at: number): boolean => {
  const next = readNumeral(text, at)
  return next !== null && (text[next.end] === '次' || text[next.end] === '中')
}

/** 第十四届全国人大三次会议: the third sitting of a session named before. */
const isSitting = (text: string, start: number, end: number): boolean =>
  ['会议', '全会', '全委', '全体', '职代会', '代表大会', '常委'].some((w) => text.startsWith(w, end)) &&
  sentenceBefore(text, start, 14).includes('届')

/** A number in digits without scale, unit or qualifier: a measure, unless its place makes it a name. */
function bareKind(text: string, amount: Amount, previous: string, isWhole: boolean): FigureKind {
  const { numeral, start, end } = amount
  if (amount.scale !== '') return 'measure'
  if (previous === '=' || previous === '＝') return 'other'
  if (isNumbered(text, start)) return 'label'
  if (isShortQuote(text, start)) return 'label'
  if (/^\d\.0$/.test(numeral.digits) && isHanAt(text, start - 1)) return 'label'
  const hasGroups = numeral.digits.length < numeral.end - numeral.start
  if (isWhole && !hasGroups && numeral.digits.length >= 7) return 'label'
  if (amount.high === amount.low && /^1[02]\d{3}$|^9[56]\d{3}$/.test(numeral.digits) && isHotline(text, end))
    return 'label'
  return 'measure'
}

const isHotline = (text: string, end: number): boolean =>
  ['热线', '职工', '平台', '服务', '维权', '电话', '工单', '政务', '”'].some((w) => text.startsWith(w, end))
