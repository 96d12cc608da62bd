import { splitUnit } from '../cell/unit-text.ts'
import { isCountedChange, saysFall } from '../cell/words.ts'
import type { ChangeLine, ChangeMeasure, Printed } from '../change-check.ts'
import { checkChange, counted, decimalsIn, measureOf, rounded } from '../change-check.ts'
import type { ComparedColumns } from '../describe/comparisons.ts'
import { comparedBy } from '../describe/comparisons.ts'
import type { ColumnDescription } from '../describe/description.ts'
import { ownHeading } from '../describe/description.ts'
import type { TableObservation } from '../reading.ts'
import { plainValue } from '../totals.ts'
import { headingText } from './left-out.ts'
import type { TableContext } from './table-context.ts'

/** Units of what is no count. */
const OF_SHARES: readonly string[] = ['%', '个百分点']

/** Whether a line has both values that a change compares, and a number that says the change, so that they can be held against each other. */
export function isChecked(
  row: number,
  check: ColumnDescription,
  [now, then]: ComparedColumns,
  { exactValue }: TableContext,
): boolean {
  const [later, earlier, said] = [now, then, check].map(({ column }) => exactValue(row, column))
  if (later == null || earlier == null || said == null) return false
  // Nothing grows from 0 in per cent.
  return earlier > 0 || check.values?.unit?.value.unit !== '%'
}

/** The ways in which a change may be meant, by its unit or else by its words, the likeliest first. */
function measuresOf(
  { heading, values }: ColumnDescription,
  isRate: boolean,
): readonly [ChangeMeasure, ...ChangeMeasure[]] {
  const unit = values?.unit?.value.unit
  if (unit === '%') return isRate ? ['difference', 'percent'] : ['percent', 'fraction']
  if (unit !== undefined && unit !== '') return ['difference']
  return isCountedChange(splitUnit(ownHeading(heading)).name)
    ? ['difference', 'percent', 'fraction']
    : ['percent', 'difference', 'fraction']
}

interface Line extends ChangeLine {
  readonly row: number
  readonly decimals: number
  readonly isRate: boolean
}

/**
 * Leaves out the columns of changes that two others come to, and holds each line against its two values, within the rounding with which all
 * three are printed. One reading, in per cent or as a difference, holds for all lines of rates, and one for all others.
 * @param observations those of the table
 */
export function leaveChanges(observations: readonly TableObservation[], context: TableContext): void {
  const { grid, table, found, leave, where } = context
  const checks = table.columns.flatMap((check) => {
    const pair = check.role === 'check' ? comparedBy(check, table.columns) : null
    return pair === null ? [] : [{ check, pair }]
  })
  if (checks.length === 0) return
  const byCell = new Map(observations.map((each) => [each.cell, each]))
  for (const { check, pair } of checks) {
    const lines = table.lines.flatMap(({ row, role }) =>
      role === 'data' && isChecked(row, check, pair, context)
        ? lineOf(row, check, pair, byCell, context)
        : [],
    )
    let wrong = 0
    for (const isRate of [false, true]) {
      const group = lines.filter((line) => line.isRate === isRate)
      const { measure } = measureOf(group, measuresOf(check, isRate))
      for (const line of group) {
        const cell = grid.address(line.row, check.column)
        const checked = checkChange(line, measure)
        if (checked === null) leave(cell, grid.raw(line.row, check.column), 'nothing to hold it against')
        if (checked === null || checked.agrees) continue
        wrong += 1
        // A formula keeps more digits than it shows.
        const value = Number(line.said.value.toFixed(line.decimals))
        const short = Number(checked.comes.toFixed(line.decimals))
        const comes = short === value ? Number(checked.comes.toPrecision(4)) : short
        leave(cell, grid.raw(line.row, check.column), `says ${value}, the two columns come to about ${comes}`)
        found.conflicts.push({
          kind: 'change',
          where: [where(cell)],
          about: headingText(check),
          values: [String(value), String(Number(checked.comes.toPrecision(4)))],
        })
      }
    }
    leave(
      check.heading.at(-1)?.from ?? grid.address(table.top, check.column),
      headingText(check),
      wrong === 0 && lines.length > 0
        ? 'a comparison of other columns, checked against them'
        : wrong === 0
          ? 'a comparison of other columns'
          : `a comparison of other columns, cells that disagree: ${wrong}`,
    )
  }
}

/** The numbers of a line, the two values in the unit in which the change is said. */
function lineOf(
  row: number,
  check: ColumnDescription,
  [now, then]: ComparedColumns,
  byCell: ReadonlyMap<string, TableObservation>,
  { grid, exactValue }: TableContext,
): Line[] {
  const [later, earlier, said] = [now, then, check].map(({ column }) => exactValue(row, column))
  if (later == null || earlier == null || said == null) return []
  const textOf = (column: number) => grid.shown(row, column) ?? grid.raw(row, column)
  const observation = byCell.get(grid.address(row, now.column))
  const unit = observation?.unit ?? now.values?.unit?.value.unit ?? ''
  const isRate = OF_SHARES.includes(unit) || /[%％]/u.test(grid.raw(row, now.column))
  const whole = observation === undefined ? null : plainValue(observation.quantity)
  const factor = whole === null || later === 0 ? (now.values?.unit?.value.factor ?? 1) : whole / later
  const own = check.values?.unit?.value
  const scale = own === undefined || OF_SHARES.includes(own.unit) ? 1 : factor / own.factor
  const decimals = Math.max(decimalsIn(textOf(now.column)), decimalsIn(textOf(then.column)))
  const isCount = decimals === 0 && !isRate && Math.abs(factor - 1) < 1e-9
  const read = (value: number): Printed => {
    const { value: at, slack } = isCount ? counted(value) : rounded(value, decimals)
    return { value: at * scale, slack: slack * scale }
  }
  const fall = said > 0 && saysFall(splitUnit(ownHeading(check.heading)).name) ? -1 : 1
  const digits = decimalsIn(textOf(check.column))
  return [
    {
      row,
      isRate,
      decimals: digits,
      later: read(later),
      earlier: read(earlier),
      said: rounded(said * fall, digits),
    },
  ]
}
