import type { ObservationId } from '../domain/ids.ts'
import type { Base } from '../domain/number/base.ts'
import type { Quantity } from '../domain/number/bound.ts'
import type { FormulaInput } from '../domain/number/formula.ts'
import type { Interval } from '../domain/number/interval.ts'
import { likelyInterval } from '../domain/number/interval.ts'
import { printedRounding } from '../domain/number/printed-place.ts'
import type { Unit } from '../domain/number/unit.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { ImportOrigin } from '../domain/record/imported.ts'
import type { Indicator, Theme } from '../domain/record/indicator.ts'
import type { LedgerFigure } from '../domain/record/ledger.ts'
import type { FormulaId, ScopeKind } from '../domain/record/observation.ts'
import type { Report } from '../domain/record/report.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import type { Agreeing, Disputed } from './edits/conflicts.ts'
import type { Review } from './review/standing.ts'

/** The category of a breakdown that a value is for, with the words of both. */
export interface Category {
  readonly dimension: string
  readonly dimensionName: Bilingual
  readonly category: string
  readonly name: Bilingual
}

/** What part of the whole a value covers, or under which condition it holds, and whether the report says so. */
export interface Scope extends Bilingual {
  readonly kind: ScopeKind
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
  /** What the rate is a share of, where it is not what the indicator says. */
  readonly base?: Base
  /** What other values of the same thing say otherwise, where some do. */
  readonly disputed?: Disputed
  /** What other values of the same thing agree with this one, and which of them is more exact, where some do. */
  readonly agrees?: Agreeing
  /** Cells of the user's files that say the same of the same thing: further sources of it, and no values of their own. */
  readonly support?: readonly Imported[]
  /** What was said of it, and of its place, its indicator and its period, where something was. It changes no value. */
  readonly review?: Review
}

/** What a rate is a share of; null if the indicator is not a rate. */
export const baseOf = ({ base, indicator }: Pick<Row, 'base' | 'indicator'>): Base | null =>
  indicator.kind === 'rate' ? (base ?? indicator.base ?? 'unstated') : null

/** A report, and whether the user entered it; the others ship with the product. */
export interface KnownReport extends Report {
  readonly isOwn: boolean
}

/** A value that is printed in a report. */
export interface Reported extends Row {
  readonly status: 'reported'
  readonly printed: string
  readonly report: KnownReport
  readonly figure: LedgerFigure
}

/** An input of a derivation with the observation it stands for. */
export interface DerivationInput {
  readonly role: string
  readonly observation: Observation
}

/** A value computed from observations by a named formula. */
export interface Derived extends Row {
  readonly status: 'derived'
  readonly formula: FormulaId
  readonly inputs: readonly DerivationInput[]
  readonly note: Bilingual | undefined
}

/** A value of the user's own: a cell of a file that they imported. It comes from no report. */
export interface Imported extends Row {
  readonly status: 'imported'
  readonly printed: string
  /** What the file's cell holds, '' if nothing, where a person typed `printed` in its place. */
  readonly inFile?: string
  /** The row of the file, counted from 1, and the heading of the column. */
  readonly line: number
  readonly column: string
  readonly origin: ImportOrigin
}

/** One row of the tables: indicator × locality × period × breakdown → value, with all that it refers to resolved. */
export type Observation = Reported | Derived | Imported

/** What stands against a value that was not chosen. */
interface Contradicted {
  readonly disputed: Disputed & { readonly standing: Exclude<Disputed['standing'], 'taken'> }
}

/** Whether a value is contradicted by another of the same thing and was not chosen, so that nothing rose or fell from it or to it. */
export const isContradicted = (one: Pick<Observation, 'disputed'>): one is Contradicted =>
  one.disputed !== undefined && one.disputed.standing !== 'taken'

