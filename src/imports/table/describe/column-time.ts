import type { Days } from '../../../domain/time/year-change.ts'
import { readPeriod } from '../../period-cell.ts'
import type { PeriodSaid } from '../cell/period-words.ts'
import type { RelativePeriod } from '../cell/relative-period.ts'
import { resolved } from '../cell/relative-period.ts'

/** The time of a column: days, or words that say it of the report's own period, which its other columns may be of. */
export type Time =
  | { readonly kind: 'days'; readonly days: Days }
  | { readonly kind: 'relative'; readonly said: RelativePeriod }
  | { readonly kind: 'current' }

const LATEST = '9999'
export const endOf = (time: Time): string =>
  time.kind === 'days' ? time.days.end : isPast(time) ? '' : LATEST

export const isPast = (time: Time): boolean =>
  time.kind === 'relative' && (time.said.years < 0 || time.said.back > 0)

export const startOf = (time: Time): string =>
  time.kind === 'days' ? (time.days.start ?? time.days.end) : ''

/** How far back the words for a time reach that is told of the report's own. */
const REACH: Readonly<Record<RelativePeriod['part'], number>> = {
  month: 1,
  quarter: 2,
  whole: 3,
  'to-date': 4,
  year: 5,
}

/** Larger for what begins earlier, among times that end together. */
export function reachOf(time: Time): number {
  if (time.kind === 'days')
    return time.days.start === null ? Number.POSITIVE_INFINITY : -Date.parse(time.days.start)
  return time.kind === 'relative' ? REACH[time.said.part] : 0
}

/** The year that months without one are taken for while columns are held against each other: after that of the same months with a year. */
export function assumedYear(columns: readonly (readonly PeriodSaid[])[]): number {
  const whole = columns.flatMap((said) =>
    said.every(({ kind }) => kind === 'period')
      ? said.slice(-1).flatMap((each) => (each.kind === 'period' ? [each.period] : []))
      : [],
  )
  const after = columns.flatMap((said) =>
    said.flatMap((each) =>
      each.kind === 'yearless' && each.years === 0
        ? whole.flatMap(({ start, end }) => {
            const year = Number(end.slice(0, 4))
            const days = readPeriod(each.text, null, year)
            return typeof days !== 'string' && days.start === start && days.end === end ? [year + 1] : []
          })
        : [],
    ),
  )
  return Math.max(...(after.length > 0 ? after : whole.map(({ end }) => Number(end.slice(0, 4)))), 2000)
}

export function timeOf(said: readonly PeriodSaid[], year: number): Time | null {
  const whole = said.findLast(({ kind }) => kind !== 'yearless' && kind !== 'relative')
  const months = said.findLast((each) => each.kind === 'yearless')
  let days: Days | null = null
  if (whole?.kind === 'period') days = whole.period
  else if (whole?.kind === 'fiscal' || whole?.kind === 'years')
    days = { start: `${whole.year}-01-01`, end: `${whole.year}-12-31` }
  else if (whole !== undefined) return null
  if (months !== undefined) {
    const read = readPeriod(
      months.text,
      null,
      (days === null ? year : Number(days.end.slice(0, 4))) + months.years,
    )
    if (typeof read === 'string') return null
    days = read
  }
  for (const each of said) {
    if (each.kind !== 'relative') continue
    const after = each.after === undefined ? null : timeOf(each.after, year)
    const of: Days | null = after?.kind === 'days' ? after.days : days
    if (of === null) return { kind: 'relative', said: each }
    const [meant] = resolved({ ...of, basis: 'stated' }, each)
    if (meant === undefined) return { kind: 'relative', said: each }
    days = meant
  }
  return days === null ? null : { kind: 'days', days }
}
