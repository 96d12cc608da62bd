import type { Observation } from '../dataset/observation.ts'
import { fill } from '../domain/fill.ts'
import { unitNames } from '../domain/number/unit.ts'
import type { Language } from '../domain/text.ts'
import { comma, inBrackets, textIn } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { comparePeriods, hasStart, outermost, wordPeriod, wordSpan } from '../domain/time/period.ts'
import { CHART_STATUS } from '../words/charts/chart-texts.ts'
import { SOME_INFERRED } from '../words/charts/labels.ts'
import { BOTH_OF, IN_UNIT, STARTS_OPEN } from '../words/charts/subtitle.ts'
import { PERIOD_BASIS_NAMES } from '../words/domain/period.ts'
import { isAllImported, placesIn, sharedScopes } from './labels.ts'

/** If there are more places than this, the subtitle gives their number, not their names. */
const NAMED_PLACES = 3

/**
 * The line under the title: what, where, for which part or under which condition, when and in which unit. Of several indicators it says none,
 * because each value has the name of its own.
 * @param isDated whether it says when: false where each value does
 */
export function subtitleOf(observations: readonly Observation[], language: Language, isDated = true): string {
  const what = distinct(observations.map((o) => textIn(o.indicator.name, language)))
  const [unit = '', ...others] = distinct(observations.map((o) => textIn(unitNames(o.unit), language)))
  const parts = [
    what.length === 1 ? (what[0] ?? '') : '',
    placesIn(observations, NAMED_PLACES, language),
    ...sharedNotes(observations, language),
    isDated ? (whenOf(observations, language) ?? '') : '',
    // If units differ, each value is written with its own.
    unit === '' || others.length > 0 ? '' : fill(IN_UNIT[language], { unit }, language),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The remark that `inferred` of `all` are inferred; '' if none is. */
const inferredRemark = (inferred: number, all: number, language: Language): string =>
  inferred === 0 ? '' : (inferred === all ? PERIOD_BASIS_NAMES.inferred : SOME_INFERRED)[language]

/** The words that are true for all values of a chart, for its subtitle: scopes that all have, and that all are imported. */
function sharedNotes(observations: readonly Observation[], language: Language): string[] {
  const inferred = observations.filter(({ scope }) => scope?.basis === 'inferred').length
  const basis = inBrackets(inferredRemark(inferred, observations.length, language), language)
  return [
    ...sharedScopes(observations, language).map((word) => `${word}${basis}`),
    ...(isAllImported(observations) ? [CHART_STATUS.imported[language]] : []),
  ]
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

/**
 * The time of the observations: their common period, two periods by name, or the time from the first to the last. A period within
 * another is not named beside it; if only some starts are known, the words say so.
 */
export function whenOf(observations: readonly Observation[], language: Language): string | null {
  const known = observations
    .flatMap(({ period }) => (period === null ? [] : [period]))
    .toSorted(comparePeriods)
  const [first] = known
  if (first === undefined) return observations.length === 0 ? null : wordPeriod(null, language)
  const distinct = new Set(known.map((period) => wordPeriod(period, language))).size
  const outer = outermost(known)
  // A period with an open start contains all others, but their starts are useful to know.
  const open = distinct > NAMED && known.some(hasStart) && !known.every(hasStart)
  const [one = '', other] = outer.map((period) => wordPeriod(period, language))
  const named = other === undefined ? one : fill(BOTH_OF[language], { first: one, second: other }, language)
  // Two periods by name would leave out a third that lies within one of them.
  const many = outer.length > 1 && distinct > NAMED
  const span = open || many || overlap(outer) ? spanOf(known, language) : named
  const inferred = known.filter(({ basis }) => basis === 'inferred').length
  const remarks = [open ? STARTS_OPEN[language] : '', inferredRemark(inferred, known.length, language)]
  const said = remarks.filter((remark) => remark !== '').join(comma(language))
  return `${span}${inBrackets(said, language)}`
}

/** Whether one period goes on into another whose start is known, so that to name both would say some of the time twice. */
const overlap = (periods: readonly Period[]): boolean =>
  periods.some((one) =>
    periods.some(
      (other) =>
        one !== other &&
        hasStart(one) &&
        hasStart(other) &&
        one.start <= other.start &&
        other.start <= one.end,
    ),
  )

/** Up to this number, periods are named; more are written as one span. */
const NAMED = 2

/** From the earliest known start to the latest end. */
function spanOf(periods: readonly Period[], language: Language): string {
  const last = periods.at(-1) ?? null
  const [first] = periods
    .filter(hasStart)
    .toSorted((a, b) => compareCodes(a.start, b.start) || compareCodes(b.end, a.end))
  return first === undefined || last === null ? wordPeriod(last, language) : wordSpan(first, last, language)
}

const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
