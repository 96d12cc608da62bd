import { addDays, format } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import { tight } from '../../../places/written-name.ts'
import { isYearless, monthsInChinese, readPeriod } from '../../period-cell.ts'
import { isDone, isTargetOfPart } from './kind-words.ts'
import type { KnownWords } from './known-words.ts'
import type { RelativePeriod, YearlessPeriod } from './relative-period.ts'
import { CUMULATED, relativeIn } from './relative-period.ts'
import { isGrowth } from './words.ts'

/** What a text says of when. */
export type PeriodSaid =
  | {
      readonly kind: 'period'
      readonly period: Period
      /** What is said of the values beside when they are: 预计 of 2024E. */
      readonly qualifier?: string
    }
  | YearlessPeriod
  | RelativePeriod
  /** 2025.1 may be January, or October that lost its nought. */
  | { readonly kind: 'month-asked'; readonly text: string }
  /** 1/2/2026 may be in January or in February. */
  | { readonly kind: 'day-asked'; readonly text: string }
  | FiscalYear

/** FY2025, 2024/25 and 2024-2025学年 begin in a month that they do not say. */
export type FiscalYear =
  | { readonly kind: 'fiscal'; readonly text: string; readonly year: number }
  | {
      readonly kind: 'years'
      readonly text: string
      /** The first of the two years. */
      readonly year: number
      /** 学年; 年度 with a sign for "to", as prizes for two years have it; or a year that goes from one into the next. */
      readonly sort: 'school' | 'both' | 'across'
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
  return { kind: 'years', text: found, year, sort: isSchool ? 'school' : isBoth ? 'both' : 'across' }
}

/**
 * What a heading, a cell or the name of a sheet says of when, from end to end; null where it says nothing of that.
 * @param shown the number as its format shows it, where it differs: 2025.10 for 2025.1
 */
export function periodIn(text: string, shown: string | null = null): PeriodSaid | null {
  const plain = tight(text)
  if (plain === '' || plain.length > 30) return null
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
  const [, month = ''] = /^(\d{1,2}月)份?(?:当月|本月|单月)$/u.exec(plain) ?? []
  if (month !== '') return { kind: 'yearless', text: month, years: 0 }
  const [, counted = ''] = /^(.*(?:月份?|季度|半年))(?:末?累计)(?:数|完成)?$/u.exec(plain) ?? []
  // 6月累计 begins with January.
  if (counted !== '') return periodIn(counted.replace(/(?<!\d|[-—–~至前])(\d{1,2}月份?)$/u, '1-$1'))
  return known(plain) ?? (isYearless(plain) ? { kind: 'yearless', text: plain, years: 0 } : null)
}

