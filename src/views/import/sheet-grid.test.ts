import { expect, it } from 'vitest'
import { cellSpans, widthsOf } from './sheet-grid.tsx'

const spans = (cells: readonly string[], merges: Parameters<typeof cellSpans>[2] = []) =>
  cellSpans(
    cells.map((_, column) => column),
    (column) => cells[column] ?? '',
    merges,
  ).map(({ column, to }) => `${column}-${to}`)

it('draws a merged title over all that it is merged of, also where the file repeats it or it is short', () => {
  expect(spans(['会员情况', '', '', ''], [{ left: 0, right: 3 }])).toEqual(['0-4'])
  expect(spans(['会员情况', '会员情况', '会员情况', '单位：人'], [{ left: 0, right: 2 }])).toEqual([
    '0-3',
    '3-4',
  ])
})

it('draws a heading over its columns, and each other cell by itself', () => {
  expect(spans(['地区', '2024年', '2024年', '2025年'], [{ left: 1, right: 2 }])).toEqual([
    '0-1',
    '1-3',
    '3-4',
  ])
  expect(spans(['襄城县', '1', '2', '3'])).toEqual(['0-1', '1-2', '2-3', '3-4'])
})

it('lets a long text that stands alone in its line reach to the end, merged or not', () => {
  expect(spans(['', '2025年各县区工会会员情况统计表', '', ''])).toEqual(['0-1', '1-4'])
  expect(spans(['2025年各县区工会会员情况统计表', '', '', ''], [{ left: 0, right: 1 }])).toEqual(['0-4'])
})

it('makes a column as wide as what is typed into it, whichever line that is on', () => {
  const rows = [
    ['地区', '会员数'],
    ['襄城县', '12'],
  ]
  const before = widthsOf(rows, 2, {})
  // Eleven Chinese signs of 15 px, and the room around them.
  expect(widthsOf(rows, 2, { B2: '约一万二千三百四十五人' })).toEqual([before[0], 185])
  expect(widthsOf(rows, 2, { B900: '约一万二千三百四十五人' })).toEqual([before[0], 185])
  expect(widthsOf(rows, 2, { B2: '9' })).toEqual(before)
})
