import { describe, expect, it } from 'vitest'
import { yearPeriod } from '../../domain/time/period.ts'
import { sharedPeriods } from './parse-item.ts'

describe('periods of a long list', () => {
  it('are one object where they say the same, and never where they do not', () => {
    const shared = sharedPeriods()
    const year = shared(yearPeriod(2025, 'stated'))
    expect(shared(yearPeriod(2025, 'stated'))).toBe(year)
    expect(shared(yearPeriod(2025, 'inferred'))).toEqual({
      start: '2025-01-01',
      end: '2025-12-31',
      basis: 'inferred',
    })
    expect(shared({ start: null, end: '2025-12-31', basis: 'stated' }).start).toBeNull()
  })

  it('keep what is said of each of them', () => {
    const shared = sharedPeriods()
    shared(yearPeriod(2025, 'inferred'))
    const noted = {
      ...yearPeriod(2025, 'inferred'),
      note: { zh: '按报道时间', en: 'by the time of the report' },
    }
    expect(shared(noted)).toBe(noted)
  })
})
