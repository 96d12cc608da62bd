import { endOfMonth, format, isValid, parseISO } from 'date-fns'
import { FIVE_YEAR_PLANS } from '../domain/time/five-year-plan.ts'
import type { Period } from '../domain/time/period.ts'
import { entryOf } from '../lib/entry-of.ts'
import { itemAt } from '../lib/item-at.ts'
import { datesInChinese, monthsInEnglish } from './english-period.ts'

/** How a day such as 1/2/2026 is meant. Nothing in it tells. */
export type DayOrder = 'day-first' | 'month-first'

/** `ambiguous`: the text may mean two days, and nobody has said which. */
export type PeriodCell = Period | 'ambiguous' | 'none'

interface Span {
  readonly start: string
  readonly end: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const QUARTERS: ReadonlyMap<string, number> = new Map(
  [...'一二三四', ...'1234'].map((sign, at) => [sign, (at % 4) + 1]),
)

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

const HANZI = '〇一二三四五六七八九'
/** A year in characters, 二〇二五年, and one of two digits, 25年6月, as four digits. */
const plainYear = (text: string): string =>
  text
    .replace(/[○Ο零]/gu, '〇')
    .replace(/^([〇一二三四五六七八九]{4})(?=年)/u, (year) =>
      [...year].map((digit) => HANZI.indexOf(digit)).join(''),
    )
    .replace(/^(\d{2})年(?=.)/u, '20$1年')
    .replace(/^([〇一二三四五六七八九十]{1,3})(?=月)|(?<=年)([〇一二三四五六七八九十]{1,3})(?=月)/gu, monthOf)

const monthOf = (text: string): string => {
  const units = HANZI.indexOf(text.slice(-1))
  if (!text.includes('十')) return text.length === 1 ? String(units) : text
  return String(10 + (text.endsWith('十') ? 0 : units))
}

/** One stretch of the calendar: a year, half a year, a quarter, a month or a day. */
function spanOf(text: string, order: DayOrder | null, year: number | null): Span | 'ambiguous' | null {
  const whole = year === null ? null : withoutYear(text, year)
  if (whole !== null) return whole
  let m = /^(\d{4})(?:年度?|年全年|年?1[-—至~]12月)?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), 1, 12)
  m = /^(\d{4})年?统计年度$/u.exec(text)
  // The union's statistical year ends with September.
  if (m !== null) return { start: iso(Number(m[1]) - 1, 10, 1), end: iso(Number(m[1]), 9, 30) }
  m = /^[“"']?(十[一二三四五]五)[”"']?(?:期间|时期)?$/u.exec(text)
  if (m !== null) {
    const first = entryOf(FIVE_YEAR_PLANS, itemAt(m, 1))
    return { start: iso(first, 1, 1), end: iso(first + 4, 12, 31) }
  }
  m = /^(\d{4})[-\s]?h([12])$/iu.exec(text)
  if (m !== null) return m[2] === '1' ? months(Number(m[1]), 1, 6) : months(Number(m[1]), 7, 12)
  m = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[2]))
  m = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)$/u.exec(text)
  if (m !== null) return dayOf(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{4})[-\s]?m(\d{1,2})$/iu.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[2]))
  m = /^(\d{4})年?前(\d{1,2}|[一二三四五六七八九十]{1,2})个?月$/u.exec(text)
  if (m !== null) {
    const last = itemAt(m, 2)
    return months(Number(m[1]), 1, Number(/\d/u.test(last) ? last : monthOf(last)))
  }
  m = /^(\d{4})年?([上下])半年$/u.exec(text)
  if (m !== null) return m[2] === '上' ? months(Number(m[1]), 1, 6) : months(Number(m[1]), 7, 12)
  // 2025年第二届 has no quarter.
  m = /^(\d{4})(?:年第?([一二三四1-4])季度|[-\s]?q([一二三四1-4])(?:季度)?)$/iu.exec(text)
  if (m !== null) {
    const quarter = entryOf(QUARTERS, m[2] ?? itemAt(m, 3))
    return months(Number(m[1]), quarter * 3 - 2, quarter * 3)
  }
  m = /^(\d{4})年?前([一二三1-3])季度$/u.exec(text)
  if (m !== null) return months(Number(m[1]), 1, entryOf(QUARTERS, itemAt(m, 2)) * 3)
  m = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月份?)?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[2]))
  m = /^(\d{4})(?:年|[-/.])(\d{1,2})月份?([上中下]旬|[上下]半月)$/u.exec(text)
  if (m !== null) return partOfMonth(Number(m[1]), Number(m[2]), itemAt(m, 3))
  m = /^(\d{4})年?(\d{1,2})[-—至~](\d{1,2})月份?$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[3]))
  // 2025.1-6 is half a year: the parts of a day have one sign between them.
  m = /^(\d{4})[./](\d{1,2})-(\d{1,2})$/u.exec(text)
  if (m !== null) return months(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{4})(?:年(?=\d+月)|([-/.])(?=\d+\2))(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/u.exec(text)
  if (m !== null) return dayOf(Number(m[1]), Number(m[3]), Number(m[4]))
  // Jan-25, Jan'25 and Jan-2025, as a spreadsheet shows a month; Jan 25 may be a day.
  m = MONTH_OF_YEAR.exec(text)
  if (m !== null) return monthNamed(itemAt(m, 1), (Number(m[2]) % 2000) + 2000)
  m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  if (m !== null) return slashed(Number(m[1]), Number(m[2]), Number(m[3]), order)
  return null
}

