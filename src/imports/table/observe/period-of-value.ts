import type { Period } from '../../../domain/time/period.ts'
import { wordPeriod } from '../../../domain/time/period.ts'
import type { DayOrder } from '../../period-cell.ts'
import { readPeriod } from '../../period-cell.ts'
import type { Occasion, WeekSaid } from '../cell/occasion.ts'
import type { FiscalYear, PeriodSaid, Since } from '../cell/period-words.ts'
import { periodInCell } from '../cell/period-words.ts'
import type { RelativePeriod } from '../cell/relative-period.ts'
import { resolved } from '../cell/relative-period.ts'
import type { Asker } from '../reading.ts'
import { occasionPeriod, weekPeriod } from './asked-days.ts'
import type { TableContext } from './table-context.ts'

/** A period as far as it is known; `text` keeps values apart whose period is not known. */
export interface PeriodRead {
  readonly period: Period | null
  readonly text: string
}

const UNKNOWN: PeriodRead = { period: null, text: '' }

const periodOf = (
  text: string | null,
  year: number | null = null,
  order: DayOrder | null = null,
): Period | null => {
  const period = text === null ? 'none' : readPeriod(text, order, year)
  return typeof period === 'string' ? null : period
}

/** Any year: periods without one are only held against each other. */
const SOME_YEAR = 2001

/** The days that a line without a year speaks of beside others of its table: 一季度 is January to March of some year. Null where they cannot be told. */
export function spanSaid(said: PeriodSaid): Period | null {
  if (said.kind === 'period') return said.period
  return said.kind === 'yearless' ? periodOf(said.text, SOME_YEAR + said.years) : null
}

/** The period of the whole table: what its surroundings say, or the answer to a question that is asked once. */
export function tablePeriod(context: TableContext): PeriodRead {
  const { around, asker, where, firstCell } = context
  const own = statedAround(context)
  if (own !== null) return { period: own, text: '' }
  if (around.yearless !== null) {
    const { value, from } = around.yearless
    return { period: periodOf(value, askYear(value, where(from), context)), text: value }
  }
  if (around.open !== null) {
    const { value, text, from } = around.open
    return { period: statedPeriod(value, where(from), context), text }
  }
  const [one, other] = around.disputed
  const likely = likelyYear(context)
  const answer = asker.ask({
    id: 'period',
    kind: 'period',
    about: 'period',
    where: where(other?.from ?? firstCell),
    options:
      one !== undefined && other !== undefined
        ? [one, other].map(({ value }) => wordPeriod(value, 'zh'))
        : [likely, likely + 1].map((year) => `${year + around.years}年`),
  })
  return answer === null ? UNKNOWN : { period: periodAnswered('period', answer, asker), text: '' }
}

/** The period that the surroundings name. If the name of the file names another year, the user is asked; until then the surroundings hold. */
function statedAround({ around, asker, where }: TableContext): Period | null {
  const { period, fileSays } = around
  if (period === null || fileSays === null) return period?.value ?? null
  const answer = asker.ask({
    id: 'period',
    kind: 'period',
    about: 'period',
    where: where(period.from),
    options: [wordPeriod(period.value, 'zh'), wordPeriod(fileSays.value, 'zh')],
    isApplied: true,
  })
  return answer === null ? period.value : periodAnswered('period', answer, asker)
}

/** The period that an answer says; null where it says none, which leaves the question open, or where there is no answer. */
function periodAnswered(id: string, answer: string | null, asker: Asker): Period | null {
  const period = periodOf(answer)
  if (answer !== null && period === null) asker.refuse(id)
  if (answer !== null && period !== null && asker.put(id)?.options.includes(answer) !== true)
    understood(id, period, asker)
  return period
}

const understood = (id: string, period: Period, asker: Asker): void =>
  asker.means(id, { zh: wordPeriod(period, 'zh'), en: wordPeriod(period, 'en') })

