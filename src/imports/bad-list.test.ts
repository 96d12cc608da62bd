import { describe, expect, it } from 'vitest'
import { countReasons, pageOfBad } from './bad-list.ts'
import type { BadCell, BadReason } from './rows-read.ts'

const bad = (line: number, reason: BadReason): BadCell => ({
  line,
  at: 0,
  heading: '数值',
  cell: 'x',
  reason,
  detail: '',
})
/** Line 1 has no unit, lines 2 to 121 have no value. */
const many = [bad(1, 'no-unit'), ...Array.from({ length: 120 }, (_, n) => bad(n + 2, 'no-value'))]

describe('the list of bad cells', () => {
  it('is counted by reason, the most frequent first', () => {
    expect(countReasons(many)).toEqual([
      ['no-value', 120],
      ['no-unit', 1],
    ])
  })

  it('comes in pages, so that each cell can be reached', () => {
    const lines = (asked: number) => pageOfBad(many, null, asked).cells.map(({ line }) => line)
    expect(lines(0)).toHaveLength(50)
    expect(lines(0)[0]).toBe(1)
    expect(lines(2)).toEqual(Array.from({ length: 21 }, (_, n) => n + 101))
    // The page that was open may have gone when cells were mended.
    expect(pageOfBad(many, null, 9)).toMatchObject({ page: 2, pages: 3, count: 121 })
    expect(pageOfBad([], null, 4)).toEqual({ cells: [], count: 0, page: 0, pages: 1 })
  })

  it('can be that of one reason', () => {
    expect(pageOfBad(many, 'no-unit', 0)).toMatchObject({ count: 1, pages: 1, cells: [{ line: 1 }] })
  })
})
