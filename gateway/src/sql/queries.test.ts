import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceView } from '../../../src/sources/view.ts'
import { SHARED_COLUMNS, SOURCE_COLUMNS } from '../../../src/sources/view.ts'
import { termsOf } from './order.ts'
import type { Query } from './params.ts'
import { countQuery, facetQuery, namesQuery, rowsQuery, tallyQuery } from './queries.ts'

type Filter = SourceView['filters'][number]

/** Texts that would break out of a query that is put together from them. */
const HOSTILE = [
  "' OR 1 = 1 --",
  "'; DROP TABLE observations; --",
  '\\',
  "\\'",
  '{p0:String}',
  '`; SELECT 1',
  "') UNION ALL SELECT * FROM system.users --",
  '/*',
  '\0',
  '\n',
  '\ud800',
  '😀',
] as const

const view = (filters: readonly Filter[], change: Partial<SourceView> = {}): SourceView => ({
  version: 1,
  language: 'en',
  search: '',
  filters,
  sort: [],
  groups: [],
  columns: ['value'],
  page: { offset: 0, limit: 10 },
  ...change,
})

const queriesFor = (asked: SourceView): readonly Query[] => [
  rowsQuery(1, asked, termsOf(asked, new Set(['scope'])), asked.page),
  countQuery(1, asked),
  tallyQuery(1, asked, asked.groups, 5),
  facetQuery(1, asked, 'theme'),
]

/** Filters of every kind that hold the text wherever one can stand. */
const filtersWith = (text: string): readonly Filter[] => [
  ...SHARED_COLUMNS.filter((column) => column !== 'scope' && column !== 'period').map(
    (column): Filter => ({ type: 'set', column, keys: [text, 'known'] }),
  ),
  { type: 'text', column: 'scope', text },
  { type: 'text', column: 'printed', text },
  { type: 'text', column: 'id', text },
]

describe('the text of a query', () => {
  it('is the same whatever a reader writes in any field', () => {
    const harmless = queriesFor(view(filtersWith('a')))
    for (const text of HOSTILE) {
      const asked = queriesFor(view(filtersWith(text.replaceAll(/[\0\ud800]/g, '|'))))
      expect(asked.map(({ sql }) => sql)).toEqual(harmless.map(({ sql }) => sql))
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        // These find nothing and are not asked for.
        fc.pre(!/[\0\p{Surrogate}]/u.test(text))
        const asked = queriesFor(view(filtersWith(text)))
        expect(asked.map(({ sql }) => sql)).toEqual(harmless.map(({ sql }) => sql))
      }),
    )
  })

  it('holds no number of a reader either', () => {
    const filter = (min: number): Filter => ({
      type: 'number',
      column: 'value',
      min,
      max: null,
      mode: 'possible',
    })
    const sqlOf = (min: number, offset: number) =>
      queriesFor(view([filter(min)], { page: { offset, limit: 7 } })).map(({ sql }) => sql)
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.nat(), (min, offset) => {
        expect(sqlOf(min, offset)).toEqual(sqlOf(1, 2))
      }),
    )
    expect(sqlOf(98765, 43210).join('\n')).not.toMatch(/98765|43210/u)
  })

  it('names a value for each place that it has for one, and no other', () => {
    for (const { sql, params } of queriesFor(view(filtersWith("'"), { groups: ['unit', 'report'] }))) {
      const named = new Set(
        [...sql.matchAll(/\{(p\d+):(?:String|Float64|UInt64)\}/gu)].map(([, name]) => name),
      )
      expect([...named].sort()).toEqual(Object.keys(params).sort())
      // What is left has no text of anyone's: names of columns, and the words that the code puts in quotation marks.
      expect(sql.replaceAll(/'(?:[a-z_]+|Array\((?:String|UInt32)\))'/gu, '')).not.toContain("'")
    }
  })

  it('can be made for every column, sorted either way', () => {
    for (const column of SOURCE_COLUMNS) {
      const asked = view([], { sort: [{ column, direction: 'desc' }] })
      const { sql } = rowsQuery(1, asked, termsOf(asked, new Set()), asked.page)
      expect(sql).toMatch(
        /ORDER BY [a-z_]+ DESC NULLS LAST(?:, [a-z_]+ DESC NULLS LAST)*, position ASC NULLS LAST\n/u,
      )
    }
  })
})

