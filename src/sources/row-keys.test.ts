import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataset, observations } from '../dataset/table/testing.ts'
import { above, atLeast, exact, nearly, range, vague } from '../domain/number/bound.ts'
import { compareQuantities } from '../domain/number/order.ts'
import { quantities } from '../domain/number/testing.ts'
import { sourceRow } from './memory/source-row.ts'
import { compareShared, meetsRange, rowKeys, rowQuantity, sharedKey, sharedName } from './row-keys.ts'
import { SHARED_COLUMNS } from './view.ts'

const range400 = { min: 400, max: null } as const

describe('the keys of a value', () => {
  it('order as the table does, with vague values last', () => {
    fc.assert(
      fc.property(quantities, quantities, (a, b) => {
        const [x, y] = [rowKeys(a), rowKeys(b)]
        const last = Number.MAX_VALUE
        const byKeys =
          (x.anchor ?? last) - (y.anchor ?? last) ||
          (x.anchor === null ? 0 : x.boundRank - y.boundRank || (x.tie ?? 0) - (y.tie ?? 0))
        expect(Math.sign(byKeys)).toBe(Math.sign(compareQuantities(a, b)))
      }),
    )
  })

  it('say where a value may lie: nearly 400 from 300 on, and neither of the two', () => {
    expect(rowKeys(nearly(400))).toMatchObject({ from: 300, to: 400, fromOpen: true, toOpen: true })
    expect(rowKeys(above(90))).toMatchObject({ from: 90, to: Number.POSITIVE_INFINITY, fromOpen: true })
    expect(rowKeys(range(20, 30))).toMatchObject({ from: 20, to: 30, fromOpen: false, toOpen: false })
  })

  it('tell what may be in a range from what surely is', () => {
    const is = (quantity: Parameters<typeof rowKeys>[0], mode: 'possible' | 'sure') =>
      meetsRange(rowKeys(quantity), { ...range400, mode })
    expect(is(exact(400), 'sure')).toBe(true)
    expect(is(nearly(400), 'possible')).toBe(false)
    expect(is(atLeast(200), 'possible')).toBe(true)
    expect(is(atLeast(200), 'sure')).toBe(false)
    expect(is(vague, 'possible')).toBe(true)
  })

  it('are met by nothing where a range ends before it begins', () => {
    expect(meetsRange(rowKeys(vague), { min: 2, max: 1, mode: 'possible' })).toBe(false)
  })
})

const rows = observations.map((observation, row) => sourceRow(observation, row, dataset.localities))

describe('the words of a row', () => {
  it('have one key each', () => {
    for (const column of SHARED_COLUMNS) {
      const known = new Map<string, string>()
      for (const row of rows) {
        const name = sharedName(row, column)
        expect(name?.key ?? null).toBe(sharedKey(row, column))
        if (name === null) continue
        expect(known.get(name.key) ?? name.zh).toBe(name.zh)
        known.set(name.key, name.zh)
      }
    }
  })

  it('state the quantity of the value', () => {
    expect(rows.map(rowQuantity)).toEqual(observations.map(({ quantity }) => quantity))
  })

  it('are ordered as the language orders them, periods by their days and bounds by how exact they are', () => {
    const name = (key: string, zh: string, en: string) => ({ key, zh, en })
    const [first, second] = [name('b', '安徽', 'Zebra'), name('a', '浙江', 'Apple')]
    expect(compareShared('locality', first, second, 'zh')).toBeLessThan(0)
    expect(compareShared('locality', first, second, 'en')).toBeGreaterThan(0)
    expect(compareShared('bound', name('exact', '', ''), name('approx', '', ''), 'en')).toBeLessThan(0)
    const year = (key: string) => name(key, '', '')
    expect(
      compareShared('period', year('2025-01-01/2025-12-31/stated'), year('/2025-12-31/stated'), 'en'),
    ).toBeGreaterThan(0)
  })
})
