import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { IndicatorId, LocalityId } from '../../domain/ids.ts'
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
import { holds, intervalOf, likelyInterval } from '../../domain/number/interval.ts'
import { printable, quantities } from '../../domain/number/testing.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import type { Direction, IndicatorKind } from '../../domain/record/indicator.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import type { Target } from './target.ts'
import { takesTarget, targetFor, targetStatus } from './target.ts'
import { wordStatus, wordTarget } from './target-wording.ts'

const dataset = nineReports
const known = (id: string): Observation => {
  const observation = dataset.observations.get(id)
  if (observation === undefined) throw new RangeError(id)
  return observation
}

const coverage = known('xiangcheng-collective-contract-coverage')
const members = known('xiangcheng-members-recruited')
const indicator = v.parse(IndicatorId, 'members-recruited')
const target = (value: number, locality: string | null = null): Target => ({
  indicator,
  locality: locality === null ? null : v.parse(LocalityId, locality),
  value,
})

interface Case {
  readonly kind?: IndicatorKind
  readonly better?: Direction
}

const withQuantity = (base: Observation, quantity: Quantity, { kind, better }: Case = {}): Observation => ({
  ...base,
  quantity,
  ...(quantity.bound === 'exact' && base.status !== 'derived' ? { printed: `${quantity.value}` } : {}),
  indicator: {
    ...base.indicator,
    kind: kind ?? base.indicator.kind,
    better: better ?? base.indicator.better,
  },
})

const statusOf = (quantity: Quantity, value: number, how: Case = {}) =>
  targetStatus(withQuantity(members, quantity, how), target(value))
const standing = (...args: Parameters<typeof statusOf>) => statusOf(...args)?.standing
const distance = (...args: Parameters<typeof statusOf>) => statusOf(...args)?.distance

describe('where a value stands to its target', () => {
  it.each<[string, Quantity, number, string]>([
    ['an exact value at the target', exact(95), 95, 'met'],
    ['an exact value below it', exact(94.9), 95, 'missed'],
    ['over 90 against 95', above(90), 95, 'unknown'],
    ['over 90 against 90', above(90), 90, 'met'],
    ['200-odd against 150', atLeast(200), 150, 'met'],
    ['200-odd against 300', atLeast(200), 300, 'unknown'],
    ['nearly 400 against 400', nearly(400), 400, 'missed'],
    ['nearly 400 against 399', nearly(400), 399, 'unknown'],
    ['under 400 against 400', below(400), 400, 'missed'],
    ['under 400 against 399', below(400), 399, 'unknown'],
    ['at most 400 against 400', atMost(400), 400, 'unknown'],
    ['nearly 400 against 30', nearly(400), 30, 'met'],
    ['nearly 400 against 300', nearly(400), 300, 'met'],
    ['nearly 400 against 301', nearly(400), 301, 'unknown'],
    // A place of its own would reach down to 0.
    ['nearly 100 against 50', nearly(100), 50, 'met'],
    ['nearly 100 against 51', nearly(100), 51, 'unknown'],
    ['nearly 95 % against 94 %', nearly(95), 94, 'met'],
    ['under 400 against 30', below(400), 30, 'unknown'],
    ['at most 400 against 30', atMost(400), 30, 'unknown'],
    ['about 300 against 200', approx(300), 200, 'met'],
    ['about 300 against 250', approx(300), 250, 'unknown'],
    ['about 300 against 400', approx(300), 400, 'missed'],
    ['over 90 against 30', above(90), 30, 'met'],
    ['200-odd against 30', atLeast(200), 30, 'met'],
    ['20 to 30 against 20', range(20, 30), 20, 'met'],
    ['20 to 30 against 25', range(20, 30), 25, 'unknown'],
    ['20 to 30 against 31', range(20, 30), 31, 'missed'],
    ['dozens against 10', vague, 10, 'unknown'],
  ])('%s', (_, quantity, value, expected) => expect(standing(quantity, value)).toBe(expected))

  it('is reached from above where less is better', () => {
    expect(standing(exact(-40), -30, { kind: 'change', better: 'down' })).toBe('met')
    expect(standing(atMost(3), 3, { better: 'down' })).toBe('met')
    expect(standing(atMost(3), 2, { better: 'down' })).toBe('unknown')
    expect(standing(atLeast(3), 2, { better: 'down' })).toBe('missed')
    expect(standing(above(2), 2, { better: 'down' })).toBe('missed')
  })

  it.each<[string, Quantity, number, string]>([
    ['nearly 400 against 400', nearly(400), 400, 'met'],
    ['nearly 400 against 350', nearly(400), 350, 'unknown'],
    ['nearly 400 against 300', nearly(400), 300, 'missed'],
    ['nearly 400 against 30', nearly(400), 30, 'missed'],
    ['about 300 against 200', approx(300), 200, 'missed'],
    ['about 300 against 400', approx(300), 400, 'met'],
    ['under 400 against 30', below(400), 30, 'unknown'],
    ['at most 400 against 400', atMost(400), 400, 'met'],
    ['200-odd against 30', atLeast(200), 30, 'missed'],
    ['200-odd against 300', atLeast(200), 300, 'unknown'],
    ['over 90 against 90', above(90), 90, 'missed'],
    ['20 to 30 against 30', range(20, 30), 30, 'met'],
    ['dozens against 10', vague, 10, 'unknown'],
  ])('where less is better: %s', (_, quantity, value, expected) =>
    expect(standing(quantity, value, { better: 'down' })).toBe(expected),
  )

  it('lets a change of unknown size lie below 0, but no count', () => {
    expect(standing(below(5), 0, { kind: 'change' })).toBe('unknown')
    expect(standing(below(5), 0, { kind: 'level' })).toBe('met')
  })

  it('holds for every number that the value may be', () => {
    fc.assert(
      fc.property(quantities, fc.nat(1000), fc.constantFrom('up', 'down'), (quantity, value, better) => {
        const told = standing(quantity, value, { better })
        const meets = (n: number) => (better === 'up' ? n >= value : n <= value)
        const interval = likelyInterval(quantity)
        for (const n of [interval.lower, interval.upper, value, value - 0.5, value + 0.5]) {
          if (!holds(interval, n)) continue
          if (told === 'met') expect(meets(n)).toBe(true)
          if (told === 'missed') expect(meets(n)).toBe(false)
        }
      }),
    )
  })
})

