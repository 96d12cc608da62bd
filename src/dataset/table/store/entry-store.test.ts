import { describe, expect, it } from 'vitest'
import { columnOf, observations } from '../testing.ts'
import { entryColumn } from './entry-store.ts'

/** A column of texts, a row each. */
function texts(count: number, textOf: (row: number) => string) {
  const [model] = observations
  const column = columnOf('printed')
  if (model?.status !== 'reported' || column.type === 'number') throw new Error('there is nothing to put in')
  const { add, done } = entryColumn(column, count, { localities: new Map() })
  for (let row = 0; row < count; row += 1) add(row, { ...model, printed: textOf(row) })
  return done()
}

describe('a column of shared values', () => {
  it.each([200, 300, 70_000])('gives each row its own of %d different values', (count) => {
    const { codes, size, entryAt } = texts(count, (row) => `${row}人`)
    expect(size).toBe(count)
    const wrong = Array.from(codes, (code, row) => [entryAt(code)?.key, `${row}人`]).filter(
      ([is, was]) => is !== was,
    )
    expect(wrong).toEqual([])
  })

  it('takes a byte a row where its values are few', () => {
    const { codes, size } = texts(10_000, (row) => `${row % 200}人`)
    expect(size).toBe(200)
    expect(codes.byteLength).toBe(10_000)
  })

  it('keeps values apart that are made of one object as of none', () => {
    const [model] = observations
    const column = columnOf('period')
    if (model === undefined || column.type === 'number') throw new Error('there is nothing to put in')
    const { add, done } = entryColumn(column, 4, { localities: new Map() })
    const year = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' as const }
    for (const [row, period] of [year, { ...year }, { ...year, basis: 'inferred' as const }, year].entries())
      add(row, { ...model, period })
    const [first, same, other, again] = done().codes
    expect(same).toBe(first)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})
