import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Period } from './period.ts'
import {
  alikePeriods,
  capPeriod,
  comparePeriods,
  outermost,
  wordPeriod,
  wordPeriodBasis,
  wordSpan,
  yearPeriod,
} from './period.ts'
import { PeriodSchema } from './period-schema.ts'

const of = (start: string | null, end: string): Period => ({ start, end, basis: 'stated' })

describe('a period in words', () => {
  it.each([
    [of('2025-01-01', '2025-12-31'), '2025年', '2025'],
    [of('2023-01-01', '2025-12-31'), '2023年至2025年', '2023 – 2025'],
    [of('2024-06-01', '2026-01-31'), '2024年6月至2026年1月', 'Jun 2024 – Jan 2026'],
    [of('2026-01-01', '2026-01-31'), '2026年1月', 'Jan 2026'],
    [of('2025-05-01', '2025-12-31'), '2025年5月至12月', 'May – Dec 2025'],
    [of('2025-01-01', '2025-05-31'), '2025年1月至5月', 'Jan – May 2025'],
    [of('2026-01-08', '2026-01-31'), '2026年1月8日至31日', '8–31 Jan 2026'],
    [of('2026-01-28', '2026-02-03'), '2026年1月28日至2月3日', '28 Jan – 3 Feb 2026'],
    [of('2025-12-30', '2026-01-02'), '2025年12月30日至2026年1月2日', '30 Dec 2025 – 2 Jan 2026'],
    // A month of the one year and the same of the next share nothing.
    [of('2025-01-08', '2026-01-31'), '2025年1月8日至2026年1月31日', '8 Jan 2025 – 31 Jan 2026'],
    [of('2026-01-08', '2026-01-08'), '2026年1月8日', '8 Jan 2026'],
    [of('2024-02-01', '2024-02-29'), '2024年2月', 'Feb 2024'],
    // Quarters and halves are called so; three or six other months are not.
    [of('2025-01-01', '2025-03-31'), '2025年第一季度', 'Q1 2025'],
    [of('2025-04-01', '2025-06-30'), '2025年第二季度', 'Q2 2025'],
    [of('2025-07-01', '2025-09-30'), '2025年第三季度', 'Q3 2025'],
    [of('2025-10-01', '2025-12-31'), '2025年第四季度', 'Q4 2025'],
    [of('2025-01-01', '2025-06-30'), '2025年上半年', 'H1 2025'],
    [of('2025-07-01', '2025-12-31'), '2025年下半年', 'H2 2025'],
    [of('2025-02-01', '2025-04-30'), '2025年2月至4月', 'Feb – Apr 2025'],
    [of('2025-04-01', '2025-09-30'), '2025年4月至9月', 'Apr – Sep 2025'],
    [of('2025-01-01', '2025-09-30'), '2025年1月至9月', 'Jan – Sep 2025'],
    [of('2025-07-01', '2025-09-29'), '2025年7月1日至9月29日', '1 Jul – 29 Sep 2025'],
    [of('2024-10-01', '2025-03-31'), '2024年10月至2025年3月', 'Oct 2024 – Mar 2025'],
    [of(null, '2026-01-31'), '截至2026年1月', 'up to Jan 2026'],
    [of(null, '2026-01-07'), '截至2026年1月7日', 'up to 7 Jan 2026'],
    [null, '时期不详', 'period unknown'],
  ])('is as coarse as its ends allow: %o', (period, zh, en) => {
    expect(wordPeriod(period, 'zh')).toBe(zh)
    expect(wordPeriod(period, 'en')).toBe(en)
  })
})

describe('the schema of a period', () => {
  it.each([
    [{ start: '2025-13-01', end: '2025-12-31', basis: 'stated' }, 'there is no such day'],
    [{ start: '2025-02-29', end: '2025-12-31', basis: 'stated' }, 'there is no such day'],
    [{ start: '1/2/2026', end: '2026-02-01', basis: 'stated' }, 'a day is written as 2026-01-31'],
    [
      { start: '2026-02-01', end: '2026-01-31', basis: 'stated' },
      'a period starts on or before its last day',
    ],
  ])('refuses %o', (period, message) => {
    const result = v.safeParse(PeriodSchema, period)
    expect(result.issues?.map((issue) => issue.message)).toContain(message)
  })
})