const zh = { language: 'zh', notation: 'compact' } as const
const en = { language: 'en', notation: 'compact' } as const
const say = (
  base: Observation,
  style: typeof en | typeof zh,
  quantity: Quantity,
  value: number,
  how: Case = {},
) => {
  const observation = withQuantity(base, quantity, how)
  const status = targetStatus(observation, target(value))
  return status === null ? null : wordStatus(observation, status, style)
}

describe('how far a value is from its target', () => {
  it('has the bound that the value allows', () => {
    expect(distance(exact(92.3), 90)).toEqual(exact(2.3))
    expect(distance(exact(90), 90)).toEqual(exact(0))
    expect(distance(atLeast(200), 150)).toEqual(atLeast(50))
    expect(distance(atLeast(200), 300)).toEqual(atMost(100))
    expect(distance(above(90), 95)).toEqual(below(5))
    expect(distance(nearly(400), 500)).toEqual(above(100))
    expect(distance(below(400), 500)).toEqual(above(100))
    expect(distance(nearly(400), 30)).toEqual(above(270))
    expect(distance(approx(300), 0)).toEqual(approx(300))
    // As its completion is about 97.5 %. It is told to the last place of the number, and of no more exactness than that.
    expect(distance(approx(585_000), 600_000)).toEqual(approx(15_000))
    expect(distance(approx(585_000), 600_400)).toEqual(approx(15_000))
    expect(distance(approx(88), 95)).toEqual(approx(7))
    expect(distance(approx(300), 410)).toEqual(above(10))
    expect(distance(range(20, 30), 40)).toEqual(range(10, 20))
    expect(distance(range(20, 30), 25)).toEqual(atMost(5))
  })

  it.each<[string, Quantity, number]>([
    ['over 90 against 90', above(90), 90],
    ['200-odd against 200', atLeast(200), 200],
    ['nearly 400 against 400', nearly(400), 400],
    ['under 400 against 400', below(400), 400],
    ['about 300 against 320', approx(300), 320],
    ['about 300 against 200', approx(300), 200],
    ['dozens against 10', vague, 10],
  ])('is open where the bound leaves it open: %s', (_, quantity, value) => {
    expect(distance(quantity, value)).toBeNull()
  })

  it('is never claimed beyond what the interval of the value fixes', () => {
    fc.assert(
      fc.property(
        quantities,
        fc.oneof(fc.nat(1000), printable),
        fc.constantFrom('up' as const, 'down' as const),
        (quantity, value, better) => {
          const status = statusOf(quantity, value, { better })
          if (status === undefined || status === null || status.distance === null) return
          const claimed = intervalOf(status.distance)
          const { lower, upper, lowerOpen, upperOpen } = likelyInterval(quantity)
          const far = Number.isFinite(upper) ? upper : Math.max(lower, value) + 1e6
          for (const n of [lower + (lowerOpen ? 1e-3 : 0), far - (upperOpen ? 1e-3 : 0), (lower + far) / 2]) {
            if (!holds(likelyInterval(quantity), n)) continue
            const beyond = better === 'up' ? n - value : value - n
            const gap = status.standing === 'met' ? beyond : Math.max(0, -beyond)
            expect(gap).toBeGreaterThanOrEqual(claimed.lower - 1e-6 * Math.max(1, claimed.lower))
            expect(gap).toBeLessThanOrEqual(claimed.upper + 1e-6 * Math.max(1, claimed.upper))
          }
        },
      ),
    )
  })

  it('is reached exactly by what is at most 0, where the target is 0', () => {
    expect(say(members, zh, atMost(0), 0, { better: 'up' })).toBe('正好达标')
  })

  it('is never written as nothing or about nothing, whatever the bound', () => {
    fc.assert(
      fc.property(
        quantities,
        fc.oneof(fc.nat(1000), printable),
        fc.constantFrom('up' as const, 'down' as const),
        fc.boolean(),
        (quantity, offset, better, atValue) => {
          const value = atValue ? (quantity.value ?? offset) : offset
          for (const style of [zh, en]) {
            const said = say(members, style, quantity, value, { better }) ?? ''
            expect(said).not.toMatch(/(?:^|[^\d.,])0(?:\.0+)?(?:余|多|以上)?(?:名|人|\+| people| person)/u)
            expect(said).not.toMatch(/undefined|NaN|[{}]/u)
          }
        },
      ),
    )
  })
})