/** Ten days of a month, 上旬 to the 10th and 中旬 to the 20th, or half of it, to the 15th. */
const PARTS_OF_MONTH: ReadonlyMap<string, readonly [from: number, to: number | null]> = new Map([
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, null]],
  ['上半月', [1, 15]],
  ['下半月', [16, null]],
])

/** 9月上旬 in a year; null where there is no such month. */
export function partOfMonth(year: number, month: number, part: string): Span | null {
  const whole = months(year, month, month)
  const [from, to] = entryOf(PARTS_OF_MONTH, part)
  if (whole === null) return null
  return { start: iso(year, month, from), end: to === null ? whole.end : iso(year, month, to) }
}

/** A month by its English name alone, in full or in short. */
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const MONTH_ALONE = new RegExp(`^${MONTH_NAME}$`, 'iu')
const MONTH_OF_YEAR = new RegExp(`^(${MONTH_NAME})[-'’](\\d{2}|\\d{4})$`, 'iu')
const monthNamed = (name: string, year: number): Span | null => {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return months(year, month, month)
}

/** What says its months and no year, put into a year: 6月, 1-6月, 上半年, 一季度, 前11个月, Jan. */
function withoutYear(text: string, year: number): Span | null {
  if (MONTH_ALONE.test(text)) return monthNamed(text, year)
  let m = /^(\d{1,2})月(?:份)?$/u.exec(text)
  if (m !== null) return months(year, Number(m[1]), Number(m[1]))
  m =
    /^(?:(\d{1,2})月?[-—至~](\d{1,2})月份?|\d{1,2}月份?(?:[上中下]旬|[上下]半月)|[上下]半年|第?[一二三四1-4]季度|q[1-4]|h[12]|前.{1,3}月|前[一二三]季度)$/iu.exec(
      text,
    )
  if (m === null) return /^(?:全年|本年|年度|年)$/u.test(text) ? months(year, 1, 12) : null
  if (m[1] !== undefined) return months(year, Number(m[1]), Number(m[2]))
  const span = spanOf(/^[qh]/iu.test(text) ? `${year}${text}` : `${year}年${text}`, null, null)
  return span === 'ambiguous' ? null : span
}

/** What stands before the last day of what is counted. */
const UNTIL = /^截[至止][到至]?/u
const DAY_OF_YEAR = /^(\d{1,2})月(\d{1,2})[日号]$/u

/** Months without a year, as a cell or a heading says them: 6月, 上半年, 一季度, 截至9月底, 截至9月30日. */
export const isYearless = (text: string): boolean => {
  const plain = plainYear(text.normalize('NFKC').replace(/\s+/gu, '').replace(UNTIL, '').replace(END_OF, ''))
  return withoutYear(plain, 2000) !== null || (UNTIL.test(text) && DAY_OF_YEAR.test(plain))
}

