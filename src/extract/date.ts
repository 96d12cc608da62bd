import { readAmount } from './amount/amount.ts'
import { RANGE_MARKS } from './amount/range.ts'
import type { Found } from './figure.ts'
import { named } from './figure.ts'
import { UNITS } from './lexicon/lexicon.ts'
import { isHanAt, isHanziNumeralAt, isThinSpaceAt } from './numeral/chars.ts'
import type { Plain } from './numeral/numeral.ts'
import { readNumeral, readPlain } from './numeral/numeral.ts'

const isYear = (n: Plain): boolean =>
  n.positional && ((n.length === 4 && n.value >= 1000 && n.value < 3000) || (n.length === 2 && n.value < 10))

/** A year that is one even where no 年 follows. */
const isModern = (n: Plain): boolean => !n.isHanzi && n.length === 4 && n.value >= 1900 && n.value <= 2099

const between = (n: Plain, low: number, high: number): boolean => n.value >= low && n.value <= high

/** Where the first of `words` that begins at `at` ends, or -1. */
function after(text: string, at: number, words: readonly string[]): number {
  const word = words.find((w) => text.startsWith(w, at))
  return word === undefined ? -1 : at + word.length
}

const SEASONS = ['上半年', '下半年', '全年', '年度', '春季', '夏季', '秋季', '冬季']
const YEAR_TAILS = ['年度', '年底', '年末', '年初', '年份', '学年度', '学年', '财年', '年前后', '年代']
const MONTH_TAILS = ['月份', '月底', '月末', '月初', '月中旬', '月上旬', '月下旬', '月中上旬', '月中下旬']
const NOT_EARLY = ['年初中', '年初级', '年初步', '年初心', '年初次', '年初审', '月初中', '月初步', '月初级']

/** A quarter or half of a year: 前三季度, 第二季度, 四季度, 上半年, 前11个月. */
function readPartOfYear(text: string, at: number): number {
  const season = after(text, at, SEASONS)
  if (season > 0) return season
  const head = text[at] === '前' || text[at] === '第' ? at + 1 : at
  const n = readPlain(text, head)
  if (n === null) return -1
  if (n.value <= 4 && text.startsWith('季度', n.end)) return tailOf(text, n.end + 2)
  if (text[at] === '前' && n.value <= 12 && text.startsWith('个月', n.end)) return n.end + 2
  if (text[at] === '前' && n.value <= 4 && text.startsWith('个季度', n.end)) return n.end + 3
  return -1
}

const tailOf = (text: string, at: number): number =>
  '末初'.includes(text.charAt(at)) && at < text.length ? at + 1 : at

/** 年 and its tail after a year. */
function yearEnd(text: string, at: number): number {
  if (after(text, at, NOT_EARLY) > 0) return at + 1
  const tail = after(text, at, YEAR_TAILS)
  return tail > 0 ? tail : at + 1
}

/** 月, its tail, and the day that may follow. */
function monthEnd(text: string, at: number): number {
  const tail = after(text, at, NOT_EARLY) > 0 ? -1 : after(text, at, MONTH_TAILS)
  if (tail > 0) return tail
  const day = readPlain(text, at + 1)
  if (day === null || !between(day, 1, 31)) return at + 1
  if (text[day.end] === '日' || text[day.end] === '号') return day.end + 1
  // 八月十五: days of the moon's calendar go without 日.
  const isLunar = day.isHanzi && day.length > 1 && !day.positional && isHanziNumeralAt(text, at - 1)
  return isLunar && readAmount(text, at + 1)?.unit === '' ? day.end : at + 1
}

const NAMES_OF_DAYS = '年月日号'

/** Whether a unit follows, by which 1177.01名 and 1701.01至1702名 are numbers and no months of a year. In our days 2023.12起 is one. */
function isCountedAt(text: string, at: number): boolean {
  if (isMark(text, at)) {
    const unit = readAmount(text, at + 1)?.unit ?? ''
    return unit !== '' && !NAMES_OF_DAYS.includes(unit.charAt(0))
  }
  const unit = UNITS.longest(text, at)
  if (unit === null || NAMES_OF_DAYS.includes(text.charAt(at))) return false
  return unit.value !== 'none' && unit.value !== 'label'
}