describe('the order of periods', () => {
  it('is that of the calendar, with open starts first and no period last', () => {
    const january = of('2026-01-01', '2026-01-31')
    const upTo = of(null, '2026-01-31')
    expect([null, january, upTo, yearPeriod(2024, 'stated')].sort(comparePeriods)).toEqual([
      yearPeriod(2024, 'stated'),
      upTo,
      january,
      null,
    ])
  })

  it('sorts years as numbers do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1900, max: 2100 }), (a, b) => {
        expect(Math.sign(comparePeriods(yearPeriod(a, 'stated'), yearPeriod(b, 'stated')))).toBe(
          Math.sign(a - b),
        )
      }),
    )
  })
})

describe('periods told together', () => {
  const [year, month, open] = [
    of('2025-01-01', '2025-12-31'),
    of('2025-05-01', '2025-05-31'),
    of(null, '2025-06-30'),
  ]

  it('leave out what lies within another', () => {
    expect(outermost([month, year])).toEqual([year])
    expect(outermost([open, month])).toEqual([open])
    expect(outermost([open, year])).toEqual([open, year])
    expect(outermost([month, month])).toEqual([month])
  })

  it('end no later than the day on which they are told', () => {
    expect(capPeriod(year, '2025-03-31')).toEqual(of('2025-01-01', '2025-03-31'))
    expect(capPeriod(year, '2026-01-31')).toEqual(year)
  })

  it('span years and months', () => {
    const january = { start: '2026-01-01', end: '2026-01-31', basis: 'stated' } as const
    expect(wordSpan({ ...yearPeriod(2023, 'stated'), start: '2023-01-01' }, january, 'zh')).toBe(
      '2023年至2026年1月',
    )
    expect(wordSpan(january, of('2026-01-08', '2026-03-02'), 'en')).toBe('Jan – Mar 2026')
    expect(wordSpan(january, of('2026-01-08', '2026-03-02'), 'zh')).toBe('2026年1月至3月')
    expect(wordSpan(january, of(null, '2026-01-15'), 'zh')).toBe('2026年1月')
    const year = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
    expect(wordSpan(year, of('2025-12-01', '2025-12-31'), 'zh')).toBe('2025年')
  })
})

describe('the statistical year of unions', () => {
  const year = { start: '2024-10-01', end: '2025-09-30', basis: 'inferred' } as const

  it('is named by the year in which it ends, with its months', () => {
    expect(wordPeriodBasis(year, 'zh')).toBe('2025统计年度（2024年10月至2025年9月）（推断）')
    expect(wordPeriodBasis(year, 'en')).toBe('statistical year 2025 (Oct 2024 – Sep 2025) (inferred)')
  })

  it('is no other twelve months', () => {
    expect(wordPeriod({ ...year, start: '2023-10-01' }, 'zh')).toBe('2023年10月至2025年9月')
  })
})

describe('periods of one kind', () => {
  it.each([
    [
      'two years, one of them longer by a day',
      of('2024-01-01', '2024-12-31'),
      of('2025-01-01', '2025-12-31'),
    ],
    ['February and March', of('2025-02-01', '2025-02-28'), of('2025-03-01', '2025-03-31')],
    ['two quarters', of('2025-01-01', '2025-03-31'), of('2025-07-01', '2025-09-30')],
    [
      'a calendar year and a statistical year',
      of('2024-01-01', '2024-12-31'),
      of('2024-10-01', '2025-09-30'),
    ],
    ['two dates up to which', of(null, '2024-12-31'), of(null, '2025-10-31')],
    [
      'a year and one that is told up to a day before Christmas',
      of('2024-01-01', '2024-12-31'),
      of('2025-01-01', '2025-12-20'),
    ],
  ])('are %s', (_, a, b) => {
    expect([alikePeriods(a, b), alikePeriods(b, a)]).toEqual([true, true])
  })

  it.each([
    [
      'what is counted to October and to November',
      of('2024-01-01', '2024-10-31'),
      of('2025-01-01', '2025-11-30'),
    ],
    [
      'what is counted to November and the whole year',
      of('2024-01-01', '2024-12-31'),
      of('2025-01-01', '2025-11-30'),
    ],
    ['a year and half of it', of('2024-01-01', '2024-12-31'), of('2025-01-01', '2025-06-30')],
    ['a month and a part of one', of('2025-01-01', '2025-01-31'), of('2025-01-08', '2025-01-20')],
    ['a year and a date up to which', of('2024-01-01', '2024-12-31'), of(null, '2024-12-31')],
    ['a year and an unknown time', of('2024-01-01', '2024-12-31'), null],
  ])('are not %s', (_, a, b) => {
    expect([alikePeriods(a, b), alikePeriods(b, a)]).toEqual([false, false])
  })
})