function slashed(a: number, b: number, year: number, order: DayOrder | null): Span | 'ambiguous' | null {
  if (a > 12) return dayOf(year, b, a)
  if (b > 12) return dayOf(year, a, b)
  if (a === b) return dayOf(year, a, b)
  if (order === null) return 'ambiguous'
  return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b)
}

/** Stock figures are dated so: 2025年末, 6月底, 6月30日止. */
const END_OF = /(?:末|底|止|为止|末止)$/u

/**
 * The period that a cell states: 2025, 2025年1月, 2025Q1, 2025年第一季度, 2025-01, 2026-02-01, 2024年6月至2026年1月, Jun 2024 – Jan 2026,
 * 2026年1月8日至31日, 8–31 Jan 2026, 截至2026年1月, as at 31 December 2025, year to March 2025. Digits of full width are read too.
 * @param order what 1/2/2026 means; null where nobody has said
 * @param year the year of a month that stands alone (a heading `3月`); null where none is known
 */
export function readPeriod(cell: string, order: DayOrder | null, year: number | null = null): PeriodCell {
  const plain = cell.normalize('NFKC').trim()
  const english = year === null ? null : monthsInEnglish(plain)
  const text = plainYear(
    (english?.words === plain ? english.said : datesInChinese(plain))
      .trim()
      .replace(/^\((.+)\)$/u, '$1')
      .replace(/^(\d{4}年?)度?\(([^()]*[^()\d\s][^()]*)\)$/u, '$1$2')
      .replace(/[–—~～－﹣]/gu, '-'),
  )
  // What stands at the beginning of a year stood there when the one before it ended.
  const [, begun] = /^(?:截至)?(\d{4})年?年?初$/u.exec(text) ?? []
  if (begun !== undefined) return { start: null, end: iso(Number(begun) - 1, 12, 31), basis: 'stated' }
  const until =
    /^(?:截[至止][到至]?|up\s*to\s*)(.+)$/iu.exec(text) ?? (END_OF.test(text) ? [text, text] : null)
  if (until !== null) {
    const said = plainYear(itemAt(until, 1).trim().replace(END_OF, ''))
    const [, month = '', day = ''] = year === null ? [] : (DAY_OF_YEAR.exec(said) ?? [])
    const end =
      year === null || day === '' ? spanOf(said, order, year) : dayOf(year, Number(month), Number(day))
    if (end === 'ambiguous') return end
    return end === null ? 'none' : { start: null, end: end.end, basis: 'stated' }
  }
  const whole = spanOf(text.replace(/\s+(?=[年月日])|(?<=[年月])\s+/gu, ''), order, year)
  if (whole === 'ambiguous') return whole
  if (whole !== null) return { ...whole, basis: text.endsWith('统计年度') ? 'inferred' : 'stated' }
  for (const [first, second] of partsOf(text)) {
    const from = spanOf(first, order, year)
    if (from === null) continue
    const to =
      from === 'ambiguous'
        ? spanOf(second, order, null)
        : (dayInMonthOf(first, second, from) ?? spanOf(second, order, Number(from.start.slice(0, 4))))
    if (from === 'ambiguous' || to === 'ambiguous') return 'ambiguous'
    if (to !== null && from.start <= to.end) return { start: from.start, end: to.end, basis: 'stated' }
  }
  return 'none'
}

/** The second end of a span of days whose year, or month too, the first one says: 2026年1月8日至31日, 2026年1月8日至2月3日. */
function dayInMonthOf(first: string, second: string, { start }: Span): Span | null {
  const [, part = ''] = /旬$|半月$/u.test(first) ? (/^([中下]旬|下半月)$/u.exec(second) ?? []) : []
  if (part !== '') return partOfMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)), part)
  const end = /^(?:(\d{1,2})月)?(\d{1,2})[日号]$/u.exec(second)
  if (end === null || !/[日号]$/u.test(first)) return null
  const [year = '', month = ''] = start.split('-')
  return dayOf(Number(year), Number(end[1] ?? month), Number(end[2]))
}

/** A text in two at each of its signs for "to". */
const partsOf = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/至|-/gu)].map(({ index }) => [
    text.slice(0, index).trim(),
    plainYear(text.slice(index + 1).trim()),
  ])
