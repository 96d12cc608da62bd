import { isDigitAt, isHanAt, isHanziNumeralAt, isLetterAt, isNumeralAt } from '../numeral/chars.ts'
import { CLAUSE_ONLY, CUT_UNITS, UNITS, type UnitClass } from './lexicon.ts'
import type { Hit } from './trie.ts'

/** The unit behind a number. `unitClass` is `none` and `end` the place itself where there is none. */
export interface Unit {
  readonly end: number
  readonly text: string
  readonly unitClass: UnitClass
  /** What follows the unit as a part of one: 0.5 for 两年半 and 3个半月, also for 九成五. */
  readonly half: number
  /** Whether 多 or 余 follows: 3年多, 两个多月. */
  readonly more: boolean
}

/** Measure words that may follow another in brackets: 场（次）, 件（套）. */
const BRACKETED = '次套件册份台个户人家名期例只组批辆处节盒瓶箱袋幅支张项条种类片块枚部所间座栋场班车'

/** Nouns of time that may have 多 or 半 between the measure word and themselves: 3个多月, 两个半小时. */
const SPLIT_NOUNS = ['月', '小时', '星期', '钟头', '世纪', '学期', '工作日', '季度', '学年']

/** 九成五 is 95 %. 一 needs the end of a clause, since 一线 and 一样 follow 成 more often than a tenth does. */
const TENTHS = '〇一二三四五六七八九'

const SMALL_MONEY = '元块圆'
const NUMERALS = ['0123456789', '零一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零一两']

/** The value of the one digit at `at`, in whatever numerals, or -1. */
function digitAt(text: string, at: number): number {
  const c = text.charAt(at)
  return c === '' ? -1 : Math.max(...NUMERALS.map((row) => row.indexOf(c)))
}

interface Part {
  readonly end: number
  readonly part: number
}

/** The 5角 and 5角2分 after 3元: one amount in the unit of its first part. */
function readCoins(text: string, at: number): Part {
  let end = at
  let tenths = 0
  const from = text[at] === '零' ? at + 1 : at
  const first = digitAt(text, from)
  if (first > 0 && '角毛'.includes(text.charAt(from + 1) || ' ')) {
    end = from + 2
    tenths = first
  }
  const next = text[end] === '零' ? end + 1 : end
  const second = digitAt(text, next)
  const hasCents = second > 0 && text[next + 1] === '分' && text[next + 2] !== '之' && text[next + 2] !== '钟'
  return { end: hasCents ? next + 2 : end, part: Number(`0.${tenths}${hasCents ? second : 0}`) }
}

/** The 七五 of 一米七五. */
function readHeight(text: string, at: number): Part {
  let end = at
  while (end < at + 2 && digitAt(text, end) > 0 && !isDigitAt(text, end)) end += 1
  const isNumber = end === at || UNITS.longest(text, end) !== null || isHanziNumeralAt(text, end)
  return isNumber
    ? { end: at, part: 0 }
    : { end, part: Number(`0.${[...text.slice(at, end)].map((_, k) => digitAt(text, at + k)).join('')}`) }
}

const NONE = (at: number): Unit => ({ end: at, text: '', unitClass: 'none', half: 0, more: false })

/** A unit of Latin letters counts only as a whole word: 5m, but not the 5G of 5GHz nor 5mm as 5m. */
function cutsLetters(text: string, end: number): boolean {
  return isLetterAt(text, end - 1) && (isLetterAt(text, end) || isDigitAt(text, end))
}

/** The longest unit at `at`, unless it would reach across the end of a shorter one. */
function unitAt(text: string, at: number): Hit<UnitClass> | null {
  const hit = UNITS.longest(text, at)
  if (hit === null) return null
  const cut = CUT_UNITS.longest(text, at)
  if (cut === null || at + cut.value >= hit.at || cut.at < hit.at) return hit
  const shorter = UNITS.longest(text.slice(at, at + cut.value), 0)
  return shorter === null ? hit : { at: at + shorter.at, value: shorter.value }
}

/** Words that begin with 次, and measure words with which it makes one: 次品, 名次. */
const TIMES_WORDS = '品序日要月数贷生级元轮均年'
const RANKS = '名位座个'

/** 套次, 桌次, 轮次: any measure word of one character may be counted as often as it was served. */
const isCountedOften = (text: string, at: number, hit: Hit<UnitClass>): boolean =>
  text[hit.at] === '次' &&
  hit.at === at + 1 &&
  hit.value === 'count' &&
  !RANKS.includes(text.charAt(at)) &&
  !TIMES_WORDS.includes(text.charAt(hit.at + 1) || ' ')

