import { addDays, addMonths, endOfMonth, format, parseISO } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import { isYearless, partOfMonth } from '../../period-cell.ts'
import type { PeriodSaid } from './period-words.ts'

/** A period said of another, that of the report: 本期, 上年同期, 上月末. */
export interface RelativePeriod {
  readonly kind: 'relative'
  readonly text: string
  /** What of the report's period it is: all of it, the month, quarter or year in which it ends, or that year up to its end. */
  readonly part: 'whole' | 'month' | 'quarter' | 'year' | 'to-date'
  /** The year that it lies in, counted from that of the report: -1 for 上年. */
  readonly years: number
  /** The year that it lies in, where that is written out: 2024年同期. */
  readonly year?: number
  /** How many such parts before: 1 for 上月 and 上期. */
  readonly back: number
  /** Its last day alone. */
  readonly end: boolean
  /** A part of that month: 上旬 of 本月上旬. */
  readonly within?: string
  /** The periods of the column before it, if that has others than the report: 上年同期 after 1-11月 may refer to these months. */
  readonly after?: readonly PeriodSaid[]
  /** It is only likely: 累计 may count from the beginning of the year, or from the beginning of all. */
  readonly isLikely?: true
}

/** What is counted since the beginning of the year. */
export const TO_DATE: RelativePeriod = { kind: 'relative', text: '累计', ...part('to-date') }
/** What is counted up, since January where nothing else is said. */
export const CUMULATED: RelativePeriod = {
  kind: 'relative',
  text: '累计',
  ...part('to-date'),
  isLikely: true,
}

/** Months of a year that is none of the report, or of the report's own: 去年12月, 6月. */
export interface YearlessPeriod {
  readonly kind: 'yearless'
  readonly text: string
  /** The year, counted from that of the report. */
  readonly years: number
  /** As of a period: 预计 of 9月（预计）, 修订 of 9月（修订）. */
  readonly qualifier?: string
  readonly mark?: string
}

const YEAR_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:(?:本|当|报告)年度?|今年)/u, 0],
  [/^(?:大前年|上上上年)/u, -3],
  [/^(?:前年度?|上上年度?)/u, -2],
  [/^(?:上一?|去)年度?/u, -1],
]
const SINCE_JANUARY =
  /^(?:(?:自|从)?年初(?:[至到]今|以?来|[至到](?:本|当)[月期])(?:末|止)?(?:累计)?|(?:截?[至止]到?|到)?(?:本|当|报告)(?:月|期|季度?)(?:末|底|止)?累计|年内(?:累计)?|1[-—至](?:本|当)月(?:累计)?|year to date|ytd)$/u
const NAMED: readonly (readonly [RegExp, Omit<RelativePeriod, 'kind' | 'text'>])[] = [
  [/^(?:(?:本|当|报告|现)期|现值|(?:this|current) period)$/u, part('whole')],
  [/^(?:(?:本|当|报告)月份?|(?:this|current) month)$/u, part('month')],
  [/^(?:(?:本|当|报告)季度?|(?:this|current) quarter)$/u, part('quarter')],
  [/^(?:(?:this|current) year)$/u, part('year')],
  [/^(?:上(?:个|一个?)?期|previous period)$/u, part('whole', { back: 1 })],
  [/^(?:上(?:个|一个?)?月份?|(?:last|previous|prior) month)$/u, part('month', { back: 1 })],
  [/^上上个?月份?$/u, part('month', { back: 2 })],
  [/^(?:上(?:个|一个?)?季度?|(?:last|previous|prior) quarter)$/u, part('quarter', { back: 1 })],
  [/^(?:last|previous|prior) year$/u, part('year', { years: -1 })],
  [
    /^same (?:period|month|quarter)(?: of)?(?: the)? (?:last|previous|prior) year$/u,
    part('whole', { years: -1 }),
  ],
  [
    /^(?:(?:本|当|报告)?期[末底]|(?:at )?(?:the )?end of (?:the )?(?:period|quarter|month)|at (?:the )?end|closing)$/u,
    part('whole', { end: true }),
  ],
  [/^(?:(?:本|当|报告)?月[末底]|month[- ]end)$/u, part('month', { end: true })],
  [/^(?:本|当)?季度?[末底]$/u, part('quarter', { end: true })],
  [/^(?:年[末底]|(?:at )?year[- ]end|(?:at )?(?:the )?end of (?:the )?year)$/u, part('year', { end: true })],
  [
    /^(?:(?:本|当|报告)?期初|上(?:个|一个?)?期[末底]|(?:at )?(?:the )?(?:start|beginning) of (?:the )?(?:period|quarter|month)|at (?:the )?(?:start|beginning)|opening|brought forward|b\/f)$/u,
    part('whole', { back: 1, end: true }),
  ],
  [
    /^(?:(?:本|当)?月初|上(?:个|一个?)?月[末底]|end of (?:last|the previous) month)$/u,
    part('month', { back: 1, end: true }),
  ],
  [/^(?:(?:本|当)?季初|上(?:个|一个?)?季度?[末底])$/u, part('quarter', { back: 1, end: true })],
  [
    /^(?:年初|end of (?:last|the previous) year|(?:at )?(?:the )?(?:beginning|start) of (?:the )?year)$/u,
    part('year', { years: -1, end: true }),
  ],
]