describe('a standing in words', () => {
  it.each<[Quantity, number, string, string]>([
    [exact(92), 95, '尚未达标，还差3个百分点', 'Target not yet met, 3 percentage points to go'],
    [exact(92), 91, '已达标，高出1个百分点', 'Target met, 1 percentage point above it'],
    [exact(92), 92, '正好达标', 'Target met exactly'],
    [above(90), 90, '已达标，高出多少不详', 'Target met, margin not stated'],
    [above(90), 85, '已达标，高出5个百分点以上', 'Target met, more than 5 percentage points above it'],
    [above(90), 95, '无法判断，差距不到5个百分点', 'Undetermined, less than 5 percentage points to go'],
    [below(0), 0, '尚未达标，差多少不详', 'Target not yet met, shortfall not stated'],
    [below(75), 75, '尚未达标，差多少不详', 'Target not yet met, shortfall not stated'],
    [below(75), 80, '尚未达标，还差5个百分点以上', 'Target not yet met, more than 5 percentage points to go'],
    [below(75), 70, '无法判断', 'Undetermined'],
    [
      exact(94.999),
      95,
      '尚未达标，还差不到0.01个百分点',
      'Target not yet met, less than 0.01 percentage points to go',
    ],
  ])('of a share: %o against %d', (quantity, value, inChinese, inEnglish) => {
    expect(say(coverage, zh, quantity, value)).toBe(inChinese)
    expect(say(coverage, en, quantity, value)).toBe(inEnglish)
  })

  it.each<[Quantity, number, string, string]>([
    [nearly(400), 400, '尚未达标，差得不多，具体不详', 'Target not yet met, by little; shortfall not stated'],
    [approx(385), 400, '尚未达标，还差约15组', 'Target not yet met, about 15 families to go'],
    [nearly(400), 500, '尚未达标，还差100多组', 'Target not yet met, more than 100 families to go'],
    [nearly(400), 410, '尚未达标，还差10组以上', 'Target not yet met, more than 10 families to go'],
    [nearly(400), 350, '无法判断', 'Undetermined'],
    [nearly(400), 30, '已达标，高出270组以上', 'Target met, more than 270 families above it'],
    [nearly(400), 300, '已达标，高出多少不详', 'Target met, margin not stated'],
    [below(400), 500, '尚未达标，还差100组以上', 'Target not yet met, more than 100 families to go'],
    [nearly(400), 350_400, '尚未达标，还差35万多组', 'Target not yet met, more than 350,000 families to go'],
    [atLeast(400), 300, '已达标，至少高出100组', 'Target met, at least 100 families above it'],
    [atLeast(400), 500, '无法判断，差距最多100组', 'Undetermined, at most 100 families to go'],
    [vague, 50, '无法判断', 'Undetermined'],
  ])('of a count: %o against %d', (quantity, value, inChinese, inEnglish) => {
    const families = known('liyang-volunteer-families-2026')
    expect(say(families, zh, quantity, value)).toBe(inChinese)
    expect(say(families, en, quantity, value)).toBe(inEnglish)
  })

  it.each<[Quantity, number, string, string]>([
    [atMost(3), 3, '已达标，低多少不详', 'Target met, margin not stated'],
    [atMost(3), 4, '已达标，至少比目标少1小时', 'Target met, at least 1 hour below it'],
    [atMost(3), 2, '无法判断，差距最多1小时', 'Undetermined, at most 1 hour above it'],
    [below(3), 3, '已达标，低多少不详', 'Target met, margin not stated'],
    [exact(3), 2, '尚未达标，超出目标1小时', 'Target not yet met, 1 hour above it'],
    [above(3), 3, '尚未达标，超出多少不详', 'Target not yet met, excess not stated'],
  ])('of a duration: %o against %d', (quantity, value, inChinese, inEnglish) => {
    const planTime = known('xiangcheng-session-plan-time')
    expect(say(planTime, zh, quantity, value)).toBe(inChinese)
    expect(say(planTime, en, quantity, value)).toBe(inEnglish)
  })

  it.each<[Quantity, number, string, string]>([
    [
      exact(-40),
      -50,
      '尚未达标，降幅还差10个百分点',
      'Target not yet met, the fall is 10 percentage points short',
    ],
    [
      exact(-40),
      -30,
      '已达标，降幅超出目标10个百分点',
      'Target met, the fall exceeds it by 10 percentage points',
    ],
    [exact(-40), -40, '正好达标', 'Target met exactly'],
    [
      atMost(-40),
      -50,
      '无法判断，降幅差距最多10个百分点',
      'Undetermined, the fall is at most 10 percentage points short',
    ],
    [exact(5), -30, '尚未达标，超出目标35个百分点', 'Target not yet met, 35 percentage points above it'],
  ])('of a reduction, as a reduction: %o against %d', (quantity, value, inChinese, inEnglish) => {
    const change = known('xiangcheng-grievance-response-time-change')
    expect(say(change, zh, quantity, value)).toBe(inChinese)
    expect(say(change, en, quantity, value)).toBe(inEnglish)
  })

  it('writes a target with its sign where it is one of a change', () => {
    expect(wordTarget({ value: -30 }, coverage.unit, true, zh)).toBe('目标 −30%')
    expect(wordTarget({ value: 95, year: 2025 }, coverage.unit, false, zh)).toBe('2025年目标 95%')
    expect(wordTarget({ value: 95, year: 2025 }, coverage.unit, false, en)).toBe('2025 target 95%')
  })
})

