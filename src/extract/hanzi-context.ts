import type { Amount } from './amount.ts'
import { isHanAt, sentenceAfter } from './chars.ts'
import { DIGITS_ONLY } from './lexicon.ts'
import type { Stated } from './qualifier.ts'

/** Words behind which 一年 or 一个月 is a length of time and not "a year". */
const LENGTH_WORDS = [
  '为期',
  '历时',
  '长达',
  '任期',
  '期限为',
  '期限',
  '满',
  '连续',
  '有效期',
  '聘期',
  '周期为',
  '期',
  '延长',
  '延迟',
  '缩短',
  '提前',
  '延期',
  '保质期',
]

/** Units of 一 that are words rather than counts even beside a qualifier: 近一批, 超一流. */
const ONE_WORDS = '批线点步些样面方般种边头手路道角带项片下身时度起'

/** Units with which 二 counts, as it does in notices; elsewhere 两 is written and 二 numbers (二次, 二手). */
const TWO_COUNTS = '名人位个家年天倍成周个月'

/** Characters with which a bare 百, 千 or 万 counts without any qualifier: 百名, 万人次. */
const BARE_UNITS = ['名', '余名', '人次', '位']
const BARE_LARGE_UNITS = ['元', '人', '名', '人次', '吨', '亩', '户']

/** A quotation of a few characters that begins with the number is a slogan: “三个一”, “八个到位”. */
export function isShortQuote(text: string, at: number): boolean {
  if (text[at - 1] !== '“' && text[at - 1] !== '‘' && text[at - 1] !== '"') return false
  const shut = text[at - 1] === '“' ? '”' : text[at - 1] === '‘' ? '’' : '"'
  return sentenceAfter(text, at, 11).includes(shut)
}

/** 三个“一”: what is counted is a word of the slogan. */
export const isQuotedCharacter = (text: string, at: number): boolean =>
  text[at] === '“' && isHanAt(text, at + 1) && text[at + 2] === '”'

/** Whether the name of a weekday or a school year ends here: 周三, 星期五, 高二. */
function endsName(text: string, amount: Amount): boolean {
  const { numeral, start } = amount
  if (numeral.end - numeral.start !== 1 || start === 0) return false
  const previous = text.charAt(start - 1)
  if (previous === '周' || previous === '拜') return !(text[start - 2] === '每' && amount.unit === '次')
  if (previous === '期') return text[start - 2] === '星'
  if (previous === '初' || previous === '高') return amount.unit === '' || amount.unitClass === 'none'
  return false
}

/** Whether a number in Chinese characters counts something here. */
export function acceptsHanzi(
  text: string,
  amount: Amount,
  before: Stated | null,
  after: Stated | null,
): boolean {
  const { numeral, unit, unitClass, start, end } = amount
  const isCounted =
    unitClass === 'count' || unitClass === 'time' || unitClass === 'size' || unitClass === 'rate'
  if (numeral.form === 'bare') return acceptsBare(amount, before ?? after)
  if (numeral.form === 'vague') return acceptsVague(text, amount)
  if (endsName(text, amount)) return false
  const isSlogan = before === null && isShortQuote(text, start) && unitClass !== 'time'
  if (isSlogan || (unit === '个' && ((text[end] === '一' && !amount.odd) || isQuotedCharacter(text, end))))
    return false
  if (unitClass === 'label') return false
  if (unit === '期' && ['工程', '项目', '建设', '用地', '改造', '扩建'].some((w) => text.startsWith(w, end)))
    return false
  if (amount.high !== amount.low) return isCounted || (numeral.value >= 10 && !isHanAt(text, end))
  if (numeral.end - numeral.start === 1 && numeral.value < 10) {
    if (!isCounted) return false
    const isQualified = before !== null || after !== null || amount.odd
    if (text[start] === '一') return acceptsOne(text, amount, isQualified)
    if (text[start] === '二') return isQualified || TWO_COUNTS.includes(unit)
    return isQualified || !DIGITS_ONLY.has(unit) || isCountedNoun(text, unit, end)
  }
  if (isCounted) return numeral.value > 10 || !DIGITS_ONLY.has(unit) || before !== null || after !== null
  if (numeral.value === 10 && amount.scale === '') return before !== null || amount.odd
  return (
    before !== null ||
    after !== null ||
    amount.odd ||
    amount.scale !== '' ||
    !isHanAt(text, end) ||
    text[end] === '的'
  )
}

/** Units of names and idioms count after all before these: 四口人, 两头牛, 三点建议. */
const COUNTED_BEFORE = new Map([
  ['口', '人井，。、；'],
  ['头', '牛猪羊驴象'],
  ['面', '红锦墙国旗'],
  ['点', '建意要体希思做经启'],
  ['分', '钱'],
])

function isCountedNoun(text: string, unit: string, end: number): boolean {
  const nouns = COUNTED_BEFORE.get(unit)
  return nouns !== undefined && end < text.length && nouns.includes(text.charAt(end))
}

function acceptsOne(text: string, amount: Amount, isQualified: boolean): boolean {
  const { unit, unitClass, low, start } = amount
  if ('倍成番'.includes(unit) || low > 1) return true
  if (isQualified) return !ONE_WORDS.includes(unit)
  if (unitClass !== 'time') return false
  return LENGTH_WORDS.some((w) => start >= w.length && text.startsWith(w, start - w.length))
}

function acceptsBare({ numeral, unit, odd, unitClass }: Amount, stated: Stated | null): boolean {
  if (stated !== null) return unitClass !== 'label'
  if (odd) return true
  return numeral.value >= 1e6 ? BARE_LARGE_UNITS.includes(unit) : BARE_UNITS.includes(unit)
}

/** Characters before 几 or behind it that make it an adverb of time: 近几年, 这几天. */
const LATELY = '近这那前后头最上过往'

function acceptsVague(text: string, amount: Amount): boolean {
  const { numeral, unit, unitClass, start } = amount
  if (numeral.end - numeral.start > 1 || text[start] !== '几') return unitClass !== 'label'
  if (unitClass !== 'count' && unitClass !== 'time') return false
  if (unitClass === 'time' && LATELY.includes(text.charAt(start - 1)) && start > 0) return false
  return !DIGITS_ONLY.has(unit) && unit.length <= 2
}
