import { describe, expect, test } from 'vitest'
import { yearPeriod } from '../../domain/time/period.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { leadingPlaces, leadingValues } from './leading-values.ts'

const known = (id: string): Observation => {
  const observation = nineReports.observations.get(id)
  if (observation === undefined) throw new RangeError(id)
  return observation
}

const inYear = (id: string, year: number): Observation => ({
  ...known(id),
  period: yearPeriod(year, 'stated'),
})
const told = (observations: readonly Observation[]) =>
  observations.map(({ breakdown, period }) => `${breakdown?.category ?? 'all'} ${period?.end.slice(0, 4)}`)

describe('the values of a place that are told one by one', () => {
  test('are all of them where they are few', () => {
    const few = [2025, 2024].map((year) => inYear('changqing-support-stations-total', year))
    expect(leadingValues(few)).toBe(few)
  })

  test('are the latest of each category before earlier ones, in the order given', () => {
    const years = [2025, 2024, 2023]
    const all = ['total', 'area', 'plant'].flatMap((part) =>
      years.map((year) => inYear(`changqing-support-stations-${part}`, year)),
    )
    expect(told(leadingValues(all, 4))).toEqual(['all 2025', 'all 2024', 'area 2025', 'plant 2025'])
  })

  test('are the latest ones of a long series', () => {
    const series = [2025, 2024, 2023, 2022].map((year) => inYear('changqing-support-stations-total', year))
    expect(told(leadingValues(series, 2))).toEqual(['all 2025', 'all 2024'])
  })
})

describe('the localities that are told one by one', () => {
  const localities = [...nineReports.localities.values()].slice(0, 30)

  test('are all of them where they are few', () => {
    const few = localities.slice(0, 24)
    expect(leadingPlaces(nineReports, few)).toBe(few)
  })

  test('are those of which a report tells, then as many others as there is room for, in the order given', () => {
    const reported = new Set([...nineReports.reports.values()].map(({ locality }) => locality))
    const others = [...nineReports.localities.values()].filter(({ id }) => !reported.has(id)).slice(0, 30)
    const last = [...nineReports.localities.values()].filter(({ id }) => reported.has(id))
    const told = leadingPlaces(nineReports, [...others, ...last])
    expect(told).toEqual([...others.slice(0, 24 - last.length), ...last])
    expect(last).toHaveLength(9)
  })
})
