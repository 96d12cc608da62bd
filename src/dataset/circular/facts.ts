import { fill } from '../../domain/fill.ts'
import { intervalOf } from '../../domain/number/interval.ts'
import { ranksOf } from '../../domain/number/rank.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { countBehind, listOf, space, textIn } from '../../domain/text.ts'
import type { Direction } from '../../domain/time/year-change.ts'
import {
  allOf,
  ORDER_ENDS,
  unitBehindName,
  CIRCULAR_WORDS as WORDS,
} from '../../words/desk/circular-words.ts'
import { wordChange } from '../compare/change-since.ts'
import type { CrossAim, CrossChange } from '../cross-table/comparisons.ts'
import { changeOf, ranksIn } from '../cross-table/comparisons.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import type { CrossLayout } from '../cross-table/layout.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { saidValue, withScopes } from '../observation-wording.ts'
import { wordPercent } from '../target/target-wording.ts'

export const sayIn =
  (language: Language) =>
  (words: Bilingual, values: Parameters<typeof fill>[1] = {}): string =>
    fill(textIn(words, language), values, language)

/** What stands over the n-th attachment of a letter with so many: 附件1, or 附件 where there is only one. */
export const attachmentName = (n: number, of: number, language: Language): string =>
  sayIn(language)(WORDS.attachment, { n: of > 1 ? n : '' }).trim()

/** The most names in one sentence. */
const MOST_NAMED = 5

/** A list of names of places, or of what `more` counts. A list that is too long for a sentence is shortened, with a count of the rest. */
export function named(names: readonly string[], language: Language, more: Bilingual = WORDS.more): string {
  if (names.length <= MOST_NAMED + 1) return allOf[language](names)
  const n = countBehind(names.length, MOST_NAMED, language)
  return `${listOf(names.slice(0, MOST_NAMED), language)}${sayIn(language)(more, { n })}`
}

/** Names of places, shortened in the same way, behind a number that has counted them. */
export const namedPlaces = (places: readonly PlaceValue[], language: Language): string =>
  named(
    places.map(({ name }) => name),
    language,
    WORDS.moreCounted,
  )

/** Names of places, each with how far its value fell: 西山镇下降约92.35%. A minus behind 下降 would turn it round. */
export const placesWithFall = (places: readonly Changed[], style: NumberStyle): string =>
  named(
    places.map((one) => {
      const text = changeText(one, style)
      const bare = unsigned(text, '−')
      return bare === text
        ? `${one.name}${text === '' ? '' : space(style.language)}${text}`
        : sayIn(style.language)(WORDS.fallBy, { place: one.name, n: bare })
    }),
    style.language,
    WORDS.moreCounted,
  )

/** A change without its sign, behind a word that has said which way it went; as it is where it has none, or two. */
export const unsigned = (text: string, sign: '+' | '−'): string =>
  text.split(sign).length === 2 ? text.replace(sign, '') : text

/** A place with how much its value rose, behind words that say so: 溧阳市约3.33%. */
export const placeWithRise = (one: Changed, style: NumberStyle): string => {
  const text = unsigned(changeText(one, style), '+')
  return text === '' ? one.name : sayIn(style.language)(WORDS.riseBy, { place: one.name, n: text })
}

/** Names of places, each with its completion where that is known. */
export const placesWithCompletion = (places: readonly Judged[], style: NumberStyle): string =>
  named(
    places.map(({ name, aim: { completion } }) =>
      completion === null
        ? name
        : sayIn(style.language)(WORDS.at, { place: name, value: wordPercent(completion, style) }),
    ),
    style.language,
    WORDS.moreCounted,
  )

/** Names of indicators, shortened in the same way: 会员人数、建会率等7项. */
export const namedIndicators = (names: readonly string[], language: Language): string =>
  named(names, language, WORDS.moreIndicators)

/** A value with the part or the condition that it holds for: without these, a circular would present it as the value of the whole place. */
export const wholeValue = (value: Observation, style: NumberStyle): string =>
  withScopes(saidValue(value, style), [value], style.language)

