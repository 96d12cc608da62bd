import { explainBound } from '../domain/bound-wording.ts'
import { FORMULAS } from '../domain/formula.ts'
import type { ObservationId, ReportId } from '../domain/ids.ts'
import { wordPeriod } from '../domain/period.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import type { DerivationInput, Observation, Reported } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { observationName, valueText } from './observation-wording.ts'

/** Where a printed value stands. */
export interface PrintedEvidence {
  readonly kind: 'printed'
  readonly printed: string
  readonly reportId: ReportId
  readonly reportTitle: string
  readonly paragraph: number
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
  readonly period: string
  /** Whether the period is stated or inferred, and from what. */
  readonly periodBasis: string
  readonly scope: string | null
  readonly source: PrintedEvidence | DerivedEvidence
  /** What the indicator means and what limits its comparison. */
  readonly definition: string
  readonly comparability: string | null
}

const STATED: Bilingual = { zh: '报道写明', en: 'stated in the report' }
const INFERRED: Bilingual = { zh: '推断', en: 'inferred' }
const UNKNOWN: Bilingual = { zh: '报道没有说明', en: 'not stated in the report' }

/** The evidence of an observation. */
export function evidenceOf(observation: Observation, style: NumberStyle): Evidence {
  const { language } = style
  const { quantity, unit, indicator, scope } = observation
  return {
    value: valueText(observation, style),
    name: observationName(observation, language),
    locality: observation.locality.name[language],
    bound:
      observation.status === 'derived' && quantity.bound === 'exact'
        ? computed(observation, language)
        : explainBound(quantity, unit, language),
    period: wordPeriod(observation.period, language),
    periodBasis: basisOf(observation, language),
    scope: scope === null ? null : withBasis(scope[language], scope.basis, language),
    source:
      observation.status === 'reported'
        ? printedEvidence(observation, language)
        : derivedEvidence(observation, style),
    definition: indicator.definition[language],
    comparability: indicator.comparability?.[language] ?? null,
  }
}

function computed(observation: Observation, language: Language): string {
  const full = valueText(observation, { language, notation: 'full' })
  return language === 'zh' ? `由确数算出：${full}。` : `Computed from exact numbers: ${full}.`
}

function basisOf({ period }: Observation, language: Language): string {
  if (period === null) return UNKNOWN[language]
  if (period.basis === 'stated') return STATED[language]
  const note = period.note?.[language]
  if (note === undefined) return INFERRED[language]
  return language === 'zh' ? `${INFERRED.zh}：${note}` : `${INFERRED.en}: ${note}`
}

const withBasis = (text: string, basis: 'stated' | 'inferred', language: Language): string => {
  if (basis === 'stated') return text
  return language === 'zh' ? `${text}（推断）` : `${text} (inferred)`
}

const printedEvidence = ({ printed, report, figure }: Reported, language: Language): PrintedEvidence => ({
  kind: 'printed',
  printed,
  reportId: report.id,
  reportTitle: report.title[language],
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
    formula: formula.name[language],
    expression: formula.expression[language],
    inputs: observation.inputs.map((input) => inputEvidence(input, observation, style)),
    note: observation.note?.[language] ?? null,
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
    printed: observation.status === 'reported' ? observation.printed : null,
  }
}
