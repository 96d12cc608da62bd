import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsOf, parseQuery, SharedSearch, withId, writeQuery } from './address.ts'

describe('the query of an address', () => {
  it('reads back as it was written', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ minLength: 1 })), (query) => {
        expect(parseQuery(writeQuery(query))).toEqual({ ...query })
      }),
    )
  })

  it('can be read and typed by a person', () => {
    expect(writeQuery({ numbers: 'full', lang: 'zh', q: '' })).toBe('?lang=zh&numbers=full')
    expect(writeQuery({ localities: 'lanshan,haigang' })).toBe('?localities=lanshan,haigang')
    expect(writeQuery({})).toBe('')
  })

  it('ignores a language or a notation that does not exist', () => {
    expect(SharedSearch({ lang: 'fr', numbers: 'full' })).toEqual({
      lang: undefined,
      numbers: 'full',
    })
  })
})

describe('a list of ids in an address', () => {
  it('holds each id once, and is left out when it is empty', () => {
    expect(withId(undefined, 'a', true)).toBe('a')
    expect(withId('a,b', 'c', true)).toBe('a,b,c')
    expect(withId('a,b', 'a', true)).toBe('b,a')
    expect(withId('a,b', 'a', false)).toBe('b')
    expect(withId('a', 'a', false)).toBeUndefined()
    expect(idsOf(undefined)).toEqual([])
    expect(idsOf('a,b')).toEqual(['a', 'b'])
  })
})
