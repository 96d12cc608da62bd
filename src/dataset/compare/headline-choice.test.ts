import { describe, expect, it } from 'vitest'
import { atLeast, exact } from '../../domain/number/bound.ts'
import type { Period } from '../../domain/time/period.ts'
import { byId } from '../../lib/group-rows.ts'
import { given } from '../cross-table/testing.ts'
import type { Observation } from '../observation.ts'
import { bundledValue, RATE } from '../review/testing.ts'
import { nineReports } from '../testing.ts'
import { headlineOf, leadingValue, withHeadlines } from './headline-choice.ts'
import { headlineTiles, leadingTiles } from './locality-summary.ts'

const datasetOf = (rows: readonly Observation[]) => ({
  ...nineReports,
  observations: byId(rows),
})
const town = (period: Period | number, value: number, at: number) =>
  given({ place: '东湖镇', period, value: exact(value) }, at)
const [of2024, of2025] = [town(2024, 1000, 0), town(2025, 1100, 1)]
const ofMay = town({ start: '2026-05-01', end: '2026-05-31', basis: 'stated' }, 90, 2)
const elsewhere = given({ place: '西山镇', period: 2025, value: atLeast(7) }, 3)

describe('a value that leads', () => {
  it('gives way to that of the next like period, and not to a month', () => {
    const chosen = headlineOf(of2024)
    expect(leadingValue(datasetOf([of2024, of2025, ofMay, elsewhere]), chosen)).toBe(of2025)
    expect(leadingValue(datasetOf([of2024]), chosen)).toBe(of2024)
  })

  it('is the latest of its place and indicator where its file was taken in anew', () => {
    const gone = headlineOf({ ...of2024, id: elsewhere.id })
    expect(leadingValue(datasetOf([of2024, of2025]), gone)).toBe(of2025)
    expect(leadingValue(datasetOf([elsewhere]), gone)).toBeNull()
  })
})

describe('the headline numbers of the overview', () => {
  const subsidy = bundledValue('xpcc-13-loan-interest-subsidy')
  const chosen = [headlineOf(subsidy), headlineOf(bundledValue(RATE))]

  it('are those that were chosen, in that order, each with the change that it ships with', () => {
    const tiles = leadingTiles(withHeadlines(nineReports, chosen))
    expect(tiles.map(({ observation, change }) => [observation.id, change?.id])).toEqual([
      ['xpcc-13-loan-interest-subsidy', 'xpcc-13-loan-interest-subsidy-change'],
      [RATE, undefined],
    ])
  })

  it('are as shipped where nothing is chosen, and where nothing of it is there any more', () => {
    expect(withHeadlines(nineReports, [])).toBe(nineReports)
    expect(withHeadlines(nineReports, [headlineOf(of2024)])).toBe(nineReports)
  })

  it('leave the tiles of a locality and of shipped decks as they are', () => {
    expect(headlineTiles(withHeadlines(nineReports, chosen))).toEqual(headlineTiles(nineReports))
  })
})
