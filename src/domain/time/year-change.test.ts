import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, approx, atLeast, below, exact, nearly, range, vague } from '../number/bound.ts'
import { intervalOf } from '../number/interval.ts'
import { quantities } from '../number/testing.ts'
import { changeInterval, periodBefore, yearBefore, yearChange } from './year-change.ts'

const input = (quantity: Parameters<typeof intervalOf>[0], rounding?: number) => ({
  role: '',
  quantity,
  rounding,
})

describe('the year before', () => {
  it('has the same days', () => {
    expect(yearBefore({ start: '2025-01-01', end: '2025-12-31' })).toEqual({
      start: '2024-01-01',
      end: '2024-12-31',
    })
    expect(yearBefore({ start: null, end: '2026-01-31' })).toEqual({ start: null, end: '2025-01-31' })
  })

  it('ends with the month where the period does', () => {
    expect(yearBefore({ start: '2025-02-01', end: '2025-02-28' })?.end).toBe('2024-02-29')
    expect(yearBefore({ start: '2024-02-01', end: '2024-02-29' })?.end).toBe('2023-02-28')
    expect(yearBefore({ start: '2024-10-01', end: '2025-09-30' })).toEqual({
      start: '2023-10-01',
      end: '2024-09-30',
    })
  })

  it('is none for a period that would overlap it', () => {
    expect(yearBefore({ start: '2024-06-01', end: '2026-01-31' })).toBeNull()
  })
})

describe('the period before', () => {
  it.each([
    ['2025-01-01', '2025-01-31', '2024-12-01', '2024-12-31'],
    ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['2025-04-01', '2025-06-30', '2025-01-01', '2025-03-31'],
    ['2025-01-01', '2025-06-30', '2024-07-01', '2024-12-31'],
  ])('of %s to %s is %s to %s', (start, end, from, to) => {
    expect(periodBefore({ start, end })).toEqual({ start: from, end: to })
  })

  it.each([
    ['2025-01-01', '2025-09-30'],
    ['2025-02-01', '2025-04-30'],
    ['2025-01-01', '2025-01-15'],
    ['2025-01-01', '2025-12-31'],
    [null, '2025-01-31'],
  ])('is none for %s to %s', (start, end) => {
    expect(periodBefore({ start, end })).toBeNull()
  })
})

