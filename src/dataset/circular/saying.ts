import { fill } from '../../domain/fill.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { countBehind, listOf, textIn } from '../../domain/text.ts'
import { ORDER_ENDS, CIRCULAR_WORDS as WORDS } from '../../words/desk/circular-words.ts'
import { wordChange } from '../compare/change-since.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { saidValue, withScopes } from '../observation-wording.ts'
import type { Changed } from './facts.ts'

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
