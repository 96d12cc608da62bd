import type { Quantity } from '../../domain/number/bound.ts'
import { quantityOf } from '../../domain/number/bound.ts'
import { derive, FORMULAS } from '../../domain/number/formula.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { DerivationRecord, FormulaId } from '../../domain/record/observation.ts'
import { byId } from '../../lib/group-rows.ts'
import { formulaInput } from '../observation.ts'
import type { Tables } from '../tables.ts'
import type { AuditContext } from './context.ts'

/** A formula may only take inputs of one locality; what it does with units and sums is checked by {@link FORMULA_RULES}. */
interface Input {
  readonly role: string
  readonly indicator: string
  readonly locality: string
  readonly unit: Unit | undefined
  readonly additive: boolean
  readonly category: string | undefined
}

/** What must hold for the inputs and the result of a formula; a sentence where it does not. */
const FORMULA_RULES: Readonly<
  Record<
    FormulaId,
    (inputs: readonly Input[], result: { indicator: string; unit: Unit | undefined }) => string | null
  >
> = {
  sum: (inputs, result) => {
    if (inputs.some((input) => !input.additive))
      return 'values of an indicator that is not additive cannot be summed'
    if (inputs.some((input) => input.indicator !== result.indicator))
      return 'a sum adds values of its own indicator'
    const categories = inputs.map((input) => input.category)
    return new Set(categories).size === categories.length ? null : 'a category is added twice'
  },
  difference: (inputs, result) => {
    const units = inputs.map((input) => input.unit)
    // Two percentages lie percentage points apart.
    const arePoints =
      result.unit?.dimension === 'percentage-point' && units.every((unit) => unit?.dimension === 'percent')
    return arePoints ? null : sameDimension([...units, result.unit])
  },
  quotient: (inputs) => (inputs.length === 2 ? null : 'a quotient takes two inputs'),
  share: (inputs, result) => {
    if (result.unit?.id !== 'percent') return 'a share is a percentage'
    return sameDimension(inputs.map((input) => input.unit))
  },
  'base-from-growth': ([later, growth], result) => {
    if (growth?.unit?.id !== 'percent') return 'growth is a percentage'
    if (later?.indicator !== result.indicator) return 'a base is a value of the indicator that grew'
    return null
  },
  'increase-from-growth': ([later, growth], result) => {
    if (growth?.unit?.id !== 'percent') return 'growth is a percentage'
    return sameDimension([later?.unit, result.unit])
  },
}

function sameDimension(units: readonly (Unit | undefined)[]): string | null {
  const dimensions = new Set(units.map((unit) => unit?.dimension))
  return dimensions.size <= 1 ? null : `units do not agree: ${[...dimensions].join(', ')}`
}

/** Derivations compute: inputs exist and rest on no circle, roles and units fit, sums add only what may be added. */
export function checkDerivations({ tables, report }: AuditContext): void {
  const rows = inputRows(tables)
  const quantities = new Map<string, Quantity>()
  const printed = new Map(tables.observations.map((row) => [row.id as string, row.printed]))
  for (const row of tables.observations) {
    try {
      quantities.set(row.id, quantityOf(row))
    } catch {
      // Its own bound is wrong: the check of quantities says so.
    }
  }
  const waiting = new Map<string, { row: DerivationRecord; index: number }>(
    tables.derivations.map((row, index) => [row.id, { row, index }]),
  )
  const units = byId(tables.units)
  const indicators = byId(tables.indicators)
  const unitOfIndicator = (id: string): Unit | undefined => {
    const indicator = indicators.get(id)
    return indicator === undefined ? undefined : units.get(indicator.unit)
  }

  const compute = (id: string, path: readonly string[]): Quantity | undefined => {
    const known = quantities.get(id)
    const entry = waiting.get(id)
    if (known !== undefined || entry === undefined) return known
    const say = (place: string, message: string) => report('derivations', entry.index, place, message)
    if (path.includes(id)) {
      say('inputs', `rests on itself: ${[...path, id].join(' → ')}`)
      return undefined
    }
    waiting.delete(id)
    const { row } = entry
    const inputs = row.inputs.map((input) => ({ input, quantity: compute(input.observation, [...path, id]) }))
    const rule = FORMULA_RULES[row.formula]
    const fault = rule(
      row.inputs.flatMap((input) => rows.get(input.observation)?.(input.role) ?? []),
      { indicator: row.indicator, unit: unitOfIndicator(row.indicator) },
    )
    if (fault !== null) say('inputs', fault)
    if (row.inputs.some((input) => rows.get(input.observation)?.(input.role).locality !== row.locality)) {
      say('inputs', 'inputs are of another locality')
    }
    const given = inputs.flatMap(({ input, quantity }) =>
      quantity === undefined
        ? []
        : [formulaInput(input.role, quantity, printed.get(input.observation) ?? null)],
    )
    if (given.length < inputs.length) return undefined
    try {
      const quantity = derive(row.formula, given)
      quantities.set(id, quantity)
      return quantity
    } catch (error) {
      say(
        'inputs',
        `${FORMULAS[row.formula].name.en}: ${error instanceof Error ? error.message : String(error)}`,
      )
      return undefined
    }
  }
  for (const row of tables.derivations) compute(row.id, [])
}

/** What a derivation needs to know of each row that may be its input. */
function inputRows(tables: Tables): Map<string, (role: string) => Input> {
  const units = byId(tables.units)
  const indicators = byId(tables.indicators)
  const rows = new Map<string, (role: string) => Input>()
  const add = (row: DerivationRecord | Tables['observations'][number], unitId: string | undefined) => {
    rows.set(row.id, (role) => ({
      role,
      indicator: row.indicator,
      locality: row.locality,
      unit: unitId === undefined ? undefined : units.get(unitId),
      additive: indicators.get(row.indicator)?.additive ?? false,
      category: row.breakdown?.category,
    }))
  }
  for (const row of tables.observations) add(row, row.unit)
  for (const row of tables.derivations) add(row, indicators.get(row.indicator)?.unit)
  return rows
}

/** Checks that each category is in the breakdown of its indicator. */
export function checkCategories({ tables, report }: AuditContext): void {
  const indicators = byId(tables.indicators)
  for (const table of ['observations', 'derivations'] as const) {
    for (const [index, row] of tables[table].entries()) {
      const wanted = row.breakdown
      if (wanted === null) continue
      const breakdown = indicators.get(row.indicator)?.breakdown
      const known =
        breakdown?.dimension === wanted.dimension &&
        breakdown.categories.some(({ id }) => id === wanted.category)
      if (!known)
        report(table, index, 'breakdown', `${row.indicator} has no ${wanted.dimension} = ${wanted.category}`)
    }
  }
}
