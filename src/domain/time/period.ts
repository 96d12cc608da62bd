import type { Bilingual, Language } from '../text.ts'

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

/** Whether the first day of a period is known. */
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

/** The period of a whole calendar year. */
export const yearPeriod = (year: number, basis: PeriodBasis): Period => {
  const written = String(year).padStart(4, '0')
  return { start: `${written}-01-01`, end: `${written}-12-31`, basis }
}

/** Months have 28 to 31 days and years 365 or 366: as much may the lengths of like periods differ. */
const LENGTHS = 1.11

/** Whether two periods are of one kind, so that their values may be set against each other: two years, two months, two dates up to which. */
export function alikePeriods(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return false
  if (a.start === null || b.start === null) return a.start === b.start
  const [one, other] = [daysOf(a.start, a.end), daysOf(b.start, b.end)]
  return Math.max(one, other) <= Math.min(one, other) * LENGTHS
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
 * The number of the union's statistical year that a period is: 1 October of the year before to 30 September. Null where it is none. That
 * those twelve months are meant so is inferred.
 */
function statisticalYearOf({ start, end }: Period): number | null {
  const year = Number(end.slice(0, 4))
  return start === `${year - 1}-10-01` && end === `${year}-09-30` ? year : null
}

const PATTERNS = {
  zh: { year: 'yyyy年', month: 'yyyy年M月', day: 'yyyy年M月d日' },
  en: { year: 'yyyy', month: 'MMM yyyy', day: 'd MMM yyyy' },
} as const satisfies Record<Language, Record<Grain, string>>

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** An ISO day by a pattern of `yyyy`, `MMM` (Jan), `M` and `d`. The first view needs no more of a library for dates. */
function wordDay(day: string, pattern: string): string {
  const month = Number(day.slice(5, 7))
  return pattern.replace(/yyyy|MMM|M|d/gu, (part) => {
    switch (part) {
      case 'yyyy':
        return yearOf(day)
      case 'MMM':
        return MONTHS[month - 1] ?? ''
      case 'M':
        return String(month)
      default:
        return String(Number(day.slice(8, 10)))
    }
  })
}

/** How the ends of a span are written, and what is between them. A year and a month that both ends share are said once. */
interface SpanPattern {
  readonly from: string
  readonly joint: string
  readonly to: string
}

const SHARED = {
  zh: {
    year: { from: 'yyyy年M月', joint: '至', to: 'M月' },
    yearOfDays: { from: 'yyyy年M月d日', joint: '至', to: 'M月d日' },
    month: { from: 'yyyy年M月d日', joint: '至', to: 'd日' },
  },
  en: {
    year: { from: 'MMM', joint: ' – ', to: 'MMM yyyy' },
    yearOfDays: { from: 'd MMM', joint: ' – ', to: 'd MMM yyyy' },
    month: { from: 'd', joint: '–', to: 'd MMM yyyy' },
  },
} as const satisfies Record<Language, Record<'year' | 'yearOfDays' | 'month', SpanPattern>>

/** 2025年5月至12月, May – Dec 2025; 2026年1月8日至31日, 8–31 Jan 2026; 2024年6月至2026年1月, Jun 2024 – Jan 2026. */
function wordEnds(first: string, last: string, grain: Grain, language: Language): string {
  const { from, joint, to } = spanPattern(first, last, grain, language)
  return `${wordDay(first, from)}${joint}${wordDay(last, to)}`
}

function spanPattern(first: string, last: string, grain: Grain, language: Language): SpanPattern {
  const sameYear = yearOf(first) === yearOf(last)
  if (grain === 'month' && sameYear) return SHARED[language].year
  if (grain === 'day' && sameYear) {
    const sameMonth = monthOf(first) === monthOf(last)
    return SHARED[language][sameMonth ? 'month' : 'yearOfDays']
  }
  const pattern = PATTERNS[language][grain]
  return { from: pattern, joint: language === 'zh' ? '至' : ' – ', to: pattern }
}

/** The year and the month of an ISO day: 2026, 2026-01. */
const yearOf = (day: string): string => day.slice(0, 4)
const monthOf = (day: string): string => day.slice(0, 7)

/**
 * The period in words, as coarse as its ends allow: 2025年 / 2025, 2024年6月至2026年1月 / Jun 2024 – Jan 2026,
 * 截至2026年1月 / up to Jan 2026. The basis is not part of it: the caller marks what is inferred.
 */
export function wordPeriod(period: Period | null, language: Language): string {
  if (period === null) return language === 'zh' ? '时期不详' : 'period unknown'
  const year = statisticalYearOf(period)
  if (year !== null) {
    return language === 'zh'
      ? `${year}统计年度（${year - 1}年10月至${year}年9月）`
      : `statistical year ${year} (Oct ${year - 1} – Sep ${year})`
  }
  const word = (day: string, grain: Grain) => wordDay(day, PATTERNS[language][grain])
  if (period.start === null) {
    const until = word(period.end, isLastDayOfMonth(period.end) ? 'month' : 'day')
    return language === 'zh' ? `截至${until}` : `up to ${until}`
  }
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
  const word = (day: string, year: boolean) => wordDay(day, PATTERNS[language][year ? 'year' : 'month'])
  if (isYear(first) && yearOf(first.start) === yearOf(last.end)) return word(first.start, true)
  const from = word(first.start, isYear(first))
  const to = word(last.end, isYear(first) && isYear(last))
  if (from === to) return from
  if (!isYear(first)) return wordEnds(first.start, last.end, 'month', language)
  return language === 'zh' ? `${from}至${to}` : `${from} – ${to}`
}

/** The period with a mark where it was inferred: 2026年1月（推断）. */
export function wordPeriodBasis(period: Period | null, language: Language): string {
  const words = wordPeriod(period, language)
  if (period === null || period.basis !== 'inferred') return words
  return language === 'zh' ? `${words}（推断）` : `${words} (inferred)`
}

type Grain = 'year' | 'month' | 'day'

/** The coarsest calendar unit that both ends fill. */
function grainOf(start: string, end: string): Grain {
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return 'year'
  return start.endsWith('-01') && isLastDayOfMonth(end) ? 'month' : 'day'
}
