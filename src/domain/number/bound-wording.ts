import { BOUND_EXPLAINED, BOUND_NAMES, NAME_TO_PLACE, ROUNDED } from '../../words/domain/bound.ts'
import { namedPlace } from '../../words/domain/quantity.ts'
import { fill } from '../fill.ts'
import type { Language } from '../text.ts'
import { wordEnd } from '../wording.ts'
import type { Bound, Quantity } from './bound.ts'
import type { Rounding } from './number-format.ts'
import { writeNumber } from './number-format.ts'
import { isExpanded, printedPlace, printedRounding } from './printed-place.ts'
import { isOnlyRounded, outward } from './stated.ts'
import type { Unit } from './unit.ts'

/** The sign of each bound, which says it again for the eye. */
export const BOUND_SIGNS = {
  exact: '=',
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  nearly: '≲',
  below: '<',
  approx: '≈',
  range: '–',
  vague: '?',
} as const satisfies Record<Bound, string>

/** Whether an exact quantity, such as a cell that a program computed, has more digits than are ever written, so that its words are "about". */
export const isRounded = (quantity: Quantity): boolean =>
  quantity.bound === 'exact' && writeNumber(quantity.value, 'en', 'full').rounded

/** The name of the bound beside the words of a value, which it does not contradict where they are rounded. */
export const nameBound = (quantity: Quantity, language: Language): string =>
  (isRounded(quantity) ? ROUNDED : BOUND_NAMES[quantity.bound])[language]

/** The name of the bound beside digits that are finer than the printed ones: 1,163,000元 of 116.3万元 is exact to 千元 only. */
export function nameBoundInFull(
  quantity: Quantity,
  unit: Unit,
  language: Language,
  printed: string | null,
): string {
  const name = nameBound(quantity, language)
  if (quantity.bound !== 'exact' || printed === null || !isExpanded(printed, quantity.value)) return name
  const place = wordPlace(printedPlace(printed, quantity.value), unit, language)
  return fill(NAME_TO_PLACE[language], { name, place }, language)
}

/**
 * What the bound of a quantity means, in a sentence and with full digits: "At least 200 people; how many more is not stated."
 * @param printed the token of an exact number; one with a scale or decimals is only as exact as its last printed place
 */
export function explainBound(
  quantity: Quantity,
  unit: Unit,
  language: Language,
  printed: string | null = null,
): string {
  const n = (value: number, rounding: Rounding = 'nearest') => wordEnd(value, unit, language, rounding)
  const say = (key: keyof typeof BOUND_EXPLAINED, values: Readonly<Record<string, string>>) =>
    fill(BOUND_EXPLAINED[key][language], values, language)
  switch (quantity.bound) {
    case 'exact':
      if (isRounded(quantity)) return say('rounded', { value: n(quantity.value) })
      if (printed !== null && printedRounding(printed, quantity.value) !== undefined) {
        const place = wordPlace(printedPlace(printed, quantity.value), unit, language)
        return say('toPlace', { printed, place })
      }
      return say('exact', { value: n(quantity.value) })
    case 'atLeast': {
      const isCounted = unit.en.place === 'word'
      return say(isCounted ? 'atLeastCounted' : 'atLeast', { value: n(quantity.value, 'down') })
    }
    case 'above':
      return say('above', { value: n(quantity.value, 'down') })
    case 'atMost':
    case 'nearly':
    case 'below':
      return say(quantity.bound, { value: n(quantity.value, 'up') })
    case 'approx':
      if (quantity.lower === null || quantity.upper === null)
        return say('approx', { value: n(quantity.value) })
      if (isOnlyRounded(quantity)) return say('rounded', { value: n(quantity.value) })
      return between(quantity.lower, quantity.upper, unit, language)
    case 'range':
      return say('range', { low: n(quantity.lower), high: n(quantity.upper) })
    case 'vague':
      return say('vague', {})
  }
}

/** A power of ten as the last place of a number: 千元, 个位, 小数点后两位; ¥1,000, 10,000 people, 0.01%. */
function wordPlace(place: number, unit: Unit, language: Language): string {
  const power = Math.round(Math.log10(place))
  const name = 10 ** power === place ? namedPlace[language](power, unit.zh, unit.dimension === PERCENT) : null
  return name ?? wordEnd(place, unit, language, 'nearest')
}

const PERCENT = 'percent'

/** The two ends between which a computed value lies, as a sentence. The ends are written so that they hold every possible value. */
export function between(lower: number, upper: number, unit: Unit, language: Language): string {
  const [from, to] = outward(lower, upper)
  const low = wordEnd(from, withoutWords(unit), language, 'nearest')
  const high = wordEnd(to, unit, language, 'nearest')
  return fill(BOUND_EXPLAINED.between[language], { low, high }, language)
}

/** The unit to write at the first of two numbers: a symbol is repeated at each number, a word comes only after the last. */
function withoutWords(unit: Unit): Unit {
  const { en } = unit
  if (en.place === 'word') return { ...unit, zh: '', en: { place: 'behind', symbol: '' } }
  return {
    ...unit,
    zh: unit.zh === '%' ? '%' : '',
    en: en.place === 'before' ? { place: 'before', symbol: en.symbol } : en,
  }
}
