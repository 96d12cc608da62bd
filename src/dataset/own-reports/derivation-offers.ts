import * as v from 'valibot'
import type { Quantity } from '../../domain/number/bound.ts'
import { derive } from '../../domain/number/formula.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { DerivationRecord, FormulaId } from '../../domain/record/observation.ts'
import { DerivationSchema } from '../../domain/record/observation.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Dataset } from '../dataset.ts'
import type { Reported } from '../observation.ts'
import { formulaInput } from '../observation.ts'
import type { Candidate } from './derivation-candidates.ts'
import { candidatesFor } from './derivation-candidates.ts'

/** A value that could be computed from what a report prints; nothing is computed into the data before the user accepts it. */
export interface DerivationOffer {
  readonly record: DerivationRecord
  readonly quantity: Quantity
  readonly indicator: Indicator
  readonly unit: Unit
  /** In the order of the formula's roles. */
  readonly inputs: readonly Reported[]
  /** Words that come with it where the dataset has them not yet. */
  readonly added: { readonly indicators: readonly Indicator[]; readonly units: readonly Unit[] }
}

/**
 * The derivations that the values of an own report allow, without those that it has: the share of a part, the value before a growth and the
 * increase, an amount for each person, household or thing, and the difference from an earlier value of the same thing.
 */
export function derivationOffers(own: OwnReport, dataset: Dataset): readonly DerivationOffer[] {
  const rows = [...dataset.observations.values()].flatMap((row) =>
    row.status === 'reported' && row.report.id === own.id ? [row] : [],
  )
  const has = new Set(own.derivations.map(({ formula, inputs }) => keyOf(formula, inputs)))
  return rows
    .flatMap((row) => candidatesFor(row, rows, dataset))
    .flatMap(({ formula, roles, result }): DerivationOffer[] => {
      const inputs = roles.map(([role, row]) => ({ role, observation: row.id }))
      if (has.has(keyOf(formula, inputs))) return []
      const quantity = computed(formula, roles)
      if (quantity === null) return []
      const { indicator, unit, period, scope } = result
      const [first] = roles
      const record = v.parse(DerivationSchema, {
        id: `${own.id.slice(0, 60)}-${fingerprint(keyOf(formula, inputs))}`,
        locality: first?.[1].locality.id,
        indicator: indicator.id,
        period: period === null ? null : { start: period.start, end: period.end, basis: 'derived' },
        breakdown: null,
        scope,
        formula,
        inputs,
      })
      const isNew = !dataset.indicators.has(indicator.id)
      return [
        {
          record,
          quantity,
          indicator,
          unit,
          inputs: roles.map(([, row]) => row),
          added: {
            indicators: isNew ? [indicator] : [],
            units: dataset.units.has(unit.id) ? [] : [unit],
          },
        },
      ]
    })
}

/** The report with the offer taken, once: what of it is there already, from another offer too, is not added again. */
export const withOffer = (own: OwnReport, { record, added }: DerivationOffer): OwnReport => ({
  ...own,
  derivations: withMissing(own.derivations, [record]),
  indicators: withMissing(own.indicators, added.indicators),
  units: withMissing(own.units, added.units),
})

const withMissing = <T extends { readonly id: string }>(here: readonly T[], more: readonly T[]): T[] => [
  ...here,
  ...more.filter(({ id }) => !here.some((one) => one.id === id)),
]

/** The report without a derivation, and without an indicator and a unit that nothing else of it uses. */
export function withoutDerivation(own: OwnReport, id: string): OwnReport {
  const derivations = own.derivations.filter((row) => row.id !== id)
  const used = new Set<string>([...own.observations, ...derivations].map(({ indicator }) => indicator))
  const indicators = own.indicators.filter((indicator) => used.has(indicator.id))
  const units = new Set<string>([...indicators, ...own.observations].map(({ unit }) => unit))
  return { ...own, derivations, indicators, units: own.units.filter((unit) => units.has(unit.id)) }
}

const keyOf = (formula: string, inputs: readonly { readonly observation: string }[]): string =>
  [formula, ...inputs.map(({ observation }) => observation)].join(' ')

function computed(formula: FormulaId, roles: Candidate['roles']): Quantity | null {
  try {
    const quantity = derive(
      formula,
      roles.map(([role, row]) => formulaInput(role, row.quantity, row.printed)),
    )
    return quantity.bound === 'vague' ? null : quantity
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
