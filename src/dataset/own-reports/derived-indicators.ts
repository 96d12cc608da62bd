import * as v from 'valibot'
import { fill } from '../../domain/fill.ts'
import { PERCENT } from '../../domain/number/percent.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { UnitSchema, unitNameEn } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { IndicatorSchema } from '../../domain/record/indicator.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { eachLanguage } from '../../words/languages.ts'
import { nameWithin, OFFERED, sharedAmong } from '../../words/reports/derivation-offers.ts'
import type { Observation, Reported, Scope } from '../observation.ts'

/** The share that a part is of a whole, in per cent. */
export function shareIndicator(part: Reported, whole: Reported): Indicator {
  const category = part.breakdown === null ? '' : `-${part.breakdown.category}`
  return newIndicator(
    `share-${part.indicator.id}${category}`,
    `${part.indicator.id}/${category}/${whole.indicator.id}`,
    {
      ...saying('share', 'shareMeans', (language) => ({
        part: nameOfPart(part, language),
        whole: nameWithin[language](textIn(whole.indicator.name, language)),
      })),
      unit: PERCENT.id,
      theme: part.indicator.theme,
      kind: 'rate',
      better: 'neither',
      additive: false,
    },
  )
}

/** The id of the indicator of how much another one increased. */
export const increaseId = ({ id }: Indicator): string => `${id}-increase`

/** How much an indicator increased, in the unit of the value. */
export const increaseIndicator = (indicator: Indicator, unit: Unit): Indicator =>
  newIndicator(increaseId(indicator), `${indicator.id}/increase`, {
    ...saying('increase', 'increaseMeans', (language) => ({
      indicator: nameWithin[language](textIn(indicator.name, language)),
    })),
    unit: unit.id,
    theme: indicator.theme,
    kind: 'change',
    better: indicator.better,
    additive: false,
  })

/** What one of the things counted is called in English: person, household. */
const oneOf = (unit: Unit): string => (unit.en.place === 'word' ? unit.en.one : unitNameEn(unit))

/** The word of an amount for each of the things counted: 元/人. */
export const wordPer = (amount: Unit, count: Unit): string => `${amount.zh}/${count.zh}`

/** An amount of money for each of the things counted: 元/人, ¥ per person. */
export const unitPer = (amount: Unit, count: Unit): Unit =>
  v.parse(UnitSchema, {
    id: `${amount.id}-per-${count.id}`,
    zh: wordPer(amount, count),
    en: { place: 'before', symbol: unitNameEn(amount), per: oneOf(count) },
    dimension: `money-per-${count.dimension}`,
  })

/** What an amount comes to for each of the things counted. */
export const quotientIndicator = (amount: Reported, count: Reported, unit: Unit): Indicator =>
  newIndicator(
    `${amount.indicator.id}-per-${count.indicator.id}`,
    `${amount.indicator.id}/per/${count.indicator.id}`,
    {
      name: inEach('each', (language) => ({
        amount: textIn(amount.indicator.name, language),
        count: sharedAmong[language](oneOf(count.unit), textIn(count.indicator.name, language)),
      })),
      definition: inEach('eachMeans', (language) => ({
        amount: textIn(amount.indicator.name, language),
        count: nameWithin[language](textIn(count.indicator.name, language)),
      })),
      unit: unit.id,
      theme: amount.indicator.theme,
      kind: 'level',
      better: 'neither',
      additive: false,
    },
  )

/** The difference of an indicator from an earlier value. */
export const differenceIndicator = (indicator: Indicator, unit: Unit): Indicator =>
  newIndicator(`${indicator.id}-difference`, `${indicator.id}/difference`, {
    name: inEach('difference', (language) => ({
      indicator: nameWithin[language](textIn(indicator.name, language)),
    })),
    definition: inEach('differenceMeans', (language) => ({ indicator: textIn(indicator.name, language) })),
    unit: unit.id,
    theme: indicator.theme,
    kind: 'change',
    better: indicator.better,
    additive: false,
  })

/** What a difference is told against: the condition that the earlier value held for, else its period. */
export const againstScope = (before: Scope | null, period: Observation['period']): Scope => ({
  ...inEach('against', (language) => ({
    period: before === null ? wordPeriod(period, language) : textIn(before, language),
  })),
  kind: 'comparison',
  basis: 'stated',
})

/** A text of {@link OFFERED} in each language. */
const inEach = (
  key: keyof typeof OFFERED,
  values: (language: Language) => Readonly<Record<string, string>>,
): Bilingual => eachLanguage((language) => fill(OFFERED[key][language], values(language), language))

/** A name and a definition that are filled in with the same. */
const saying = (
  name: keyof typeof OFFERED,
  definition: keyof typeof OFFERED,
  values: (language: Language) => Readonly<Record<string, string>>,
) => ({ name: inEach(name, values), definition: inEach(definition, values) })

/** The name of an indicator, with the category of its value where that is a part. */
function nameOfPart({ indicator, breakdown }: Reported, language: Language): string {
  const name = textIn(indicator.name, language)
  return breakdown === null
    ? name
    : fill(
        OFFERED.category[language],
        { indicator: name, category: textIn(breakdown.name, language) },
        language,
      )
}

type Drafted = Omit<Indicator, 'id' | 'unit' | 'theme'> & {
  readonly name: Bilingual
  readonly unit: string
  readonly theme: string
}

/** An indicator whose id follows from what it is made of, so that the same derivation in another report gives the same one. */
const newIndicator = (stem: string, key: string, drafted: Drafted): Indicator =>
  v.parse(IndicatorSchema, {
    ...drafted,
    id: stem.length <= 70 ? stem : `${stem.slice(0, 60).replace(/-+$/u, '')}-${fingerprint(key)}`,
  })
