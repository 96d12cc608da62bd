import type { Observation } from '../dataset/observation.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGE_TAGS } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { monthsOf, wordPeriod } from '../domain/time/period.ts'
import type { Tick, TrendModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'

const DAY = 86_400_000

/** The first moment of an ISO day, in UTC. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The moment at which an ISO day ends. */
export const endOfDay = (day: string): number => startOfDay(day) + DAY

/** The middle of a period; its end where the start is open. */
export const middleOf = ({ start, end }: Period): number =>
  start === null ? endOfDay(end) : (startOfDay(start) + endOfDay(end)) / 2

/** A period as a key: values of one time have the same. */
export const whenKey = ({ period }: Observation): string =>
  period === null ? '' : `${period.start ?? ''}/${period.end}`

/** The moment at which a value stands on an axis of time; 0 without a period. */
export const timeOf = ({ period }: Observation) => (period === null ? 0 : middleOf(period))

/** Periods up to this number are each named under the axis. */
const NAMED_PERIODS = 6

/** The time axis: each period has its name if there are few; if there are many of one length, as many as can be named; and else the ticks are dates. */
export function timeAxisOf(
  observations: readonly Observation[],
  { language }: ChartContext,
): TrendModel['timeAxis'] {
  const named = new Map(observations.map((o) => [timeOf(o), wordPeriod(o.period, language)]))
  const times = [...named.keys()].toSorted((a, b) => a - b)
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1]
  if (times.length <= NAMED_PERIODS) {
    const ticks = [...named].toSorted(([a], [b]) => a - b).map(([value, label]) => ({ value, label }))
    return { min: first, max: last === first ? first + 1 : last, ticks }
  }
  const ticks = regularTicks(
    observations.flatMap(({ period }) => period ?? []),
    language,
  )
  if (ticks !== null) return { min: first, max: last, ticks }
  const days = observations.flatMap(({ period }) =>
    period === null
      ? []
      : [...(period.start === null ? [] : [startOfDay(period.start)]), endOfDay(period.end)],
  )
  const [min, max] = [Math.min(first, ...days), Math.max(last, ...days)]
  return { min, max, ticks: calendarTicks(min, max, language) }
}

/** Months are named up to this number of steps, since most of their names are short. */
const NAMED_MONTHS = 12
/** Months between ticks that are named. */
const NAMED_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const

/**
 * Ticks in the middle of periods of one length, such as months or years, counted back from the last, which readers look for first. At the first
 * days of months nobody could tell of which month a point is. Null if the periods are not of as many whole months.
 */
function regularTicks(periods: readonly Period[], language: Language): Tick[] | null {
  const all = periods.map(({ start, end }) => (start === null ? null : monthsOf(start, end)))
  const [length] = all
  const starts = periods.map(({ start }) => monthOf(start ?? ''))
  const [from, to] = [Math.min(...starts), Math.max(...starts)]
  if (length == null || all.some((own) => own !== length)) return null
  if (starts.some((start) => (to - start) % length !== 0)) return null
  const most = length === 1 ? NAMED_MONTHS : NAMED_PERIODS
  const step = NAMED_STEPS.find((months) => months % length === 0 && (to - from) / months <= most)
  if (step === undefined) return null
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i): Tick => {
    const start = to - i * step
    const period = { start: dayOf(start), end: lastDayBefore(start + length), basis: 'stated' } as const
    const tick = { value: middleOf(period), label: wordPeriod(period, language) }
    return length === 1 ? { ...tick, short: wordMonth(tick.value, language) } : tick
  }).toReversed()
}

/** The month of an ISO day, counted from the year 0. */
const monthOf = (day: string): number =>
  Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7)) - 1

const momentOf = (month: number): Date =>
  new Date(Date.UTC(Math.floor(month / MONTHS_OF_YEAR), month % MONTHS_OF_YEAR))

const dayOf = (month: number): string => momentOf(month).toISOString().slice(0, 10)

const lastDayBefore = (month: number): string =>
  new Date(momentOf(month).getTime() - DAY).toISOString().slice(0, 10)

const wordMonth = (time: number, language: Language): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { month: 'short', timeZone: 'UTC' }).format(time)

const MONTHS_OF_YEAR = 12

/** Months between ticks, from fine to coarse. */
const MONTH_STEPS = [1, 3, 12, 24, 60, 120] as const

const MOST_TICKS = 6

/** Ticks on the first day of months or years, at most seven between `min` and `max`. */
export function calendarTicks(min: number, max: number, language: Language): Tick[] {
  const [from, to] = [new Date(min), new Date(max)]
  const first = from.getUTCFullYear() * MONTHS_OF_YEAR + from.getUTCMonth()
  const last = to.getUTCFullYear() * MONTHS_OF_YEAR + to.getUTCMonth()
  const step = MONTH_STEPS.find((s) => (last - first) / s <= MOST_TICKS) ?? MONTH_STEPS.at(-1) ?? 1
  const ticks: Tick[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const value = Date.UTC(Math.floor(month / MONTHS_OF_YEAR), month % MONTHS_OF_YEAR)
    if (value >= min && value <= max) ticks.push({ value, label: tickLabel(value, step, language) })
  }
  return ticks
}

function tickLabel(time: number, step: number, language: Language): string {
  const month = step >= MONTHS_OF_YEAR ? {} : ({ month: 'short' } as const)
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    ...month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time)
}
