import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asking } from './testing.ts'
import { NameSchema, SourceViewSchema } from './view.ts'

const isView = (change: object) => v.safeParse(SourceViewSchema, { ...asking(), ...change }).success

describe('a view asked of a source', () => {
  it('is read as it is written', () => {
    const view = asking({
      filters: [
        { type: 'set', column: 'locality', keys: ['gaotai', ''], except: true },
        { type: 'number', column: 'value', min: null, max: 400, mode: 'sure' },
      ],
      sort: [{ column: 'value', direction: 'desc' }],
      groups: ['theme', 'indicator'],
    })
    expect(v.parse(SourceViewSchema, JSON.parse(JSON.stringify(view)))).toEqual(view)
  })

  it('names columns of its own list, each at most once', () => {
    expect(isView({ sort: [{ column: 'id; DROP TABLE', direction: 'asc' }] })).toBe(false)
    expect(isView({ groups: ['value'] })).toBe(false)
    expect(isView({ groups: ['theme', 'theme'] })).toBe(false)
    const filter = { type: 'set', column: 'theme', keys: ['a'] }
    expect(isView({ filters: [filter] })).toBe(true)
    expect(isView({ filters: [filter, filter] })).toBe(false)
  })

  it.each([
    ['2025-02-28', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-02-31', false],
    ['2025-04-31', false],
  ])('knows whether %s is a day: %s', (day, isOne) => {
    const filter = { type: 'period', column: 'period', from: null, to: null }
    expect(isView({ filters: [{ ...filter, from: day }] })).toBe(isOne)
    expect(isView({ filters: [{ ...filter, to: day }] })).toBe(isOne)
  })

  it('asks for no more than a page', () => {
    expect(isView({ page: { offset: 0, limit: 500 } })).toBe(true)
    expect(isView({ page: { offset: 0, limit: 501 } })).toBe(false)
    expect(isView({ page: { offset: -1, limit: 50 } })).toBe(false)
  })

  it('has no field beside those known, and is of this version', () => {
    expect(isView({ sql: 'select 1' })).toBe(false)
    expect(isView({ version: 2 })).toBe(false)
  })

  it('holds no number that is none, and no day that is none', () => {
    const number = { type: 'number', column: 'value', min: Number.POSITIVE_INFINITY, max: null, mode: 'sure' }
    expect(isView({ filters: [number] })).toBe(false)
    expect(isView({ filters: [{ type: 'period', column: 'period', from: '2025', to: null }] })).toBe(false)
  })
})

describe('the words of a value', () => {
  it('hold no signs that nobody sees, while its key stays as it is', () => {
    const name = { key: 'a\u200b', zh: '\u0000=甲', en: '\u202eA' }
    expect(v.parse(NameSchema, name)).toEqual({ key: 'a\u200b', zh: '=甲', en: 'A' })
  })
})
