import { expect, test } from 'vitest'
import { nineReports as dataset } from '../dataset/testing.ts'
import { exact } from '../domain/number/bound.ts'
import type { Period } from '../domain/time/period.ts'
import { trendChart } from './kinds/trend.ts'
import { en, like, zh } from './testing.ts'

const period = (start: string, end: string): Period => ({ start, end, basis: 'stated' })

const LAST = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31']
const months = LAST.map((last, i) => {
  const month = String(i + 1).padStart(2, '0')
  return period(`2025-${month}-01`, `2025-${month}-${last}`)
})
const quarters = [2024, 2025].flatMap((year) => [
  period(`${year}-01-01`, `${year}-03-31`),
  period(`${year}-04-01`, `${year}-06-30`),
  period(`${year}-07-01`, `${year}-09-30`),
  period(`${year}-10-01`, `${year}-12-31`),
])

const chartOf = (periods: readonly Period[], context = zh) => {
  const values = periods.map((own, i) => like({ id: `p-${i}`, period: own, quantity: exact(10 + i) }))
  const model = trendChart(values, { id: 'times', dataset, context })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  return model
}

test('a month has its tick below its point, and the axis ends with the last one', () => {
  const { timeAxis, series } = chartOf(months)
  expect(timeAxis.ticks.map(({ value }) => value)).toEqual(series[0]?.points.map(({ time }) => time))
  expect(timeAxis.ticks.map(({ short }) => short)).toEqual([...months.keys()].map((i) => `${i + 1}月`))
  expect(timeAxis.ticks.map(({ label }) => label).at(-1)).toBe('2025年12月')
  // December has 31 days, so its middle is noon of the 16th.
  expect(new Date(timeAxis.max).toISOString()).toBe('2025-12-16T12:00:00.000Z')
  expect(chartOf(months, en).timeAxis.ticks[1]).toMatchObject({ label: 'Feb 2025', short: 'Feb' })
})

test('of more quarters than have names every second one is named, counted back from the last', () => {
  expect(chartOf(quarters).timeAxis.ticks.map(({ label }) => label)).toEqual([
    '2024年第二季度',
    '2024年第四季度',
    '2025年第二季度',
    '2025年第四季度',
  ])
})

test('the subtitle of a line does not set its last value against the month before, as its title does not', () => {
  const model = chartOf(months)
  expect(model.title).toBe('某地测试指标由2025年1月的10名增至2025年12月的21名')
  expect(model.subtitle).toBe('测试指标 · 某地 · 2025年1月至12月 · 单位：名')
})
