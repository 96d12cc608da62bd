import { addDays, format } from 'date-fns'
import { isDone, isTargetOfPart } from '../../../domain/record/kind-words.ts'
import type { Period } from '../../../domain/time/period.ts'
import { tight, written } from '../../../places/written-name.ts'
import { datesInChinese } from '../../english-period.ts'
import { isYearless, readPeriod } from '../../period-cell.ts'
import type { KnownWords } from './known-words.ts'
import type { Occasion, WeekSaid } from './occasion.ts'
import { occasionIn } from './occasion.ts'
import type { RelativePeriod, YearlessPeriod } from './relative-period.ts'
import { CUMULATED, relativeIn } from './relative-period.ts'
import { isGrowth, MARKS, OF_WHICH } from './words.ts'

/** What a text says of when. */
export type PeriodSaid =
  | {
      readonly kind: 'period'
      readonly period: Period
      /** What is said of the values beside when they are: 预计 of 2024E. */
      readonly qualifier?: string
      /** What is said of them beside, and makes them no other values: 修订 of Feb 2025 (r), a footnote mark. */
      readonly mark?: string
    }
  | YearlessPeriod
  | RelativePeriod
  /** 2025.1 may be January, or October that lost its nought. */
  | { readonly kind: 'month-asked'; readonly text: string }
  | DayAsked
  | FiscalYear
  | Since
  | WeekSaid
  | Occasion

/** 1/2/2026 may be in January or in February. */
export interface DayAsked {
  readonly kind: 'day-asked'
  readonly text: string
}

/** 2021年以来 and since 2021 have a first day, and end when the table was made. */
export interface Since {
  readonly kind: 'since'
  readonly text: string
  readonly start: string
  /** The last day that is likely, where something beside it tells. */
  readonly until?: string
}

/** FY2025, 2024/25 and 2024-2025学年 begin in a month that they do not say. */
export type FiscalYear =
  | { readonly kind: 'fiscal'; readonly text: string; readonly year: number }
  | {
      readonly kind: 'years'
      readonly text: string
      /** The first of the two years. */
      readonly year: number
      /** 学年; FY2024/25; 年度 with a sign for "to", as prizes for two years have it; or a year that goes from one into the next. */
      readonly sort: 'school' | 'both' | 'across' | 'financial'
    }

