import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Term } from '../sql/order.ts'
import type { Bound } from '../sql/where.ts'
import { segmentsOf } from './seek.ts'

interface Row {
  readonly theme: number
  readonly value: number
  readonly position: number
}

/** What a term is in a row, as the server would compute it. */
const termIn = (row: Row, sql: string): number => {
  if (sql === 'value = 0') return row.value === 0 ? 1 : 0
  return sql === 'theme' ? row.theme : sql === 'value' ? row.value : row.position
}
const isWithin = (row: Row, bounds: readonly Bound[]): boolean =>
  bounds.every(({ sql, from, to }) => termIn(row, sql) >= from && termIn(row, sql) <= to)

const ordered = (rows: readonly Row[], terms: readonly Term[]): readonly Row[] =>
  rows.toSorted((a, b) => {
    for (const { sql, direction } of terms) {
      const order = termIn(a, sql) - termIn(b, sql)
      if (order !== 0) return direction === 'asc' ? order : -order
    }
    return 0
  })

const rowsOf = fc
  .array(fc.record({ theme: fc.nat(3), value: fc.nat(70_000) }), { maxLength: 200 })
  .map((rows) => rows.map((row, position) => ({ ...row, position: position * 1000 })))
const direction = fc.constantFrom('asc' as const, 'desc' as const)

it('finds any page by counting, as sorting all rows would', async () => {
  await fc.assert(
    fc.asyncProperty(
      rowsOf,
      direction,
      direction,
      fc.nat(250),
      fc.integer({ min: 1, max: 60 }),
      async (rows, first, second, offset, limit) => {
        const terms: readonly Term[] = [
          { sql: 'theme', direction: first },
          { sql: 'value = 0', direction: 'asc' },
          { sql: 'value', direction: second },
          { sql: 'position', direction: 'asc' },
        ]
        let counts = 0
        const segments = await segmentsOf(
          terms,
          { offset, limit },
          async (bounds, sql, width) => {
            counts += 1
            const buckets = new Map<number, number>()
            for (const row of rows.filter((one) => isWithin(one, bounds))) {
              const bucket = Math.floor(termIn(row, sql) / width)
              buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1)
            }
            return buckets
          },
          5,
        )
        const page = segments.flatMap((segment) => {
          const within = ordered(
            rows.filter((row) => isWithin(row, segment.bounds)),
            terms,
          )
          return within.slice(segment.offset, segment.offset + segment.limit)
        })
        expect(page).toEqual(ordered(rows, terms).slice(offset, offset + limit))
        // Two for the theme, one for vague values, three for values and three for positions, for each of the groups that the page touches.
        expect(counts).toBeLessThanOrEqual(1 + 8 * limit)
      },
    ),
  )
})

it('finds a page of rows by their ids, which are counted four signs at a time', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `row-${at % 7}-${at}`).toSorted()
  /** A piece of an id as a number, as the server makes it. */
  const pieceOf = (id: string, sql: string): number => {
    const from = Number(/substring\(id, (\d+)/u.exec(sql)?.[1]) - 1
    return Buffer.from(id.slice(from, from + 4).padEnd(4, '\0')).readUInt32BE()
  }
  const isIn = (id: string, bounds: readonly Bound[]) =>
    bounds.every(({ sql, from, to }) => pieceOf(id, sql) >= from && pieceOf(id, sql) <= to)
  const terms: readonly Term[] = [
    { sql: 'id', direction: 'asc' },
    { sql: 'position', direction: 'asc' },
  ]
  const segments = await segmentsOf(
    terms,
    { offset: 17, limit: 9 },
    async (bounds, sql, width) => {
      const buckets = new Map<number, number>()
      for (const id of ids.filter((one) => isIn(one, bounds))) {
        const bucket = Math.floor(pieceOf(id, sql) / width)
        buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1)
      }
      return buckets
    },
    2,
  )
  const page = segments.flatMap(({ bounds, offset, limit }) =>
    ids.filter((id) => isIn(id, bounds)).slice(offset, offset + limit),
  )
  expect(page).toEqual(ids.slice(17, 26))
})
