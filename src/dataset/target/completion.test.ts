import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../domain/number/bound.ts'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  range,
  vague,
} from '../../domain/number/bound.ts'
import { holds, intervalOf } from '../../domain/number/interval.ts'
import { quantities } from '../../domain/number/testing.ts'
import type { Direction, IndicatorKind } from '../../domain/record/indicator.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { PeriodSchema } from '../../domain/time/period-schema.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { completionInterval, completionOf, paceOf, yearGone } from './completion.ts'
import type { Side } from './target.ts'
import { targetStatus } from './target.ts'
import { wordBand, wordCompletion, wordGone, wordLead, wordStatus } from './target-wording.ts'

interface Like {
  readonly kind?: IndicatorKind
  readonly better?: Direction
  readonly printed?: string
  readonly period?: Observation['period']
}

const found = nineReports.observations.get('xiangcheng-members-recruited')
if (found === undefined || found.status !== 'reported') throw new RangeError('no such value')
const members = found

/** A value of so many people, printed with all of its digits unless said otherwise. */
const value = (quantity: Quantity, { kind, better, printed, period }: Like = {}): Observation => ({
  ...members,
  quantity,
  printed: printed ?? `${quantity.value ?? ''}名`,
  period: period ?? members.period,
  indicator: { ...members.indicator, kind: kind ?? 'level', better: better ?? 'up' },
})

const aim = (value: number, side: Side) =>
  ({ target: { value }, side, standing: 'met', distance: null }) as const

