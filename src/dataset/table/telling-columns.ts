import type { Observation } from '../observation.ts'
import type { ColumnId } from './columns.ts'

/** Whether the column of a page's table has something to say of the rows, for columns that often have not. */
const TELLS: Partial<Record<ColumnId, (rows: readonly Observation[]) => boolean>> = {
  theme: (rows) => new Set(rows.map(({ theme }) => theme.id)).size > 1,
  breakdown: (rows) => rows.some(({ breakdown }) => breakdown !== null),
  scope: (rows) => rows.some(({ scope }) => scope !== null),
  // A derived value says so in the column of the printed number, so the status adds nothing.
  status: (rows) =>
    rows.some((row) => row.status === 'imported' || (row.status === 'reported' && row.report.isOwn)),
}

/** The columns without those that would be empty or the same in every row of a page. */
export const tellingColumns = (
  columns: readonly ColumnId[],
  rows: readonly Observation[],
): readonly ColumnId[] => columns.filter((id) => TELLS[id]?.(rows) ?? true)
