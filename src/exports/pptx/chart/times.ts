import type { TrendModel } from '../../../charts/chart-model.ts'
import type { Language } from '../../../domain/text.ts'
import { serialOf } from '../../workbook-cells.ts'

/** The places of a chart of points along its axis. */
export interface Times {
  /** Middles of the periods, in milliseconds, each once. */
  readonly all: readonly number[]
  readonly names: readonly string[]
  /** Where the periods are not evenly spaced: their days as workbooks count them, and how the axis is written. */
  readonly days: {
    readonly serials: readonly number[]
    readonly min: number
    readonly max: number
    readonly format: string
    readonly every: number
    readonly unit: 'years' | 'months'
  } | null
  /** Whether lines have their points at different times, so that a gap in one is none of its own. */
  readonly apart?: boolean
}

/** Months and quarters differ a little in length, and are evenly spaced nevertheless. */
const EVEN = 1.25
const TICKS = 8
/** With more periods than this their names would not fit under the axis. */
const NAMED = 12
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/** The times of a trend, from the first to the last. */
export function timesOf({ series, timeAxis }: TrendModel, language: Language): Times {
  const named = new Map<number, string>()
  for (const { label, points } of series) {
    for (const point of points) {
      if (named.has(point.time)) continue
      // With several lines a point's name begins with that of its line.
      const tick = timeAxis.ticks.find(({ value }) => value === point.time)?.label
      const own = point.label.startsWith(label)
        ? point.label.slice(label.length).replace(/^(?:，|, )/u, '')
        : point.label
      named.set(point.time, tick ?? own)
    }
  }
  const all = [...named.keys()].toSorted((a, b) => a - b)
  const names = all.map((time) => named.get(time) ?? '')
  const apart = series.some(({ points }) => points.length !== all.length)
  const steps = all.slice(1).map((time, i) => time - (all[i] ?? 0))
  const even = steps.length === 0 || Math.max(...steps) <= Math.min(...steps) * EVEN
  return { all, names, days: even && all.length <= NAMED ? null : daysOf(all, language), apart }
}

function daysOf(all: readonly number[], language: Language): NonNullable<Times['days']> {
  const [first, last] = [new Date(all[0] ?? 0), new Date(all.at(-1) ?? 0)]
  const [from, to] = [first.getUTCFullYear(), last.getUTCFullYear()]
  const months = to - from < 3
  const count = months ? (to - from) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1 : to - from + 1
  const every = STEPS.find((step) => count / step <= TICKS) ?? Math.ceil(count / TICKS)
  const zh = language === 'zh'
  return {
    serials: all.map(serialOf),
    min: serialOf(months ? Date.UTC(from, first.getUTCMonth(), 1) : Date.UTC(from, 0, 1)),
    max: serialOf(months ? Date.UTC(to, last.getUTCMonth() + 1, 1) : Date.UTC(to + 1, 0, 1)),
    format: months ? (zh ? 'yyyy"年"m"月"' : 'yyyy-mm') : zh ? 'yyyy"年"' : 'yyyy',
    every,
    unit: months ? 'months' : 'years',
  }
}
