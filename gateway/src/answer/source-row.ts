import * as v from 'valibot'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES, SourceRowSchema } from '../../../src/sources/view.ts'
import { Count } from './tally.ts'

/** What a row is ordered by, see `rowsQuery`. */
export type Key = number | string | null

/** A value as it was loaded, written as JSON; empty for none. */
const said = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
    if (dataset.value === '') return null
    try {
      return JSON.parse(dataset.value)
    } catch {
      addIssue({ message: 'no JSON' })
      return NEVER
    }
  }),
)

const number = v.nullable(v.number())

const StoredRow = v.looseObject({
  position: Count,
  id: v.string(),
  bound: Count,
  value: number,
  lower: number,
  upper: number,
  status: Count,
  locality_said: said,
  province_said: said,
  theme_said: said,
  indicator_said: said,
  breakdown_said: said,
  scope_said: said,
  unit_said: said,
  period_said: said,
  report_said: said,
  printed_said: v.nullable(v.string()),
  paragraph: v.nullable(Count),
  figure: v.nullable(v.string()),
  formula: v.nullable(v.string()),
  inputs: said,
})

/** A row of an answer and what it is ordered by. */
export interface OrderedRow {
  readonly row: SourceRow
  readonly keys: readonly Key[]
}

const KeySchema = v.nullable(v.union([v.number(), v.string()]))

/**
 * A row as the server gives it.
 * @param keys by how many columns it is ordered before its position
 * @throws {v.ValiError} where it is none.
 */
export function orderedRow(raw: unknown, keys: number): OrderedRow {
  const stored = v.parse(StoredRow, raw)
  const row = v.parse(SourceRowSchema, {
    position: stored.position,
    id: stored.id,
    locality: stored.locality_said,
    province: stored.province_said,
    theme: stored.theme_said,
    indicator: stored.indicator_said,
    breakdown: stored.breakdown_said,
    scope: stored.scope_said,
    bound: BOUNDS[stored.bound - 1],
    value: stored.value,
    lower: stored.lower,
    upper: stored.upper,
    unit: stored.unit_said,
    period: stored.period_said,
    status: SOURCE_STATUSES[stored.status - 1],
    printed: stored.printed_said,
    report: stored.report_said,
    paragraph: stored.paragraph,
    figure: stored.figure,
    formula: stored.formula,
    inputs: stored.inputs,
  })
  const before = Array.from({ length: keys }, (_, place) => v.parse(KeySchema, stored[`k${place}`]))
  return { row, keys: [...before, row.position] }
}
