import fc from 'fast-check'
import { sharedKey } from '../../src/sources/row-keys.ts'
import type { SourceRow, SourceView } from '../../src/sources/view.ts'
import { MOST, SHARED_COLUMNS, SOURCE_COLUMNS } from '../../src/sources/view.ts'
import { HOSTILE } from './awkward-rows.ts'

type Filter = SourceView['filters'][number]

const day = fc.constantFrom(
  '1949-10-01',
  '2024-01-01',
  '2024-06-30',
  '2024-07-01',
  '2025-01-15',
  '2026-02-01',
)
const usualNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, 2.5, 90, 92, 300, 350, 400, -40, 1e-7, 1.163e6, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const text = fc.oneof(
  fc.constantFrom(
    ...HOSTILE,
    '\ud800',
    'a\udc00b',
    'a\0b',
    '\u202e',
    'e\u0301',
    '92',
    '9',
    '3',
    '人',
    '片区',
    'ff',
    ',',
    '0',
    '第',
    'row-1',
    '-',
  ),
  fc.string({ minLength: 1, maxLength: 3 }),
)

/**
 * Any view of some rows that a reader can ask for, with keys that are there and keys that are not.
 * @param length how many rows the source has of which these are some
 */
export function anyView(rows: readonly SourceRow[], length = rows.length): fc.Arbitrary<SourceView> {
  // Numbers that rows begin and end at: equal ones of different bounds lie on either side of a limit.
  const ends = [...new Set(rows.flatMap(({ lower, upper }) => [lower ?? 0, upper ?? 0]))].slice(0, 200)
  const number = fc.oneof(usualNumber, fc.constantFrom(...ends))
  const keys = new Map(
    SHARED_COLUMNS.map((column) => [column, [...new Set(rows.map((row) => sharedKey(row, column) ?? ''))]]),
  )
  const set = fc.constantFrom(...SHARED_COLUMNS).chain((column) =>
    fc
      .tuple(
        fc.uniqueArray(
          fc.oneof(fc.constantFrom('', '\ud800', 'a\udc00b', ...(keys.get(column) ?? [])), text),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.boolean(),
      )
      .map(
        ([chosen, except]): Filter => ({
          type: 'set',
          column,
          keys: chosen,
          ...(except ? { except: true as const } : {}),
        }),
      ),
  )
  const filter: fc.Arbitrary<Filter> = fc.oneof(
    set,
    set,
    fc.record({
      type: fc.constant('text' as const),
      column: fc.constantFrom('scope' as const, 'printed' as const, 'id' as const),
      text,
    }),
    fc.record({
      type: fc.constant('number' as const),
      column: fc.constant('value' as const),
      min: fc.option(number),
      max: fc.option(number),
      mode: fc.constantFrom('possible' as const, 'sure' as const),
    }),
    number.map((only) => ({
      type: 'number' as const,
      column: 'value' as const,
      min: only,
      max: only,
      mode: 'possible' as const,
    })),
    fc.record({
      type: fc.constant('period' as const),
      column: fc.constant('period' as const),
      from: fc.option(day),
      to: fc.option(day),
    }),
  )
  return fc.record({
    version: fc.constant(1 as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
    search: fc.constant(''),
    filters: fc.uniqueArray(filter, { maxLength: 3, selector: ({ column }) => column }),
    sort: fc.uniqueArray(
      fc.record({
        column: fc.constantFrom(...SOURCE_COLUMNS),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      { maxLength: 3, selector: ({ column }) => column },
    ),
    groups: fc.uniqueArray(fc.constantFrom(...SHARED_COLUMNS), { maxLength: 2 }),
    columns: fc.constant(SOURCE_COLUMNS),
    page: fc.record({
      // The last page, the one behind it, and far beyond.
      offset: fc.oneof(
        fc.constant(0),
        fc.nat(400),
        fc.nat(length),
        fc.constantFrom(Math.max(0, length - 1), length, MOST.offset),
      ),
      limit: fc.integer({ min: 1, max: 60 }),
    }),
  })
}
