import { TabulatorFull } from 'tabulator-tables'
import 'tabulator-tables/dist/css/tabulator.min.css'
import { compareChinese, FILTERED_INDICATOR, plainRows, QUERY, SHOWN, syntheticRows } from './rows.ts'
import type { Subject } from './subject.ts'
import { textOf } from './subject.ts'

let table: TabulatorFull

export const tabulator: Subject = {
  load: async (place, count) => {
    const data = plainRows(syntheticRows(count))
    return () =>
      new Promise((resolve) => {
        table = new TabulatorFull(place, {
          data,
          height: 700,
          columns: SHOWN.map((field) => ({
            field,
            title: field,
            width: 120,
            sorter: field === 'value' ? 'number' : (a: string, b: string) => compareChinese(a, b),
          })),
        })
        table.on('tableBuilt', () => resolve())
      })
  },
  sortNumber: () => table.setSort('value', 'asc'),
  sortChinese: () => table.setSort('locality', 'asc'),
  search: () =>
    table.setFilter((row: Record<string, unknown>) =>
      SHOWN.some((field) => String(row[field] ?? '').includes(QUERY)),
    ),
  filter: () => table.setFilter('indicator', '=', FILTERED_INDICATOR),
  reset: () => {
    table.clearFilter(true)
    table.clearSort()
  },
  count: () => table.getDataCount('active'),
  settled: async () => undefined,
  searchable: async () => undefined,
  shown: () => textOf('.tabulator-table'),
  scroller: () => document.querySelector('.tabulator-tableholder'),
}