/** The last year that was over when the table was filled in, or is now. */
function likelyYear({ around, thisYear }: TableContext): number {
  const filled = around.filled?.end.slice(0, 4)
  return (filled === undefined ? thisYear : Number(filled)) - 1
}

/** The year of months that are written without one: the user is asked. Null until there is an answer. */
function askYear(text: string, where: string, context: TableContext): number | null {
  const likely = likelyYear(context)
  const answer = context.asker.ask({
    id: 'year',
    kind: 'year',
    about: `the year of ${text}`,
    where,
    options: [...new Set([...yearsSeen(context), likely, likely + 1])].map((year) => `${year}年`),
  })
  const said = periodOf(answer)
  const isYear = said?.start === `${said?.end.slice(0, 4)}-01-01` && said.end.endsWith('-12-31')
  if (answer !== null && !isYear) context.asker.refuse('year')
  return isYear ? Number(said.end.slice(0, 4)) : null
}

/** Years that the table itself names elsewhere, the most frequent first. */
function yearsSeen({ grid, table }: TableContext): readonly number[] {
  const seen = new Map<number, number>()
  for (const { column, role } of table.columns) {
    if (role !== 'period') continue
    for (const { row } of table.lines) {
      const said = periodInCell(grid.at(row, column), grid.shown(row, column), true)
      if (said?.kind !== 'period') continue
      const year = Number(said.period.end.slice(0, 4))
      seen.set(year, (seen.get(year) ?? 0) + 1)
    }
  }
  return [...seen].sort((a, b) => b[1] - a[1]).map(([year]) => year)
}

/**
 * Joins the periods that a line and a heading name, the nearest last, with the one of the surroundings. Months belong to the year that is
 * found so; 上年同期 refers to the period that all the others make together, whichever comes first.
 */
export function valuePeriod(said: readonly PeriodSaid[], where: string, context: TableContext): PeriodRead {
  if (said.length === 0) return tablePeriod(context)
  const since = said.findLast((each) => each.kind === 'since')
  if (since !== undefined) {
    const others = said.filter(({ kind }) => kind !== 'since')
    const until = others.length > 0 ? valuePeriod(others, where, context).period : statedAround(context)
    return { period: sincePeriod(since, until, where, context), text: since.text }
  }
  const named = said.findLast((each) => each.kind === 'week' || each.kind === 'occasion')
  if (named !== undefined) {
    const others = said.filter((each) => each !== named)
    return { period: namedPeriod(named, others, where, context), text: named.text }
  }
  const months = said.findLast((each) => each.kind === 'yearless')
  const relative = said.filter((each) => each.kind === 'relative')
  const whole = said.findLast((each) => each.kind !== 'yearless' && each.kind !== 'relative')
  const text = [...relative.map((each) => each.text), months?.text ?? '']
    .filter((each) => each !== '')
    .join(' ')
  let period = whole === undefined ? statedAround(context) : statedPeriod(whole, where, context)
  if (period === null && whole !== undefined)
    return { period: null, text: whole.kind === 'period' ? '' : whole.text }
  if (months !== undefined) {
    const year = period === null ? askYear(months.text, where, context) : Number(period.end.slice(0, 4))
    period = year === null ? null : periodOf(months.text, year + months.years)
    if (period === null) return { period, text }
  }
  for (const [at, each] of relative.entries()) {
    const isLast = at === relative.length - 1 && months === undefined
    period = relativePeriod(each, period, isLast, where, context)
    if (period === null) return { period, text }
  }
  return { period, text: months?.text ?? '' }
}

/** The year that a period lies in, which 全年目标 of a report on a part of it speaks of. */
export function wholeYear({ period, text }: PeriodRead): PeriodRead {
  const year = period?.end.slice(0, 4)
  if (period === null || year === undefined || period.start?.startsWith(year) === false)
    return { period, text }
  return { period: { ...period, start: `${year}-01-01`, end: `${year}-12-31` }, text }
}