function part(
  of: RelativePeriod['part'],
  more: Partial<Pick<RelativePeriod, 'years' | 'back' | 'end'>> = {},
): Omit<RelativePeriod, 'kind' | 'text'> {
  return { part: of, years: 0, back: 0, end: false, ...more }
}

/** 本期数, 上年末数 and 本月实际完成数 say no more of when than 本期, 上年末 and 本月. */
const TAIL = /(?:实际|完成|实绩){0,2}(?:数|值|数值|数量)?$/u

/** What a text says, from end to end, of another period; null where it says nothing of that. */
export function relativeIn(text: string): RelativePeriod | YearlessPeriod | null {
  const plain = text.toLowerCase().replace(TAIL, '').replace(/份$/u, '')
  const said = (found: Omit<RelativePeriod, 'kind' | 'text'>): RelativePeriod => ({
    kind: 'relative',
    text,
    ...found,
  })
  if (SINCE_JANUARY.test(plain)) return said(part('to-date'))
  // 上旬 is of the month that the report is on, and 上月下旬 of the one before.
  const [, month = '', within] = /^(.*?)([上中下]旬|[上下]半月)$/u.exec(plain) ?? []
  if (within !== undefined) {
    const of = month === '' ? part('month') : NAMED.find(([words]) => words.test(month))?.[1]
    return of?.part === 'month' && !of.end ? said({ ...of, within }) : null
  }
  const named = NAMED.find(([words]) => words.test(plain))
  if (named !== undefined) return said(named[1])
  const found = YEAR_WORDS.find(([words]) => words.test(plain))
  // 2024年同期 is of the months that the report has.
  const [, year] = /^((?:19|20)\d{2})年?同(?:时?期|[月季])$/u.exec(plain) ?? []
  if (year !== undefined) return said({ ...part('whole', { years: -1 }), year: Number(year) })
  if (found === undefined) return null
  const [words, years] = found
  const rest = plain.replace(words, '')
  if (rest === '' || /^(?:全年|整年)$/u.test(rest)) return said(part('year', { years }))
  if (/^同(?:时?期|比期)(?:累计|止)?$/u.test(rest))
    return said(part(rest.endsWith('累计') ? 'to-date' : 'whole', { years }))
  if (/^同月份?$/u.test(rest)) return said(part('month', { years }))
  if (/^同季度?$/u.test(rest)) return said(part('quarter', { years }))
  if (/^同[月季期]?[末底]$/u.test(rest)) return said(part('whole', { years, end: true }))
  if (
    /^(?:以来|至今|[至到]今|初[至到]今|初以来|(?:截?[至止]到?)?(?:本[月期]止?)?(?:末|止)?累计|内累计)$/u.test(
      rest,
    )
  )
    return said(part('to-date', { years }))
  if (/^年?[末底]$/u.test(rest)) return said(part('year', { years, end: true }))
  if (rest === '初') return said(part('year', { years: years - 1, end: true }))
  return isYearless(rest) ? { kind: 'yearless', text: rest, years } : null
}

const pad = (n: number): string => String(n).padStart(2, '0')
const yearOf = ({ end }: Period): number => Number(end.slice(0, 4))
const calendarYear = (year: number): Pick<Period, 'start' | 'end'> => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
})

/** Whether a period is twelve months, as the calendar or the union's statistical year has them. */
const isYear = ({ start, end }: Period): boolean =>
  start !== null &&
  format(addDays(parseISO(end), 1), 'yyyy-MM-dd') === `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`

/** The same so many years before; the last day of a month stays one. */
function yearsBefore({ start, end, basis }: Period, years: number): Period {
  const move = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  const isLast = format(endOfMonth(parseISO(end)), 'yyyy-MM-dd') === end
  const moved = isLast ? format(endOfMonth(parseISO(`${move(end).slice(0, 7)}-01`)), 'yyyy-MM-dd') : move(end)
  return { start: start === null ? null : move(start), end: moved, basis }
}