/** The value at another place, or of another period or kind. */
const at = (base: Observation, place: string, period = base.period): Observation => ({
  ...base,
  period,
  locality: { ...base.locality, id: v.parse(LocalityId, place) },
})

describe('which target holds', () => {
  const group = v.parse(GroupId, 'hills')
  const hills = { id: group, name: '北片区', places: [v.parse(LocalityId, 'liyang')] }
  const of2025 = yearPeriod(2025, 'stated')

  it('is that of the place before that of its group, and that of the group before that of all', () => {
    const aims = {
      targets: [target(1), { ...target(2), group }, target(3, 'liyang'), { ...target(4), group }],
      groups: [hills],
    }
    expect(targetFor(aims, at(members, 'liyang'))?.value).toBe(3)
    expect(targetFor(aims, at(members, 'gaotai'))?.value).toBe(1)
    const withoutOwn = { ...aims, targets: aims.targets.slice(0, 2) }
    expect(targetFor(withoutOwn, at(members, 'liyang'))?.value).toBe(2)
    expect(targetFor({ ...withoutOwn, groups: [] }, at(members, 'liyang'))?.value).toBe(1)
  })

  it('is that of the year before the one for always, at the same place', () => {
    const aims = { targets: [target(1), { ...target(2), year: 2025 }, target(9, 'liyang')], groups: [] }
    expect(targetFor(aims, at(members, 'gaotai', of2025))?.value).toBe(2)
    expect(targetFor(aims, at(members, 'gaotai', yearPeriod(2024, 'stated')))?.value).toBe(1)
    expect(targetFor(aims, at(members, 'liyang', of2025))?.value).toBe(9)
  })

  it.each<[string, string | null, string, IndicatorKind, boolean]>([
    ['the year', '2025-01-01', '2025-12-31', 'flow', true],
    ['its first half', '2025-01-01', '2025-06-30', 'flow', true],
    ['the statistical year', '2024-10-01', '2025-09-30', 'flow', true],
    ['June alone', '2025-06-01', '2025-06-30', 'flow', false],
    ['an unknown start', null, '2025-06-30', 'flow', false],
    ['a level at the end of June', null, '2025-06-30', 'level', true],
    ['a level of June', '2025-06-01', '2025-06-30', 'level', true],
    ['two years', '2024-01-01', '2025-12-31', 'level', false],
    ['the year before', '2024-01-01', '2024-12-31', 'level', false],
  ])(
    'is for a year where the value is of it, and counted from its beginning: %s',
    (_, start, end, kind, is) => {
      const aims = { targets: [{ ...target(2), year: 2025 }], groups: [] }
      const row = at(withQuantity(members, exact(5), { kind }), 'liyang', { start, end, basis: 'stated' })
      expect(targetFor(aims, row) !== undefined).toBe(is)
    },
  )

  it('is that of the locality, else that of all', () => {
    const targets = [target(3000), target(2000, 'xiangcheng')]
    const aims = { targets, groups: [] }
    expect(targetFor(aims, members)?.value).toBe(2000)
    expect(targetFor(aims, at(members, 'liyang'))?.value).toBe(3000)
    expect(targetFor(aims, coverage)).toBeUndefined()
  })

  it('is for every indicator of which one way is better, durations too', () => {
    for (const { indicator } of dataset.observations.values()) {
      expect(takesTarget(indicator)).toBe(indicator.better !== 'neither')
    }
    expect(takesTarget(known('xiangcheng-session-plan-time').indicator)).toBe(true)
  })

  it('says nothing where neither way is better, and nothing of a single category', () => {
    expect(targetStatus(withQuantity(members, exact(5), { better: 'neither' }), target(3))).toBeNull()
    expect(targetStatus(known('changqing-support-stations-plant'), target(3))).toBeNull()
    expect(targetStatus(known('changqing-support-stations-total'), target(3))).not.toBeNull()
  })

  it('is reached from the side that the user chose where a file of the user does not say which way is better', () => {
    const own = withQuantity(members, exact(5), { better: 'neither' })
    const mine = { ...own, indicator: { ...own.indicator, id: v.parse(IndicatorId, 'own-1a2b3c4d') } }
    expect(takesTarget(mine.indicator)).toBe(true)
    expect(targetStatus(mine, { value: 3, side: 'up' })?.standing).toBe('met')
    expect(targetStatus(mine, { value: 3, side: 'down' })?.standing).toBe('missed')
    expect(targetStatus(mine, { value: 3 })?.standing).toBe('met')
  })
})

describe('a target with a finer place than the printed number', () => {
  const subsidy = known('xpcc-13-loan-interest-subsidy')
  const told = (observation: Observation, value: number) => {
    const status = targetStatus(observation, target(value))
    return [status?.standing, status?.distance]
  }

  it('is held against all that was rounded to it: 92% may be 91.5 to 92.5', () => {
    expect(told(coverage, 92)).toEqual(['met', exact(0)])
    expect(told(coverage, 92.3)).toEqual(['unknown', atMost(0.8)])
    expect(told(coverage, 92.6)).toEqual(['missed', approx(0.6, 0.1, 1.1)])
  })

  it('is held against an amount printed in 万 to its last place: 116.3万元 may be 1,162,500 to 1,163,500', () => {
    expect(told(subsidy, 1_163_000)).toEqual(['met', exact(0)])
    expect(told(subsidy, 1_163_400)).toEqual(['unknown', atMost(900)])
    expect(told(subsidy, 1_170_000)).toEqual(['missed', exact(7000)])
  })
})
