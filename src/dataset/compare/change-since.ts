import { fill } from '../../domain/fill.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { intervalOf, negate, quantityFrom } from '../../domain/number/interval.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import type { Days, Direction, YearChange } from '../../domain/time/year-change.ts'
import {
  changeInWords,
  directionOf,
  periodBefore,
  yearBefore,
  yearChange,
} from '../../domain/time/year-change.ts'
import { withoutUnit, wordEnd, wordValue } from '../../domain/wording.ts'
import { CHANGE_ORDER, CHANGE_WORDS, OPEN_AMOUNTS, SURE_AMOUNTS } from '../../words/dataset/change-since.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'
import {
  baseOf,
  formulaInput,
  isContradicted,
  isSetAside,
  likelyOf,
  printedOf,
  rootsOf,
} from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { placedKey, rowsByPlaced } from '../rows-by.ts'

/** How a value changed since an earlier one of the same thing. */
export interface ChangeSince {
  readonly before: Observation
  readonly change: YearChange
  /** Which way the value went. */
  readonly direction: Direction
}

/**
 * The change of a value on the same days a year before, or else on the month, quarter or half-year before, by interval arithmetic. Null
 * where there is no such value of the same indicator, place, part, scope, base and unit, where several say otherwise, where other values contradict one of the two, where one of
 * the two is computed from the other, or where their bounds leave the change open.
 */
export function changeSince(dataset: Pick<Dataset, 'observations'>, now: Observation): ChangeSince | null {
  if (now.period === null || now.indicator.kind === 'change') return null
  const alike = (rowsByPlaced(dataset).get(placedKey(now)) ?? []).filter((row) => isAlike(row, now))
  if (alike.length < 2) return null
  const before = valueIn(alike, yearBefore(now.period), now) ?? valueIn(alike, periodBefore(now.period), now)
  if (before === null || [before, now].some(isContradicted) || restsOn(before, now) || restsOn(now, before))
    return null
  const direction = directionOf(likelyOf(now), likelyOf(before))
  const change = yearChange(
    inputOf(now),
    inputOf(before),
    now.unit.dimension === PERCENT ? 'points' : 'percent',
    direction,
  )
  return typeof change === 'string' ? null : { before, change, direction }
}

const PERCENT = 'percent'

const inputOf = (row: Observation) => formulaInput('', row.quantity, printedOf(row))

/** Whether two values differ in no more than their period and what they say. */
export const isAlike = (one: Observation, other: Observation): boolean =>
  one.indicator.id === other.indicator.id &&
  one.breakdown?.dimension === other.breakdown?.dimension &&
  one.breakdown?.category === other.breakdown?.category &&
  one.scope?.zh === other.scope?.zh &&
  one.unit.id === other.unit.id &&
  baseOf(one) === baseOf(other) &&
  !isSetAside(one)

/** The only value of a period; null if there is none, if there are several, or if it is `now` itself. */
function valueIn(rows: readonly Observation[], days: Days | null, now: Observation): Observation | null {
  if (days === null) return null
  const [found, another] = rows.filter(
    ({ period }) => period !== null && period.start === days.start && period.end === days.end,
  )
  return found === undefined || another !== undefined || found === now ? null : found
}

/** A value of last year that was computed from this year's and its printed growth tells nothing new. */
function restsOn(one: Observation, other: Observation): boolean {
  if (one.status !== 'derived') return false
  const roots = new Set<string>(rootsOf(other).map(({ id }) => id))
  return one.inputs.some(
    ({ observation }) => observation.id === other.id || rootsOf(observation).some(({ id }) => roots.has(id)),
  )
}

/** A part of a change in words: how much it is, or against when. */
export interface ChangePart {
  readonly kind: 'against' | 'change'
  readonly text: string
}

/**
 * An amount of change without its unit. “At least −25 %” and 超−25% can be read both ways, so a change with an open end is worded as a
 * rise or a fall: 下降超过25%, down over 25%. If it may be either, the words say so: 如有下降，不超过25% (a fall, if any, of at most 25%).
 */
export function wordAmount(quantity: Quantity, direction: Direction, unit: Unit, style: NumberStyle): string {
  const bare = withoutUnit(unit)
  const { language } = style
  const isFall = quantity.value !== null && quantity.value < 0
  const size = isFall ? quantityFrom(negate(intervalOf(quantity))) : quantity
  switch (size.bound) {
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below': {
      if (size.value === 0) break
      const isLeast = size.bound === 'atLeast' || size.bound === 'above'
      const n = wordEnd(size.value, bare, language, isLeast ? 'down' : 'up')
      const isSure = direction === (isFall ? 'down' : 'up')
      const way = isFall ? 'fall' : 'rise'
      const words =
        isSure && (size.bound === 'atMost' || size.bound === 'below')
          ? SURE_AMOUNTS[way][size.bound]
          : OPEN_AMOUNTS[way][size.bound]
      return words[language].replace('{n}', n)
    }
    default:
  }
  return wordValue(quantity, bare, { ...style, signed: true })
}

/**
 * A leap from one value to another, with the unit of the values, since no share is told of it: from 2 people to 17.7M people, from 18 firms to 0. Undefined for a change
 * that is told in per cent or in points.
 */
export const wordLeap = ({ leap }: YearChange, unit: Unit, style: NumberStyle): string | undefined =>
  leap &&
  fill(
    CHANGE_WORDS[leap.to.value === 0 ? 'toZero' : 'leap'][style.language],
    { low: wordValue(leap.from, unit, style), high: wordValue(leap.to, unit, style) },
    style.language,
  )

/** A change in words, in reading order, its base always named: +2.1%, on 2024; from 2 people to 17.7M people, since 2023. */
export function wordChange(
  { before, change, direction }: ChangeSince,
  unit: Unit,
  style: NumberStyle,
): readonly ChangePart[] {
  const { language } = style
  const leap = wordLeap(change, unit, style)
  const against = leap === undefined ? CHANGE_WORDS.against : CHANGE_WORDS.leapSince
  const words = {
    change:
      leap ??
      `${wordAmount(changeInWords(change), direction, unit, style)}${CHANGE_WORDS[change.in][language]}`,
    against: against[language].replace('{when}', wordPeriod(before.period, language)),
  }
  return CHANGE_ORDER[language].map((kind) => ({ kind, text: words[kind] }))
}

/** The parts of a change as one text, without a space between words in Chinese: 比2024年 +10%; 比2024年至少上升4.4%. */
export const changeInOne = (parts: readonly ChangePart[]): string =>
  parts
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
