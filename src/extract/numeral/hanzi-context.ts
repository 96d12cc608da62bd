import type { Amount } from '../amount/amount.ts'
import { DIGITS_ONLY } from '../lexicon/lexicon.ts'
import type { Stated } from '../lexicon/qualifier.ts'
import { followsTime, isHanAt, isNumeralAt, sentenceAfter } from './chars.ts'
import { hanziEnd } from './hanzi.ts'
import { countsOne, isTerm } from './one.ts'

/** Units with which 二 counts, as it does in notices; elsewhere 两 is written and 二 numbers (二次, 二手). */
const TWO_COUNTS = '名人位个家年天倍成周个月'

/** Characters with which a bare 百, 千 or 万 counts without any qualifier: 百名, 万人次. */
const BARE_UNITS = ['名', '余名', '人次', '位']
const BARE_LARGE_UNITS = ['元', '人', '名', '人次', '吨', '亩', '户', '份']
/** After 百元 and 千元 these name a class of goods: 百元店, 千元机. */
const PRICED = '店机大户级档'

/** A quotation of a few characters that begins with the number is a slogan: “三个一”, “八个到位”. */
export function isShortQuote(text: string, at: number): boolean {
  if (text[at - 1] !== '“' && text[at - 1] !== '‘' && text[at - 1] !== '"') return false
  const shut = text[at - 1] === '“' ? '”' : text[at - 1] === '‘' ? '’' : '"'
  return sentenceAfter(text, at, 11).includes(shut)
}

/** 三个“一”: what is counted is a word of the slogan. */
export const isQuotedCharacter = (text: string, at: number): boolean =>
  text[at] === '“' && isHanAt(text, at + 1) && text[at + 2] === '”'

/** Whether the name of a day or a school year ends here: 周三, 星期五, 冬月二十, 高二. */
function endsName(text: string, amount: Amount): boolean {
  const { numeral, start } = amount
  if (start === 0) return false
  const previous = text.charAt(start - 1)
  // 老两口, 小两口: a couple.
  if (amount.unit === '口' && (previous === '老' || previous === '小')) return true
  if (previous === '月' && '冬腊正'.includes(text.charAt(start - 2) || ' ') && amount.unit === '') return true
  if (numeral.end - numeral.start !== 1) return false
  if (previous === '周' || previous === '拜')
    return (
      amount.unit !== '天' &&
      !(amount.unit === '次' && '每一两三四隔'.includes(text.charAt(start - 2) || ' '))
    )
  if (previous === '期') return text[start - 2] === '星'
  if (previous === '初' || previous === '高') return amount.unit === '' || amount.unitClass === 'none'
  return false
}

/** Verbs of points won and lost: 得三分, 扣五分. */
const SCORING = '得扣打加减罚丢追挣'

/** Whether a verb of points comes before `at`. */
export const earnsPoints = (text: string, at: number): boolean =>
  SCORING.includes(text.charAt(text[at - 1] === '了' ? at - 2 : at - 1) || ' ')

/** The five minutes of 两小时零五分, the three of 三分二十秒, and the points of 得八分. */
function countsParts(text: string, { unit, start, end }: Amount): boolean {
  if (unit !== '分' && unit !== '秒') return false
  if (followsTime(text, start)) return true
  if (unit === '分' && earnsPoints(text, start) && text[end] !== '球') return true
  return unit === '分' && isNumeralAt(text, end) && text[hanziEnd(text, end)] === '秒'
}