/** A period that a cell says by itself, as far as it is known. */
function statedPeriod(
  said: Exclude<PeriodSaid, { kind: 'yearless' | 'relative' }>,
  where: string,
  context: TableContext,
): Period | null {
  switch (said.kind) {
    case 'period':
      return said.period
    case 'month-asked': {
      const year = said.text.slice(0, 4)
      const id = `month:${said.text}`
      const answer = context.asker.ask({
        id,
        kind: 'month',
        about: `which month ${said.text} is`,
        where,
        options: [`${year}年10月`, `${year}年1月`],
      })
      return periodAnswered(id, answer, context.asker)
    }
    case 'day-asked': {
      const order = context.dayOrder(said.text, where)
      return order === null ? null : periodOf(said.text, null, order)
    }
    case 'fiscal':
    case 'years':
      return fiscalPeriod(said, where, context)
    case 'since':
      return sincePeriod(said, null, where, context)
    case 'week':
    case 'occasion':
      return namedPeriod(said, [], where, context)
  }
}

/** A week or a feast of the year that it says itself, or that stands beside it. */
function namedPeriod(
  said: WeekSaid | Occasion,
  others: readonly PeriodSaid[],
  where: string,
  context: TableContext,
): Period | null {
  const isKnown = said.year !== null
  const beside = isKnown
    ? null
    : others.length > 0
      ? valuePeriod(others, where, context).period
      : statedAround(context)
  const year = said.year ?? (beside === null ? null : Number(beside.end.slice(0, 4)))
  if (said.kind === 'occasion') return occasionPeriod(said, year, where, context)
  const week = year ?? askYear(said.text, where, context)
  return week === null ? null : weekPeriod(said, week, where, context)
}

/**
 * The stretch that begins with the first day of 2021年以来 and ends with that of the report. Where nothing says when that is, it is asked; an answer may
 * say the last day alone.
 */
function sincePeriod(
  { text, start, until: near }: Since,
  until: Period | null,
  where: string,
  context: TableContext,
): Period | null {
  if (until !== null && until.end >= start) return { start, end: until.end, basis: 'stated' }
  const { asker, around } = context
  const year = Math.max(likelyYear(context), Number(start.slice(0, 4)))
  const ends = [near, around.filled?.end, ...['12-31', '09-30', '06-30'].map((day) => `${year}-${day}`)]
  const options = ends.flatMap((end) =>
    end === undefined || end <= start ? [] : [wordPeriod({ start, end, basis: 'stated' }, 'zh')],
  )
  const id = `period:${text}`
  const answer = asker.ask({
    id,
    kind: 'span',
    about: `what ${text} is`,
    where,
    options: [...new Set(options)],
  })
  const said = periodOf(answer)
  if (answer === null) return null
  if (said === null || said.end <= start) {
    asker.refuse(id)
    return null
  }
  const period: Period = { start, end: said.end, basis: 'stated' }
  if (!options.includes(answer)) understood(id, period, asker)
  return period
}

/** In which months fiscal years begin, as answers, and how many years before the year that they are called after. */
const FISCAL_YEARS = [
  { answer: 'January to December', from: 1, years: 0 },
  { answer: 'October of the year before to September', from: 10, years: -1 },
  { answer: 'April to March of the next year', from: 4, years: 0 },
  { answer: 'July of the year before to June', from: 7, years: -1 },
] as const

/** Which months a year that is called after two has, as answers. */
const TWO_YEARS = [
  { answer: 'September of the first year to August of the second', from: 9 },
  { answer: 'January of the first year to December of the second', from: 1 },
  { answer: 'October of the first year to September of the second', from: 10 },
  { answer: 'April of the first year to March of the second', from: 4 },
  { answer: 'July of the first year to June of the second', from: 7 },
] as const
const FIRST = { school: 9, both: 1, across: 9, financial: 4 } as const

