import type { FigureKind } from '../../domain/record/ledger.ts'
import type { Stated } from '../lexicon/qualifier.ts'
import { readUnit } from '../lexicon/unit.ts'
import {
  followsTime,
  isDigitAt,
  isHanAt,
  isLetterAt,
  isThinSpaceAt,
  sentenceBefore,
} from '../numeral/chars.ts'
import { digitsEnd } from '../numeral/digits.ts'
import { isNumberedOffice, isQuotedCharacter, isShortQuote } from '../numeral/hanzi-context.ts'
import { readNumeral } from '../numeral/numeral.ts'
import type { Amount } from './amount.ts'

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

/** After these, 村 is not the end of a village's name: 全村3组, 各村5组. */
const EVERY_VILLAGE = '全各每本个'

/** Words before a number that make it the number of a thing, not an amount: 图1, 附件2, 专栏3. */
const NUMBERED_BEFORE = [
  '图',
  '国道',
  '省道',
  '县道',
  '乡道',
  '航班',
  '车次',
  '房间',
  '单元',
  '号楼',
  '工位',
  '附表',
  '表',
  '附件',
  '附录',
  '专栏',
  '附图',
  '编号',
  '尾号',
  '尾号为',
  '邮编',
  '编码',
  '代码',
  '代号',
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

function isNumbered(text: string, from: number): boolean {
  // 邮发代号65-1: the second part of a number in two parts.
  let at = from
  if (text[at - 1] === '-') for (at -= 1; from - at < 6 && isDigitAt(text, at - 1); ) at -= 1
  const mark = text.charAt(at - 1)
  const end = mark === '：' || mark === ':' || isThinSpaceAt(text, at - 1) ? at - 1 : at
  return NUMBERED_BEFORE.some((w) => end >= w.length && text.startsWith(w, end - w.length))
}

/** What the unit and the surroundings make of an accepted amount. */
export function kindOf(
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
  if (isPlain && previous === '前' && (unit === '' || '名位强批大'.includes(unit))) return 'ordinal'
  // 八九点钟: a time of day, given as a range of hours.
  if (unit === '点' && text[amount.end] === '钟' && text[amount.end + 1] !== '头') return 'time'
  if (unit === '号' && (amount.odd || amount.vague || text[amount.end] === '人')) return 'measure'
  if ((unit === '分' || unit === '秒') && followsTime(text, start)) return 'duration'
  // 3分20秒: minutes, where 3分 alone are points.
  if (unit === '分' && isSecondsAt(text, amount.end)) return 'duration'
  if (unitClass === 'size' && isClassEnd(text, amount.end)) return 'label'
  if (isPlain && isClassOf(text, amount, previous)) return 'label'
  if (isPlain && isNumberedOffice(text, amount)) return 'label'
  if (unitClass === 'label') return isWhole || unit !== '级' ? 'label' : 'measure'
  if (
    isPlain &&
    unit === '组' &&
    '村寨屯庄社'.includes(previous || ' ') &&
    !EVERY_VILLAGE.includes(text.charAt(start - 2))
  )
    return 'label'
  if (unit === '次' && numeral.form === 'hanzi' && isSitting(text, start, amount.end)) return 'ordinal'
  if (unit === '期' && isPlain && isPhase(text, amount, previous)) return 'label'
  if (unit === '类' && numeral.form === 'hanzi' && isClass(text, amount.end)) return 'label'
  if (unit === '个' && isQuotedCharacter(text, amount.end)) return 'label'
  if (isPlain && (isYearLike(amount) || isReignYear(text, amount, floor))) return 'date'
  if (unit === '届' && isPlain && (amount.low >= 10 || isSessionNumber(text, amount.end))) return 'ordinal'
  if (isPlain && unit === '' && isCohort(text, amount)) return 'cohort'
  if (isPlain && isWhole && numeral.digits.length > 1 && numeral.digits.startsWith('0')) return 'label'
  // 1.2 million is not 1.2: English scales are not read, and a number without its scale would be wrong.
  if (numeral.form === 'digits' && unit === '' && ENGLISH_SCALE.test(text.slice(amount.end, amount.end + 12)))
    return 'label'
  if (unit === '' && isPlain && numeral.form === 'digits') return bareKind(text, amount, previous, isWhole)
  return unitClass === 'time' ? 'duration' : 'measure'
}

const ENGLISH_SCALE = /^[ \u00a0]?(?:thousand|million|billion|trillion|mln|bn)(?![a-z])/iu

/** Things that come in generations: 三代机, 四代核电. 祖孙三代 and 三代人 count. */
const GENERATED =
  '机 半战机 战机 核电 半导体 芯片 身份证 社保卡 头孢 制冷剂 光刻 测序 堆 产品 技术 住宅 移民 杂交 超级稻 车型 系统 平台 轮毂 高铁'.split(
    ' ',
  )

/** Verbs and counting words before a number of wells; any other word before it is a name: 某1井. */
const BEFORE_WELLS = '了共钻打有开建修完产投及和各达为约增设管测前这近'

function isSecondsAt(text: string, at: number): boolean {
  const seconds = readNumeral(text, at)
  return seconds !== null && text[seconds.end] === '秒'
}

/** 80公斤以上级 and 52公斤以下级 are the ends of a row of classes. */
export const isClassEnd = (text: string, at: number): boolean =>
  (text.startsWith('以上', at) || text.startsWith('以下', at)) && text[at + 2] === '级'

/** 60公斤级, 10万吨级, 三代机, 塔1井: a size, a generation or a number that says which, not how much. */
function isClassOf(
  text: string,
  { unit, unitClass, end, start, numeral }: Amount,
  previous: string,
): boolean {
  if (unitClass === 'size' || unit === '人') return text[end] === '级' && text[end + 1] !== '联'
  // 5座车: how many it seats says which.
  if (unit === '座' && text[end] === '车') return !'站库间'.includes(text.charAt(end + 1) || ' ')
  if (unit === '代') return GENERATED.some((w) => text.startsWith(w, end))
  if (unit !== '井' || numeral.form !== 'digits') return false
  return (isHanAt(text, start - 1) || isLetterAt(text, start - 1)) && !BEFORE_WELLS.includes(previous)
}

const REIGNS =
  '洪武 永乐 宣德 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯 顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 贞观 开元 天宝 绍兴 至正 民国 昭和 平成 令和'.split(
    ' ',
  )

const REIGN_ENDS: ReadonlySet<string> = new Set(REIGNS.map((name) => name.slice(-1)))

/** 光绪三年, 民国二十年: a year counted from a beginning. */
const isReignYear = (text: string, { unit, start }: Amount, floor: number): boolean =>
  unit === '年' &&
  REIGN_ENDS.has(text.charAt(start - 1)) &&
  REIGNS.some((w) => start - w.length >= floor && text.startsWith(w, start - w.length))

/** 二期工程, 三期预计2027年开工: a phase by its number, where 分三期, 办了三期 and 共三期 count them. */
const isPhase = (text: string, { numeral, low }: Amount, previous: string): boolean =>
  numeral.form === 'hanzi' &&
  low < 10 &&
  (previous === '' || !'分共了办近已开出满有过到'.includes(previous)) &&
  !sentenceBefore(text, numeral.start, 3).includes('连续')

/** 三类地区, 三类5000元: the third class, where 三类人员 are three. */
const isClass = (text: string, end: number): boolean =>
  isDigitAt(text, end) ||
  ['地区', '区', '困难', '标准', '为', '：', '每'].some((w) => text.startsWith(w, end))

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
  // 从0到1: from nothing.
  if (previous === '从' && numeral.digits === '0') return 'label'
  if (previous === '=' || previous === '＝') return 'other'
  const listed = isWhole && text[end] === '、' ? listKind(text, end) : null
  if (listed !== null) return listed
  if (isNumbered(text, start) || isVersion(text, start, isWhole)) return 'label'
  if (isBase(text, amount, previous)) return 'other'
  if (isShortQuote(text, start)) return 'label'
  if (/^\d\.0$/.test(numeral.digits) && isHanAt(text, start - 1)) return 'label'
  if (isWhole && numeral.digits.length === 6 && isBracketed(text, start, end)) return 'label'
  const hasGroups = numeral.digits.length < numeral.end - numeral.start
  if (isWhole && !hasGroups && numeral.digits.length >= 7) return 'label'
  if (amount.high === amount.low && /^1[02]\d{3}$|^9[56]\d{3}$/.test(numeral.digits) && isHotline(text, end))
    return 'label'
  return 'measure'
}

