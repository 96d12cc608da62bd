import { LANGUAGES } from '../../../domain/text.ts'
import type { Observation } from '../../observation.ts'
import { printedOf } from '../../observation.ts'
import type { NumberStyle } from '../../observation-wording.ts'
import { valueText } from '../../observation-wording.ts'
import type { Read } from '../../search/search-match.ts'
import type { Entry } from '../column.ts'
import { holdsWhole, wholeHits } from './haystack.ts'
import { finds, fold, searchTextOf, timeTest, withoutUnion } from './search-text.ts'

/** A stretch of a text as offsets; the end is exclusive. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Another reason why a text is a hit although it does not hold the term. */
interface Otherwise {
  readonly is: (term: string) => boolean
}

/**
 * The stretches of a shown text that hold the folded terms, in order and without overlaps. A text that is found by something it does not
 * show (its pinyin, the other language, its parent) is one hit as a whole.
 */
export function hitsIn(text: string, terms: readonly string[], otherwise: Otherwise | null): readonly Hit[] {
  if (terms.length === 0 || text === '') return []
  const folded = fold(text)
  const whole: Hit = { from: 0, to: text.length }
  const found: Hit[] = []
  for (const term of terms) {
    const places = wholeHits(folded, term)
    // A character that folds to several, such as ㎡, would shift the offsets after it.
    if (places.length > 0 && folded.length !== text.length) return [whole]
    for (const from of places) found.push({ from, to: from + term.length })
    if (places.length === 0 && otherwise?.is(term) === true) return [whole]
  }
  const joined: Hit[] = []
  for (const hit of found.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && hit.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, hit.to) }
    else joined.push(hit)
  }
  return joined
}

/** Tells whether a term finds an entry, also by something that the shown text does not hold. */
export const foundBy = ({ text, also, period }: Entry, read: Read | null): Otherwise => {
  const searched = searchTextOf(text, read)
  return {
    is: (term) => {
      if (finds(searched, term) || (also !== undefined && fold(also).includes(withoutUnion(term))))
        return true
      return period !== undefined && timeTest(term)?.(period) === true
    },
  }
}

const STYLES: readonly NumberStyle[] = (['compact', 'full'] as const).flatMap((notation) =>
  LANGUAGES.map((language) => ({ language, notation })),
)

/** The factors that a scale after digits may stand for: none, K, 万, M, 亿, B. */
const SCALES = [1, 1e3, 1e4, 1e6, 1e8, 1e9]

/** Digits that are written are near enough to the number that they stand for: 1.163M, about 55,380.95. */
const NEAR = 0.01

/** The forms in which a screen may show the value, folded for the search: 200+ people, 200余名, ¥1.163m, ¥1,163,000, 1163000元. */
function valueForms(observation: Observation): readonly string[] {
  const forms = STYLES.map((style) => fold(valueText(observation, style)))
  return [...forms, ...forms.filter((form) => form.includes(',')).map((form) => form.replaceAll(',', ''))]
}

/** Whether a folded term is found in a form in which some screen shows the value. */
const showsTerm = (observation: Observation, term: string): boolean =>
  valueForms(observation).some((form) => holdsWhole(form, term))

/** The stretches of a value's words that hold the terms; a term found only in another form of the value marks all the words. */
export const valueHits = (
  observation: Observation,
  words: string,
  terms: readonly string[],
): readonly Hit[] =>
  hitsIn(words, terms, { is: (term) => namesNumber(observation, term) || showsTerm(observation, term) })

/** Whether a term is the bare number of the value: 1163000, 1,163,000. */
function namesNumber({ quantity }: Observation, term: string): boolean {
  return /^[\d,.]+$/u.test(term) && Number(term.replaceAll(',', '')) === quantity.value
}

/** Tells which values a folded term names as a screen shows them. */
export type ValueMatcher = (observation: Observation) => boolean

/** By the number in the term: only the few values that are near it are put in words. Null where the term has none. */
export function matcherByNumber(term: string): ValueMatcher | null {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(term)?.[0]
  if (digits === undefined) return null
  const numbers = SCALES.map((scale) => Number(digits.replaceAll(',', '')) * scale)
  const isNear = (end: number | null) => {
    if (end === null) return false
    const size = Math.abs(end)
    for (const number of numbers) if (Math.abs(size - number) <= NEAR * number) return true
    return false
  }
  return (observation) => {
    const { value, lower, upper } = observation.quantity
    return (isNear(value) || isNear(lower) || isNear(upper)) && showsTerm(observation, term)
  }
}

/**
 * By words, where the term has no number: values of one unit and bound are worded alike save for their digits, so that one of each is
 * asked; what fixes no number is shown as printed.
 */
export function matcherByWords(term: string): ValueMatcher {
  const known = new Map<string, boolean>()
  return (observation) => {
    if (observation.quantity.bound !== 'vague') return showsTerm(observation, term)
    const key = `${observation.unit.id} ${printedOf(observation)?.replaceAll(/\d+/gu, '0')}`
    const shown = known.get(key) ?? showsTerm(observation, term)
    known.set(key, shown)
    return shown
  }
}
