import type { SheetTable } from './file-read.ts'
import type { TableLayout } from './layout.ts'
import type { Role } from './role.ts'

/** What merged cells carry on to the lines below; a number is stated once, however tall its cell. */
const CARRIED: ReadonlySet<Role | null> = new Set([
  'locality',
  'indicator',
  'unit',
  'period',
  'periodStart',
  'periodEnd',
  'breakdown',
])

/** The words of a cell that is merged with one above it, by row and column from 0; empty where it is not, or holds a value. */
export function mergedWords(
  { rows, spans = [] }: SheetTable,
  { roles }: TableLayout,
): (row: number, column: number) => string {
  const carried = new Map<number, Map<number, string>>()
  for (const { at, from, to } of spans) {
    if (!CARRIED.has(roles[at] ?? null)) continue
    const below = carried.get(at) ?? new Map<number, string>()
    carried.set(at, below)
    const text = rows[from]?.[at] ?? ''
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) below.set(row, text)
  }
  return (row, column) => carried.get(column)?.get(row) ?? ''
}
