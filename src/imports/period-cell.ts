import { endOfMonth, format, isValid, parseISO } from 'date-fns'
import type { Period } from '../domain/period.ts'

/** How a day such as 1/2/2026 is meant. Nothing in it tells. */
export type DayOrder = 'day-first' | 'month-first'

/** `ambiguous`: the text may mean two days, and nobody has said which. */
export type PeriodCell = Period | 'ambiguous' | 'none'

interface Span {
  readonly start: string
  readonly end: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const QUARTERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}

const two = (n: number): string => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`
const lastDay = (year: number, month: number): string =>
  format(endOfMonth(new Date(year, month - 1, 1)), 'yyyy-MM-dd')
const months = (year: number, from: number, to: number): Span | null =>
  from < 1 || to > 12 || from > to ? null : { start: iso(year, from, 1), end: lastDay(year, to) }

function dayOf(year: number, month: number, day: number): Span | null {
  const text = iso(year, month, day)
  return isValid(parseISO(text)) ? { start: text, end: text } : null
}

/** One stretch of the calendar: a year, half a year, a quarter, a month or a day. */
function spanOf(text: string, order: DayOrder | null, year: number | null): Span | 'ambiguous' | null {
  let m = /^(\d{4})(?:年度?|年全年)?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), 1, 12)
  m = /^(\d{4})年?([上下])半年$/u.exec(text)
  if (m !== null) return m[2] === '上' ? months(Number(m[1]), 1, 6) : months(Number(m[1]), 7, 12)
  m = /^(\d{4})(?:年第?|[-\s]?q)([一二三四1-4])(?:季度)?$/iu.exec(text)
  if (m !== null) {
    const quarter = QUARTERS[m[2] ?? ''] ?? 1
    return months(Number(m[1]), quarter * 3 - 2, quarter * 3)
  }
  m = /^(\d{4})年?前([一二三1-3])季度$/u.exec(text)
  if (m !== null) return months(Number(m[1]), 1, (QUARTERS[m[2] ?? ''] ?? 1) * 3)
  m = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月份?)?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[2]))
  m = /^(\d{4})年?(\d{1,2})[-—至~](\d{1,2})月份?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/u.exec(text)
  if (m !== null) return dayOf(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{1,2})\s*([a-z]{3})[a-z]*\s*(\d{4})$/iu.exec(text)
  if (m !== null) return dayOf(Number(m[3]), MONTHS.indexOf((m[2] ?? '').toLowerCase()) + 1, Number(m[1]))
  m = /^([a-z]{3})[a-z]*\s*(\d{4})$/iu.exec(text)
  if (m !== null) {
    const month = MONTHS.indexOf((m[1] ?? '').toLowerCase()) + 1
    return months(Number(m[2]), month, month)
  }
  m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  if (m !== null) return slashed(Number(m[1]), Number(m[2]), Number(m[3]), order)
  m = /^(\d{1,2})月(?:份)?$/u.exec(text)
  if (m !== null && year !== null) return months(year, Number(m[1]), Number(m[1]))
  return null
}

function slashed(a: number, b: number, year: number, order: DayOrder | null): Span | 'ambiguous' | null {
  if (a > 12) return dayOf(year, b, a)
  if (b > 12) return dayOf(year, a, b)
  if (a === b) return dayOf(year, a, b)
  if (order === null) return 'ambiguous'
  return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b)
}

const RANGE = /^(.+?)(?:至|—|–|~|～| - )(.+)$/u

/**
 * The period that a cell states: 2025, 2025年1月, 2025Q1, 2025年第一季度, 2025-01, 2026-02-01, 2024年6月至2026年1月, Jun 2024 – Jan 2026,
 * 截至2026年1月, up to Jan 2026. Digits of full width are read too.
 * @param order what 1/2/2026 means; null where nobody has said
 * @param year the year of a month that stands alone (a heading `3月`); null where none is known
 */
export function readPeriod(cell: string, order: DayOrder | null, year: number | null = null): PeriodCell {
  const text = cell.normalize('NFKC').trim()
  const until = /^(?:截至|截止|up to\s+)(.+)$/iu.exec(text)
  if (until !== null) {
    const end = spanOf((until[1] ?? '').trim(), order, year)
    if (end === 'ambiguous') return end
    return end === null ? 'none' : { start: null, end: end.end, basis: 'stated' }
  }
  const whole = spanOf(text.replace(/\s+(?=[年月日])|(?<=[年月])\s+/gu, ''), order, year)
  if (whole === 'ambiguous') return whole
  if (whole !== null) return { ...whole, basis: 'stated' }
  const range = RANGE.exec(text)
  if (range === null) return 'none'
  const first = spanOf((range[1] ?? '').trim(), order, year)
  const second = spanOf(
    (range[2] ?? '').trim(),
    order,
    first === null || first === 'ambiguous' ? null : Number(first.start.slice(0, 4)),
  )
  if (first === 'ambiguous' || second === 'ambiguous') return 'ambiguous'
  if (first === null || second === null || first.start > second.end) return 'none'
  return { start: first.start, end: second.end, basis: 'stated' }
}
