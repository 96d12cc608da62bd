import type { ViewState } from '../dataset/table/view/view-state.ts'
import type { Language } from '../domain/text.ts'
import type { SourceColumn, SourceFilter, SourceView } from './view.ts'
import { MOST, SHARED_COLUMNS, SOURCE_COLUMNS, WIRE_VERSION } from './view.ts'

const sourceColumn = (id: string): SourceColumn | undefined => SOURCE_COLUMNS.find((column) => column === id)
const sharedColumn = (id: string) => SHARED_COLUMNS.find((column) => column === id)

/** The filter as a source is asked it; nothing where it is on a column that no source has. */
function sourceFilter(filter: ViewState['filters'][number]): SourceFilter | [] {
  const { column } = filter
  switch (filter.type) {
    case 'set': {
      const shared = sharedColumn(column)
      return shared === undefined ? [] : { ...filter, column: shared, keys: filter.keys.slice(0, MOST.keys) }
    }
    case 'text':
      return column === 'scope' || column === 'printed' || column === 'id' ? { ...filter, column } : []
    case 'number':
      return column === 'value' ? { ...filter, column } : []
    case 'period':
      return column === 'period' ? { ...filter, column } : []
  }
}

/** The view of the table's address as a source is asked it. What no source has is left out. */
export function sourceView(state: ViewState, language: Language, page: SourceView['page']): SourceView {
  const columns = state.columns.flatMap((id) => sourceColumn(id) ?? [])
  return {
    version: WIRE_VERSION,
    language,
    search: state.search,
    filters: state.filters.flatMap(sourceFilter),
    sort: state.sort
      .flatMap(({ column, direction }) => {
        const known = sourceColumn(column)
        return known === undefined ? [] : [{ column: known, direction }]
      })
      .slice(0, MOST.sort),
    groups: state.grouping.flatMap((id) => sharedColumn(id) ?? []).slice(0, MOST.groups),
    columns: columns.length === 0 ? SOURCE_COLUMNS : columns,
    page,
  }
}