describe('completion', () => {
  it.each<[string, Quantity, number, Quantity]>([
    ['408 of 500', exact(408), 500, exact(81.6)],
    ['700 of 500 passes it', exact(700), 500, exact(140)],
    ['the target itself', exact(500), 500, exact(100)],
    ['nothing', exact(0), 500, exact(0)],
    ['200-odd of 250', atLeast(200), 250, atLeast(80)],
    ['over 90 of 120', above(90), 120, above(75)],
    ['nearly 400 of 500', nearly(400), 500, below(80)],
    ['under 400 of 500', below(400), 500, below(80)],
    ['at most 3 of 4', atMost(3), 4, atMost(75)],
    ['20 to 30 of 40', range(20, 30), 40, range(50, 75)],
    ['about 300 of 400', approx(300), 400, approx(75)],
  ])('is value ÷ target: %s', (_, quantity, target, expected) => {
    expect(completionOf(value(quantity), aim(target, 'up'))).toEqual(expected)
  })

  it('is 100 % where the target is met exactly, as the standing says', () => {
    const row = value(exact(13_000), { printed: '1.3万名' })
    const status = targetStatus(row, { value: 13_000 })
    if (status === null) throw new RangeError('no target')
    expect(wordStatus(row, status, en)).toBe('Target met exactly')
    expect(completionOf(row, status)).toEqual(exact(100))
  })

  it('has no digit that the printed number leaves open', () => {
    // 1.3万 stands for 12,500 to 13,500: 83 % to 90 % of 15,000.
    const told = completionOf(value(exact(13_000), { printed: '1.3万名' }), aim(15_000, 'up'))
    expect(told?.bound).toBe('approx')
    expect(told?.lower).toBeLessThanOrEqual((12_950 / 15_000) * 100)
    expect(told?.upper).toBeGreaterThanOrEqual((13_050 / 15_000) * 100)
  })

  it.each<[string, Quantity, number, Quantity]>([
    ['4 hours against 3', exact(4), 3, exact(75)],
    ['2 hours against 3 pass it', exact(2), 3, exact(150)],
    ['within 3 hours against 3', atMost(3), 3, atLeast(100)],
    ['more than 3 hours against 3', above(3), 3, below(100)],
    ['20 to 30 against 30', range(20, 30), 30, range(100, 150)],
  ])('is target ÷ value where less is better: %s', (_, quantity, target, expected) => {
    expect(completionOf(value(quantity, { better: 'down' }), aim(target, 'down'))).toEqual(expected)
  })

  it('of a fall is the fall ÷ the fall that is wanted', () => {
    const fall = (quantity: Quantity, target: number) =>
      completionOf(value(quantity, { kind: 'change', better: 'down', printed: '40%' }), aim(target, 'down'))
    expect(fall(atMost(-40), -50)).toEqual(atLeast(80))
    // A rise completes no part of a fall that is aimed at, nor a fall any part of a rise that is allowed.
    expect(fall(atLeast(5), -50)).toBeNull()
    expect(fall(atMost(-40), 5)).toBeNull()
  })

  it.each<[string, Quantity, number, 'up' | 'down']>([
    ['a target of 0', exact(5), 0, 'up'],
    ['a target below 0', exact(5), -3, 'up'],
    ['0 where less is better', exact(0), 3, 'down'],
    ['dozens', vague, 50, 'up'],
  ])('is none where it would say nothing: %s', (_, quantity, target, side) => {
    expect(completionOf(value(quantity), aim(target, side))).toBeNull()
  })

  it('holds every quotient that the bound of the value allows', () => {
    fc.assert(
      fc.property(
        quantities,
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom('up' as const, 'down' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (quantity, target, side, t) => {
          const row = value(quantity)
          const interval = intervalOf(quantity)
          const top = Number.isFinite(interval.upper) ? interval.upper : interval.lower + 1e6
          const n = interval.lower + (top - interval.lower) * t
          if (!holds(interval, n) || (side === 'down' && n === 0)) return
          const quotient = side === 'up' ? (n / target) * 100 : (target / n) * 100
          const sure = completionInterval(interval, row, target, side)
          const told = completionOf(row, aim(target, side))
          for (const each of [sure, told === null ? null : intervalOf(told)]) {
            if (each === null) continue
            const slack = 1e-9 * Math.max(1, quotient)
            expect(quotient).toBeGreaterThanOrEqual(each.lower - slack)
            expect(quotient).toBeLessThanOrEqual(each.upper + slack)
          }
        },
      ),
    )
  })
})

const en = { language: 'en', notation: 'compact' } as const
const zh = { language: 'zh', notation: 'compact' } as const

describe('the band of a value', () => {
  const band = (quantity: Quantity, target: number, near?: number, like: Like = {}) => {
    const status = targetStatus(value(quantity, like), { value: target, near })
    return status === null ? null : `${status.band}: ${wordBand(status, 'en')}`
  }

  it.each<[string, Quantity, number, number | undefined, string]>([
    ['100 of 100', exact(100), 100, 90, 'met: Met'],
    ['95 of 100', exact(95), 100, 90, 'near: Near'],
    ['90 of 100 is at the threshold', exact(90), 100, 90, 'near: Near'],
    ['80.1 of 89 is at the threshold', exact(80.1), 89, 90, 'near: Near'],
    ['1.44 of 1.6 is at the threshold', exact(1.44), 1.6, 90, 'near: Near'],
    ['89 of 100', exact(89), 100, 90, 'missed: Not yet met'],
    ['95 of 100 without a threshold', exact(95), 100, undefined, 'missed: Not yet met'],
    ['over 90 of 100', above(90), 100, 90, 'unknown: Undetermined'],
    ['under 95 of 100', below(95), 100, 90, 'missed: Not yet met'],
    // Its own words say that it is near; without them its completion may be 67 %.
    ['nearly 3000 of 3000', nearly(3000), 3000, 90, 'near: Near'],
    ['nearly 3000 of 3000 without a threshold', nearly(3000), 3000, undefined, 'missed: Not yet met'],
    ['nearly 3000 of 3010', nearly(3000), 3010, 90, 'missed: Not yet met'],
    ['under 90 of 100', below(90), 100, 90, 'missed: Not yet met'],
    ['91 to 99 of 100', range(91, 99), 100, 90, 'near: Near'],
    ['nearly 400 of 410 is over 300', nearly(400), 410, 70, 'near: Near'],
    ['dozens', vague, 50, 90, 'unknown: Undetermined'],
  ])('%s', (_, quantity, target, near, expected) => expect(band(quantity, target, near)).toBe(expected))

  it('takes 3900余 for less than 4000, and states no margin by it', () => {
    const odd = { printed: '3900余' }
    expect(band(atLeast(3900), 4000, 90, odd)).toBe('near: Near')
    expect(band(atLeast(3900), 4000, 90, { printed: '3900以上' })).toBe('unknown: Undetermined')
    const row = value(atLeast(3900), odd)
    const say = (target: number) => {
      const status = targetStatus(row, { value: target })
      return status === null ? null : wordStatus(row, status, zh)
    }
    expect(say(4000)).toBe('尚未达标，最多还差100名')
    expect(say(3900)).toBe('已达标，高出多少不详')
  })

  it('is met where the least that a rounded number may be is the target', () => {
    // 8.1 − 0.05 is 8.049999999999999 in binary.
    expect(band(exact(8.1), 8.05, 90, { printed: '8.1%' })).toBe('met: Met')
    expect(band(exact(8.1), 8.06, 90, { printed: '8.1%' })).toBe('unknown: Undetermined')
  })

  it('is by target ÷ value where less is better', () => {
    expect(band(exact(3.2), 3, 90, { better: 'down' })).toBe('near: Near')
    expect(band(exact(4), 3, 90, { better: 'down' })).toBe('missed: Not yet met')
    expect(band(exact(3), 3, 90, { better: 'down' })).toBe('met: Met')
  })

  it('is said in the sentence of the value too', () => {
    const row = value(exact(95))
    const status = targetStatus(row, { value: 100, near: 90 })
    if (status === null) throw new RangeError('no status')
    expect(wordStatus(row, status, zh)).toBe('接近目标，还差5名')
    expect(wordStatus(row, status, en)).toBe('Near the target, 5 people to go')
    const close = value(nearly(3000))
    const near = targetStatus(close, { value: 3000, near: 90 })
    if (near === null) throw new RangeError('no status')
    expect(wordStatus(close, near, zh)).toBe('接近目标，差多少不详')
    expect(wordStatus(close, near, en)).toBe('Near the target, shortfall not stated')
    expect(wordCompletion(exact(81.6), zh)).toBe('完成率81.6%')
    expect(wordCompletion(atLeast(80), en)).toBe('completion at least 80%')
  })

  it('is right for every number that the value may be', () => {
    fc.assert(
      fc.property(quantities, fc.integer({ min: 1, max: 1000 }), (quantity, target) => {
        const status = targetStatus(value(quantity), { value: target, near: 90 })
        const interval = intervalOf(quantity)
        for (const n of [interval.lower, interval.upper, target, target * 0.9, target * 0.95]) {
          // Words for what is close are judged by habit, see `likelyInterval`.
          if (!holds(interval, n) || quantity.bound === 'nearly' || quantity.bound === 'approx') continue
          const completion = (n / target) * 100
          if (status?.band === 'met') expect(completion).toBeGreaterThanOrEqual(100)
          if (status?.band === 'near') expect(completion).toBeGreaterThanOrEqual(90 - 1e-9)
          if (status?.band === 'near') expect(completion).toBeLessThan(100)
          // Missed are those too of which it is open whether they are near.
          if (status?.band === 'missed') expect(completion).toBeLessThan(100)
        }
      }),
    )
  })
})

describe('the time that is gone of a year', () => {
  it.each([
    ['2025-06-30', 50],
    ['2025-03-31', 25],
    ['2024-02-29', (2 / 12) * 100],
    ['2025-12-31', 100],
    ['2025-01-01', 100 / 365],
    ['2024-07-01', (183 / 366) * 100],
  ])('%s', (day, gone) => expect(yearGone(day)).toBeCloseTo(gone, 9))
})

const half = v.parse(PeriodSchema, { start: '2025-01-01', end: '2025-06-30', basis: 'stated' })

describe('what a year must not pass', () => {
  const limit = { value: 12, year: 2025 }
  const complaints = (n: number, like: Like = {}) =>
    value(exact(n), { kind: 'flow', better: 'down', period: half, ...like })
  const standing = (n: number, like: Like = {}, day: string | null = null) =>
    targetStatus(complaints(n, like), limit, day)?.standing

  it('is not met before the year is over, and has no completion: 6 of 12 in half a year are not 200 %', () => {
    const row = complaints(6)
    const status = targetStatus(row, limit)
    if (status === null) throw new RangeError('no status')
    expect(status).toMatchObject({ standing: 'within', band: 'within' })
    expect(wordBand(status, 'zh')).toBe('暂未超出')
    expect(wordStatus(row, status, zh)).toBe('暂未超出目标，比目标少6名')
    expect(wordStatus(row, status, en)).toBe('Within the target so far, 6 people below it')
    expect(completionOf(row, status)).toBeNull()
    const used = complaints(12)
    const usedUp = targetStatus(used, limit)
    expect(usedUp === null ? null : wordStatus(used, usedUp, zh)).toBe('暂未超出目标，已到目标数')
  })

  it('is passed as soon as it is, and met when the year is over', () => {
    expect(standing(13)).toBe('missed')
    expect(standing(6, { period: yearPeriod(2025, 'stated') })).toBe('met')
    expect(standing(6, { period: yearPeriod(2025, 'stated') }, '2025-09-30')).toBe('within')
  })

  it('is no matter of a level, nor of what is to be reached', () => {
    expect(standing(6, { kind: 'level' })).toBe('met')
    expect(standing(13, { better: 'up' })).toBe('met')
  })
})

describe('the pace of a value', () => {
  const pace = (quantity: Quantity, like: Like = {}, day: string | null = null) =>
    paceOf(value(quantity, { kind: 'flow', period: half, ...like }), { value: 1000, year: 2025 }, 'up', day)
  const say = (...args: Parameters<typeof pace>) => {
    const told = pace(...args)
    return told === null ? null : wordLead(told, en)
  }

  it('is its completion beside the part of the year that is gone', () => {
    expect(pace(exact(524))).toMatchObject({ day: '2025-06-30', gone: 50, standing: 'ahead' })
    expect(say(exact(524))).toBe('2.4 percentage points ahead of it')
    expect(say(exact(470))).toBe('3 percentage points behind it')
    expect(say(exact(500))).toBe('level with the time elapsed')
    expect(say(atLeast(520))).toBe('at least 2 percentage points ahead of it')
    expect(say(below(480))).toBe('more than 2 percentage points behind it')
    expect(say(above(480))).toBe('ahead or behind cannot be told')
    expect(wordGone('2025-06-30', zh)).toBe('时序进度50%（至2025年6月30日）')
  })

  it('may be of a day that a person stated, where the file only says the year', () => {
    const year = yearPeriod(2025, 'stated')
    expect(pace(exact(524), { period: year })).toBeNull()
    expect(pace(exact(200), { period: year }, '2025-03-31')).toMatchObject({ gone: 25, standing: 'behind' })
    expect(pace(exact(200), { period: year }, '2026-03-31')).toBeNull()
  })

  it('is none of a level, of a period that begins later, or once the year is over', () => {
    expect(pace(exact(524), { kind: 'level' })).toBeNull()
    expect(pace(exact(524), { period: { ...half, start: '2025-06-01' } })).toBeNull()
    expect(pace(exact(524), { period: yearPeriod(2025, 'stated') })).toBeNull()
  })
})
