import { expect, test } from 'vitest'
import type { Tick } from '../chart-model.ts'
import { pixelScale } from './chart-size.ts'
import { timeLabels } from './time-labels.ts'

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The labels of ticks from the first to the last time over a width in pixels, in type of 12 pixels. */
const labelsIn = (ticks: readonly Tick[], width: number) => {
  const [min, max] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 0]
  return timeLabels(ticks, pixelScale({ min, max, scale: 'linear' }, 0, width), 12)
}

const months = Array.from({ length: 12 }, (_, i): Tick => {
  const value = at('2025-01-16') + i * 30.4 * DAY
  return { value, label: `2025年${i + 1}月`, short: `${i + 1}月` }
})

test('the months of one year say it once', () => {
  expect(labelsIn(months, 600).map(({ label }) => label)).toEqual([
    '2025年1月',
    ...['2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  ])
})

test('without room for all months every second one is named, the last always, and the first has the year', () => {
  const said = labelsIn(months, 330).map(({ label }) => label)
  expect(said).toEqual(['2025年2月', '4月', '6月', '8月', '10月', '12月'])
})

test('a month of another year has its year', () => {
  const ticks = [
    { value: at('2024-12-16'), label: '2024年12月', short: '12月' },
    { value: at('2025-01-16'), label: '2025年1月', short: '1月' },
    { value: at('2025-02-15'), label: '2025年2月', short: '2月' },
  ]
  expect(labelsIn(ticks, 400).map(({ label }) => label)).toEqual(['2024年12月', '2025年1月', '2月'])
})

test('times at uneven distances all keep their names, in a second line where they would touch', () => {
  const ticks = [
    { value: at('2025-07-02'), label: '2025年' },
    { value: at('2025-08-16'), label: '2025年7月至9月' },
    { value: at('2026-01-16'), label: '2026年1月' },
  ]
  const [wide, narrow] = [600, 160].map((width) => labelsIn(ticks, width))
  expect(wide?.map(({ label, line }) => [label, line])).toEqual([
    ['2025年', 0],
    ['2025年7月至9月', 0],
    ['2026年1月', 0],
  ])
  expect(narrow?.map(({ label, line }) => [label, line])).toEqual([
    ['2025年', 0],
    ['2025年7月至9月', 1],
    ['2026年1月', 0],
  ])
})
