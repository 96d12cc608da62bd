import { BOUND_NAMES, ROUNDED } from '../../words/domain/bound.ts'
import type { Language } from '../text.ts'
import { wordEnd } from '../wording.ts'
import type { Quantity } from './bound.ts'
import type { Rounding } from './number-format.ts'
import { writeNumber } from './number-format.ts'
import { isExpanded, printedPlace, printedRounding } from './printed-place.ts'
import { isOnlyRounded, outward } from './stated.ts'
import type { Unit } from './unit.ts'

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
  return language === 'zh' ? `${name}（到${place}）` : `${name} to ${place}`
}

/** A name of a bound as {@link nameBoundInFull} gives it, without its place: a file that comes back is read by the name. */
export const withoutPlace = (name: string): string => name.replace(/（到.+）$| to \S.*$/u, '')

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
  const zh = language === 'zh'
  switch (quantity.bound) {
    case 'exact':
      if (isRounded(quantity)) {
        return zh ? `约${n(quantity.value)}，已四舍五入。` : `About ${n(quantity.value)}, rounded.`
      }
      if (printed !== null && printedRounding(printed, quantity.value) !== undefined) {
        const place = wordPlace(printedPlace(printed, quantity.value), unit, language)
        return zh ? `原文为“${printed}”，精确到${place}。` : `Given as “${printed}”, to the nearest ${place}.`
      }
      return zh ? `确数：${n(quantity.value)}。` : `Exactly ${n(quantity.value)}.`
    case 'atLeast':
      return zh
        ? `不少于${n(quantity.value, 'down')}，多出多少没有写明。`
        : `At least ${n(quantity.value, 'down')}; how ${unit.en.place === 'word' ? 'many' : 'much'} more is not stated.`
    case 'above':
      return zh
        ? `高于${n(quantity.value, 'down')}，高出多少没有写明。`
        : `More than ${n(quantity.value, 'down')}; how much more is not stated.`
    case 'atMost':
      return zh
        ? `不超过${n(quantity.value, 'up')}，下限不明。`
        : `At most ${n(quantity.value, 'up')}; how much less is not known.`
    case 'nearly':
      return zh
        ? `接近${n(quantity.value, 'up')}，但没有达到；差多少没有写明。`
        : `Close to ${n(quantity.value, 'up')} without reaching it; by how much it falls short is not stated.`
    case 'below':
      return zh
        ? `不到${n(quantity.value, 'up')}，低多少没有写明，未必接近。`
        : `Less than ${n(quantity.value, 'up')}; how much less is not stated, and it need not be close.`
    case 'approx':
      if (quantity.lower === null || quantity.upper === null) {
        return zh
          ? `约${n(quantity.value)}，误差不明。`
          : `About ${n(quantity.value)}; how far off is not stated.`
      }
      if (isOnlyRounded(quantity)) return aboutRounded(n(quantity.value), language)
      return between(quantity.lower, quantity.upper, unit, language)
    case 'range':
      return zh
        ? `在${n(quantity.lower)}与${n(quantity.upper)}之间，含两端。`
        : `Between ${n(quantity.lower)} and ${n(quantity.upper)}, both included.`
    case 'vague':
      return zh ? '只有概数，没有具体数值。' : 'Given in words only, with no number.'
  }
}

/** Names of powers of ten from ten on: 千元, 万人次. */
const PLACES_ZH = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿'] as const

/** Decimals as Chinese counts them; a printed number has no more. */
const DECIMALS_ZH = ['一', '两', '三', '四', '五', '六', '七', '八', '九'] as const

/** A power of ten as the last place of a number: 千元, 个位, 小数点后两位; ¥1,000, 10,000 people, 0.01%. */
function wordPlace(place: number, unit: Unit, language: Language): string {
  const power = Math.round(Math.log10(place))
  if (language === 'zh' && 10 ** power === place) {
    if (power < 0) return `小数点后${DECIMALS_ZH[-power - 1] ?? -power}位`
    if (power === 0 && unit.dimension === PERCENT) return '个位'
    const name = PLACES_ZH[power]
    if (name !== undefined) return `${name}${unit.zh}`
  }
  return wordEnd(place, unit, language, 'nearest')
}

const PERCENT = 'percent'

const aboutRounded = (number: string, language: Language): string =>
  language === 'zh' ? `约${number}，已四舍五入。` : `About ${number}, rounded.`

/** The two ends between which a computed value lies, as a sentence. The ends are written so that they hold every possible value. */
export function between(lower: number, upper: number, unit: Unit, language: Language): string {
  const [from, to] = outward(lower, upper)
  const low = wordEnd(from, withoutWords(unit), language, 'nearest')
  const high = wordEnd(to, unit, language, 'nearest')
  return language === 'zh' ? `在${low}与${high}之间。` : `Between ${low} and ${high}.`
}

/** The unit as it stands at the first of two numbers: a symbol goes with each, a word only behind the last. */
function withoutWords(unit: Unit): Unit {
  const { en } = unit
  if (en.place === 'word') return { ...unit, zh: '', en: { place: 'behind', symbol: '' } }
  return {
    ...unit,
    zh: unit.zh === '%' ? '%' : '',
    en: en.place === 'before' ? { place: 'before', symbol: en.symbol } : en,
  }
}
