import { fill } from '../../domain/fill.ts'
import type { Interval } from '../../domain/number/interval.ts'
import { intervalOf } from '../../domain/number/interval.ts'
import { ranksOf } from '../../domain/number/rank.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { countBehind, listOf, textIn } from '../../domain/text.ts'
import { ORDER_ENDS, CIRCULAR_WORDS as WORDS } from '../../words/desk/circular-words.ts'
import { wordChange } from '../compare/change-since.ts'
import type { CrossAim, CrossChange } from '../cross-table/comparisons.ts'
import { changeOf, ranksIn } from '../cross-table/comparisons.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import type { CrossLayout } from '../cross-table/layout.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { saidValue, withScopes } from '../observation-wording.ts'
import type { Band, TargetStatus } from '../target/target.ts'

export const sayIn =
  (language: Language) =>
  (words: Bilingual, values: Parameters<typeof fill>[1] = {}): string =>
    fill(textIn(words, language), values, language)

/** Names in one sentence. */
const MOST_NAMED = 5

/** A list of names, cut where it would be no sentence any more: of places, or of what `more` counts. */
export function named(names: readonly string[], language: Language, more: Bilingual = WORDS.more): string {
  if (names.length <= MOST_NAMED + 1) return listOf(names, language)
  const n = countBehind(names.length, MOST_NAMED, language)
  return `${listOf(names.slice(0, MOST_NAMED), language)}${sayIn(language)(more, { n })}`
}

/** Names of indicators, cut likewise: 会员人数、建会率等7项. */
export const namedIndicators = (names: readonly string[], language: Language): string =>
  named(names, language, WORDS.moreIndicators)

/** A value with the part of the place, or the condition, that it holds for: in a circular it may stand as that of the whole place. */
export const wholeValue = (value: Observation, style: NumberStyle): string =>
  withScopes(saidValue(value, style), [value], style.language)

/** The word for an end of the order of a measure: 最多, 最高, 最长. */
export const endWords = (measure: Measure, end: 'greatest' | 'least'): Bilingual =>
  ORDER_ENDS[kindOf(measure)][end]

function kindOf({ series }: Measure): keyof typeof ORDER_ENDS {
  const { indicator } = series
  if (indicator.kind === 'duration') return 'duration'
  if (series.isPercent || indicator.kind === 'rate') return 'rate'
  return indicator.unit === 'yuan' ? 'amount' : 'count'
}

/** How much a value changed, without the period that it is held against. */
export function changeText({ change }: Pick<Changed, 'change'>, style: NumberStyle): string {
  const [before] = change.before
  if (before === undefined) return ''
  return wordChange({ before, change: change.change }, change.unit, style)
    .filter(({ kind }) => kind === 'change')
    .map(({ text }) => text)
    .join('')
}

/** A place with its one value of a measure. */
export interface PlaceValue {
  readonly place: number
  readonly name: string
  readonly value: Observation
}

/** Who has a value of a measure, who has none, and who has several of one period. */
export interface Holders {
  readonly values: readonly PlaceValue[]
  readonly empty: readonly string[]
  readonly several: readonly string[]
}

export function holdersOf({ table, language }: CrossLayout, measure: Measure): Holders {
  const values: PlaceValue[] = []
  const empty: string[] = []
  const several: string[] = []
  for (const [place, { locality }] of table.places.entries()) {
    const cell = table.cell(place, measure)
    const name = textIn(locality.name, language)
    if (cell.kind === 'one') values.push({ place, name, value: cell.value })
    else (cell.kind === 'empty' ? empty : several).push(name)
  }
  return { values, empty, several }
}

/** One end of an order: who is surely there, alone or tied, and who may be. */
export interface End {
  readonly sure: readonly PlaceValue[]
  readonly possible: readonly PlaceValue[]
}