describe('the values of a query', () => {
  it('are sent as they are, in JSON where they are several', () => {
    const { params } = countQuery(7, view([{ type: 'set', column: 'locality', keys: ["a'b", '\\', ''] }]))
    expect(Object.values(params)).toEqual([7, '["a\'b","\\\\",""]'])
    expect(Object.values(namesQuery(7, new Map([['unit', [3, 1]]])).params)).toEqual([7, '[3,1]'])
  })

  it('leave out half a sign, which no row has and no server can read', () => {
    const keys = ['\ud800', 'a\udc00', '😀', '']
    expect(Object.values(countQuery(7, view([{ type: 'set', column: 'unit', keys }])).params)).toEqual([
      7,
      '["😀",""]',
    ])
    expect(countQuery(7, view([{ type: 'text', column: 'printed', text: '\ud800' }])).sql).toMatch(/ AND 0$/u)
  })

  it('look for a number in what is printed as a whole, with what means something in a pattern taken as it is', () => {
    const patternOf = (text: string) => {
      const [, pattern = ''] = Object.values(
        countQuery(1, view([{ type: 'text', column: 'printed', text }])).params,
      )
      return new RegExp(String(pattern).replace('(?s)', ''), 'su')
    }
    expect(patternOf('92').test('92%')).toBe(true)
    expect(patternOf('92').test('to 92, and on')).toBe(true)
    expect(patternOf('92').test('1,923')).toBe(false)
    expect(patternOf('92').test('192')).toBe(false)
    expect(patternOf('92').test('92.5')).toBe(false)
    expect(patternOf('.*').test('anything')).toBe(false)
    expect(patternOf('(a|b)').test('(a|b)')).toBe(true)
  })

  it('find nothing in a range that ends before it begins', () => {
    const filters: readonly Filter[] = [
      { type: 'number', column: 'value', min: 2, max: 1, mode: 'sure' },
      { type: 'period', column: 'period', from: '2025-01-02', to: '2025-01-01' },
    ]
    expect(countQuery(1, view(filters)).sql).toMatch(/ AND 0 AND 0$/u)
  })
})

describe('the order of rows', () => {
  const orderOf = (change: Partial<SourceView>, blanks: readonly string[] = []) =>
    termsOf(view([], change), new Set(blanks)).map(({ sql, direction }) => `${sql} ${direction}`)

  it('goes by the groups first, each in the direction of its column', () => {
    expect(
      orderOf({
        groups: ['theme', 'unit'],
        sort: [
          { column: 'id', direction: 'asc' },
          { column: 'unit', direction: 'desc' },
        ],
        language: 'zh',
      }),
    ).toEqual(['theme asc', 'unit desc', 'id asc', 'position asc'])
  })

  it('puts rows without a value last either way, and asks for them only where there are any', () => {
    const sort = [{ column: 'scope' as const, direction: 'desc' as const }]
    expect(orderOf({ sort })).toEqual(['scope_en desc', 'position asc'])
    expect(orderOf({ sort }, ['scope'])).toEqual(['scope = 0 asc', 'scope_en desc', 'position asc'])
  })

  it('is that of the language, but for what has the same order in both', () => {
    const sort = (['report', 'period', 'bound'] as const).map((column) => ({
      column,
      direction: 'asc' as const,
    }))
    expect(orderOf({ sort })).toEqual(['report_en asc', 'period asc', 'bound asc', 'position asc'])
    expect(orderOf({ sort, language: 'zh' })).toEqual([
      'report asc',
      'period asc',
      'bound asc',
      'position asc',
    ])
  })

  it('takes values by the place that the loader gave them, with vague ones last', () => {
    const sort = [{ column: 'value' as const, direction: 'desc' as const }]
    expect(orderOf({ sort })).toEqual(['value desc', 'position asc'])
    expect(orderOf({ sort }, ['value'])).toEqual(['value = 0 asc', 'value desc', 'position asc'])
  })
})