const WINNING = '夺获得揽摘取斩下'

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
  if (numeral.form === 'bare') return acceptsBare(text, amount, before ?? after)
  if (numeral.form === 'vague') return acceptsVague(text, amount)
  if (endsName(text, amount)) return false
  if (before === null && after === null && isNumberedOffice(text, amount)) return false
  if (countsParts(text, amount)) return true
  // 连夺四金: medals are counted after a verb of winning; 五金 and 两银 are words.
  if ('金银铜'.includes(unit) && unit !== '' && numeral.value < 10)
    return start > 0 && WINNING.includes(text.charAt(start - 1))
  const isSlogan = before === null && isShortQuote(text, start) && unitClass !== 'time'
  if (isSlogan || (unit === '个' && ((text[end] === '一' && !amount.odd) || isQuotedCharacter(text, end))))
    return false
  // 数十年如一日, 三十年如一日: always. 二十年磨一剑: long.
  if (text.startsWith('如一日', end) || text.startsWith('磨一剑', end)) return false
  // 二十来号人: 号 counts people in speech.
  if (unitClass === 'label') return unit === '号' && (amount.odd || text[end] === '人')
  // 二三十万职工: so many are counted, whatever word follows.
  if (amount.high !== amount.low)
    return isCounted || numeral.value >= 10_000 || (numeral.value >= 10 && !isHanAt(text, end))
  if (numeral.end - numeral.start === 1 && numeral.value < 10) {
    if (!isCounted) return amount.exponent >= 8
    const isQualified = before !== null || after !== null || amount.odd
    if (text[start] === '一') return countsOne(text, amount, isQualified)
    if (text[start] === '二') return isQualified || TWO_COUNTS.includes(unit)
    // 四周 are the surroundings unless something speaks of a term.
    if (unit === '周' && text[start] === '四' && !isQualified) return isTerm(text, start, end)
    return isQualified || amount.low % 1 > 0 || !DIGITS_ONLY.has(unit) || isCountedNoun(text, amount)
  }
  if (isCounted)
    return (
      numeral.value > 10 ||
      numeral.digits !== '' ||
      !DIGITS_ONLY.has(unit) ||
      before !== null ||
      after !== null
    )
  if (numeral.value === 10 && amount.scale === '') return before !== null || amount.odd
  return (
    before !== null ||
    after !== null ||
    amount.odd ||
    amount.scale !== '' ||
    !isHanAt(text, end) ||
    text[end] === '的' ||
    // 另发一千二红包, 由四千二涨到: a sum in its short form. 二百五 is not a sum.
    (numeral.value > 100 && numeral.value !== 250 && '百千万'.includes(text.charAt(numeral.end - 2) || ' '))
  )
}

/** Units of names and idioms count after all before these: 四口人, 两头牛, 三点建议. */
const COUNTED_BEFORE = new Map([
  ['口', '人井，。、；'],
  ['头', '牛猪羊驴象'],
  ['面', '红锦墙国旗'],
  ['点', '建意要体希思做经启感认共原看忠'],
  ['分', '钱'],
  ['里', '路地山外'],
])

/** Units of names that count at the end of a clause: 每月开两讲，少付五角。 */
const CLAUSE_UNITS = '讲段阵角尺寸任堂站声排里行板栏簇丛壶缸勺'

/** Builders with numbered offices: 中铁四局. Elsewhere games are counted. */
const BEFORE_OFFICES = '铁建交水电冶航公'
/** What follows an office that is named by its number, if the builder is not named: 十二局工会. */
const BEHIND_OFFICES = ['工会', '集团', '项目', '机关', '公司']
/** Words that count the offices after them: 共十二局工会. */
const COUNTS_OFFICES = '共有达辖各含'

/** Whether a number names an office or a company of a builder: 中铁十二局, 十二局工会, 中建五局三公司. */
export function isNumberedOffice(text: string, { unit, start, end, odd, high, low }: Amount): boolean {
  if (odd || high !== low) return false
  const previous = text.charAt(start - 1) || ' '
  if (unit === '公司') return `${BEFORE_OFFICES}局坝`.includes(previous)
  if (unit !== '局' || COUNTS_OFFICES.includes(previous)) return false
  return BEFORE_OFFICES.includes(previous) || BEHIND_OFFICES.some((word) => text.startsWith(word, end))
}

