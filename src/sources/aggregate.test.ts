import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { UnitId } from '../domain/ids.ts'
import type { Unit } from '../domain/number/unit.ts'
import type { Aggregated } from './aggregate.ts'
import { aggregator } from './aggregate.ts'

const unit: Unit = {
  id: v.parse(UnitId, 'person'),
  zh: '人',
  en: { place: 'word', one: 'person', many: 'people' },
  dimension: 'person',
}
/** Localities 1 and 2 are counties, 3 is a province; indicator 1 adds up, 2 does not. */
const facts = {
  localities: 3,
  levelOf: (locality: number) => (locality === 3 ? 0 : 2),
  isAdditive: (indicator: number) => indicator === 1,
  unitOf: () => unit,
}
const county = { locality: 1, indicator: 1, breakdown: 0, scope: 0, unit: 1, period: 1 }

type Row = readonly [codes: Partial<Record<Aggregated, number>>, lower: number | null, upper: number | null]
function of(...rows: readonly Row[]) {
  const into = aggregator(facts)
  for (const [codes, lower, upper] of rows)
    into.add({ ...county, ...codes }, lower ?? Number.NaN, upper ?? Number.NaN)
  return into.done()
}

describe('what values come to', () => {
  it('is the sum of their ends, and the span from the least to the greatest', () => {
    expect(of([{}, 100, 100], [{ locality: 2 }, 20, 30])).toEqual({
      rows: 2,
      span: { lower: 20, upper: 100, openLower: 0, openUpper: 0, unit },
      sum: { kind: 'sum', lower: 120, upper: 130, unit },
    })
  })

  it('stays open where one of them is, and says of how many', () => {
    expect(of([{}, 200, null], [{ locality: 2 }, 5, 5])).toEqual({
      rows: 2,
      span: { lower: 5, upper: 5, openLower: 0, openUpper: 1, unit },
      sum: { kind: 'sum', lower: 205, upper: null, unit },
    })
  })

  it.each<[string, Partial<Record<Aggregated, number>>]>([
    ['indicators', { locality: 2, indicator: 2 }],
    ['units', { locality: 2, unit: 2 }],
    ['times', { locality: 2, period: 2 }],
    ['overlap', { locality: 1 }],
    ['overlap', { locality: 3 }],
    ['overlap', { locality: 2, breakdown: 1 }],
    ['overlap', { locality: 2, scope: 1 }],
  ])('has no sum for %s', (reason, other) => {
    expect(of([{}, 1, 1], [other, 2, 2]).sum).toEqual({ kind: 'none', reason })
  })

  it('has no sum of rates, and none where the period is not known', () => {
    expect(of([{ indicator: 2 }, 92, 92]).sum).toEqual({ kind: 'none', reason: 'notAdditive' })
    expect(of([{ period: 0 }, 92, 92]).sum).toEqual({ kind: 'none', reason: 'times' })
  })

  it('has no span across indicators or units, and none of nothing', () => {
    expect(of([{}, 1, 1], [{ indicator: 2 }, 2, 2]).span).toBeNull()
    expect(of([{}, 1, 1], [{ unit: 2 }, 2, 2]).span).toBeNull()
    expect(of()).toEqual({ rows: 0, span: null, sum: { kind: 'none', reason: 'indicators' } })
  })
})