function known(text: string): PeriodSaid | null {
  const period = readPeriod(text, null)
  if (period === 'ambiguous') return { kind: 'day-asked', text }
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

const LONGEST = 24
const STARTS =
  /(?:截[至止]到?)?(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}(?=年)|(?<!\d)\d{2}(?=年)|[“"]?十[一二三四五]五)/gu

/**
 * The period that a title, a sheet name or a file name holds among other words; of one within another the one that is said at more length.
 * Null where it names none, or several.
 */
export function periodWithin(text: string): { readonly period: Period; readonly text: string } | null {
  // 工会发〔2025〕12号 is the number of a document.
  const plain = tight(monthsInChinese(text))
    .replace(/[〔[［(（](?:19|20)\d{2}[〕\]］)）](?=第?\d+号)/gu, '')
    // What is asked is no period yet.
    .replace(twoYearsWithin(tight(text))?.text ?? /$^/u, '、')
  const found: { period: Period; text: string }[] = []
  let from = 0
  for (const { index } of plain.matchAll(STARTS)) {
    if (index < from || /\d/u.test(plain.charAt(index - 1))) continue
    // FY2025 is asked.
    if (
      /fy[-\s']{0,2}$/iu.test(plain.slice(0, index)) ||
      /^\d{4}年?(?:财|会计年度)/u.test(plain.slice(index))
    )
      continue
    for (let length = Math.min(LONGEST, plain.length - index); length >= 3; length -= 1) {
      const piece = plain.slice(index, index + length)
      if (/\d$/u.test(piece) && /^\d/u.test(plain.slice(index + length))) continue
      const period = readPeriod(piece, null)
      if (typeof period === 'string') continue
      found.push({ period, text: piece })
      from = index + length
      break
    }
  }
  const best = found.find(({ period }) =>
    found.every((each) => (each.period.start ?? '') <= period.end && holds(each.period, period)),
  )
  return best ?? null
}

/** Whether one period holds another: a year its months, and what is counted up to its last day. */
const holds = (whole: Period, part: Period): boolean =>
  part.end <= whole.end && (part.start === null || whole.start === null || whole.start <= part.start)

const YEARLESS =
  /(?:(?:1[0-2]|[1-9])[-—–~至](?:1[0-2]|[1-9])月份?|[上下]半年|第?[一二三四]季度|前三季度|前\d{1,2}个?月|(?<!\d)(?:1[0-2]|[1-9])月份?(?!\d))/u

/** Months that a title names without a year. */
export const yearlessWithin = (text: string): string | null => YEARLESS.exec(tight(text))?.[0] ?? null

/** A year that a title or a name holds whose months it does not say: FY2025, 2024/25. */
export function fiscalWithin(text: string): FiscalYear | null {
  const years = twoYearsWithin(tight(text))
  if (years !== null) return years
  const [found = ''] =
    /(?:fy|fiscal year|financial year)[-\s']{0,2}(?:19|20)?\d{2}(?!\d)|(?:19|20)\d{2}年?(?:财年|财政年度|会计年度)/iu.exec(
      tight(text),
    ) ?? []
  const said = found === '' ? null : periodIn(found)
  return said?.kind === 'fiscal' ? said : null
}

/** A name that says when before or behind what: the period, the rest, and the words that say when. */
interface PartedName {
  readonly said: PeriodSaid
  readonly rest: string
  readonly text: string
}

/** The longest words for a period before a name. */
const LONGEST_IN_NAME = 14
/** What makes 上年, 本年 or 年初 before it a part of a name: 上年结转 is an entry in the accounts of this year, 年初预算 a plan. */
const OF_NAME =
  /^(?:结转|结余|结存|滚存|预算|计划|目标|任务|安排|欠|拖欠|遗留|应|可|决算|价|工作|以|之|同比|比|增|减|末|初|度)/u
/** 上年新增, 本年减少: what came and went, whose rest is the name of a part. */
const CAME = /^(?:新增|净增|增加|减少|新建|新发展|发展|转入|转出|吸收|完成)(?!率|额度|幅)/u

/** The parts of a name that says when too: 2025年会员数, 上月末会员数, 6月新建工会数, 会员数（上年）, Jun 2024 – Jan 2026: Members. */
export function partedName(name: string, words: KnownWords): PartedName | null {
  const [, head = '', behind = ''] = /^([^:]{4,30}):(.+)$/u.exec(name) ?? []
  const before = head === '' ? null : periodIn(head)
  if (before !== null) return { said: before, rest: behind, text: head }
  return leading(name, words) ?? trailing(name, words) ?? cumulated(name, words)
}

function leading(name: string, words: KnownWords): PartedName | null {
  for (let length = Math.min(LONGEST_IN_NAME, name.length - 2); length >= 2; length -= 1) {
    const piece = name.slice(0, length)
    if (!/[年月度期末底初季来今止计HQ\d]$/u.test(piece)) continue
    const said = /^\d+$/u.test(piece) ? null : periodIn(piece)
    const rest = name.slice(length).trimStart()
    if (said === null || /^[-—–~至\d]/u.test(rest)) continue
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
  return alone === null ? null : { said: alone, rest: bracket, text: year }
}

/** 会员数（上年末）, 会员数（2024年）, 会员数-去年同期; without a sign between only behind an indicator that is known. */
function trailing(name: string, words: KnownWords): PartedName | null {
  const [, bare = '', inside = ''] = /^(.{2,}?)[（(]([^（()）]{2,16})[)）]$/u.exec(name) ?? []
  const bracketed = inside === '' ? null : periodIn(inside)
  if (bracketed !== null) return { said: bracketed, rest: bare, text: inside }
  for (let length = 2; length <= Math.min(LONGEST_IN_NAME, name.length - 2); length += 1) {
    const piece = name.slice(-length)
    const rest = name.slice(0, -length)
    const isParted = /[-—–_/、,，]$/u.test(rest)
    const said = periodIn(piece)
    if (said === null || (/^\d/u.test(piece) && /\d$/u.test(rest))) continue
    const own = isParted ? rest.slice(0, -1) : rest
    if (words.indicator(own) !== null || (isParted && own.length > 2)) return { said, rest: own, text: piece }
  }
  return null
}

/** 累计新发展会员 is the indicator, counted up. */
function cumulated(name: string, words: KnownWords): PartedName | null {
  const rest = /^累计(.{2,})$|^(.{2,})累计数?$/u.exec(name)
  const own = rest?.[1] ?? rest?.[2] ?? ''
  return own === '' || words.indicator(own) === null ? null : { said: CUMULATED, rest: own, text: '累计' }
}
