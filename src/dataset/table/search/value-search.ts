import type { Unit } from '../../../domain/number/unit.ts'
import { LANGUAGES } from '../../../domain/text.ts'
import type { Observation } from '../../observation.ts'
import { printedOf } from '../../observation.ts'
import type { NumberStyle } from '../../observation-wording.ts'
import { valueText } from '../../observation-wording.ts'
import { holdsWhole } from './haystack.ts'
import type { Hit } from './hits.ts'
import { hitsIn } from './hits.ts'
import { fold } from './search-text.ts'

const STYLES: readonly NumberStyle[] = (['compact', 'full'] as const).flatMap((notation) =>
  LANGUAGES.map((language) => ({ language, notation })),
)

/** What a scale behind the digits of a term may stand for: K, M, B, 万, 亿, or nothing. */
const SCALES = [1, 1e3, 1e4, 1e6, 1e8, 1e9]

/** Digits that are written are near enough to the number that they stand for: 1.163M, about 55,380.95. */
const NEAR = 0.01

/** The forms in which a screen may show the value, folded for the search: 200+ people, 200余名, ¥1.163m, ¥1,163,000, 1163000元. */
function valueForms(observation: Observation): readonly string[] {
  const forms = STYLES.map((style) => fold(valueText(observation, style)))
  return [...forms, ...forms.filter((form) => form.includes(',')).map((form) => form.replaceAll(',', ''))]
}

/** Whether a folded term stands in the value as some screen shows it. */
const showsTerm = (observation: Observation, term: string): boolean =>
  valueForms(observation).some((form) => holdsWhole(form, term))

/** Where terms stand in the words of a value; found in another form of it, they mark it as a whole. */
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

/**
 * Tells which values a folded term names as a screen shows them. Only the few whose number is near that of the term are put in words;
 * where the term has no number, one of each bound and unit.
 */
export function valueMatcher(term: string): (observation: Observation) => boolean {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(term)?.[0]
  if (digits === undefined) return wordMatcher(term)
  const number = Number(digits.replaceAll(',', ''))
  return (observation) => {
    const { value, lower, upper } = observation.quantity
    const near = [value, lower, upper].some(
      (end) =>
        end !== null &&
        SCALES.some((scale) => Math.abs(Math.abs(end) - number * scale) <= NEAR * number * scale),
    )
    return near && showsTerm(observation, term)
  }
}

/** By unit and bound, which few rows have for themselves: what has no number is asked for once of each. */
function wordMatcher(term: string): (observation: Observation) => boolean {
  const known = new Map<Unit, Map<string, boolean>>()
  return (observation) => {
    const { quantity, unit } = observation
    const ofUnit = known.get(unit) ?? new Map<string, boolean>()
    known.set(unit, ofUnit)
    const key = quantity.bound === 'vague' ? `vague ${printedOf(observation)}` : quantity.bound
    let shown = ofUnit.get(key)
    if (shown === undefined) {
      shown = showsTerm(observation, term)
      ofUnit.set(key, shown)
    }
    return shown
  }
}