/** A value behind the name of its indicator, whose end is not said again as the unit: 横跨省区4个, Fixed stations: 22. */
export function valueBehind(name: string, value: Observation, style: NumberStyle): string {
  const { language } = style
  const left = unitBehindName[language](name, textIn(unitNames(value.unit), language))
  if (left === null) return wholeValue(value, style)
  const unit: Unit = { ...value.unit, zh: left, en: { place: 'behind', symbol: left } }
  return wholeValue({ ...value, unit }, style)
}

/** The word for an end of the order of a measure: 最多, 最高, 最长. */
export const endWords = (measure: Measure, end: 'greatest' | 'least'): Bilingual =>
  ORDER_ENDS[kindOf(measure)][end]

function kindOf({ series }: Measure): keyof typeof ORDER_ENDS {
  const { indicator } = series
  if (indicator.kind === 'duration') return 'duration'
  if (series.isPercent || indicator.kind === 'rate') return 'rate'
  return indicator.unit === 'yuan' ? 'amount' : 'count'
}

/** How much a value changed, without the period that it is compared with. */
export function changeText({ change }: Pick<Changed, 'change'>, style: NumberStyle): string {
  if (change.kind === 'none') return ''
  const [before] = change.before
  if (before === undefined) return ''
  return wordChange({ before, change: change.change, direction: change.direction }, change.unit, style)
    .filter(({ kind }) => kind === 'change')
    .map(({ text }) => text)
    .join('')
}

/** A place with its only value of a measure. */
export interface PlaceValue {
  readonly place: number
  readonly name: string
  readonly value: Observation
}

/** Which places have one value of a measure, which have none, and which have several of one period. */
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

/** One end of an order: which places are certainly there, alone or tied, and which may be. */
export interface End {
  readonly sure: readonly PlaceValue[]
  readonly possible: readonly PlaceValue[]
}

/** One end of the ranks of the table, so that sentences never contradict the column of ranks. Null where there are no ranks. */
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

/** A place and its change since the year before; how large that is may be open. */
export interface Changed extends PlaceValue {
  readonly change: CrossChange
}

/** What is known about the changes of a measure, as far as bounds allow. */
export interface Changes {
  readonly up: readonly Changed[]
  readonly down: readonly Changed[]
  readonly same: readonly Changed[]
  /** Places for which bounds leave open whether the value rose or fell. */
  readonly unclear: readonly PlaceValue[]
  /** Places without a value to compare with. */
  readonly without: readonly PlaceValue[]
  /** The place that certainly rose more than any other; null where that is unclear, or fewer than two rose. */
  readonly steepest: Changed | null
}

/** The changes of a measure since the year before; null where no place has one. */
export function changesOf(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
): Changes | null {
  const all: readonly Changed[] = values.map((one) => ({
    ...one,
    change: changeOf(layout.table, one.place, measure),
  }))
  const compared = all.filter(({ change }) => change.direction !== undefined)
  if (compared.length === 0) return null
  const way = (direction: Direction) => compared.filter(({ change }) => change.direction === direction)
  const up = way('up')
  const sizes = compared.flatMap((one) =>
    one.change.kind === 'change' ? [{ one, interval: intervalOf(one.change.change.quantity) }] : [],
  )
  const ranks = ranksOf(
    sizes.map(({ interval }) => interval),
    'greatest',
  )
  const [most, another] = sizes.filter((_, i) => ranks[i]?.from === 1 && ranks[i]?.to === 1)
  // Where the bounds of both years leave the change open, it could be any change.
  const isSure = sizes.length === compared.length && another === undefined && up.length > 1
  return {
    up,
    down: way('down'),
    same: way('same'),
    unclear: way('open'),
    without: all.filter(({ change }) => change.direction === undefined),
    steepest: isSure && most?.one.change.direction === 'up' ? most.one : null,
  }
}

/** A place and how its value compares with its target. */
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
