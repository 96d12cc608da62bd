import type { Period } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'
import type { Tick } from './chart-model.ts'

const DAY = 86_400_000

/** The first moment of an ISO day, in UTC. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** The moment at which an ISO day ends. */
export const endOfDay = (day: string): number => startOfDay(day) + DAY

/** The middle of a period; its end where the start is open. */
export const middleOf = ({ start, end }: Period): number =>
  start === null ? endOfDay(end) : (startOfDay(start) + endOfDay(end)) / 2

const MONTHS_OF_YEAR = 12
/** Months between ticks, from fine to coarse. */
const MONTH_STEPS = [1, 3, 12, 24, 60, 120] as const
const MOST_TICKS = 6

/** Ticks on the first day of months or years, no more than seven between `min` and `max`. */
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
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (step >= MONTHS_OF_YEAR) return language === 'zh' ? `${year}年` : `${year}`
  if (language === 'zh') return `${year}年${date.getUTCMonth() + 1}月`
  return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date)
}
