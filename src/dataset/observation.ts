import type { Quantity } from '../domain/bound.ts'
import type { ObservationId } from '../domain/ids.ts'
import type { Indicator, Theme } from '../domain/indicator.ts'
import type { LedgerFigure } from '../domain/ledger.ts'
import type { Locality } from '../domain/locality.ts'
import type { FormulaId } from '../domain/observation.ts'
import type { Period } from '../domain/period.ts'
import type { Report } from '../domain/report.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Unit } from '../domain/unit.ts'

/** The category of a breakdown that a value is for, with the words of both. */
export interface Category {
  readonly dimension: string
  readonly dimensionName: Bilingual
  readonly category: string
  readonly name: Bilingual
}

/** What part of the whole a value covers, and whether the report says so. */
export interface Scope extends Bilingual {
  readonly basis: 'stated' | 'inferred'
}

interface Row {
  readonly id: ObservationId
  readonly locality: Locality
  readonly indicator: Indicator
  readonly theme: Theme
  readonly unit: Unit
  readonly period: Period | null
  readonly breakdown: Category | null
  readonly scope: Scope | null
  readonly quantity: Quantity
}

/** A value that stands printed in a report. */
export interface Reported extends Row {
  readonly status: 'reported'
  readonly printed: string
  readonly report: Report
  readonly figure: LedgerFigure
}

/** An input of a derivation with the observation it stands for. */
export interface DerivationInput {
  readonly role: string
  readonly observation: Observation
  readonly rounding: number | undefined
}

/** A value computed from observations by a named formula. */
export interface Derived extends Row {
  readonly status: 'derived'
  readonly formula: FormulaId
  readonly inputs: readonly DerivationInput[]
  readonly note: Bilingual | undefined
}

/** One row of the tables: indicator × locality × period × breakdown → value, with all that it refers to resolved. */
export type Observation = Reported | Derived

/** The printed observations that a value rests on: itself, or those its formula leads back to, each once. */
export function rootsOf(observation: Observation): readonly Reported[] {
  if (observation.status === 'reported') return [observation]
  const roots = new Map<string, Reported>()
  for (const input of observation.inputs) {
    for (const root of rootsOf(input.observation)) roots.set(root.id, root)
  }
  return [...roots.values()]
}
