import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordPeriod } from '../domain/time/period.ts'
import { readPeriod } from './period-cell.ts'

describe('the period of a cell', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['２０２５年', '2025-01-01', '2025-12-31'],
    ['2025年1月', '2025-01-01', '2025-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025Q3', '2025-07-01', '2025-09-30'],
    ['2025年第一季度', '2025-01-01', '2025-03-31'],
    ['2025年上半年', '2025-01-01', '2025-06-30'],
    ['2025年前三季度', '2025-01-01', '2025-09-30'],
    ['2025年1-9月', '2025-01-01', '2025-09-30'],
    ['2026-02-01', '2026-02-01', '2026-02-01'],
    ['2026年2月1日', '2026-02-01', '2026-02-01'],
    ['2026/2/1', '2026-02-01', '2026-02-01'],
    ['13/2/2026', '2026-02-13', '2026-02-13'],
    ['2024年6月至2026年1月', '2024-06-01', '2026-01-31'],
    ['Jun 2024 – Jan 2026', '2024-06-01', '2026-01-31'],
    ['2025年5月至12月', '2025-05-01', '2025-12-31'],
    ['May – Dec 2025', '2025-05-01', '2025-12-31'],
    ['2026年1月8日至31日', '2026-01-08', '2026-01-31'],
    ['8–31 Jan 2026', '2026-01-08', '2026-01-31'],
    ['8-31 January 2026', '2026-01-08', '2026-01-31'],
    ['2026年1月28日至2月3日', '2026-01-28', '2026-02-03'],
    ['28 Jan – 3 Feb 2026', '2026-01-28', '2026-02-03'],
    ['Dec 2025 – 3 Feb 2026', '2025-12-01', '2026-02-03'],
  ])('%s', (text, start, end) => {
    expect(readPeriod(text, null)).toEqual({ start, end, basis: 'stated' })
  })

  it('may be open at its start', () => {
    expect(readPeriod('截至2026年1月', null)).toEqual({ start: null, end: '2026-01-31', basis: 'stated' })
    expect(readPeriod('up to Jan 2026', null)).toEqual({ start: null, end: '2026-01-31', basis: 'stated' })
  })

  it('is not guessed where 1/2/2026 may mean two days', () => {
    expect(readPeriod('1/2/2026', null)).toBe('ambiguous')
    expect(readPeriod('1/2/2026', 'day-first')).toMatchObject({ start: '2026-02-01' })
    expect(readPeriod('1/2/2026', 'month-first')).toMatchObject({ start: '2026-01-02' })
  })

  it.each(['', '去年', '2025年13月', '2026-02-30', '31/31/2026', '20255'])('is none in %s', (text) => {
    expect(readPeriod(text, 'day-first')).toBe('none')
  })

  it('of a month alone needs a year', () => {
    expect(readPeriod('3月', null)).toBe('none')
    expect(readPeriod('3月', null, 2025)).toMatchObject({ start: '2025-03-01', end: '2025-03-31' })
  })

  it('reads back what the app writes', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    const text = (date: Date) => date.toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, day, fc.constantFrom('zh' as const, 'en' as const), (a, b, language) => {
        const [start, end] = [text(a), text(b)].sort()
        if (start === undefined || end === undefined) return
        const period = { start, end, basis: 'stated' } as const
        expect(readPeriod(wordPeriod(period, language), 'day-first')).toEqual(period)
      }),
    )
  })
})

describe('how offices date their figures', () => {
  const days = (text: string, year: number | null = null) => {
    const read = readPeriod(text, null, year)
    return typeof read === 'string' ? read : `${read.start ?? ''}..${read.end}`
  }
  it.each([
    ['2025年末', '..2025-12-31'],
    ['2025年6月底', '..2025-06-30'],
    ['2025年6月30日止', '..2025-06-30'],
    ['2025H1', '2025-01-01..2025-06-30'],
    ['202506', '2025-06-01..2025-06-30'],
    ['25年6月', '2025-06-01..2025-06-30'],
    ['二〇二五年', '2025-01-01..2025-12-31'],
    ['2024-2025年', '2024-01-01..2025-12-31'],
    ['2025年前11个月', '2025-01-01..2025-11-30'],
    ['十四五期间', '2021-01-01..2025-12-31'],
    ['2024年10月-2025年9月', '2024-10-01..2025-09-30'],
  ])('reads %s', (text, want) => expect(days(text)).toBe(want))

  it('puts months into a year that is said elsewhere, and no other', () => {
    expect(['上半年', '6月', '年末'].map((text) => days(text, 2025))).toEqual([
      '2025-01-01..2025-06-30',
      '2025-06-01..2025-06-30',
      '..2025-12-31',
    ])
    expect(days('上半年')).toBe('none')
  })
})
