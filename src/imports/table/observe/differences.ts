import { isDifference } from '../../../domain/record/kind-words.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth } from '../cell/words.ts'
import type { ChangeLine } from '../change-check.ts'
import { checkChange, counted, decimalsIn, rounded } from '../change-check.ts'
import { ownHeading } from '../describe/description.ts'
import { isMeasureAlone } from './indicator-name.ts'
import { headingText } from './left-out.ts'
import type { TableContext } from './table-context.ts'
import type { ValueColumn } from './value-columns.ts'

/** A column that says in most lines by how much the two columns before it differ, the one from which the other is taken first. */
export interface DifferenceColumn {
  readonly column: ValueColumn
  readonly pair: readonly [from: ValueColumn, taken: ValueColumn]
}

const nameOf = ({ description }: ValueColumn): string =>
  bareName(splitUnit(ownHeading(description.heading)).name)

/** The columns headed 差额, 差距 or 核减 that the two columns before them come to in most lines, whichever of these is taken from the other. */
export function differenceColumns(
  columns: readonly ValueColumn[],
  context: TableContext,
): readonly DifferenceColumn[] {
  return columns.flatMap((column, at) => {
    if (!isDifference(nameOf(column))) return []
    const [second, first] = columns
      .slice(0, at)
      .filter((other) => {
        const name = nameOf(other)
        return !isDifference(name) && !isGrowth(name) && !isMeasureAlone(name)
      })
      .reverse()
    if (first === undefined || second === undefined) return []
    const pairs: DifferenceColumn['pair'][] = [
      [second, first],
      [first, second],
    ]
    const [best] = pairs
      .map((pair) => {
        const lines = linesOf(column, pair, context)
        return { pair, lines, agreeing: lines.filter(({ line }) => agrees(line)).length }
      })
      .toSorted((a, b) => b.agreeing - a.agreeing)
    return best === undefined || best.agreeing * 2 <= best.lines.length ? [] : [{ column, pair: best.pair }]
  })
}

/** Leaves such a column out, and names each cell that disagrees with the two beside it. */
export function leaveDifferences(differences: readonly DifferenceColumn[], context: TableContext): void {
  const { grid, leave, found, where, table } = context
  for (const { column, pair } of differences) {
    const wrong = linesOf(column, pair, context).filter(({ line }) => !agrees(line))
    for (const { row, line } of wrong) {
      const cell = grid.address(row, column.column)
      const says = line.said.value
      const comes = Number((line.later.value - line.earlier.value).toPrecision(12))
      leave(cell, grid.raw(row, column.column), `says ${says}, the two columns come to about ${comes}`)
      found.conflicts.push({
        kind: 'change',
        where: [where(cell)],
        about: headingText(column.description),
        values: [String(says), String(comes)],
      })
    }
    leave(
      column.description.heading.at(-1)?.from ?? grid.address(table.top, column.column),
      headingText(column.description),
      wrong.length === 0
        ? 'a comparison of other columns, checked against them'
        : `a comparison of other columns, cells that disagree: ${wrong.length}`,
    )
  }
}

const agrees = (line: ChangeLine): boolean => checkChange(line, 'difference')?.agrees === true

/** The lines that have all three numbers. */
function linesOf(
  column: ValueColumn,
  [from, taken]: DifferenceColumn['pair'],
  { table, grid, exactValue }: TableContext,
): readonly { readonly row: number; readonly line: ChangeLine }[] {
  return table.lines.flatMap(({ row, role }) => {
    if (role !== 'data') return []
    const [later, earlier, said] = [from, taken, column].map((each) => {
      const value = exactValue(row, each.column)
      if (value === null) return null
      const decimals = decimalsIn(grid.shown(row, each.column) ?? grid.raw(row, each.column))
      return decimals === 0 ? counted(value) : rounded(value, decimals)
    })
    return later == null || earlier == null || said == null ? [] : [{ row, line: { later, earlier, said } }]
  })
}
