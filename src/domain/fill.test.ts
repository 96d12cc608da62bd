import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'

describe('a text that is filled in', () => {
  it('has the values in their places, and a name without a value as it stands', () => {
    expect(fill('{n} of {all}', { n: 3 }, 'en')).toBe('3 of {all}')
  })

  it('has the form that goes with the number', () => {
    const text = 'Import {n} {n:value|values}'
    expect(fill(text, { n: 1 }, 'en')).toBe('Import 1 value')
    expect(fill(text, { n: 0 }, 'en')).toBe('Import 0 values')
    expect(fill(text, {}, 'en')).toBe(text)
  })

  it('writes numbers as the language does, and leaves a year that comes as a text alone', () => {
    expect(fill('{n} rows of {year}', { n: 12345, year: '2025' }, 'en')).toBe('12,345 rows of 2025')
    expect(fill('{year}年{n}行', { n: 12345, year: '2025' }, 'zh')).toBe('2025年12,345行')
  })
})