/** The last months of a period, so many months before; null where a whole year leaves open which are meant. */
function lastMonths({ start, end, basis }: Period, months: 1 | 3, back: number): Period | null {
  const month = Number(end.slice(5, 7))
  const first = months === 1 ? month : month - ((month - 1) % 3)
  const own = `${end.slice(0, 4)}-${pad(first)}-01`
  const isInside = start !== null && start >= own
  if (!isInside && start === `${end.slice(0, 4)}-01-01` && month === 12) return null
  if (back === 0) return isInside ? { start, end, basis } : { start: own, end, basis }
  const from = addMonths(parseISO(own), -months * back)
  return {
    start: format(from, 'yyyy-MM-dd'),
    end: format(endOfMonth(addMonths(from, months - 1)), 'yyyy-MM-dd'),
    basis,
  }
}

/**
 * The period that is meant in a report on another: one; several, the likeliest first, where the words leave it open, as 上年 does in a report
 * on half a year; none where 本月 is said of a whole year.
 */
export function resolved(of: Period, relative: RelativePeriod): readonly Period[] {
  const { basis } = of
  const { year } = relative
  const said = year === undefined ? relative : { ...relative, years: year - yearOf(of) }
  const ends = (periods: readonly Period[]): readonly Period[] =>
    said.end ? periods.map((period) => ({ ...period, start: null })) : periods
  const some = (period: Period | null) => (period === null ? [] : ends([yearsBefore(period, said.years)]))
  switch (said.part) {
    case 'month':
      return some(partOf(lastMonths(of, 1, said.back), said.within))
    case 'quarter':
      return some(lastMonths(of, 3, said.back))
    case 'to-date': {
      const sinceJanuary = isYear(of) ? of : { start: `${yearOf(of)}-01-01`, end: of.end, basis }
      if (said.isLikely !== true) return some(sinceJanuary)
      const choices = [sinceJanuary, of, { start: null, end: of.end, basis }]
      return choices.filter(
        ({ start, end }, at) => choices.findIndex((each) => each.start === start && each.end === end) === at,
      )
    }
    case 'year':
      return ends(yearOfReport(of, said))
    case 'whole':
      if (said.back === 0) return some(of)
      return said.end ? dayBefore(of) : before(of)
  }
}

/** 上旬 of a month; null of what is no whole month. */
function partOf(month: Period | null, part: string | undefined): Period | null {
  if (month === null || part === undefined) return month
  const { start, end, basis } = month
  if (start?.endsWith('-01') !== true || start.slice(0, 7) !== end.slice(0, 7)) return null
  const span = partOfMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)), part)
  return span === null ? null : { ...span, basis }
}

/** 本年, 上年, 年末 and 上年末 of a report on a year, on a part of one, or on its last day. */
function yearOfReport(of: Period, { years, end, text }: RelativePeriod): readonly Period[] {
  const { basis } = of
  const whole: Period = { ...calendarYear(yearOf(of) + years), basis }
  if (isYear(of)) return [yearsBefore(of, years)]
  const isAtEnd = of.end.endsWith('-12-31')
  if (years === 0) {
    // The year of a report on June is not over.
    if (end && !isAtEnd) return [of, whole]
    return [{ start: `${yearOf(of)}-01-01`, end: of.end, basis }]
  }
  if (end || /全年|整年/u.test(text)) return [whole]
  return of.start === null && isAtEnd ? [whole] : [yearsBefore(of, years), whole]
}

/** 期初 is the last day before a period. */
function dayBefore({ start, basis }: Period): readonly Period[] {
  return start === null
    ? []
    : [{ start: null, end: format(addDays(parseISO(start), -1), 'yyyy-MM-dd'), basis }]
}

/** 上期 is the year before a year; of a month or quarter it may be the one before it, or that of the year before. */
function before(of: Period): readonly Period[] {
  const lastYear = yearsBefore(of, -1)
  if (of.start === null || isYear(of)) return [lastYear]
  const months =
    12 * (yearOf(of) - Number(of.start.slice(0, 4))) +
    Number(of.end.slice(5, 7)) -
    Number(of.start.slice(5, 7)) +
    1
  const start = addMonths(parseISO(of.start), -months)
  return [
    {
      start: format(start, 'yyyy-MM-dd'),
      end: format(endOfMonth(addMonths(start, months - 1)), 'yyyy-MM-dd'),
      basis: of.basis,
    },
    lastYear,
  ]
}
