import { itemAt } from '../../lib/item-at.ts'
import {
  DATE_PATTERNS,
  MONTHS,
  PERIOD_BASIS_NAMES,
  PERIOD_WORDS,
  SPAN_PATTERNS,
  YEAR_PARTS,
} from '../../words/domain/period.ts'
import { fill } from '../fill.ts'
import type { Bilingual, Language } from '../text.ts'
import { inBrackets } from '../text.ts'

/** Whether a text is a day of the calendar, written 2026-01-31. Two hundred thousand of them are checked when a large import is read. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** Whether the report states the period, we inferred it, or a computed value has it from the values that it rests on. */
export const PERIOD_BASES = ['stated', 'inferred', 'derived'] as const
export type PeriodBasis = (typeof PERIOD_BASES)[number]

/** First and last day, both included, as ISO days without a time zone. `start` is null where it is open: "up to". */
export interface Period {
  start: string | null
  end: string
  basis: PeriodBasis
  /** What was inferred, and from what. */
  note?: Bilingual | undefined
}

/**
 * The period as far as a report of the last day given can tell of it: a year that is not over counts up to that day. A period that
 * would begin later is left as it is, since the audit names it as a fault.
 */
export function capPeriod(period: Period, last: string): Period {
  if (period.end <= last || (period.start !== null && period.start > last)) return period
  return { ...period, end: last }
}

/**
 * Whether the first day of a period is known.
 * @example hasStart(yearPeriod(2025, 'stated')) // true
 */
export const hasStart = (period: Period | null): period is Period & { readonly start: string } =>
  period !== null && period.start !== null

/** The periods that lie within no other one, in their order: to name a year and a month of it would say the month twice. */
export function outermost(periods: readonly Period[]): Period[] {
  const widestFirst = periods.toSorted((a, b) => {
    const [from, to] = [a.start ?? '', b.start ?? '']
    if (from !== to) return from < to ? -1 : 1
    return a.end > b.end ? -1 : Number(a.end < b.end)
  })
  const kept = new Set<Period>()
  let reached = ''
  for (const period of widestFirst) {
    if (period.end <= reached) continue
    reached = period.end
    kept.add(period)
  }
  return [...new Set(periods)].filter((period) => kept.has(period))
}

/**
 * The period of a whole calendar year.
 * @example yearPeriod(2025, 'stated') // { start: '2025-01-01', end: '2025-12-31', basis: 'stated' }
 */
export const yearPeriod = (year: number, basis: PeriodBasis): Period => {
  const written = String(year).padStart(4, '0')
  return { start: `${written}-01-01`, end: `${written}-12-31`, basis }
}

/** As much may the lengths of like periods differ in days, where one of them does not consist of whole months. */
const LENGTHS = 1.11

/**
 * Whether two periods are of one kind, so that their values may be set against each other: two years, two months, two dates up to which.
 * Of whole months both have as many: what is counted from January to October is not what is counted to November.
 * @example alikePeriods(yearPeriod(2024, 'stated'), yearPeriod(2025, 'stated')) // true
 */
export function alikePeriods(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return false
  if (a.start === null || b.start === null) return a.start === b.start
  const months = [monthsOf(a.start, a.end), monthsOf(b.start, b.end)] as const
  if (months[0] !== null && months[1] !== null) return months[0] === months[1]
  const [one, other] = [daysOf(a.start, a.end), daysOf(b.start, b.end)]
  return Math.max(one, other) <= Math.min(one, other) * LENGTHS
}

/** How many months a period has; null where they are not whole. */
export function monthsOf(start: string, end: string): number | null {
  if (grainOf(start, end) === 'day') return null
  const monthAt = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return monthAt(end) - monthAt(start) + 1
}

const MS_PER_DAY = 86_400_000

const daysOf = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / MS_PER_DAY + 1

/** Whether the day after an ISO day is the first of a month. */
const isLastDayOfMonth = (day: string): boolean => new Date(Date.parse(day) + MS_PER_DAY).getUTCDate() === 1

/**
 * Orders periods by their last day, then by their first; an open start comes before any day, and an unknown period last.
 * Months of a series therefore sort as a calendar does.
 */
export function comparePeriods(a: Period | null, b: Period | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  if (a.end !== b.end) return a.end < b.end ? -1 : 1
  if (a.start === b.start) return 0
  if (a.start === null) return -1
  if (b.start === null) return 1
  return a.start < b.start ? -1 : 1
}

/**
 * The year of the union's statistical year (1 October of the year before to 30 September) if the period is exactly one; else null. That
 * these twelve months are meant as a statistical year is inferred.
 */
function statisticalYearOf({ start, end }: Period): number | null {
  const year = Number(end.slice(0, 4))
  return start === `${year - 1}-10-01` && end === `${year}-09-30` ? year : null
}

