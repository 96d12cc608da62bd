import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelScale } from './layout/linear-scale.ts'
import { logTicks, niceTicks } from './ticks.ts'

test('steps are 1, 2, 2.5 or 5 times a power of ten', () => {
  expect(niceTicks(0, 1_163_000)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000])
  expect(niceTicks(0, 55, 1)).toEqual([0, 20, 40, 60])
  expect(niceTicks(-40, 21)).toEqual([-40, -20, 0, 20, 40])
})

test('things that are counted have no ticks between whole numbers', () => {
  expect(niceTicks(0, 3, 1)).toEqual([0, 1, 2, 3])
  expect(niceTicks(0, 0.4)).toEqual([0, 0.1, 0.2, 0.3, 0.4])
})

test('the greatest numbers have an axis too', () => {
  const ticks = niceTicks(-1e308, 1e308)
  expect(ticks.every(Number.isFinite)).toBe(true)
  expect(ticks[0]).toBeLessThanOrEqual(-1e308)
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(1e308)
  const place = pixelScale({ min: ticks[0] ?? 0, max: ticks.at(-1) ?? 0, scale: 'linear' }, 0, 100)
  expect(place(0)).toBe(50)
})

test('a single value still has an axis', () => {
  expect(niceTicks(0, 0)).toEqual([0, 1])
})

test('powers of ten cover all values of a log axis', () => {
  expect(logTicks(2, 20_000)).toEqual([1, 10, 100, 1000, 10_000, 100_000])
})

test('ticks cover the data, rise evenly and stay few', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [lo, hi] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(hi - lo > 1e-6 * Math.max(1, Math.abs(lo), Math.abs(hi)))
      const ticks = niceTicks(lo, hi)
      const slack = (hi - lo) * 1e-6
      expect(ticks[0]).toBeLessThanOrEqual(lo + slack)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(hi - slack)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const [i, tick] of ticks.entries()) {
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? Number.NaN)
      }
    }),
  )
})