function isCountedNoun(text: string, { unit, end }: Amount): boolean {
  if (unit === '局') return true
  if (CLAUSE_UNITS.includes(unit) && (end === text.length || '，。；、）！？'.includes(text.charAt(end))))
    return true
  const nouns = COUNTED_BEFORE.get(unit)
  return nouns !== undefined && end < text.length && nouns.includes(text.charAt(end))
}

/** Sports and tests that a distance names: 万米长跑, 百公里油耗. */
const NAMED_BY_DISTANCE =
  '长跑 赛跑 短跑 跑步 冲刺 飞人 跨栏 栏 接力 比赛 决赛 大战 竞速 自由泳 蛙泳 加速 油耗 能耗 电耗 耗 刹车 制动 时速 级'.split(
    ' ',
  )

/** What stretches over miles: 千里沃野, 百里油区. 千里马 and 万里长征 are words. */
const STRETCHES =
  '沃野 海疆 海岸 海塘 疆场 边疆 边防 边关 边境 边陲 草原 戈壁 平川 平原 长堤 江堤 大堤 河堤 堤防 铁路 铁道 公路 油路 油海 油区 油田 矿区 煤海 水路 水道 航道 航线 运河 河道 冰川 雪域 雪原 荒原 沙漠 林海 绿廊 长廊 画廊 花海 稻浪 田园 管线 管道 天路 国道 高原 山区 山路 输电 银线 电网 奔袭 驰援 巡线 行军 骑行'.split(
    ' ',
  )

/** 万米深, 千米跑道, 百公里赛道, 千亩果园 and 千里沃野 measure. */
export function isMeasuredOut(text: string, at: number, unit: string): boolean {
  if ('深高长宽远厚'.includes(text.charAt(at) || ' ') && text[at + 1] !== '跑') return true
  if (unit === '里') return STRETCHES.some((w) => text.startsWith(w, at))
  const isLand = unit === '米' || unit === '公里' || unit === '亩' || unit === '平方米' || unit === '公顷'
  return isLand && isHanAt(text, at) && !NAMED_BY_DISTANCE.some((w) => text.startsWith(w, at))
}

function acceptsBare(text: string, amount: Amount, stated: Stated | null): boolean {
  const { numeral, start, unit, odd, unitClass } = amount
  if (stated !== null) return unitClass !== 'label'
  if (odd || amount.vague) return true
  // 每百元营业收入, 每万人拥有: the denominator names the rate.
  if (text[start - 1] === '每') return false
  // 万米深, 百公里赛道: measured out.
  if (unitClass === 'size' && isMeasuredOut(text, amount.end, unit)) return true
  // 千万元级 grades.
  if (text[amount.end] === '级') return false
  // 亿元 alone is the unit at the head of a table, or names a size (亿元企业).
  if (text[start] === '亿') return false
  if (unit === '元' && numeral.value < 1e4)
    return amount.end === text.length || !PRICED.includes(text.charAt(amount.end))
  return numeral.value >= 1e6 ? BARE_LARGE_UNITS.includes(unit) : BARE_UNITS.includes(unit)
}

/** Characters before 几 or after it that make it an adverb of time: 近几年, 这几天. */
const LATELY = '近这那前后最上过往'

function acceptsVague(text: string, amount: Amount): boolean {
  if (text.startsWith('如一日', amount.end)) return false
  const { numeral, unit, unitClass, start } = amount
  // 气象万千, 千百载: a word, unless it counts.
  if ('百千万'.includes(text.charAt(start)) && unitClass !== 'count' && unitClass !== 'size') return false
  if (numeral.end - numeral.start > 1 || text[start] !== '几')
    return unitClass !== 'label' || text.startsWith('号人', amount.end - 1)
  if (unitClass !== 'count' && unitClass !== 'time') return false
  if (unitClass === 'time' && LATELY.includes(text.charAt(start - 1)) && start > 0) return false
  return !DIGITS_ONLY.has(unit) && unit.length <= 2
}