/** The value of the same thing that was chosen over this one, or says the same more exactly; null where none does. */
export function standInFor({
  disputed,
  agrees,
}: Pick<Observation, 'disputed' | 'agrees'>): Observation | null {
  if (disputed?.standing === 'passed-over') return disputed.others[0] ?? null
  return agrees?.standing === 'less-exact' || agrees?.standing === 'passed-over'
    ? (agrees.others[0] ?? null)
    : null
}

/** Whether another value stands for this one: evidence, tables and lists have it, but no headline, chart or rank. */
export const isSetAside = (one: Pick<Observation, 'disputed' | 'agrees'>): boolean =>
  one.disputed?.standing === 'passed-over' || standInFor(one) !== null

/** Values by their ids. */
interface Values {
  readonly observations: ReadonlyMap<string, Observation>
}

/** The value that stands where one is named in a chart, on a tile or on a slide: itself, or the one that stands for it. */
export function standingValue({ observations }: Values, id: string): Observation | undefined {
  const named = observations.get(id)
  const standIn = named && standInFor(named)
  return (standIn && observations.get(standIn.id)) ?? named
}

/** The change that stands beside a value: what is printed beside a number is no change of another one that was chosen over it. */
export function standingChange(
  values: Values,
  id: string,
  change: string | undefined,
): Observation | undefined {
  const named = values.observations.get(id)
  return change === undefined || named?.disputed?.standing === 'passed-over'
    ? undefined
    : standingValue(values, change)
}

/** Where each status comes from, in the order in which tables list them. */
export const STATUSES = [
  'reported',
  'derived',
  'imported',
] as const satisfies readonly Observation['status'][]

/** A value as the input of a formula: a printed exact number is only as precise as its last printed digit. */
export const formulaInput = (role: string, quantity: Quantity, printed: string | null): FormulaInput => ({
  role,
  quantity,
  rounding:
    printed !== null && quantity.bound === 'exact' ? printedRounding(printed, quantity.value) : undefined,
})

/** Whether a value is computed from exact numbers alone, so that no digit of it is open but those which are not written. */
export const isOfExact = ({ inputs }: Derived): boolean =>
  inputs.every(
    ({ role, observation }) =>
      observation.quantity.bound === 'exact' &&
      formulaInput(role, observation.quantity, printedOf(observation)).rounding === undefined,
  )

/** The text that a value was read from: the printed token, or what a person typed in its place; null for a derived one. */
export const printedOf = (observation: Observation): string | null =>
  observation.status === 'derived' ? null : observation.printed

/**
 * What its report or file itself has for a value: what is printed there, and not what a person typed over it. Null for a derived value, and
 * where the cell of the file is empty.
 */
export const sourceTextOf = (observation: Observation): string | null =>
  observation.status === 'imported' && observation.inFile !== undefined
    ? observation.inFile || null
    : printedOf(observation)

/** What a person typed over the cell of a value when its file was imported; null where nobody did. */
export const typedOf = (observation: Observation): string | null =>
  observation.status === 'imported' && observation.inFile !== undefined ? observation.printed : null

/** The interval by which a value is judged, see {@link likelyInterval}. */
export const likelyOf = (observation: Observation): Interval =>
  likelyInterval(observation.quantity, printedOf(observation))

/** Whether a person said how exact the number is, since the words at it do not. */
export const isByHand = (observation: Observation): boolean =>
  observation.status === 'reported' && observation.figure.exactness === 'by-hand'

/** Whether a value is there because of the user: from a file of theirs, from a report that they entered, or computed from such a one. */
export const isOfUser = (observation: Observation): boolean =>
  observation.status === 'imported' || rootsOf(observation).some(({ report }) => report.isOwn)

/** The reported observations that a value rests on: itself, or those its formula leads back to, each once; none for one of the user's. */
export function rootsOf(observation: Observation): readonly Reported[] {
  if (observation.status === 'reported') return [observation]
  if (observation.status === 'imported') return []
  const roots = new Map<string, Reported>()
  for (const input of observation.inputs) {
    for (const root of rootsOf(input.observation)) roots.set(root.id, root)
  }
  return [...roots.values()]
}
