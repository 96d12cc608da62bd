import type { Period } from '../../../domain/time/period.ts'
import { isDay, yearPeriod } from '../../../domain/time/period.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** 8 january 2026, dec 2025; a folded text. */
const IN_ENGLISH = `(?:(\\d{1,2})\\s+)?${MONTH_NAME}\\.?,?\\s+(\\d{4})`
/** 2025年, 2025年12月, 2026 年 1 月 8 日. */
const IN_CHINESE = '(\\d{4})\\s*年\\s*(?:(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*[日号])?)?'
/** 2025, 2025-12, 2025/12, 2026.1.8. */
const IN_DIGITS = '(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?'

const TERM = new RegExp(`(?:${IN_ENGLISH}|${IN_CHINESE})(?=\\s|$)|\\S+`, 'gu')
const ENGLISH = new RegExp(`^${IN_ENGLISH}$`, 'u')
const CHINESE = new RegExp(`^${IN_CHINESE}$`, 'u')
const DIGITS = new RegExp(`^${IN_DIGITS}$`, 'u')

/** The words of a folded query, of which those that name a month or a day are one: dec 2025. */
export const wordsOfQuery = (query: string): readonly string[] =>
  (query.match(TERM) ?? []).map((word) => (CHINESE.test(word) ? word.replaceAll(/\s/gu, '') : word.trim()))

/** The year, the month or the day that a folded term names, from its first day to its last; null where it names none. */
export function timeNamed(term: string): (Period & { readonly start: string }) | null {
  const [, dayOf = '', name, yearOf = ''] = ENGLISH.exec(term) ?? []
  if (name !== undefined) return stretch(yearOf, String(MONTHS.indexOf(name.slice(0, 3)) + 1), dayOf)
  const [, year, month = '', day = ''] = CHINESE.exec(term) ?? DIGITS.exec(term) ?? []
  return year === undefined ? null : stretch(year, month, day)
}

/** The years that a search recognises; other numbers of four digits are not years. */
const YEARS = { first: 1900, last: 2099 }

function stretch(year: string, month: string, day: string) {
  const written = Number(year)
  if (written < YEARS.first || written > YEARS.last) return null
  if (month === '') return { ...yearPeriod(written, 'stated'), start: `${year}-01-01` }
  const at = `${year}-${month.padStart(2, '0')}`
  const [start, end] =
    day === ''
      ? [`${at}-01`, lastOf(written, Number(month))]
      : [`${at}-${day.padStart(2, '0')}`, `${at}-${day.padStart(2, '0')}`]
  return isDay(start) ? { start, end, basis: 'stated' as const } : null
}

const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/**
 * Whether a period has a day in a time that is searched for. One whose start is open ("up to January") is found by its end alone: it would
 * else be found by every time before.
 */
export const hasDayIn = (period: Period, time: Period & { readonly start: string }): boolean =>
  period.end >= time.start && (period.start ?? period.end) <= time.end
