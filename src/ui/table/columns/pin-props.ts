import type { ShownColumn } from './shown-column.ts'
import type { ViewTable } from './use-view-table.ts'

type Column = ReturnType<ViewTable['getVisibleLeafColumns']>[number]

/** What keeps a pinned column in its place while the others scroll under it. */
export function pinProps(column: Column): ShownColumn['pin'] {
  if (column.getIsPinned() !== 'start') return {}
  return {
    'data-pinned': column.getIsLastColumn('start') ? 'last' : 'yes',
    style: { insetInlineStart: column.getStart('start') },
  }
}
