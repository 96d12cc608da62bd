import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'

describe('a text that is filled in', () => {
  it('has the values in their places, and a name without a value as it stands', () => {
    expect(fill('{n} of {all}', { n: 3 })).toBe('3 of {all}')
  })

  it('has the word that goes with the number', () => {
    const text = 'Import {n} {n:value|values}'
    expect(fill(text, { n: 1 })).toBe('Import 1 value')
    expect(fill(text, { n: 0 })).toBe('Import 0 values')
    expect(fill(text, {})).toBe(text)
  })
})
