import type { Aggregator, CodeFacts } from '../../src/sources/aggregate.ts'
import { aggregator } from '../../src/sources/aggregate.ts'
import type { GroupedBy, StoredGroup } from '../../src/sources/parquet/stored-sums.ts'
import type { SharedColumn } from '../../src/sources/view.ts'
import { MOST } from '../../src/sources/view.ts'

/** The columns of rows that are added up, as codes and ends; a missing end is NaN. */
export interface RowsToSum {
  readonly length: number
  readonly codes: Readonly<Record<SharedColumn, Uint32Array>>
  readonly lowers: Float64Array
  readonly uppers: Float64Array
}

/** What all rows come to by some columns; null where there are more groups than an answer holds. */
export function sumsBy(by: GroupedBy, rows: RowsToSum, facts: CodeFacts): readonly StoredGroup[] | null {
  const { length, codes, lowers, uppers } = rows
  const columns = by.map((column) => codes[column])
  const { locality, indicator, breakdown, scope, unit, period } = codes
  const of = { locality: 0, indicator: 0, breakdown: 0, scope: 0, unit: 0, period: 0 }
  const [outer, inner] = columns
  const groups = new Map<number, { readonly first: number; readonly sum: Aggregator }>()
  for (let row = 0; row < length; row += 1) {
    // Codes are at most 100,000, so that two of them make a whole number.
    const path = (outer?.[row] ?? 0) * 1e6 + (inner?.[row] ?? 0)
    let group = groups.get(path)
    if (group === undefined) {
      if (groups.size === MOST.groupHeads) return null
      group = { first: row, sum: aggregator(facts) }
      groups.set(path, group)
    }
    of.locality = locality[row] ?? 0
    of.indicator = indicator[row] ?? 0
    of.breakdown = breakdown[row] ?? 0
    of.scope = scope[row] ?? 0
    of.unit = unit[row] ?? 0
    of.period = period[row] ?? 0
    group.sum.add(of, lowers[row] ?? Number.NaN, uppers[row] ?? Number.NaN)
  }
  return Array.from(groups.values(), ({ first, sum }) => ({
    codes: columns.map((column) => column[first] ?? 0),
    aggregate: sum.done(),
  }))
}
