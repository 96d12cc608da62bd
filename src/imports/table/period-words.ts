import { addDays, addYears, format, parseISO } from 'date-fns'
import type { Period } from '../../domain/period.ts'
import { isYearless, readPeriod } from '../period-cell.ts'
import { tight } from './words.ts'

/** What a text says of when. */
export type PeriodSaid =
  | { readonly kind: 'period'; readonly period: Period }
  /** Months without their year: 6月, 上半年. */
  | { readonly kind: 'yearless'; readonly text: string }
  /** Said of another period: 本期 is that of the report, 上年同期 a year before. */
  | {
      readonly kind: 'relative'
      readonly text: string
      readonly years: number
      readonly end: boolean
      /** What of the period of the report it is: all of it, its last month or quarter, or the year up to its end. */
      readonly part: 'whole' | 'month' | 'quarter' | 'to-date'
    }
  /** 2025.1 may be January, or October that lost its nought. */
  | { readonly kind: 'month-asked'; readonly text: string }
  /** 1/2/2026 may be in January or in February. */
  | { readonly kind: 'day-asked'; readonly text: string }

const CURRENT =
  /^(?:本|当|报告)(?:期|年|年度|季|季度|月)(?:份)?(?:数|累计|实际|完成|止)?(?:数)?$|^(?:今年|现值)$|^(?:自?年初(?:至|到)(?:今|本月|本期)|(?:年初以?来)|1[-—至](?:本|当)月)(?:累计)?(?:数)?$/u
const BEFORE =
  /^(?:上年|去年)(?:同期|同月|同季|度)?(?:数|累计|实际|完成)?(?:数)?$|^(?:上年|去年)(?:同期)?累计(?:数)?$/u
const TO_DATE = /累计|年初[至到以来]|^1[-—至][本当]月/u
/** What of the period of a report a word such as 本月 or 上年累计 means. */
const partOf = (text: string): 'whole' | 'month' | 'quarter' | 'to-date' => {
  if (TO_DATE.test(text)) return 'to-date'
  if (/月/u.test(text)) return 'month'
  return /季/u.test(text) ? 'quarter' : 'whole'
}
const END = /^(?:本期|期|本年|年|本季|本季度|本月)末(?:数)?$/u
const END_BEFORE = /^(?:上年|上期|去年)(?:年)?末(?:数)?$|^年初(?:数)?$/u

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
  const relative = (years: number, end: boolean): PeriodSaid => ({
    kind: 'relative',
    text: plain,
    years,
    end,
    part: end ? 'whole' : partOf(plain),
  })
  if (CURRENT.test(plain)) return relative(0, false)
  if (BEFORE.test(plain)) return relative(-1, false)
  if (END.test(plain)) return relative(0, true)
  if (END_BEFORE.test(plain)) return relative(-1, true)
  const [, counted = ''] = /^(.*(?:月份?|季度|半年))(?:末?累计)(?:数|完成)?$/u.exec(plain) ?? []
  // 6月累计 begins with January.
  if (counted !== '') return periodIn(counted.replace(/(?<!\d|[-—–~至前])(\d{1,2}月份?)$/u, '1-$1'))
  return known(plain) ?? (isYearless(plain) ? { kind: 'yearless', text: plain } : null)
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
function dayOfSerial(text: string): PeriodSaid | null {
  const serial = /^\d{5}$/u.test(text.trim()) ? Number(text) : 0
  if (serial < SERIALS.first || serial > SERIALS.last) return null
  const day = format(addDays(new Date(1899, 11, 30), serial), 'yyyy-MM-dd')
  return { kind: 'period', period: { start: day, end: day, basis: 'stated' } }
}

/** The last month or quarter of a period, or the year up to its end; null where a whole year leaves open which month is meant. */
export function partOfPeriod(period: Period, part: 'whole' | 'month' | 'quarter' | 'to-date'): Period | null {
  const { start, end } = period
  const year = end.slice(0, 4)
  const month = Number(end.slice(5, 7))
  if (part === 'whole') return period
  if (part === 'to-date') return { ...period, start: `${year}-01-01` }
  const from = part === 'month' ? month : month - ((month - 1) % 3)
  const own = `${year}-${String(from).padStart(2, '0')}-01`
  if (start !== null && start >= own) return period
  return start === `${year}-01-01` && month === 12 ? null : { ...period, start: own }
}

/** The period so many years before, or its end alone. 上年末 and 年初 are the last day of the year before, whatever part of a year the report is of. */
export function shifted({ start, end, basis }: Period, years: number, endOnly: boolean): Period {
  if (endOnly && years < 0) return { start: null, end: `${Number(end.slice(0, 4)) + years}-12-31`, basis }
  const move = (day: string) => format(addYears(parseISO(day), years), 'yyyy-MM-dd')
  // The last day of February moves with the month.
  const last = end.endsWith('-02-28') || end.endsWith('-02-29') ? move(`${end.slice(0, 7)}-01`) : null
  const moved =
    last === null ? move(end) : format(addYears(new Date(Number(end.slice(0, 4)), 2, 0), years), 'yyyy-MM-dd')
  return { start: endOnly || start === null ? null : move(start), end: moved, basis }
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
  const plain = tight(text).replace(/[〔[［(（](?:19|20)\d{2}[〕\]］)）](?=第?\d+号)/gu, '')
  const found: { period: Period; text: string }[] = []
  let from = 0
  for (const { index } of plain.matchAll(STARTS)) {
    if (index < from || /\d/u.test(plain.charAt(index - 1))) continue
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