/** 2024-05-01, 2024.5.1, 2024/05/01 and, for two parts, 2024-05. */
function isoEnd(text: string, year: Plain): number {
  const mark = text.charAt(year.end)
  if (year.isHanzi || year.length !== 4 || !'-./'.includes(mark) || mark === '') return -1
  const month = readPlain(text, year.end + 1)
  if (month === null || month.isHanzi || month.length > 2 || !between(month, 1, 12)) return -1
  if (text[month.end] !== mark) {
    const isMonth = mark !== '/' && month.length === 2 && !'%％万亿元'.includes(text.charAt(month.end))
    return isMonth && (mark !== '.' || isModern(year) || !isCountedAt(text, month.end)) ? month.end : -1
  }
  const day = readPlain(text, month.end + 1)
  if (day === null || day.length > 2 || !between(day, 1, 31)) return -1
  // A space after the day belongs to what follows, not to the date.
  return isThinSpaceAt(text, day.end - 1) ? day.end - 1 : day.end
}

/** The 3.5 of 2025.3.1-3.5. */
function dottedEnd(text: string, at: number): number {
  const month = readPlain(text, at)
  if (month === null || month.isHanzi || month.length > 2 || !between(month, 1, 12)) return -1
  if (text[month.end] !== '.') return -1
  const day = readPlain(text, month.end + 1)
  return day !== null && !day.isHanzi && day.length <= 2 && between(day, 1, 31) ? day.end : -1
}

/** One date without a range: its end, or -1. `inside` allows a lone day, as the second end of a range. */
function readAtom(text: string, at: number, inside: boolean): number {
  const n = readPlain(text, at)
  if (n === null) return decadesEnd(text, at)
  const iso = isYear(n) ? isoEnd(text, n) : -1
  if (iso > 0) return iso
  const c = text.charAt(n.end)
  if (c === '年' && isYear(n)) {
    const end = yearEnd(text, n.end)
    const part = readPartOfYear(text, end)
    if (part > 0) return part
    const month = readMonths(text, end)
    return month > 0 ? month : end
  }
  if (c === '月') return readMonths(text, at)
  if (text.startsWith('季度', n.end) && n.value >= 1 && n.value <= 4 && !text.startsWith('两', at)) {
    return tailOf(text, n.end + 2)
  }
  if (text.startsWith('世纪', n.end) && between(n, 10, 30)) {
    const decades = decadesEnd(text, n.end + 2)
    return decades > 0 ? decades : tailOf(text, n.end + 2)
  }
  if (text.startsWith('年代', n.end) && n.value % 10 === 0) return n.end + 2
  if (inside && (c === '日' || c === '号') && between(n, 1, 31)) return n.end + 1
  return -1
}

/** 80年代, 五六十年代, 五、六十年代, 60到70年代: where the decades that begin at `at` end, or -1. */
function decadesEnd(text: string, at: number): number {
  let p = isThinSpaceAt(text, at) ? at + 1 : at
  for (let n = 0; n < 3; n += 1) {
    const decade = readNumeral(text, p)
    if (decade === null || (decade.form !== 'digits' && decade.form !== 'hanzi')) return -1
    const end = isThinSpaceAt(text, decade.end) ? decade.end + 1 : decade.end
    if (text.startsWith('年代', end)) return decade.value % 10 === 0 ? end + 2 : -1
    if (text[decade.end] !== '、' && text[decade.end] !== '和' && !isMark(text, decade.end)) return -1
    p = decade.end + 1
  }
  return -1
}

/** Whether two neighbouring decades in characters begin here, of which the first leaves its 十年代 to the second. */
export function areDecades(text: string, at: number): boolean {
  const [first, second] = [DECADES.indexOf(text.charAt(at)), DECADES.indexOf(text.charAt(at + 2))]
  return first > 0 && second === first + 1 && text[at + 1] === '、' && text.startsWith('十年代', at + 3)
}

const DECADES = '〇一二三四五六七八九'

