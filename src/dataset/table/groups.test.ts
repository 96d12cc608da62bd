import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { IndicatorId, ThemeId } from '../../domain/ids.ts'
import { approx, atLeast, exact } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { aggregate } from './aggregate.ts'
import { facetsOf } from './matching-rows.ts'
import { indexRows } from './store/columnar-index.ts'
import { anyView, index, observations } from './testing.ts'
import { currentView } from './view/current-view.ts'
import { DEFAULT_VIEW } from './view/view-state.ts'

const rowsOf = (...ids: readonly string[]) =>
  Uint32Array.from(ids, (id) => observations.findIndex((row) => row.id === id))

describe('groups', () => {
  it('hold every row once, at every depth', () => {
    fc.assert(
      fc.property(anyView, (state) => {
        const { groups, rows } = currentView(index, state, 'zh')
        for (const [depth] of state.grouping.entries()) {
          const level = groups.filter((group) => group.depth === depth)
          expect(level.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
          const keys = level.map(({ entry, start }) => `${start} ${entry?.key ?? ''}`)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
    )
  })
})

describe('the sum of a group', () => {
  it('adds the categories of one breakdown', () => {
    const stations = rowsOf(
      'changqing-support-stations-area',
      'changqing-support-stations-plant',
      'changqing-support-stations-work-area',
    )
    expect(aggregate(index, stations)).toMatchObject({ kind: 'sum', quantity: exact(55) })
  })

  const added = (...rows: readonly Observation[]) =>
    aggregate(indexRows(rows, nineReports), Uint32Array.from(rows.keys()))

  it('is a bound where a part is one', () => {
    const entrants = observations
      .filter(({ indicator }) => indicator.id === 'contest-entrants')
      .map((row) => ({ ...row, indicator: { ...row.indicator, additive: true } }))
    expect(added(...entrants)).toMatchObject({ kind: 'sum', quantity: atLeast(500), severalPeriods: true })
  })

  it('is no more exact than its parts are printed', () => {
    const subsidy = observations.find(({ id }) => id === 'xpcc-13-loan-interest-subsidy')
    if (subsidy?.status !== 'reported') throw new RangeError('the data has changed')
    const earlier = { ...subsidy, period: yearPeriod(2023, 'stated') }
    // Twice 116.3万元, each printed to the thousand: 2,325,000 to 2,327,000.
    expect(added(earlier, subsidy)).toMatchObject({ quantity: approx(2_326_000, 2_325_000, 2_327_000) })
  })

  describe('of a level in two places', () => {
    const stations = observations.find(({ id }) => id === 'changqing-support-stations-area')
    const liyang = observations.find(({ locality }) => locality.id === 'liyang')
    if (stations === undefined || liyang === undefined) throw new RangeError('the data has changed')
    const inYears = (...years: readonly (number | null)[]) => {
      const rows = years.map((year, at) => ({
        ...stations,
        breakdown: null,
        locality: at === 0 ? stations.locality : liyang.locality,
        period: year === null ? null : yearPeriod(year, 'stated'),
      }))
      return aggregate(indexRows(rows, nineReports), Uint32Array.of(0, 1))
    }

    it('stands where both are of one time', () =>
      expect(inYears(2025, 2025)).toMatchObject({ kind: 'sum', quantity: exact(8), severalPeriods: false }))

    it.each([
      [2024, 2025],
      [2025, null],
      [null, null],
    ])('is refused where they are of %s and %s', (...years) =>
      expect(inYears(...years)).toEqual({ kind: 'none', reason: 'times' }),
    )
  })

  it.each([
    ['overlap', ['changqing-support-stations-area', 'changqing-support-stations-total']],
    ['notAdditive', ['liyang-volunteer-families-2026', 'liyang-volunteer-families-2023']],
    ['notAdditive', ['lanshan-contest-entrants', 'haigang-contest-entrants']],
    ['notAdditive', ['xiangcheng-grievance-resolution-rate']],
    ['indicators', ['xiangcheng-members-recruited', 'gaotai-venue-events']],
  ])('is refused because of %s: %j', (reason, ids) =>
    expect(aggregate(index, rowsOf(...ids))).toEqual({ kind: 'none', reason }),
  )

  it('is not called impossible for an indicator of the user of which nobody has said whether it adds up', () => {
    const own = v.parse(v.object({ id: IndicatorId, theme: ThemeId }), {
      id: 'own-1',
      theme: 'own-indicators',
    })
    const rows = observations
      .filter(({ id }) => id.startsWith('liyang-volunteer-families'))
      .map((row) => ({
        ...row,
        indicator: { ...row.indicator, ...own, kind: 'level' as const, additive: false },
      }))
    expect(aggregate(indexRows(rows, nineReports), Uint32Array.of(0, 1))).toEqual({
      kind: 'none',
      reason: 'unsaid',
    })
  })
})

describe('the counts of a filter', () => {
  it('are those of the rows that each choice would show', () => {
    fc.assert(
      fc.property(
        anyView,
        fc.constantFrom('locality' as const, 'bound' as const, 'breakdown' as const),
        (state, column) => {
          for (const { entry, count } of facetsOf(index, state, column, 'zh')) {
            const others = state.filters.filter((filter) => filter.column !== column)
            const filters = [...others, { type: 'set' as const, column, keys: [entry?.key ?? ''] }]
            expect(currentView(index, { ...state, filters }, 'zh').counts.shown).toBe(count)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('leave the filter of their own column aside', () => {
    const state = {
      ...DEFAULT_VIEW,
      filters: [{ type: 'set' as const, column: 'locality' as const, keys: ['gaotai'] }],
    }
    const facets = facetsOf(index, state, 'locality', 'en')
    expect(facets).toHaveLength(9)
    expect(facets.find(({ entry }) => entry?.key === 'gaotai')?.count).toBe(3)
  })
})
