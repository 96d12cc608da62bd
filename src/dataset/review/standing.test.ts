import { describe, expect, it } from 'vitest'
import { exact } from '../../domain/number/bound.ts'
import type { Remark } from '../../domain/record/remark.ts'
import { isOpenState, marksOf, reviewOf } from './standing.ts'
import { bundledValue, markOn, RATE, withdrawalOf } from './testing.ts'
import { printOf } from './with-remarks.ts'

const rate = bundledValue(RATE)
const now = printOf(rate)
const stateOf = (...remarks: readonly Remark[]) => reviewOf(remarks, now).state

describe('what the marks of a value come to', () => {
  it('is nothing without marks', () => {
    expect(stateOf()).toBeNull()
  })

  it('tells a self-check from a re-check', () => {
    const own = markOn(rate, 1)
    expect(stateOf(own)).toBe('checked')
    expect(stateOf(own, markOn(rate, 2, { by: '李四', role: 're-check' }))).toBe('rechecked')
  })

  it('is what all of them say', () => {
    const doubt = { verdict: 'questioned', words: '与年报不符' } as const
    expect(stateOf(markOn(rate, 1, doubt), markOn(rate, 2, { ...doubt, by: '李四' }))).toBe('questioned')
    expect(stateOf(markOn(rate, 1, { verdict: 'corrected', words: '见年报第3页' }))).toBe('corrected')
  })

  it('is disagreement where they say different things, and stays so for whoever speaks last', () => {
    const doubt = markOn(rate, 1, { verdict: 'questioned', words: '与年报不符' })
    const sure = markOn(rate, 2, { by: '李四', role: 're-check' })
    expect(stateOf(doubt, sure)).toBe('disagreed')
    expect(marksOf(reviewOf([sure, doubt], now)).map(({ remark }) => remark.by)).toEqual(['张三', '李四'])
  })

  it("is each person's last word in each role", () => {
    const doubt = markOn(rate, 1, { verdict: 'questioned', words: '与年报不符' })
    expect(stateOf(markOn(rate, 5), doubt)).toBe('checked')
    // In the other role it is another word.
    expect(stateOf(doubt, markOn(rate, 5, { role: 're-check' }))).toBe('disagreed')
  })

  it('is taken back by whom it is of, and by nobody else', () => {
    const doubt = markOn(rate, 1, { verdict: 'questioned', words: '与年报不符' })
    expect(stateOf(doubt, withdrawalOf(doubt, 2, '李四'))).toBe('questioned')
    expect(stateOf(markOn(rate, 0), doubt, withdrawalOf(doubt, 2))).toBeNull()
    const entries = reviewOf([doubt, withdrawalOf(doubt, 2)], now).entries
    expect(entries).toMatchObject([{ standing: 'withdrawn', withdrawn: '2026-03-02T08:02:00.000Z' }])
  })

  it('is of an older value once the value has changed', () => {
    const before = { ...rate, quantity: exact(91) }
    expect(stateOf(markOn(before, 1))).toBe('older')
    expect(stateOf(markOn(before, 1), markOn(rate, 2, { by: '李四' }))).toBe('checked')
    expect(isOpenState('older')).toBe(true)
  })
})

describe('the fingerprint of a value', () => {
  it('changes with number, exactness, unit and printed token, and not with names', () => {
    const others = [
      { ...rate, quantity: exact(91) },
      { ...rate, quantity: { bound: 'atLeast' as const, value: 92, lower: 92, upper: null } },
      { ...rate, unit: bundledValue('xiangcheng-members-recruited').unit },
      { ...rate, printed: '约92%' },
    ]
    expect(new Set([now, ...others.map(printOf)]).size).toBe(others.length + 1)
    const renamed = { ...rate, indicator: { ...rate.indicator, name: { zh: '别名', en: 'another name' } } }
    expect(printOf(renamed)).toBe(now)
  })

  it('of a derived value changes with what it rests on', () => {
    const derived = bundledValue('xpcc-13-loan-interest-subsidy-2024')
    if (derived.status !== 'derived') throw new RangeError('it is not derived')
    const [first, ...rest] = derived.inputs
    if (first === undefined) throw new RangeError('it rests on nothing')
    const moved = { ...first, observation: { ...first.observation, quantity: exact(1) } }
    expect(printOf({ ...derived, inputs: [moved, ...rest] })).not.toBe(printOf(derived))
  })
})
