import { describe, expect, it } from 'vitest'
import type { Period } from '../../../domain/time/period.ts'
import { fold, termsOf, timeNamed, timeTest } from './search-text.ts'

describe('folding', () => {
  it('is the same by the short way and by the long one, sign by sign', () => {
    const differing: string[] = []
    for (let code = 0; code < 0xd800; code += 1) {
      const sign = String.fromCharCode(code)
      // A mark joins the sign before it, and is not the same alone.
      if (/\p{M}/u.test(sign)) continue
      // Signs of full width take the whole text the long way.
      if (fold(`Ａ${sign}Ａ`).slice(1, -1) !== fold(sign)) differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
  })

  it('makes full width half, capitals small, and ü as it is typed', () => {
    expect(fold('１００ＧＤＰ')).toBe('100gdp')
    expect(fold('Lü 2,447余人')).toBe('lv 2,447余人')
  })
})

describe('a time that a term names', () => {
  const of = (start: string, end: string): Period => ({ start, end, basis: 'stated' })

  it.each([
    ['2025年三季度', '2025-07-01', '2025-09-30'],
    ['2025年第三季度', '2025-07-01', '2025-09-30'],
    ['2025年第1季度', '2025-01-01', '2025-03-31'],
    ['2025q3', '2025-07-01', '2025-09-30'],
    ['2025-q4', '2025-10-01', '2025-12-31'],
    ['2025年上半年', '2025-01-01', '2025-06-30'],
    ['2024年下半年', '2024-07-01', '2024-12-31'],
    ['2024h1', '2024-01-01', '2024-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['H1 2025', '2025-01-01', '2025-06-30'],
    ['2025 H2', '2025-07-01', '2025-12-31'],
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['3Q 2025', '2025-07-01', '2025-09-30'],
    ['third quarter 2025', '2025-07-01', '2025-09-30'],
    ['Fourth quarter of 2025', '2025-10-01', '2025-12-31'],
    ['second half of 2024', '2024-07-01', '2024-12-31'],
    ['上半年 2025', '2025-01-01', '2025-06-30'],
    ['2025年 第三季度', '2025-07-01', '2025-09-30'],
    ['2025 三季度', '2025-07-01', '2025-09-30'],
  ])('%s is from %s to %s', (term, start, end) => {
    expect(termsOf(term).map(timeNamed)).toMatchObject([{ start, end }])
  })

  it('is one of several words of a query, and takes no year from another', () => {
    expect(termsOf('members H1 2025 Yuzhou')).toEqual(['members', 'h1 2025', 'yuzhou'])
    expect(termsOf('2024 H1 2025 Q3')).toEqual(['2024 h1', '2025 q3'])
    expect(termsOf('2025年 上半年 会员')).toEqual(['2025年上半年', '会员'])
    expect(timeNamed('fourth half 2025')).toBeNull()
  })

  it.each(['三季度', 'q3', 'h1', '2025年五季度', '2025q5', '四季', '9999q1'])('%s is none', (term) => {
    expect(timeNamed(term)).toBeNull()
  })

  it('finds what has a day in it; without a year that quarter or half of every year alone', () => {
    const [third, year, may] = [
      of('2025-07-01', '2025-09-30'),
      of('2025-01-01', '2025-12-31'),
      of('2025-05-01', '2025-05-31'),
    ]
    const found = (term: string) => [third, year, may].map((period) => timeTest(term)?.(period) ?? null)
    expect(found('2025年三季度')).toEqual([true, true, false])
    for (const term of ['三季度', '第三季度', 'q3']) expect(found(term)).toEqual([true, false, false])
    expect(found('上半年')).toEqual([false, false, false])
    expect(timeTest('四季')).toBeNull()
  })
})
