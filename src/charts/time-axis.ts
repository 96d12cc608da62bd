import type { Observation } from '../dataset/observation.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGE_TAGS } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { wordPeriod, yearPeriod } from '../domain/time/period.ts'
import { itemAt } from '../lib/item-at.ts'
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

export const timeOf = ({ period }: Observation) => (period === null ? 0 : middleOf(period))

/** Periods up to this number are each named under the axis. */
const NAMED_PERIODS = 6

/**
 * The time axis, with a little room on both sides: each period has its name if there are few; if there are many, years have, and else the
 * ticks are dates.
 */
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
  // Between two January firsts nobody could tell which year a point is of, so years have their names at their points.
  const years = observations.map(({ period }) => wholeYear(period))
  if (years.every((year) => year !== null)) {
    return { min: first, max: last, ticks: yearTicks(Math.min(...years), Math.max(...years), language) }
  }
  const days = observations.flatMap(({ period }) =>
    period === null
      ? []
      : [...(period.start === null ? [] : [startOfDay(period.start)]), endOfDay(period.end)],
  )
  const [min, max] = [Math.min(first, ...days), Math.max(last, ...days)]
  return { min, max, ticks: calendarTicks(min, max, language) }
}

/** The year that a period is; null if it is any other time. */
function wholeYear(period: Period | null): number | null {
  const year = Number(period?.end.slice(0, 4))
  const whole = yearPeriod(year, 'stated')
  return period?.start === whole.start && period.end === whole.end ? year : null
}

/** Years between ticks. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/** Ticks in the middle of years, counted back from the last, which readers look for first. */
function yearTicks(from: number, to: number, language: Language): Tick[] {
  const step =
    YEAR_STEPS.find((years) => (to - from) / years <= NAMED_PERIODS) ??
    itemAt(YEAR_STEPS, YEAR_STEPS.length - 1)
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) =>
    yearPeriod(to - i * step, 'stated'),
  )
    .map((period) => ({ value: middleOf(period), label: wordPeriod(period, language) }))
    .toReversed()
}

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
