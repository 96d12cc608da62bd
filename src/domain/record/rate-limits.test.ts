import { describe, expect, it } from 'vitest'
import type { IndicatorKind } from './indicator.ts'
import { isWithin, limitsOf } from './rate-limits.ts'

const can = (zh: string, value: number, kind: IndicatorKind = 'rate', dimension = 'percent') =>
  isWithin(value, limitsOf({ kind, name: { zh, en: zh } }, dimension))

describe('what a target of a rate can be', () => {
  it('keeps a share between 0 and 100 %, both of them possible', () => {
    expect([-5, -0.1, 0, 95, 100, 100.1, 950_000].map((value) => can('建会率', value))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('lets the completion of a plan pass 100 %, and not fall below 0', () => {
    expect([-5, 105].map((value) => can('计划完成率', value))).toEqual([false, true])
  })

  it('lets a growth rate fall', () => {
    expect(can('会员增长率', -5)).toBe(true)
  })

  it('says nothing of a change, a count or a rate that is not in per cent', () => {
    expect(can('争议下降', -50, 'change')).toBe(true)
    expect(can('会员人数', 950_000, 'level', 'person')).toBe(true)
    expect(can('工伤发生率', 300, 'rate', 'permille')).toBe(true)
  })
})
