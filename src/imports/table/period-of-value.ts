import type { Period } from '../../domain/period.ts'
import type { DayOrder } from '../period-cell.ts'
import { readPeriod } from '../period-cell.ts'
import type { PeriodSaid } from './period-words.ts'
import { partOfPeriod, periodInCell, shifted } from './period-words.ts'
import type { TableContext } from './table-context.ts'

/** A period as far as it is known; `text` tells apart what is not. */
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

/** The period of the whole table: what its surroundings say, or the answer to a question that is asked once. */
export function tablePeriod(context: TableContext): PeriodRead {
  const { around, asker, where, firstCell } = context
  if (around.period !== null) return { period: around.period.value, text: '' }
  if (around.yearless !== null) {
    const { value, from } = around.yearless
    return { period: periodOf(value, askYear(value, where(from), context)), text: value }
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
        ? [one.text, other.text]
        : [likely, likely + 1].map((year) => `${year}年`),
  })
  return answer === null ? UNKNOWN : { period: periodOf(answer), text: '' }
}

/** The last year that was over when the table was filled in, or is now. */
function likelyYear({ around, thisYear }: TableContext): number {
  const filled = around.filled?.end.slice(0, 4)
  return (filled === undefined ? thisYear : Number(filled)) - 1
}

/** The year of months that stand without one. */
function askYear(text: string, where: string, context: TableContext): number | null {
  const likely = likelyYear(context)
  const answer = context.asker.ask({
    id: 'year',
    kind: 'year',
    about: `the year of ${text}`,
    where,
    options: [...new Set([...yearsSeen(context), likely, likely + 1])].map((year) => `${year}年`),
  })
  const [year] = /\d{4}/u.exec(answer ?? '') ?? []
  return year === undefined ? null : Number(year)
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

/** Puts together what a line and a heading say of when, the nearest last, with what the surroundings say. */
export function valuePeriod(said: readonly PeriodSaid[], where: string, context: TableContext): PeriodRead {
  const { around, asker } = context
  const nearest = said.at(-1)
  const months = said.findLast(({ kind }) => kind === 'yearless')
  // Months stand in their year, whichever column comes first.
  const last = nearest?.kind === 'period' && months !== undefined ? months : nearest
  if (last === undefined) return tablePeriod(context)
  const whole = said.findLast((each) => each.kind === 'period')
  const holder = whole?.period ?? around.period?.value ?? null
  switch (last.kind) {
    case 'period':
      return { period: last.period, text: '' }
    case 'month-asked': {
      const year = last.text.slice(0, 4)
      const answer = asker.ask({
        id: `month:${last.text}`,
        kind: 'month',
        about: `which month ${last.text} is`,
        where,
        options: [`${year}年10月`, `${year}年1月`],
      })
      return { period: periodOf(answer), text: last.text }
    }
    case 'day-asked': {
      const order = context.dayOrder(last.text, where)
      return { period: order === null ? null : periodOf(last.text, null, order), text: last.text }
    }
    case 'relative': {
      const current = holder === null ? null : partOfPeriod(holder, last.part)
      const asked =
        current ??
        currentPeriod(last.years === 0 ? last.text : '本期', where, holder?.end.slice(0, 4), context)
      const own = asked === null ? null : partOfPeriod(asked, last.part)
      return own === null
        ? { period: null, text: last.text }
        : { period: shifted(own, last.years, last.end), text: '' }
    }
    case 'yearless': {
      const relative = said.find((each) => each.kind === 'relative')
      const year =
        holder === null
          ? askYear(last.text, where, context)
          : Number(holder.end.slice(0, 4)) + (relative?.years ?? 0)
      return { period: year === null ? null : periodOf(last.text, year), text: last.text }
    }
  }
}

/** The period that 本期 stands for, where nothing around the table says it; of 本月 perhaps the year alone. */
function currentPeriod(
  text: string,
  where: string,
  year: string | undefined,
  context: TableContext,
): Period | null {
  const months = context.around.yearless?.value ?? (/月/u.test(text) ? '12月' : '')
  const likely = likelyYear(context)
  const answer = context.asker.ask({
    id: 'period:current',
    kind: 'relative',
    about: `what ${text} is`,
    where,
    options: (year === undefined ? [likely, likely + 1] : [year]).map((each) => `${each}年${months}`),
  })
  return periodOf(answer)
}