describe('the change on the year before', () => {
  it('is growth of an amount, and points of a percentage', () => {
    expect(yearChange(input(exact(110)), input(exact(100)), 'percent')).toMatchObject({
      in: 'percent',
      quantity: { bound: 'exact' },
    })
    expect(yearChange(input(exact(92)), input(exact(90)), 'points')).toEqual({
      in: 'points',
      quantity: exact(2),
    })
  })

  it('is a bound where a value is one', () => {
    // At least 200 on 160 is at least +25 %; 160 on at least 200 is at most −20 %.
    expect(yearChange(input(atLeast(200)), input(exact(160)), 'percent')).toMatchObject({
      quantity: atLeast(25),
    })
    expect(yearChange(input(exact(160)), input(atLeast(200)), 'percent')).toMatchObject({
      quantity: { bound: 'atMost', value: -20 },
    })
    expect(yearChange(input(atLeast(90)), input(exact(90)), 'points')).toMatchObject({
      quantity: atLeast(0),
    })
    expect(yearChange(input(range(20, 30)), input(exact(20)), 'points')).toMatchObject({
      quantity: range(0, 10),
    })
  })

  it('cannot be told in points between percentages of which only words say how close they are', () => {
    for (const [now, then] of [
      [nearly(90), approx(88)],
      [approx(90), approx(88)],
      [approx(90), exact(88)],
      [exact(90), approx(88)],
      [vague, exact(88)],
    ] as const)
      expect(yearChange(input(now), input(then), 'points')).toBe('open')
    // If the source gives both ends of the interval, the change can be told.
    expect(yearChange(input(approx(90, 89, 91)), input(exact(80)), 'points')).not.toBe('open')
  })

  it('of a percentage that is only known to be under a number is no less than what that fixes', () => {
    // Under 80 after 82.7 is down by more than 2.7; that no rate is under 0 says nothing of the change.
    expect(yearChange(input(below(80)), input(exact(82.7)), 'points')).toEqual({
      in: 'points',
      quantity: below(-2.7),
    })
    expect(yearChange(input(exact(85)), input(below(80)), 'points')).toEqual({
      in: 'points',
      quantity: above(5),
    })
  })

  it('is as exact as what is printed', () => {
    // 92 % and 90 % are each printed to the per cent: 91.5 to 92.5 less 89.5 to 90.5.
    expect(yearChange(input(exact(92), 0.5), input(exact(90), 0.5), 'points')).toEqual({
      in: 'points',
      quantity: approx(2, 1, 3),
    })
    // One to a tenth, the other to a hundredth: 92.25 to 92.35 less 89.685 to 89.695 is no +3.
    expect(yearChange(input(exact(92.3), 0.05), input(exact(89.69), 0.005), 'points')).toEqual({
      in: 'points',
      quantity: approx(2.6, 2.55, 2.67),
    })
    expect(yearChange(input(exact(92.27), 0.005), input(exact(89.66), 0.005), 'points')).toEqual({
      in: 'points',
      quantity: approx(2.61, 2.6, 2.62),
    })
    // 44,500 to 45,500 on 42,500 to 43,500 is 2.3 to 7.1 % more.
    expect(yearChange(input(exact(45_000), 500), input(exact(43_000), 500), 'percent')).toMatchObject({
      quantity: { value: 5 },
    })
  })

  it('is not told where the bounds leave it open, or there is nothing to grow from', () => {
    expect(yearChange(input(atLeast(200)), input(atLeast(180)), 'percent')).toBe('open')
    expect(yearChange(input(vague), input(exact(3)), 'points')).not.toBe('zero')
    expect(yearChange(input(exact(5)), input(exact(0)), 'percent')).toBe('zero')
    expect(yearChange(input(exact(5)), input(exact(-2)), 'percent')).toBe('negative')
    expect(yearChange(input(below(400)), input(below(400)), 'percent')).toBe('open')
  })

  it('holds the change of any two numbers that the values stand for', () => {
    const pick = (quantity: Parameters<typeof intervalOf>[0], t: number) => {
      const { lower, upper, lowerOpen } = intervalOf(quantity)
      const low = lowerOpen ? lower + 0.001 : lower
      return low + t * ((Number.isFinite(upper) ? Math.max(low, upper) : low + 1e7) - low) * 0.999
    }
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.tuple(quantities, quantities, unit, unit, fc.constantFrom('percent' as const, 'points' as const)),
        ([later, earlier, s, t, measure]) => {
          const found = changeInterval(intervalOf(later), intervalOf(earlier), measure)
          if (typeof found === 'string') return
          const [now, then] = [pick(later, s), pick(earlier, t)]
          if (measure === 'percent' && then <= 0) return
          const change = measure === 'points' ? now - then : (now / then - 1) * 100
          const slack = 1e-6 * Math.max(1, Math.abs(change), now, then)
          expect(change).toBeGreaterThanOrEqual(found.lower - slack)
          expect(change).toBeLessThanOrEqual(found.upper + slack)
        },
      ),
    )
  })
})

describe('an amount of change', () => {
  it('is told where it does not say the other way: 200万 to 近200万 fell, and not by “under +0.25 %”', () => {
    const [before, now] = [input(exact(2_000_000), 5000), input(nearly(2_000_000))]
    expect(yearChange(now, before, 'percent', 'down')).toBe('open')
    expect(yearChange(now, before, 'percent', 'open')).toMatchObject({ quantity: { bound: 'below' } })
  })
})
