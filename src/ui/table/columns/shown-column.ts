import type { CSSProperties } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { SELECT, ViewTable } from './use-view-table.ts'

/** A column on the screen: its id, and what keeps it in its place where it is pinned. */
export interface ShownColumn {
  readonly id: ColumnId | typeof SELECT
  readonly pin: { readonly 'data-pinned'?: 'last' | 'yes'; readonly style?: CSSProperties }
}

type Column = ReturnType<ViewTable['getVisibleLeafColumns']>[number]

/** What keeps a pinned column in its place while the others scroll under it. */
export function pinProps(column: Column): ShownColumn['pin'] {
  if (column.getIsPinned() !== 'start') return {}
  return {
    'data-pinned': column.getIsLastColumn('start') ? 'last' : 'yes',
    style: { insetInlineStart: column.getStart('start') },
  }
}
