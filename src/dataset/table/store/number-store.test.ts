import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../domain/number/bound.ts'
import { above, atLeast, atMost, exact, range, vague } from '../../../domain/number/bound.ts'
import { compareQuantities } from '../../../domain/number/order.ts'
import { quantities } from '../../../domain/number/testing.ts'
import { runNow } from '../../../lib/steps.ts'
import { COLUMNS } from '../columns.ts'
import { observations } from '../testing.ts'
import { numberColumn } from './number-store.ts'

/** Few numbers, so that most quantities share theirs with others of another bound or upper end. */
const few = fc.integer({ min: 0, max: 3 })
const alike: fc.Arbitrary<Quantity> = fc.oneof(
  few.map(exact),
  few.map(atLeast),
  few.map(atMost),
  few.map(above),
  fc.tuple(few, few).map(([a, b]) => range(a, b)),
  fc.constant(vague),
)

/** The column of values with so many quantities. */
function columnOf(list: readonly Quantity[]) {
  const [model] = observations
  const column = COLUMNS.value
  if (model === undefined || column.type !== 'number') throw new Error('there is nothing to rank')
  const builder = numberColumn(column, list.length, { localities: new Map() }, (row) => list[row] ?? null)
  for (const [row, quantity] of list.entries()) builder.add(row, { ...model, quantity })
  return builder.done()
}

describe('a column of quantities', () => {
  it('orders what names one number by bound, then by upper end, then as it came', () => {
    const list = [range(3, 9), exact(3), range(3, 5), atLeast(3), exact(2), range(3, 9), vague, atMost(3)]
    // 2, at most 3, 3, 3 to 5, 3 to 9, 3 to 9, at least 3, some
    expect([...(runNow(columnOf(list).order()) ?? [])]).toEqual([4, 7, 1, 2, 0, 5, 3, 6])
  })

  it('ranks its rows as quantities are compared, equal ones alike', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(alike, quantities), { maxLength: 60 }), (list) => {
        const { ranks } = runNow(columnOf(list).ranks())
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries())
            expect(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))).toBe(Math.sign(compareQuantities(a, b)))
        }
      }),
    )
  })
})
