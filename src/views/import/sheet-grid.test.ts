import { expect, it } from 'vitest'
import { cellSpans } from './sheet-grid.tsx'

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