/** FY2025, or 2024/25, of a file whose years are known by one answer. A school year begins in September, which is confirmed. */
function fiscalPeriod(said: FiscalYear, where: string, { asker }: TableContext): Period | null {
  const { text, year } = said
  const about = `which months ${text} has`
  if (said.kind === 'years') {
    const { sort } = said
    const [likely, ...others] = TWO_YEARS.toSorted(
      (a, b) => Number(b.from === FIRST[sort]) - Number(a.from === FIRST[sort]),
    )
    const isApplied = sort === 'school'
    const options = [likely, ...others].flatMap((each) => each?.answer ?? [])
    const id = `period:years:${sort}`
    const answer = asker.ask({ id, kind: 'years', about, where, options, isApplied })
    if (answer === null) return isApplied && likely !== undefined ? yearsFrom(year, likely.from) : null
    const chosen = TWO_YEARS.find((each) => each.answer === answer)
    if (chosen !== undefined) return yearsFrom(year, chosen.from)
    const own = monthsSaid(answer, yearPut(id, asker))
    // Of one calendar year there is nothing that two could be called after.
    const isMeant = own !== null && own.years !== -1 && (own.from !== 1 || own.months === 24)
    return ownYear(id, text, isMeant ? yearsFrom(year, own.from) : null, asker)
  }
  const id = 'period:FY'
  const answer = asker.ask({
    id,
    kind: 'fiscal',
    about,
    where,
    options: FISCAL_YEARS.map((each) => each.answer),
  })
  if (answer === null) return null
  const chosen = FISCAL_YEARS.find((each) => each.answer === answer)
  if (chosen !== undefined) return fiscalFrom(year, chosen)
  const own = monthsSaid(answer, yearPut(id, asker))
  const usual = FISCAL_YEARS.find(({ from }) => from === own?.from)
  const years = own?.years ?? usual?.years
  return ownYear(
    id,
    text,
    own === null || own.months === 24 || years === undefined || (own.from === 1 && years !== 0)
      ? null
      : fiscalFrom(year, { from: own.from, years }),
    asker,
  )
}

const yearsFrom = (year: number, from: number): Period | null =>
  periodOf(`${year}年${from}月至${year + 1}年${from === 1 ? 12 : from - 1}月`)

function fiscalFrom(
  year: number,
  { from, years }: { readonly from: number; readonly years: number },
): Period | null {
  const first = year + years
  return periodOf(from === 1 ? `${first}年` : `${first}年${from}月至${first + 1}年${from - 1}月`)
}

/** Says what the months of an answer in own words make of the year that was asked about first, or that they make nothing. */
function ownYear(id: string, text: string, period: Period | null, asker: Asker): Period | null {
  if (period === null) asker.refuse(id)
  else if (asker.put(id)?.about.includes(text) === true) understood(id, period, asker)
  return period
}

/** The year that a question was put about first: 2025 of FY2025 and of FY25, 2024 of 2024/25. */
function yearPut(id: string, asker: Asker): number | null {
  const [digits] = /\d{4}|\d{2}/u.exec(asker.put(id)?.about ?? '') ?? []
  return digits === undefined ? null : Number(digits.length === 2 ? `20${digits}` : digits)
}