/** What stands behind the year of a forecast: 2024E. */
const FORECASTS: Readonly<Record<string, string>> = { e: '预计', f: '预测', p: '预计', a: '' }
const FISCAL =
  /^(?:fy|fiscal ?year|financial ?year)[-\s']{0,2}((?:19|20)?\d{2})$|^((?:19|20)\d{2})年?(?:财年|财政年度|会计年度)$/iu

const TWO_YEARS =
  /(?:(?<!\p{Script=Latin})(?:fy|ay|(?:fiscal|financial|academic|school) ?year)[-\s']{0,2})?((?:19|20)\d{2})年?(\/|[-—–~至])((?:19|20)?\d{2})(?![\d./月-]|年\d)(学年度?|财年|年度|年|(?:academic|school) ?year)?/iu

/** A year that goes over two of the calendar, among other words: 2024/25, 2024-25年度, 2024/2025学年. 2024-2025年 is both years, 2024-12 a month. */
export function twoYearsWithin(text: string): FiscalYear | null {
  const [found = '', first = '', sign = '', last = '', ending = ''] = TWO_YEARS.exec(text) ?? []
  const year = Number(first)
  const isShort = last.length === 2
  if (found === '' || Number(last) !== (isShort ? (year + 1) % 100 : year + 1)) return null
  const isSchool = /学年|academic|school|^ay/iu.test(found)
  if (sign !== '/' && !isSchool && !/财年|年度|^f/iu.test(found) && (!isShort || Number(last) <= 12))
    return null
  // 2011/12 alone is a month.
  if (sign === '/' && isShort && Number(last) <= 12 && ending === '' && !/^[a-z]/iu.test(found)) return null
  const isBoth = sign !== '/' && ending === '年度' && !isShort
  const isFinancial = /^f|财年/iu.test(found)
  const sort = isSchool ? 'school' : isFinancial ? 'financial' : isBoth ? 'both' : 'across'
  return { kind: 'years', text: found, year, sort }
}

/**
 * What a heading, a cell or the name of a sheet says of when, from end to end; null where it says nothing of that.
 * @param shown the number as its format shows it, where it differs: 2025.10 for 2025.1
 */
export function periodIn(text: string, shown: string | null = null): PeriodSaid | null {
  // 其中：9月 beside 1-9月 says of the same what it was in September.
  const plain = tight(datesInChinese(written(text).replace(OF_WHICH, '')))
  if (plain === '' || plain.length > 40) return null
  const marked = markedIn(text)
  if (marked !== null) return marked
  if (plain.length > 30) return null
  if (shown !== null && /^\d{4}\.\d{2}$/u.test(shown)) return known(shown)
  if (/^(?:19|20)\d{2}$/u.test(plain)) return known(plain)
  if (/^\d+(?:\.\d+)?$/u.test(plain) && !/^(?:19|20)\d{2}(?:\.\d{1,2}|\d{2}|\d{4})$/u.test(plain)) return null
  if (/^[0-3]\d年度?$/u.test(plain)) return known(`20${plain}`)
  const [, forecast = '', sign = ''] = /^((?:19|20)\d{2})年?\(?([efpa])\)?$/iu.exec(plain) ?? []
  const year = forecast === '' ? null : known(forecast)
  if (year?.kind === 'period') return { ...year, qualifier: FORECASTS[sign.toLowerCase()] ?? '' }
  const fiscal = FISCAL.exec(plain)
  if (fiscal !== null) {
    const said = fiscal[1] ?? fiscal[2] ?? ''
    return { kind: 'fiscal', text: plain, year: Number(said.length === 2 ? `20${said}` : said) }
  }
  const years = twoYearsWithin(plain)
  if (years?.text === plain) return years
  const relative = relativeIn(plain)
  if (relative !== null) return relative
  const occasion = occasionIn(text.replace(OF_WHICH, ''))
  if (occasion !== null) return occasion
  const [, month = ''] = /^(\d{1,2}月)份?(?:当月|本月|单月)$/u.exec(plain) ?? []
  if (month !== '') return { kind: 'yearless', text: month, years: 0 }
  const [, counted = ''] = /^(.*(?:月份?|季度|半年))(?:末?累计)(?:数|完成)?$/u.exec(plain) ?? []
  // 6月累计 begins with January.
  if (counted !== '') return periodIn(counted.replace(/(?<!\d|[-—–~至前])(\d{1,2}月份?)$/u, '1-$1'))
  return (
    known(plain, text) ??
    sinceIn(plain, text) ??
    (isYearless(plain) ? { kind: 'yearless', text: plain, years: 0 } : null)
  )
}

/** What tables write behind a period of values that may still change. */
const NOT_FINAL =
  'p|e|f|prov(?:\\.|isional)?|prel(?:\\.|im(?:\\.|inary)?)?|est(?:\\.|imated?)?|forecast|projected|预计数?|预测数?|预估数?|估计数?|估算数?|初步(?:数|统计|核算)?|快报数?|暂定|未审(?:计|定)?'
/** What tables write behind one whose values were changed. */
const REVISED = 'r|rev(?:\\.|ised)?|final|修订数?|修正数?|调整数?|调整后|最终数?|审定数?'
const BRACKETED_MARK = new RegExp(`^(.+?) ?[（([【] ?(?:(${NOT_FINAL})|(${REVISED})) ?[)）\\]】]$`, 'iu')
const LETTER_BEHIND = /^(.*(?:月|季度|半年|年\d{1,2}月?|[a-z]{3,9}[- ](?:19|20)\d{2})) ?(?:([pef])|(r))$/iu
/** The letters of statistical offices, in the language of the date beside them. */
const LETTERS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  p: ['初步', 'provisional'],
  e: ['预计', 'estimate'],
  f: ['预测', 'forecast'],
  r: ['修订', 'revised'],
}

/** A period with what is said of its values behind it: Mar 2025 (p), 2025年3月（预计）, 2025年2月r, 2025年7月*. */
function markedIn(text: string): PeriodSaid | null {
  const whole = written(text)
  const footnote = MARKS.exec(whole)?.[0] ?? ''
  const [, dated = '', open, done] =
    footnote === '' ? (BRACKETED_MARK.exec(whole) ?? LETTER_BEHIND.exec(whole) ?? []) : []
  const said = periodIn(footnote === '' ? dated : whole.slice(0, -footnote.length).trim())
  if (said?.kind !== 'period' && said?.kind !== 'yearless') return null
  if (footnote !== '') return { ...said, mark: footnote }
  // 预测数 is 预测, as in the name of a sheet.
  const word = (open ?? done ?? '').replace(/(?<=[计测估算])数$/u, '')
  const [zh, en] = LETTERS[word.toLowerCase()] ?? [word, word]
  const meant = /[a-z]{3}/iu.test(dated) ? en : zh
  return { ...said, ...(open === undefined ? { mark: meant } : { qualifier: meant }) }
}

/** What makes a period before it the beginning of a longer one. 2021年起步 and 2021年起草 begin a name. */
const SINCE_TAIL =
  '(?:年?初)?(?:(?:开始)?(?:以来|至今|[至到](?:今|目前|现在)|[-—–~]今)|起(?:至今|以来)?(?![步草止诉点源]))(?:的?(?:累计|合计))?'
const SINCE = new RegExp(`^(?:自|从)?(.+?)${SINCE_TAIL}$`, 'u')
/** The words behind a period of which only the beginning is said: 以来, 至今. */
export const IS_SINCE = new RegExp(`^${SINCE_TAIL}`, 'u')

/**
 * A period of which only the beginning is said, from end to end of a text.
 * @param text as it is written, by which it is asked about
 */
function sinceIn(plain: string, text: string): Since | null {
  const [, from = ''] = SINCE.exec(plain) ?? []
  const period = from === '' ? 'none' : readPeriod(from, null)
  if (typeof period === 'string' || period.start === null) return null
  return { kind: 'since', text: tight(text), start: period.start }
}

function known(text: string, original: string = text): PeriodSaid | null {
  const period = readPeriod(text, null)
  if (period === 'ambiguous') return { kind: 'day-asked', text: tight(original) }
  return period === 'none' ? null : { kind: 'period', period }
}

/** A cell of a period column that is a number: 2025.1 is not read without its format. */
export const periodInCell = (text: string, shown: string | null, isText: boolean): PeriodSaid | null =>
  !isText && /^(?:19|20)\d{2}\.1$/u.test(tight(text)) && (shown === null || !/\.\d{2}$/u.test(shown))
    ? { kind: 'month-asked', text: tight(text) }
    : (dayOfSerial(text) ?? periodIn(text, shown))

/** Days of 2000 and of 2050, as spreadsheets count them. */
const SERIALS = { first: 36_526, last: 54_789 }

/** 45838 in a column of periods is a day that lost its format: the number by which spreadsheets count it. */
export function dayOfSerial(text: string): PeriodSaid | null {
  const serial = /^\d{5}$/u.test(text.trim()) ? Number(text) : 0
  if (serial < SERIALS.first || serial > SERIALS.last) return null
  const day = format(addDays(new Date(1899, 11, 30), serial), 'yyyy-MM-dd')
  return { kind: 'period', period: { start: day, end: day, basis: 'stated' } }
}

/** A name that says when before or behind what: the period, the rest, and the words that say when. */
interface PartedName {
  readonly said: PeriodSaid
  readonly rest: string
  readonly text: string
}

/** The longest words for a period before a name. */
const LONGEST_IN_NAME = 22
/** What makes 上年, 本年 or 年初 before it a part of a name: 上年结转 is an entry in the accounts of this year, 年初预算 a plan. */
const OF_NAME =
  /^(?:结转|结余|结存|滚存|预算|计划|目标|任务|安排|欠|拖欠|遗留|应|可|决算|价|工作|以|之|同比|比|增|减|末|初|度)/u
/** 上年新增, 本年减少: what came and went, whose rest is the name of a part. */
const CAME = /^(?:新增|净增|增加|减少|新建|新发展|发展|转入|转出|吸收|完成)(?!率|额度|幅)/u

/** The parts of a name that says when too: 2025年会员数, 上月末会员数, 6月新建工会数, 会员数（上年）, Jun 2024 – Jan 2026: Members. */
export function partedName(text: string, words: KnownWords): PartedName | null {
  const name = datesInChinese(text)
  const [, head = '', behind = ''] = /^([^:]{4,30}):(.+)$/u.exec(name) ?? []
  const before = head === '' ? null : periodIn(head)
  if (before !== null) return { said: before, rest: behind, text: head }
  return leading(name, words) ?? trailing(name, words, name !== text) ?? cumulated(name, words)
}

function leading(name: string, words: KnownWords): PartedName | null {
  for (let length = Math.min(LONGEST_IN_NAME, name.length - 2); length >= 2; length -= 1) {
    const piece = name.slice(0, length)
    if (!/[年月日度期末底初季旬周间来今止计HQ\d]$/u.test(piece)) continue
    const said = /^\d+$/u.test(piece) ? null : periodIn(piece)
    const rest = name.slice(length).trimStart()
    const isCut = /\d$/u.test(piece) && /^[年月日号季周旬]/u.test(rest)
    if (said === null || isCut || /^[-—–~至\d]/u.test(rest)) continue
    const isKnown = words.indicator(rest) !== null
    if (said.kind === 'relative' && !isKnown && !CAME.test(rest) && OF_NAME.test(rest)) continue
    // 2025年一季度目标 is one of that quarter, and no target of the year.
    if (isTargetOfPart(name)) return null
    const isOfTime = CAME.test(rest) || isGrowth(rest) || isDone(rest)
    if (said.kind !== 'period' && said.kind !== 'relative' && !isKnown && !isOfTime) continue
    return { said, rest, text: piece }
  }
  const [, year = '', bracket = ''] = /^((?:19|20)\d{2}年?度?)([（(].+[)）])$/u.exec(name) ?? []
  const alone = year === '' ? null : periodIn(year)
  if (alone !== null) return { said: alone, rest: bracket, text: year }
  // 全年（预计） and 9月（快报数） say of their values what 2025年（预计） says.
  const [, when = '', how = ''] = FORESEEN_PERIOD.exec(name) ?? []
  const period = when === '' ? null : periodIn(when)
  return period === null ? null : { said: period, rest: how, text: when }
}

const FORESEEN_PERIOD =
  /^(.+?) ?([（(](?:预|估|测|推|计划|初步|快报|forecast|project|estimate|expected|plan|budget|provisional|prelim)[^（()）]{0,10}[)）])$/iu

/** What stands before the day that a change is held against: Change on 31 December 2024. */
const HELD_AGAINST = /\b(?:on|from|over|since|vs\.?|versus|against|with|to|between)\s*$/iu

/**
 * 会员数（上年末）, 会员数（2024年）, 会员数-去年同期; without a sign between only behind an indicator that is known.
 * @param isEnglish whether the date was written in English, which behind other words is no part of a name, as a year is not: Joined Jan-Mar 2025
 */
function trailing(name: string, words: KnownWords, isEnglish: boolean): PartedName | null {
  const [, bare = '', inside = ''] = /^(.{2,}?)[（(]([^（()）]{2,24})[)）]$/u.exec(name) ?? []
  const bracketed = inside === '' ? null : periodIn(inside)
  if (bracketed !== null) return { said: bracketed, rest: bare, text: inside }
  for (let length = 2; length <= Math.min(LONGEST_IN_NAME, name.length - 2); length += 1) {
    const piece = name.slice(-length)
    const rest = name.slice(0, -length)
    const isParted = /[-—–_/、,，]$/u.test(rest)
    const said = periodIn(piece)
    if (said === null || (/^\d/u.test(piece) && /\d[-—–~至]?$/u.test(rest))) continue
    const own = (isParted ? rest.slice(0, -1) : rest).trimEnd()
    const isYear = /^[a-z][a-z%'’ -]* $/iu.test(rest) && /^(?:19|20)\d{2}$/u.test(piece)
    const isDated =
      (isEnglish || isYear) && said.kind === 'period' && /[a-z]{3}$/iu.test(own) && !HELD_AGAINST.test(own)
    if (words.indicator(own) !== null || (isParted && own.length > 2) || isDated)
      return { said, rest: own, text: piece }
  }
  return null
}

/** 累计新发展会员 is the indicator, counted up. */
function cumulated(name: string, words: KnownWords): PartedName | null {
  const rest = /^累计(.{2,})$|^(.{2,})累计数?$/u.exec(name)
  const own = rest?.[1] ?? rest?.[2] ?? ''
  return own === '' || words.indicator(own) === null ? null : { said: CUMULATED, rest: own, text: '累计' }
}