/** The quarter or half of a year that days are exactly, as {@link YEAR_PARTS} names it; null where they are none. */
function yearPartOf(start: string, end: string): keyof typeof YEAR_PARTS | null {
  const months = monthsOf(start, end)
  const month = Number(start.slice(5, 7)) - 1
  if (yearOf(start) !== yearOf(end) || (months !== 3 && months !== 6) || month % months !== 0) return null
  const named = (['q1', 'q2', 'q3', 'q4'] as const)[month / 3]
  return months === 6 ? (month === 0 ? 'h1' : 'h2') : (named ?? null)
}

/** An ISO day by a pattern of `yyyy`, `MMM` (Jan), `M` and `d`. The first view needs no more of a library for dates. */
function wordDay(day: string, pattern: string, language: Language): string {
  const month = Number(day.slice(5, 7))
  return pattern.replace(/yyyy|MMM|M|d/gu, (part) => {
    switch (part) {
      case 'yyyy':
        return yearOf(day)
      case 'MMM':
        return itemAt(MONTHS[language], month - 1)
      case 'M':
        return String(month)
      default:
        return String(Number(day.slice(8, 10)))
    }
  })
}

/** 2025年5月至12月, May – Dec 2025; 2026年1月8日至31日, 8–31 Jan 2026; 2024年6月至2026年1月, Jun 2024 – Jan 2026. */
function wordEnds(first: string, last: string, grain: Grain, language: Language): string {
  const shared = sharedBy(first, last, grain)
  if (shared === null) {
    const word = (day: string) => wordDay(day, DATE_PATTERNS[grain][language], language)
    return fill(PERIOD_WORDS.span[language], { from: word(first), to: word(last) }, language)
  }
  const { from, joint, to } = SPAN_PATTERNS[shared]
  return `${wordDay(first, from[language], language)}${joint[language]}${wordDay(last, to[language], language)}`
}

/** What both ends of a span share, by the pattern that says it once; null where they share nothing that is said. */
function sharedBy(first: string, last: string, grain: Grain): keyof typeof SPAN_PATTERNS | null {
  if (grain === 'year' || yearOf(first) !== yearOf(last)) return null
  if (grain === 'month') return 'year'
  return monthOf(first) === monthOf(last) ? 'month' : 'yearOfDays'
}

/** The year and the month of an ISO day: 2026, 2026-01. */
const yearOf = (day: string): string => day.slice(0, 4)
const monthOf = (day: string): string => day.slice(0, 7)

/**
 * The period in words, as coarse as its ends allow: 2025年 / 2025, 2025年第三季度 / Q3 2025, 2024年6月至2026年1月 / Jun 2024 – Jan 2026,
 * 截至2026年1月 / up to Jan 2026. The basis is not part of it: the caller marks what is inferred.
 */
export function wordPeriod(period: Period | null, language: Language): string {
  if (period === null) return PERIOD_WORDS.unknown[language]
  const year = statisticalYearOf(period)
  if (year !== null) {
    return fill(
      PERIOD_WORDS.statistical[language],
      { year: String(year), before: String(year - 1) },
      language,
    )
  }
  const word = (day: string, grain: Grain) => wordDay(day, DATE_PATTERNS[grain][language], language)
  if (period.start === null) {
    const day = word(period.end, isLastDayOfMonth(period.end) ? 'month' : 'day')
    return fill(PERIOD_WORDS.until[language], { day }, language)
  }
  const part = yearPartOf(period.start, period.end)
  if (part !== null) return fill(YEAR_PARTS[part][language], { year: yearOf(period.end) }, language)
  const grain = grainOf(period.start, period.end)
  const [from, to] = [word(period.start, grain), word(period.end, grain)]
  return from === to ? from : wordEnds(period.start, period.end, grain, language)
}

/**
 * The time from the first day of one period to the last of another, in months, and in years where the period is a year: 2023年至2026年1月.
 */
export function wordSpan(
  first: Period & { readonly start: string },
  last: Period,
  language: Language,
): string {
  const isYear = ({ start, end }: Period) => start !== null && grainOf(start, end) === 'year'
  const word = (day: string, year: boolean) =>
    wordDay(day, DATE_PATTERNS[year ? 'year' : 'month'][language], language)
  if (isYear(first) && yearOf(first.start) === yearOf(last.end)) return word(first.start, true)
  const from = word(first.start, isYear(first))
  const to = word(last.end, isYear(first) && isYear(last))
  if (from === to) return from
  if (!isYear(first)) return wordEnds(first.start, last.end, 'month', language)
  return fill(PERIOD_WORDS.span[language], { from, to }, language)
}

/** The period with a mark where it was inferred: 2026年1月（推断）. */
export function wordPeriodBasis(period: Period | null, language: Language): string {
  const words = wordPeriod(period, language)
  if (period === null || period.basis !== 'inferred') return words
  return `${words}${inBrackets(PERIOD_BASIS_NAMES.inferred[language], language)}`
}

type Grain = 'year' | 'month' | 'day'

/** The coarsest calendar unit that both ends fill. */
function grainOf(start: string, end: string): Grain {
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return 'year'
  return start.endsWith('-01') && isLastDayOfMonth(end) ? 'month' : 'day'
}
