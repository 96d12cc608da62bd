import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../domain/bound.ts'
import { above, approx, atLeast, atMost, below, exact, range, vague } from '../domain/bound.ts'
import { IndicatorId, LocalityId } from '../domain/ids.ts'
import type { Direction, IndicatorKind } from '../domain/indicator.ts'
import { holds, intervalOf } from '../domain/interval.ts'
import { quantities } from '../domain/testing.ts'
import type { Observation } from './observation.ts'
import type { Target } from './target.ts'
import { isHeldToTarget, takesTarget, targetFor, targetStatus } from './target.ts'
import { wordStatus, wordTarget } from './target-wording.ts'
import { nineReports } from './testing.ts'

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
  indicator: {
    ...base.indicator,
    kind: kind ?? base.indicator.kind,
    better: better ?? base.indicator.better,
  },
})

const standing = (quantity: Quantity, value: number, how: Case = {}) =>
  targetStatus(withQuantity(members, quantity, how), target(value)).standing
const distance = (quantity: Quantity, value: number, how: Case = {}) =>
  targetStatus(withQuantity(members, quantity, how), target(value)).distance

describe('where a value stands to its target', () => {
  it.each<[string, Quantity, number, string]>([
    ['an exact value at the target', exact(95), 95, 'met'],
    ['an exact value below it', exact(94.9), 95, 'missed'],
    ['over 90 against 95', above(90), 95, 'unknown'],
    ['over 90 against 90', above(90), 90, 'met'],
    ['200-odd against 150', atLeast(200), 150, 'met'],
    ['200-odd against 300', atLeast(200), 300, 'unknown'],
    ['nearly 400 against 400', below(400), 400, 'missed'],
    ['nearly 400 against 399', below(400), 399, 'unknown'],
    ['at most 400 against 400', atMost(400), 400, 'unknown'],
    ['about 300 against 200', approx(300), 200, 'unknown'],
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

  it('lets a change of unknown size lie below 0, but no count', () => {
    expect(standing(below(5), 0, { kind: 'change' })).toBe('unknown')
    expect(standing(below(5), 0, { kind: 'level' })).toBe('met')
  })

  it('holds for every number that the value may be', () => {
    fc.assert(
      fc.property(quantities, fc.nat(1000), fc.constantFrom('up', 'down'), (quantity, value, better) => {
        const told = standing(quantity, value, { better })
        const meets = (n: number) => (better === 'up' ? n >= value : n <= value)
        const interval = intervalOf(quantity)
        for (const n of [interval.lower, interval.upper, value, value - 0.5, value + 0.5]) {
          if (!holds(interval, n)) continue
          if (told === 'met') expect(meets(n)).toBe(true)
          if (told === 'missed') expect(meets(n)).toBe(false)
        }
      }),
    )
  })
})

describe('how far a value is from its target', () => {
  it('has the bound that the value allows', () => {
    expect(distance(exact(92.3), 90)).toEqual(exact(2.3))
    expect(distance(exact(90), 90)).toBeNull()
    expect(distance(atLeast(200), 150)).toEqual(atLeast(50))
    expect(distance(atLeast(200), 300)).toEqual(atMost(100))
    expect(distance(above(90), 95)).toEqual(atMost(5))
    expect(distance(below(400), 500)).toEqual(above(100))
    expect(distance(range(20, 30), 40)).toEqual(range(10, 20))
    expect(distance(range(20, 30), 25)).toEqual(atMost(5))
    expect(distance(approx(300), 320)).toBeNull()
    expect(distance(vague, 10)).toBeNull()
  })

  it('is said in percentage points between percentages', () => {
    const en = { language: 'en', notation: 'compact' } as const
    const zh = { language: 'zh', notation: 'compact' } as const
    const say = (quantity: Quantity, value: number, style: typeof en | typeof zh, how: Case = {}) => {
      const observation = withQuantity(coverage, quantity, how)
      return wordStatus(observation, targetStatus(observation, target(value)), style)
    }
    expect(say(exact(92), 95, en)).toBe('Target not met, 3 percentage points to go')
    expect(say(exact(92), 95, zh)).toBe('未达标，还差3个百分点')
    expect(say(exact(92), 91, en)).toBe('Target met, 1 percentage point above it')
    expect(say(above(90), 95, en)).toBe('Cannot be told, at most 5 percentage points to go')
    expect(say(above(90), 95, zh)).toBe('无法判断，差距最多5个百分点')
    expect(say(exact(-40), -30, zh, { kind: 'change', better: 'down' })).toBe('已达标，低于目标10个百分点')
    expect(wordTarget(-30, coverage.unit, true, zh)).toBe('目标 −30%')
  })
})

describe('which target holds', () => {
  it('is that of the locality, else that of all', () => {
    const targets = [target(3000), target(2000, 'xiangcheng')]
    expect(targetFor(targets, indicator, 'xiangcheng')?.value).toBe(2000)
    expect(targetFor(targets, indicator, 'liyang')?.value).toBe(3000)
    expect(targetFor(targets, 'support-stations', 'liyang')).toBeUndefined()
  })

  it('is for no duration and no single category', () => {
    expect(takesTarget(known('xiangcheng-session-plan-time').indicator)).toBe(false)
    expect(isHeldToTarget(known('changqing-support-stations-plant'))).toBe(false)
    expect(isHeldToTarget(known('changqing-support-stations-total'))).toBe(true)
  })
})
