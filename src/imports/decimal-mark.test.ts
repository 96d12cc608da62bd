import { describe, expect, it } from 'vitest'
import { markShown, noMarks, pointed, seeMarks } from './decimal-mark.ts'
import type { Delimiter } from './text/csv-reader.ts'

function markOf(cells: readonly string[], delimiter: Delimiter | null = ';') {
  const seen = noMarks()
  for (const cell of cells) seeMarks(cell, seen)
  return markShown(seen, delimiter)
}

describe('a comma in the numbers of a table', () => {
  it.each([
    [['1,5', '2,25', '3'], ';', 'comma'],
    [['0,500', '7'], ';', 'comma'],
    [['1.234,5', '1,500'], '\t', 'comma'],
    [['１，５万元', '近2,5万元'], '\t', 'comma'],
    [['1,500', '2.5'], ';', 'point'],
    [['1,234,567', '1,500'], ';', 'point'],
    // Nothing in it tells, but its delimiter is that of countries with decimal commas.
    [['1,500', '2,300'], ';', 'asked'],
    [['1,500', '2,300'], '\t', 'point'],
    [['1,500', '2,300'], null, 'point'],
    // The cells contradict each other, or one of many stands out.
    [['1,5', '2.5'], ';', 'asked'],
    [['1,5'], ',', 'asked'],
    [['3,5', ...Array.from({ length: 20 }, () => '3')], '\t', 'asked'],
    // Numbers of a workbook have points in any country.
    [['1,5', '2.5'], null, 'comma'],
    [['1.163', '2.5'], ';', 'point'],
    [['92', '2447'], ';', 'point'],
  ] as const)('%j, parted by %j: %s', (cells, delimiter, mark) => {
    expect(markOf(cells, delimiter)).toBe(mark)
  })
})

describe('a cell with decimal commas', () => {
  const comma = { mark: 'comma', pointIsDecimal: false } as const
  it.each([
    ['1,5', '1.5'],
    ['近1.234,5万元', '近1234.5万元'],
    ['1.500', '1500'],
    ['1,500', '1.500'],
    ['１，５', '1.5'],
    ['20,5~30,5人', '20.5~30.5人'],
    ['92', '92'],
    ['1.5', 'wrong'],
    ['1,2,3', 'wrong'],
  ])('%s reads %s', (cell, written) => expect(pointed(cell, comma)).toBe(written))

  it('of a workbook keeps the points of its numbers', () => {
    expect(pointed('1.163', { mark: 'comma', pointIsDecimal: true })).toBe('1.163')
    expect(pointed('1,163', { mark: 'comma', pointIsDecimal: true })).toBe('1.163')
  })

  it('is asked about where nothing tells, unless it holds no comma', () => {
    const asked = { mark: 'asked', pointIsDecimal: false } as const
    expect(pointed('1,500', asked)).toBe('asked')
    expect(pointed('1,5名', asked)).toBe('asked')
    expect(pointed('2.5', asked)).toBe('2.5')
    expect(pointed('1,234.5', asked)).toBe('1,234.5')
  })
})
