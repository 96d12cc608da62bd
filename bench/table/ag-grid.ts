import type { GridApi } from 'ag-grid-community'
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'
import { compareChinese, FILTERED_INDICATOR, plainRows, QUERY, SHOWN, syntheticRows } from './rows.ts'
import type { Subject } from './subject.ts'
import { textOf } from './subject.ts'

ModuleRegistry.registerModules([AllCommunityModule])

let api: GridApi | undefined

const scrolls = (element: Element) => element.scrollHeight > element.clientHeight && element.clientHeight > 0

export const agGrid: Subject = {
  load: async (place, count) => {
    const rowData = plainRows(syntheticRows(count))
    place.style.height = '700px'
    return () => {
      api = createGrid(place, {
        rowData,
        columnDefs: SHOWN.map((field) => ({
          field,
          filter: field === 'value' ? 'agNumberColumnFilter' : 'agTextColumnFilter',
          ...(field === 'locality' ? { comparator: compareChinese } : {}),
        })),
      })
    }
  },
  sortNumber: () =>
    api?.applyColumnState({ state: [{ colId: 'value', sort: 'asc' }], defaultState: { sort: null } }),
  sortChinese: () =>
    api?.applyColumnState({ state: [{ colId: 'locality', sort: 'asc' }], defaultState: { sort: null } }),
  search: () => api?.setGridOption('quickFilterText', QUERY),
  filter: () =>
    api?.setFilterModel({ indicator: { filterType: 'text', type: 'equals', filter: FILTERED_INDICATOR } }),
  reset: () => {
    api?.setFilterModel(null)
    api?.setGridOption('quickFilterText', '')
    api?.applyColumnState({ defaultState: { sort: null } })
  },
  count: () => api?.getDisplayedRowCount() ?? 0,
  settled: async () => undefined,
  searchable: async () => undefined,
  shown: () => textOf('[role=row][row-index]'),
  scroller: () =>
    [...document.querySelectorAll('.ag-grid-viewport, .ag-body-viewport')].find(scrolls) ?? null,
}
