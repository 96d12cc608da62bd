import type { CSSProperties } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { SELECT } from './use-view-table.ts'

/** A column on the screen: its id, and what keeps it in its place where it is pinned. */
export interface ShownColumn {
  readonly id: ColumnId | typeof SELECT
  readonly pin: { readonly 'data-pinned'?: 'last' | 'yes'; readonly style?: CSSProperties }
}