/** 正帆科技（688596）: six digits alone in brackets are the code of a share. */
const isBracketed = (text: string, start: number, end: number): boolean =>
  '（('.includes(text.charAt(start - 1) || ' ') && '）).'.includes(text.charAt(end) || ' ')

/** 以女性为100 and （女性为100）: what a ratio is measured against. */
const isBase = (text: string, { low, start, end }: Amount, previous: string): boolean =>
  low === 100 &&
  previous === '为' &&
  (sentenceBefore(text, start, 12).includes('以') || '）)'.includes(text.charAt(end) || ' '))

/** How many items of a list may leave their unit to the last one. */
const MOST_LISTED = 6

/** The 1 of 1、2、3月份 is a part of a date and that of 1、2号楼 of a name, as their last items say. */
function listKind(text: string, from: number): FigureKind | null {
  let end = from
  for (let n = 0; n < MOST_LISTED && text[end] === '、'; n += 1) {
    const next = digitsEnd(text, end + 1)
    if (next === end + 1 || next - end > 3) return null
    end = next
  }
  if (text[end] === '月' || text[end] === '日') return 'date'
  return readUnit(text, end).unitClass === 'label' ? 'label' : null
}

/** iOS 15, Android 10: a product's name in Latin letters and its number. */
const isVersion = (text: string, at: number, isWhole: boolean): boolean =>
  isWhole && isThinSpaceAt(text, at - 1) && isLetterAt(text, at - 2)

const isHotline = (text: string, end: number): boolean =>
  ['热线', '职工', '平台', '服务', '维权', '电话', '工单', '政务', '”'].some((w) => text.startsWith(w, end))