/** 五、六十年代 and 60、70年代, whose comma would otherwise part two figures. */
export function readDecades(text: string, at: number, floor: number): Found | null {
  const end = decadesEnd(text, at)
  return end < 0 ? null : dated(text, at, end, floor)
}

/** 6月, 1至9月, 6月3日. */
function readMonths(text: string, at: number): number {
  const n = readPlain(text, at)
  if (n === null || !between(n, 1, 12) || text[at] === '两') return -1
  if (text[n.end] === '月') return monthEnd(text, n.end)
  if (!isMark(text, n.end)) return -1
  const second = readPlain(text, n.end + 1)
  if (second === null || !between(second, 1, 12) || text[second.end] !== '月') return -1
  return monthEnd(text, second.end)
}

const isMark = (text: string, at: number): boolean => {
  const c = text.charAt(at)
  return c !== '' && RANGE_MARKS.includes(c)
}

/** A first end that leaves its unit to the second: 2021—2025年, 1至9月, 3至5日. */
function readOpenRange(text: string, at: number): number {
  const first = readPlain(text, at)
  if (first === null) return -1
  const isSchoolYear = text[first.end] === '/' && isModern(first)
  if (!isSchoolYear && !isMark(text, first.end)) return -1
  const second = readPlain(text, first.end + 1)
  if (second === null) return -1
  if (isSchoolYear)
    return second !== null && isYear(second) && text.startsWith('学年', second.end) ? second.end + 2 : -1
  if (text.startsWith('年代', second.end)) return second.value % 10 === 0 ? second.end + 2 : -1
  if (first.length === 4 && isYear(first)) {
    if (text[second.end] === '年' && (isYear(second) || (second.length === 2 && !second.isHanzi))) {
      return yearEnd(text, second.end)
    }
    if (isYear(second) && text.startsWith('学年', second.end)) return second.end + 2
    if (isModern(first) && isModern(second) && readAmount(text, second.end - second.length)?.unit === '')
      return second.end
    return -1
  }
  if (text[second.end] === '月' && between(first, 1, 12)) return readMonths(text, at)
  if (
    text[second.end] === '日' &&
    between(first, 1, 31) &&
    between(second, 1, 31) &&
    first.value < second.value
  ) {
    return second.end + 1
  }
  if (text.startsWith('季度', second.end) && between(second, 1, 4) && between(first, 1, 4))
    return second.end + 2
  return -1
}

/** What may happen on a day from which months are counted back: 离职前12个月, 事故发生前三个月. */
const EVENTS =
  '合同 关系 离职 解除 终止 退休 生育 分娩 受伤 负伤 工伤 伤害 死亡 身故 发生 申请 申报 参保 失业 就业 入职 离任 到期 届满 期满 之日 当日 停工 停产 患病 诊断 确诊 事故 起诉 仲裁 提出 评选 评定 报名 开工 上市 披露 公示 投产 产假 休假 手术 入学 入伍 调动 调查 认定'.split(
    ' ',
  )

/** What is asked of such months: 前十二个月的平均工资. */
const ASKED = ['平均工资', '应发', '平均月', '月平均', '应得', '实发', '缴费', '本人', '内']

/** Whether 前 and the months after it count back from a day; 前11个月 by itself is January to November. */
function isTermBefore(text: string, at: number): boolean {
  const n = readPlain(text, at)
  if (n === null || !text.startsWith('个月', n.end)) return false
  // 提前两个月: two months early.
  if (text[at - 2] === '提') return true
  if (n.value >= 12 || EVENTS.some((w) => text.startsWith(w, at - 1 - w.length))) return true
  if (HEADS.some((w) => text.startsWith(w, at - 1 - w.length)) || text[at - 2] === '年') return false
  const end = text[n.end + 2] === '的' ? n.end + 3 : n.end + 2
  return ASKED.some((w) => text.startsWith(w, end))
}

