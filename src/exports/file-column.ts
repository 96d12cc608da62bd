import type { Observation } from '../dataset/observation.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { FlatCell } from './flat.ts'

/** A column of a file made from a view. */
export interface FileColumn {
  /** Names it for programs. */
  readonly name: string
  /** Names it for readers. */
  readonly header: string
  readonly type: 'text' | 'number' | 'date'
  readonly read: (observation: Observation) => FlatCell
}

/**
 * What stands on the screen in each row or above it: the columns of the view, and before them those by which rows are grouped and which
 * only the heads of the groups name.
 */
export const columnsOnScreen = ({ columns, state }: CurrentView): readonly ColumnId[] => [
  ...state.grouping.filter((id) => !columns.includes(id)),
  ...columns,
]

/** Whether a value of the view holds for a part only, or under a condition: files then say so, whichever columns are shown. */
export const hasScopes = ({ rows, index }: CurrentView): boolean =>
  rows.some((row) => index.row(row).scope !== null)

/** The cells of every row of the view, in its order. They are made one row at a time, as they are asked for. */
export function* cellsOf(view: CurrentView, columns: readonly FileColumn[]): Generator<readonly FlatCell[]> {
  for (const number of view.rows) {
    const row = view.index.row(number)
    yield columns.map(({ read }) => read(row))
  }
}
