import { describe, expect, it } from 'vitest'
import { readSorting, writeSorting } from './sorting.ts'

const COLUMNS = ['indicator', 'value', 'period']

describe('an order in the address', () => {
  it('reads back as it was written', () => {
    const keys = [
      { id: 'value', desc: true },
      { id: 'period', desc: false },
    ]
    expect(writeSorting(keys)).toBe('value.desc,period')
    expect(readSorting('value.desc,period', COLUMNS)).toEqual(keys)
  })

  it('leaves out what the table does not have', () => {
    expect(readSorting('vlaue.desc,__proto__,period', COLUMNS)).toEqual([{ id: 'period', desc: false }])
    expect(readSorting(undefined, COLUMNS)).toEqual([])
    expect(writeSorting([])).toBeUndefined()
  })
})