/** The ranks of the table, counted from either end: no sentence says another order than the column of ranks. Null where there are none. */
export function endOf(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
  end: 'greatest' | 'least',
): End | null {
  const ranks = layout.ranks(measure)
  if (ranks.kind === 'none' || values.length < ranks.count) return null
  const counted = ranksIn(
    layout.table,
    measure,
    values.map(({ place }) => place),
    end,
  )
  if (counted.kind === 'none') return null
  const possible = values.filter(({ place }) => counted.of.get(place)?.from === 1)
  return { sure: possible.filter(({ place }) => counted.of.get(place)?.to === 1), possible }
}

type Known = Extract<CrossChange, { readonly kind: 'change' }>

/** A place and its change on the year before. */
export interface Changed extends PlaceValue {
  readonly change: Known
  readonly interval: Interval
}

/** What is known of the changes of a measure, as far as bounds tell. */
export interface Changes {
  readonly up: readonly Changed[]
  readonly down: readonly Changed[]
  readonly same: readonly Changed[]
  /** Bounds leave open whether they rose or fell. */
  readonly unclear: readonly PlaceValue[]
  /** There is nothing to compare with. */
  readonly without: readonly PlaceValue[]
  /** Who surely rose more than any other; null where that is open, or fewer than two rose. */
  readonly steepest: Changed | null
}

/** The changes of a measure on the year before; null where no place has one. */
export function changesOf(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
): Changes | null {
  const all = values.map((one) => ({ ...one, change: changeOf(layout.table, one.place, measure) }))
  const changes = all.flatMap(({ change, ...one }): Changed[] =>
    change.kind === 'change' ? [{ ...one, change, interval: intervalOf(change.change.quantity) }] : [],
  )
  // What the bounds of both years leave open may be any change.
  const open = all.filter(({ change }) => change.kind === 'none' && change.reason === 'open')
  if (changes.length + open.length === 0) return null
  const up = changes.filter(({ interval }) => isAbove(interval))
  const down = changes.filter(({ interval }) => isBelow(interval))
  const same = changes.filter(isLevel)
  const known = new Set([...up, ...down, ...same].map(({ place }) => place))
  const ranks = ranksOf(
    changes.map(({ interval }) => interval),
    'greatest',
  )
  const [most, another] = changes.filter((_, i) => ranks[i]?.from === 1 && ranks[i]?.to === 1)
  return {
    up,
    down,
    same,
    unclear: all.filter(
      ({ place, change }) => !known.has(place) && (change.kind === 'change' || change.reason === 'open'),
    ),
    without: all.filter(({ change }) => change.kind === 'none' && change.reason !== 'open'),
    steepest: most === undefined || another !== undefined || up.length < 2 || open.length > 0 ? null : most,
  }
}

/** No change at all, or the same printed number of both years: 93.6 after 93.6 is level as far as both are told. 约88 after 约88 is not. */
function isLevel({ interval, change }: Changed): boolean {
  if (interval.lower === 0 && interval.upper === 0) return true
  const [now, before] = [change.now, change.before].map((values) => {
    const [{ quantity } = { quantity: undefined }, ...more] = values
    return more.length === 0 && quantity?.bound === 'exact' ? quantity.value : null
  })
  return now !== null && now !== undefined && now === before && interval.lower <= 0 && interval.upper >= 0
}

const isAbove = ({ lower, lowerOpen }: Interval): boolean => lower > 0 || (lower === 0 && lowerOpen)
const isBelow = ({ upper, upperOpen }: Interval): boolean => upper < 0 || (upper === 0 && upperOpen)

/** A place and how it stands to its target. */
export type Judged = PlaceValue & { readonly aim: Extract<CrossAim, { readonly kind: 'aim' }> }

export const judgedOf = (
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
): readonly Judged[] =>
  values.flatMap((one): Judged[] => {
    const aim = layout.aim(measure, one.place)
    return aim.kind === 'aim' ? [{ ...one, aim }] : []
  })

/** What surely misses its target is said to, where only its nearness is open. */
export const bandShown = ({ band, standing }: TargetStatus): Band => (band === 'unknown' ? standing : band)