/** Reads the longest unit at `at`, with what may be joined to it: （次）, /人, 多, 半. */
export function readUnit(text: string, at: number): Unit {
  const split = readSplit(text, at)
  if (split !== null) return split
  if (text[at] === '/' && text.startsWith('/10万', at))
    return { end: at + 4, text: '/10万', unitClass: 'rate', half: 0, more: false }
  const hit = unitAt(text, at)
  if (hit === null || hit.value === 'none' || cutsLetters(text, hit.at)) return NONE(at)
  const unitClass = hit.value
  if (hit.at === at + 1 && CLAUSE_ONLY.has(text.charAt(at)) && isHanAt(text, hit.at)) return NONE(at)
  let end = readBracketed(text, isCountedOften(text, at, hit) ? hit.at + 1 : hit.at)
  end = readPer(text, end)
  const unit = text.slice(at, end)
  const half = text[end] === '半' && mayBeHalved(unitClass, unit) ? 0.5 : 0
  if (half > 0 && !isHalfWord(text, end)) return { end: end + 1, text: unit, unitClass, half, more: false }
  const small = !isNumeralAt(text, end)
    ? null
    : SMALL_MONEY.includes(unit)
      ? readCoins(text, end)
      : unit === '米' && isHanziNumeralAt(text, at - 1)
        ? readHeight(text, end)
        : null
  if (small !== null && small.end > end) {
    return { end: small.end, text: unit, unitClass, half: small.part, more: false }
  }
  const tenth = unit === '成' || unit === '块' ? TENTHS.indexOf(text.charAt(end)) : -1
  const isTenth = tenth > 1 || (tenth === 1 && !isHanAt(text, end + 1))
  if (isTenth && end < text.length && UNITS.longest(text, end + 1) === null) {
    return { end: end + 1, text: unit, unitClass, half: tenth / 10, more: false }
  }
  const decimals = readDecimals(text, end, unit)
  if (decimals > end) {
    const part = Number(`0.${text.slice(end, decimals)}`)
    return { end: decimals, text: unit, unitClass, half: part, more: false }
  }
  const more = hasMore(text, end, unitClass, unit)
  return { end: more ? end + 1 : end, text: unit, unitClass, half: 0, more }
}

/** 个多月, 个半小时, 个多百分点, 分半钟: the unit as it would be printed without 多 or 半. */
function readSplit(text: string, at: number): Unit | null {
  const first = text[at]
  if (first === '分' && text.startsWith('分半钟', at))
    return { end: at + 3, text: '分钟', unitClass: 'time', half: 0.5, more: false }
  if (first !== '个') return null
  const infix = text[at + 1]
  if (infix !== '多' && infix !== '半' && infix !== '来') return null
  const half = infix === '半' ? 0.5 : 0
  const more = infix !== '半'
  if (text.startsWith('百分点', at + 2))
    return { end: at + 5, text: '个百分点', unitClass: 'rate', half, more }
  const noun = SPLIT_NOUNS.find((n) => text.startsWith(n, at + 2))
  if (noun === undefined) return null
  return { end: at + 2 + noun.length, text: `个${noun}`, unitClass: 'time', half, more }
}

function readBracketed(text: string, at: number): number {
  const open = text[at]
  const shut = open === '（' ? '）' : open === '(' ? ')' : ''
  if (shut === '' || text[at + 2] !== shut || !BRACKETED.includes(text.charAt(at + 1))) return at
  return at + 3
}

/** 元/人·天, 微克/立方米, 吨/万元: a slash and another unit, which may be ten thousand of it. A few at most, since no printed unit has more. */
function readPer(text: string, at: number): number {
  let end = at
  for (let n = 0; n < 3; n += 1) {
    const mark = text[end]
    const joins = mark === '/' || mark === '／' || (mark === '·' && end > at)
    if (!joins) break
    const scaled = '百千万亿'.includes(text.charAt(end + 1) || ' ') ? end + 2 : end + 1
    const hit = UNITS.longest(text, scaled)
    if (hit === null) {
      if (text[end + 1] !== '月') break
      end += 2
      continue
    }
    if (hit.value === 'none' || cutsLetters(text, hit.at)) break
    end = hit.at
  }
  return end
}

/** How many decimals may be read after a unit: 12块6, 1米75, 58秒6, 11秒24. */
const DECIMALS = new Map([
  ['块', 1],
  ['米', 2],
  ['秒', 2],
])

/** Where the decimals after a unit end; `at` itself if there are none. */
function readDecimals(text: string, at: number, unit: string): number {
  if (!isDigitAt(text, at)) return at
  const count = DECIMALS.get(unit)
  if (count === undefined) return at
  let end = at
  while (end < at + count && isDigitAt(text, end)) end += 1
  const isNumber = isDigitAt(text, end) || '.%％,'.includes(text.charAt(end) || ' ') || isLetterAt(text, end)
  return isNumber || UNITS.longest(text, end) !== null || '百千万亿'.includes(text.charAt(end) || ' ')
    ? at
    : end
}

const mayBeHalved = (unitClass: UnitClass, unit: string): boolean =>
  unitClass === 'time' || unitClass === 'size' || unit === '倍' || unit === '成' || unit === '圈'

/** 半年 or 半数 after a unit is a word of its own: 3天半年. */
const isHalfWord = (text: string, at: number): boolean =>
  '年数天个月小成导径山夜价'.includes(text.charAt(at + 1)) && at + 1 < text.length

/** What may follow 多 when it is the beginning of another word: 3年多次获奖. */
const MORE_WORDS = '次元个名家种项方样数层渠媒功所场处位部地重点维级边云彩能劳党种轮批年'

function hasMore(text: string, at: number, unitClass: UnitClass, unit: string): boolean {
  const c = text[at]
  if (c !== '多' && c !== '余') return false
  const measured = unitClass === 'time' || unitClass === 'size' || '倍成番'.includes(unit)
  if (!measured) return false
  const next = text.charAt(at + 1)
  if (next === '') return true
  return c === '多' ? !MORE_WORDS.includes(next) : !'额热下杭姚'.includes(next)
}
