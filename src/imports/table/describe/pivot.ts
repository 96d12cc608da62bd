import type { PivotField } from '../cell/pivot-words.ts'
import { isPivotLabel, isRowLabel, pivotField } from '../cell/pivot-words.ts'
import type { Said } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'

/** The corner of a table that a program summed up from another, which names the field that all its numbers are of. */
interface Corner {
  readonly field: PivotField
  readonly from: string
  readonly row: number
  /** The column from which the lines above the names of the lines speak of values: that of 列标签, or of the name of a field such as 年份. */
  readonly values: number
}

/** Where a line has its first text, if that is a field of such a table and the one beside it names the axis. */
function cornerAt(grid: Grid, row: number): { readonly start: number; readonly values: number } | null {
  const filled = Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) => grid.raw(row, column) !== '',
  )
  const [start, values] = filled
  if (start === undefined || values === undefined) return null
  const isCorner = pivotField(grid.raw(row, start)) !== null && pivotField(grid.raw(row, values)) === null
  return isCorner ? { start, values } : null
}

/** Whether a line of headings goes on below the corner of a pivot table: up to the one that names the lines, whatever stands beside that name. */
export function goesOnBelowCorner(grid: Grid, top: number, row: number): boolean {
  const corner = cornerAt(grid, top)
  if (corner === null) return false
  for (let between = top + 1; between < row; between += 1)
    if (grid.raw(between, corner.start) !== '') return false
  return true
}

function cornerOf(grid: Grid, { headings }: TableLines): Corner | null {
  const [row] = headings
  const last = headings.at(-1)
  const at = row === undefined ? null : cornerAt(grid, row)
  if (row === undefined || last === undefined || last === row || at === null) return null
  const field = pivotField(grid.raw(row, at.start))
  if (field === null || grid.raw(last, at.start) === '') return null
  return { field, from: grid.address(row, at.start), row, values: at.values }
}

const TOTAL = '合计'

/** A heading with the name of its field alone, what was done with that, and whether it is all of it, each by itself. */
const saidOf = ({ name, measure, isTotal }: PivotField, from: string): Said<string>[] =>
  [name, measure, isTotal ? TOTAL : '']
    .filter((text) => text !== '')
    .map((text) => ({ value: text, text, from }))

/** The headings of each column of a table; of one that a program summed up with what they stand for: 会员数 of 求和项:会员数 and 列标签. */
export function withoutPivotWords(
  grid: Grid,
  table: TableLines,
  paths: ReadonlyMap<number, readonly Said<string>[]>,
): ReadonlyMap<number, readonly Said<string>[]> {
  const corner = cornerOf(grid, table)
  const read = new Map<number, readonly Said<string>[]>()
  for (const [column, path] of paths) {
    const inRow = (from: string) => corner !== null && from.replace(/^\D+/u, '') === String(corner.row + 1)
    const own = path.flatMap((said) => {
      const { text, from } = said
      if (inRow(from) || (isPivotLabel(text) && !isRowLabel(text))) return []
      const field = pivotField(text)
      return field === null ? [said] : saidOf(field, from)
    })
    read.set(
      column,
      corner !== null && column >= corner.values ? [...saidOf(corner.field, corner.from), ...own] : own,
    )
  }
  return read
}