/** Words before a lone `N日` that make it a length of time. */
const LENGTH_WORDS = [
  '提前',
  '为期',
  '连续',
  '不少于',
  '不超过',
  '至少',
  '超过',
  '不得少于',
  '不得超过',
  '不足',
  '满',
  '历时',
  '逾期',
  '累计',
  '各',
  '休假',
  '近',
  '约',
  '工作',
  '届满',
  '期满',
  '之日起',
  '次日起',
  '即日起',
  '隔',
  '每',
  '共',
  '计',
  '延长',
  '延期',
  '顺延',
  '逾',
  '超',
  '拘留',
  '停业',
  '停产',
  '公示',
  '公示期',
  '缩短至',
  '压缩至',
  '缩短为',
  '期限',
  '期限为',
  '假',
]

/** Events 7日前 and 30日前 which something has to be done. */
const AHEAD_OF = [
  '召开',
  '开庭',
  '开标',
  '开工',
  '投票',
  '举行',
  '施行',
  '实施',
  '进场',
  '离职',
  '停水',
  '停电',
  '到期',
]

const isAhead = (text: string, at: number, end: number): boolean =>
  text[end] === '前' && AHEAD_OF.some((w) => text.startsWith(w, at - w.length))

/** 会议召开前7日, 收到通知后7日: days counted from something that happens; 本月前7日 are days of a month. */
const countsFrom = (text: string, at: number): boolean =>
  '前后'.includes(text.charAt(at - 1) || ' ') &&
  isHanAt(text, at - 2) &&
  !'月以之'.includes(text.charAt(at - 2))

/** A lone day of the month, unless the words around make it a length of time (15日内). */
function readLoneDay(text: string, at: number): number {
  const n = readPlain(text, at)
  if (n === null || text[n.end] !== '日' || !between(n, 1, 31)) return -1
  const end = n.end + 1
  if (
    text[end] === '内' ||
    '以之'.includes(text.charAt(end)) ||
    '游均产薪托间历'.includes(text.charAt(end))
  ) {
    if (end < text.length) return -1
  }
  if (LENGTH_WORDS.some((w) => text.startsWith(w, at - w.length)) || countsFrom(text, at)) return -1
  if (isAhead(text, at, end)) return -1
  return n.isHanzi && n.length === 1 ? -1 : end
}

/** Words that come before a date and belong to it. */
const HEADS = ['今年', '去年', '明年', '当年', '同年', '前年', '次年', '本月', '上月']

/** Right after one of these, a round number of years is a duration: 近2000年. */
const SPAN_WORDS = ['近', '约', '超', '逾', '超过', '历时', '长达', '历经']

/** The date expression at `at`, a range included, as one figure. */
export function readDate(text: string, at: number, floor: number): Found | null {
  const isPart = text[at - 1] === '前' && at > floor && !isTermBefore(text, at)
  const part = isPart ? readPartOfYear(text, at - 1) : -1
  if (part > 0) return dated(text, at - 1, part, floor)
  let end = readOpenRange(text, at)
  if (end < 0) {
    end = readAtom(text, at, false)
    if (end < 0) {
      const day = readLoneDay(text, at)
      if (day < 0) return null
      end = day
    }
    const n = readPlain(text, at)
    const isPlainYear = n !== null && text[n.end] === '年' && end === n.end + 1 && n.length === 4
    if (isPlainYear && n.value % 100 === 0 && SPAN_WORDS.some((w) => text.startsWith(w, at - w.length)))
      return null
  }
  for (let k = 0; k < 2; k += 1) {
    if (!isMark(text, end)) break
    const dotted = text.slice(at, end).includes('.') ? dottedEnd(text, end + 1) : -1
    const second = dotted > 0 ? dotted : readAtom(text, end + 1, true)
    if (second < 0) break
    end = second
  }
  return dated(text, at, end, floor)
}

function dated(text: string, at: number, end: number, floor: number): Found {
  const head = HEADS.find((h) => at - h.length >= floor && text.startsWith(h, at - h.length))
  return named('date', 'date', at - (head?.length ?? 0), end)
}

/** 上半年 and 下半年, from their 半. */
export function readHalfYear(text: string, at: number, floor: number): Found | null {
  const before = text.charAt(at - 1)
  if (at - 1 < floor || before === '' || !'上下前后'.includes(before) || text[at + 1] !== '年') return null
  return dated(text, at - 1, at + 2, floor)
}
