import { fill } from '../domain/fill.ts'
import type { ObservationId, ReportId } from '../domain/ids.ts'
import { between, explainBound } from '../domain/number/bound-wording.ts'
import { FORMULAS } from '../domain/number/formula.ts'
import { intervalOf } from '../domain/number/interval.ts'
import type { Language } from '../domain/text.ts'
import { colon, inBrackets, textIn } from '../domain/text.ts'
import { wordDay } from '../domain/time/moment.ts'
import { wordPeriod } from '../domain/time/period.ts'
import {
  BY_HAND,
  COMPUTED_FROM,
  IN_FILE,
  JUDGED_AS,
  NOT_IN_FILE,
  PERIOD_COMPUTED,
  PERIOD_INFERRED,
  PERIOD_STATED,
  PERIOD_UNKNOWN,
} from '../words/dataset/evidence.ts'
import { BASE_NAMES } from '../words/domain/base.ts'
import { SCOPE_NAMES } from '../words/domain/observation.ts'
import { PERIOD_BASIS_NAMES } from '../words/domain/period.ts'
import { fileNameIn } from './file-name.ts'
import type { DerivationInput, Derived, Imported, Observation, Reported } from './observation.ts'
import { baseOf, isByHand, isOfExact, likelyOf, printedOf, sourceTextOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { observationName, valueText } from './observation-wording.ts'
import {
  agreeingWords,
  comparabilityOf,
  disputedWords,
  typedBriefly,
  typedOverWords,
} from './source-wording.ts'

/** Where a value is printed: the report and the paragraph. */
export interface PrintedEvidence {
  readonly kind: 'printed'
  readonly printed: string
  readonly reportId: ReportId
  readonly reportTitle: string
  /** Whether the user entered the report. */
  readonly isOwn: boolean
  readonly paragraph: number
}

/** Where a value of the user's own is found in their file. */
export interface ImportedEvidence {
  readonly kind: 'imported'
  /** What the cell of the file holds. */
  readonly printed: string
  /** That a person typed another text in its place, in a sentence; null where nobody did. */
  readonly typedOver: string | null
  readonly file: string
  readonly sheet: string | null
  readonly line: number
  readonly column: string
  /** The day on which it was imported. */
  readonly imported: string
}

/** How a value was computed. */
export interface DerivedEvidence {
  readonly kind: 'derived'
  readonly formula: string
  readonly expression: string
  readonly inputs: readonly {
    readonly id: ObservationId
    readonly name: string
    readonly value: string
    readonly printed: string | null
    /** That a person typed another text over its cell, in a few words; null where nobody did. */
    readonly typedOver: string | null
  }[]
  readonly note: string | null
}

/** Everything that answers "where does this number come from, and how exact is it?", in one language. */
export interface Evidence {
  readonly value: string
  readonly name: string
  readonly locality: string
  /** What the bound means, in a sentence. */
  readonly bound: string
  /** That a person set the bound by hand, or between which ends the value is judged; null where the bound says all. */
  readonly boundBasis: string | null
  readonly period: string
  /** Whether the period is stated or inferred, and from what. */
  readonly periodBasis: string
  /** The scope or condition with its name. */
  readonly scope: { readonly name: string; readonly text: string } | null
  readonly source: PrintedEvidence | DerivedEvidence | ImportedEvidence
  /** Cells of the user's files that say the same. */
  readonly support: readonly ImportedEvidence[]
  /** What the indicator means and what limits its comparison. */
  readonly definition: string
  readonly comparability: string | null
  /** What a rate is a share of; null if the indicator is not a rate. */
  readonly base: string | null
  /** What contradicts the value, and what was decided. */
  readonly disputed: string | null
  /** What agrees with the value, and which of them is more exact. */
  readonly agrees: string | null
}

/** The evidence of an observation. */
export function evidenceOf(observation: Observation, style: NumberStyle): Evidence {
  const { language } = style
  const { quantity, unit, indicator, scope } = observation
  const base = baseOf(observation)
  return {
    value: valueText(observation, style),
    name: observationName(observation, language),
    locality: textIn(observation.locality.name, language),
    bound:
      observation.status === 'derived'
        ? computed(observation, style)
        : explainBound(quantity, unit, language, printedOf(observation)),
    boundBasis: isByHand(observation) ? BY_HAND[language] : judgedAs(observation, language),
    period: wordPeriod(observation.period, language),
    periodBasis: basisOf(observation, language),
    scope:
      scope === null
        ? null
        : {
            name: SCOPE_NAMES[scope.kind][language],
            text: withBasis(textIn(scope, language), scope.basis, language),
          },
    source: sourceOf(observation, style),
    support: (observation.support ?? []).map((one) => importedEvidence(one, language)),
    definition: textIn(indicator.definition, language),
    comparability: comparabilityOf(observation, language),
    base: base === null ? null : BASE_NAMES[base][language],
    disputed: disputedWords(observation, style),
    agrees: agreeingWords(observation, style),
  }
}

function sourceOf(observation: Observation, style: NumberStyle): Evidence['source'] {
  switch (observation.status) {
    case 'reported':
      return printedEvidence(observation, style.language)
    case 'derived':
      return derivedEvidence(observation, style)
    case 'imported':
      return importedEvidence(observation, style.language)
  }
}

const importedEvidence = (observation: Imported, language: Language): ImportedEvidence => {
  const { printed, inFile, line, column, origin } = observation
  return {
    kind: 'imported',
    printed: inFile ?? printed,
    typedOver: typedOverWords(observation, language),
    file: fileNameIn(origin.file, language),
    sheet: origin.sheet,
    line,
    column,
    imported: wordDay(origin.imported, language),
  }
}

/** How exact a computed value is: as its inputs were printed. */
function computed(observation: Derived, style: NumberStyle): string {
  const { language } = style
  const { quantity, unit } = observation
  const said = valueText(observation, style)
  if (isOfExact(observation)) {
    const full = valueText(observation, { language, notation: 'full' })
    return fill(COMPUTED_FROM.exact[language], { value: full }, language)
  }
  switch (quantity.bound) {
    case 'exact':
    // One end is known. No report says the value, so none left open how far it lies from that end.
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'nearly':
    case 'below':
      return fill(COMPUTED_FROM.inexact[language], { value: said }, language)
    case 'approx':
    case 'range':
    case 'vague': {
      const words = explainBound(quantity, unit, language)
      if (quantity.bound !== 'approx' || quantity.lower === null) return words
      return fill(COMPUTED_FROM.rounded[language], { explained: words }, language)
    }
  }
}

/** The ends between which a value is judged, where its words say less than that ([decision 81](../../docs/decisions/0081-what-odd-means.md)). */
function judgedAs(observation: Observation, language: Language): string | null {
  const { quantity, unit, status } = observation
  const { lower, upper } = likelyOf(observation)
  const stated = intervalOf(quantity)
  if (status === 'derived' || (lower === stated.lower && upper === stated.upper)) return null
  return fill(JUDGED_AS[language], { explained: between(lower, upper, unit, language) }, language)
}

function basisOf({ period, status }: Observation, language: Language): string {
  if (status === 'derived' && period?.basis !== 'inferred') return PERIOD_COMPUTED[language]
  if (status === 'imported') return (period === null ? NOT_IN_FILE : IN_FILE)[language]
  if (period === null) return PERIOD_UNKNOWN[language]
  if (period.basis === 'stated') return PERIOD_STATED[language]
  const note = textIn(period.note, language)
  if (note === undefined) return PERIOD_INFERRED[language]
  return `${PERIOD_INFERRED[language]}${colon(language)}${note}`
}

const withBasis = (text: string, basis: 'stated' | 'inferred', language: Language): string =>
  basis === 'stated' ? text : `${text}${inBrackets(PERIOD_BASIS_NAMES.inferred[language], language)}`

const printedEvidence = ({ printed, report, figure }: Reported, language: Language): PrintedEvidence => ({
  kind: 'printed',
  printed,
  reportId: report.id,
  reportTitle: textIn(report.title, language),
  isOwn: report.isOwn,
  paragraph: figure.paragraph,
})

function derivedEvidence(
  observation: Extract<Observation, { status: 'derived' }>,
  style: NumberStyle,
): DerivedEvidence {
  const { language } = style
  const formula = FORMULAS[observation.formula]
  return {
    kind: 'derived',
    formula: textIn(formula.name, language),
    expression: textIn(formula.expression, language),
    inputs: observation.inputs.map((input) => inputEvidence(input, observation, style)),
    note: textIn(observation.note, language) ?? null,
  }
}

function inputEvidence({ observation }: DerivationInput, result: Observation, style: NumberStyle) {
  const { language } = style
  const name = observationName(observation, language)
  const elsewhen =
    observation.indicator.id === result.indicator.id && observation.period?.end !== result.period?.end
  return {
    id: observation.id,
    name: elsewhen ? `${name} · ${wordPeriod(observation.period, language)}` : name,
    value: valueText(observation, style),
    printed: sourceTextOf(observation),
    typedOver: typedBriefly(observation, language),
  }
}
