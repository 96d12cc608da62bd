import { endOfMonth, format, parseISO, startOfMonth } from 'date-fns'
import type { Observation } from '../dataset/observation.ts'
import type { Period } from '../domain/period.ts'
import { comparePeriods, wordPeriod, wordPeriodBasis } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'
import { listOf } from '../domain/text.ts'
import { unitNameEn } from '../domain/unit.ts'
import { sharedNotes } from './labels.ts'

/** More places than this are counted and not listed. */
const PLACES = 3

/** What, where, for which part or on which condition, when and in which unit, for the line under the title. */
export function subtitleOf(observations: readonly Observation[], language: Language): string {
  const what = distinct(observations.map((o) => o.indicator.name[language]))
  const parts = [
    what.length <= PLACES ? listOf(what, language) : null,
    whereOf(observations, language),
    ...sharedNotes(observations, language),
    whenOf(observations, language),
    unitsOf(observations, language),
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

function whereOf(observations: readonly Observation[], language: Language): string {
  const places = distinct(observations.map((o) => o.locality.name[language]))
  if (places.length <= PLACES) return listOf(places, language)
  return language === 'zh' ? `${places.length}个地区` : `${places.length} localities`
}

/** The time that observations speak of: the shared period, two periods by name, or the time from the first to the last. */
export function whenOf(observations: readonly Observation[], language: Language): string | null {
  const periods = observations.map(({ period }) => period)
  const known = periods.filter((period) => period !== null).toSorted(comparePeriods)
  const [first] = known
  if (first === undefined) return observations.length === 0 ? null : wordPeriod(null, language)
  const words = distinct(known.map((period) => wordPeriod(period, language)))
  if (words.length === 1) return wordPeriodBasis(known.find(isInferred) ?? first, language)
  const span =
    words.length === NAMED
      ? words.join(language === 'zh' ? '与' : ' and ')
      : wordPeriod(spanning(known, first), language)
  const inferred = known.filter(isInferred).length
  if (inferred === 0) return span
  if (inferred === known.length) return language === 'zh' ? `${span}（推断）` : `${span} (inferred)`
  return language === 'zh' ? `${span}（部分为推断）` : `${span} (in part inferred)`
}

/** As many periods are named; more are told as one span. */
const NAMED = 2

const isInferred = ({ basis }: Period) => basis === 'inferred'

/** From the earliest start to the latest end, in whole months, since the ends of many periods say no more. */
function spanning(periods: readonly Period[], first: Period): Period {
  const starts = periods.map(({ start }) => start)
  const [start] = starts.filter((s) => s !== null).toSorted()
  const end = periods.at(-1)?.end ?? first.end
  const wholeMonth = (day: Date) => format(day, 'yyyy-MM-dd')
  return {
    start: start === undefined || starts.includes(null) ? null : wholeMonth(startOfMonth(parseISO(start))),
    end: wholeMonth(endOfMonth(parseISO(end))),
    basis: 'stated',
  }
}

/** The unit where all share one; values of several units carry their own. */
function unitsOf(observations: readonly Observation[], language: Language): string | null {
  const units = distinct(observations.map((o) => (language === 'zh' ? o.unit.zh : unitNameEn(o.unit))))
  const [unit] = units
  if (unit === undefined || units.length > 1) return null
  return language === 'zh' ? `单位：${unit}` : `unit: ${unit}`
}