/** Months of a year, as somebody words them. */
interface MonthsSaid {
  /** The first one. */
  readonly from: number
  readonly months: 12 | 24
  /** The calendar year in which it begins, counted from the one that it is called after; null where the words do not say it. */
  readonly years: number | null
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAMED_MONTH = /\d{1,2}(?=\s*月)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/giu
const YEAR_BEFORE = /上一?年|前一年|去年|year before|(?:previous|prior|last) year/iu
const YEAR_AFTER = /[次下翌]一?年|第二年|后一年|(?:next|following) year|year after/iu

/** What 4月至次年3月, April to March, 从7月开始 or 2024年4月至2025年3月 say of a year; null where they are no twelve months. */
function monthsSaid(answer: string, put: number | null): MonthsSaid | null {
  const period = periodOf(answer)
  if (period !== null) {
    const { start, end } = period
    if (start === null || put === null || !start.endsWith('-01')) return null
    const from = Number(start.slice(5, 7))
    const months =
      12 * (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) + Number(end.slice(5, 7)) - from + 1
    const years = Number(start.slice(0, 4)) - put
    return (months === 12 || (months === 24 && from === 1)) && (years === 0 || years === -1)
      ? { from, months, years }
      : null
  }
  const plain = answer.normalize('NFKC')
  // A year that is written out, and cannot be read with its months, may be any.
  if (/\d{4}/u.test(plain)) return null
  const found = [...plain.matchAll(NAMED_MONTH)].map(([month]) =>
    /\d/u.test(month) ? Number(month) : MONTH_NAMES.indexOf(month.slice(0, 3).toLowerCase()) + 1,
  )
  const [from, last] = found
  if (from === undefined || found.length > 2 || from < 1 || from > 12) return null
  const isBefore = YEAR_BEFORE.test(plain)
  const isAfter = YEAR_AFTER.test(plain)
  if (isBefore && isAfter) return null
  if (last !== undefined && last !== (from === 1 ? 12 : from - 1)) return null
  // One month alone is the first of the year where the words say so.
  if (last === undefined && !/[起始开]|^\s*\S+\s*$|start|begin|from/iu.test(plain)) return null
  const isLong = from === 1 && isAfter
  return { from, months: isLong ? 24 : 12, years: isLong ? 0 : isBefore ? -1 : isAfter ? 0 : null }
}

/** What 本期, 上年 or 上月末 is of a period. What the words leave open is asked, and so is the period that nothing says. */
function relativePeriod(
  said: RelativePeriod,
  of: Period | null,
  isLast: boolean,
  where: string,
  context: TableContext,
): Period | null {
  const before = said.after === undefined ? null : valuePeriod(said.after, where, context).period
  const found = [before, of]
    .flatMap((each) => (each === null ? [] : resolved(each, said)))
    .filter(
      ({ start, end }, at, all) => all.findIndex((each) => each.start === start && each.end === end) === at,
    )
  if (found.length > 0) return isLast ? chosen(found, said, where, context) : (found[0] ?? null)
  const current = currentPeriod(said, where, of?.end.slice(0, 4), context)
  return current === null ? null : chosen(resolved(current, said), said, where, context)
}

/** The period that is meant of several: the user is asked. Null until there is an answer, unless the first is likely. */
function chosen(
  periods: readonly Period[],
  { text, isLikely }: RelativePeriod,
  where: string,
  { asker }: TableContext,
): Period | null {
  const [first, ...others] = periods
  if (first === undefined || others.length === 0) return first ?? null
  const id = `period:${text}`
  const options = periods.map((each) => wordPeriod(each, 'zh'))
  const answer = asker.ask({
    id,
    kind: 'span',
    about: `what ${text} is`,
    where,
    options,
    isApplied: isLikely === true,
  })
  if (answer === null) return isLikely === true ? first : null
  // What was said of one line holds for the others: 上年 of 1月 is the month of the year before, and so is that of 2月.
  const put = asker.put(id)?.options ?? options
  const at = put.indexOf(answer)
  if (at >= 0 && put.length === periods.length) return periods[at] ?? null
  if (put.every((option, place) => option === options[place])) return periodAnswered(id, answer, asker)
  asker.refuse(id)
  return null
}

/** The period that 本期 means, if nothing around the table says it: the user is asked. Null until there is an answer. */
function currentPeriod(
  { text, years, back }: RelativePeriod,
  where: string,
  year: string | undefined,
  context: TableContext,
): Period | null {
  const months = context.around.yearless?.value ?? (/月/u.test(text) ? '12月' : '')
  const likely = likelyYear(context)
  const answer = context.asker.ask({
    id: 'period:current',
    kind: 'relative',
    about: `what ${years === 0 && back === 0 ? text : '本期'} is`,
    where,
    options: (year === undefined ? [likely, likely + 1] : [year]).map((each) => `${each}年${months}`),
  })
  return periodAnswered('period:current', answer, context.asker)
}
