import { groupRows } from '../../../lib/group-rows.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { isCountedChange, isGrowth, saysFall } from '../cell/words.ts'
import type { ChangeLine, ChangeMeasure, Printed } from '../change-check.ts'
import { checkChange, counted, decimalsIn, measureOf, rounded } from '../change-check.ts'
import type { ComparedColumns } from '../describe/comparisons.ts'
import { changeHeading, comparedBy, isHeldAgainst } from '../describe/comparisons.ts'
import type { ColumnDescription } from '../describe/description.ts'
import type { TableObservation } from '../reading.ts'
import { plainValue } from '../totals.ts'
import { DOT } from './indicator-name.ts'
import { headingText } from './left-out.ts'
import { isOfShares, placeKey, roundingOf } from './parts.ts'
import type { TableContext } from './table-context.ts'

/** Whether a line has both values that a change compares, and a number that says the change, so that they can be held against each other. */
export function isChecked(
  row: number,
  check: ColumnDescription,
  [now, then]: ComparedColumns,
  context: TableContext,
): boolean {
  const { exactValue } = context
  const [later, earlier, said] = [now, then, check].map(({ column }) => exactValue(row, column))
  if (later == null || earlier == null || said == null) return false
  // Nothing grows from 0 in per cent.
  return earlier > 0 || (unitInCell(row, check, context) || check.values?.unit?.value.unit) !== '%'
}

/** The unit that the cell of a change says itself, 4.8% below 增减; empty where it says none. */
function unitInCell(row: number, { column }: ColumnDescription, { numberOf }: TableContext): string {
  const number = numberOf(row, column)
  return number.kind === 'number' ? number.unit : ''
}

/** The ways in which a change may be meant, by its unit or else by its words, the likeliest first. */
function measuresOf(
  check: ColumnDescription,
  { isRate, cellUnit }: Pick<Line, 'isRate' | 'cellUnit'>,
): readonly [ChangeMeasure, ...ChangeMeasure[]] {
  if (cellUnit === '%') return isRate ? ['difference', 'percent'] : ['percent']
  const unit = cellUnit || check.values?.unit?.value.unit
  if (unit === '%') return isRate ? ['difference', 'percent'] : ['percent', 'fraction']
  if (unit !== undefined && unit !== '') return ['difference']
  return isCountedChange(splitUnit(changeHeading(check)).name)
    ? ['difference', 'percent', 'fraction']
    : ['percent', 'difference', 'fraction']
}

interface Line extends ChangeLine {
  readonly row: number
  readonly decimals: number
  readonly isRate: boolean
  /** What the cell of the change says itself that it is counted in; empty where it says nothing. */
  readonly cellUnit: string
}

/**
 * Leaves out the columns of changes that two others come to, and holds each line against its two values, within the rounding with which all
 * three are printed. One reading, in per cent or as a difference, holds for all lines of rates, and one for all others, of those
 * that say the same unit themselves: 4.8% below +2,110 is in per cent.
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
    for (const group of groupRows(lines, ({ isRate, cellUnit }) => `${isRate} ${cellUnit}`).values()) {
      const [first] = group
      if (first === undefined) continue
      const { measure } = measureOf(group, measuresOf(check, first))
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

/** What by custom grows at constant prices, whatever its values come to. */
const AT_CONSTANT_PRICES = /生产总值|增加值|\bGDP\b|实际|real/iu

interface PrintedLine extends ChangeLine {
  readonly observation: TableObservation
  readonly decimals: number
}

/**
 * Holds changes that come in as values of their own against the two values that they speak of, where the table has both on other lines: years down
 * the lines, with 比上年增长 beside. The change stays as it is printed; what the values come to is said with its cell.
 * @param observations those of the table
 */
export function checkPrintedChanges(observations: readonly TableObservation[], context: TableContext): void {
  const { found, where } = context
  const changes = observations.flatMap((observation) => {
    const names = observation.indicator.split(DOT)
    const change = names.at(-1) ?? ''
    const of = names.slice(0, -1).join(DOT)
    return of !== '' && isGrowth(change) && !AT_CONSTANT_PRICES.test(of) ? [{ observation, change, of }] : []
  })
  if (changes.length === 0) return
  const keyOf = (one: TableObservation, name: string) => `${placeKey(one)}|${name}`
  const values = groupRows(observations, (one) => keyOf(one, one.indicator))
  const lines = changes.flatMap(({ observation, change, of }) => {
    const same = values.get(keyOf(observation, of)) ?? []
    const now = observation.period
    if (now === null) return []
    const nows = same.filter(({ period }) => period?.start === now.start && period.end === now.end)
    const [later] = nows
    // Two values for one thing contradict each other first.
    if (later === undefined || nows.length > 1) return []
    const thens = same.filter(
      ({ period, unit }) => period !== null && unit === later.unit && isHeldAgainst(change, now, period),
    )
    const measures = measuresPrinted(observation.unit, later.unit)
    const read = thens.flatMap((earlier) => printedLine(observation, change, later, earlier, context) ?? [])
    return measures === null || read.length === 0 ? [] : [{ change, measures, read }]
  })
  const groups = groupRows(lines, ({ change, measures }) => `${change}|${measures.join()}`)
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const { measure } = measureOf(
      group.flatMap(({ read }) => read),
      first.measures,
    )
    for (const { read } of group) {
      const [line] = read
      const checked = read.map((each) => checkChange(each, measure))
      const comes = checked[0]?.comes
      if (line === undefined || comes === undefined || checked.some((each) => each?.agrees !== false))
        continue
      const { observation, said, decimals } = line
      // 6.5 below 万元 is told as it stands.
      const scale = said.slack === 0 ? 1 : said.slack * 2 * 10 ** decimals
      const place = observation.localityText === '' ? '' : `${observation.localityText} `
      found.conflicts.push({
        kind: 'change',
        where: [where(observation.cell)],
        about: `${place}${observation.indicator}`,
        values: [observation.printed, String(Number((comes / scale).toPrecision(4)))],
      })
    }
  }
}

/** In which ways a change in such a unit may be meant of a value in another; null where it is none of that value. */
function measuresPrinted(unit: string, of: string): readonly [ChangeMeasure, ...ChangeMeasure[]] | null {
  const isRate = isOfShares(of)
  if (unit === '%') return isRate ? ['difference', 'percent'] : ['percent', 'fraction']
  return unit === of || (unit === '个百分点' && isRate) ? ['difference'] : null
}

/** The three numbers of a change that stands on a line of its own; null where one of them is not exact. */
function printedLine(
  observation: TableObservation,
  change: string,
  later: TableObservation,
  earlier: TableObservation,
  context: TableContext,
): PrintedLine | null {
  const read = (one: TableObservation): Printed | null => {
    const value = plainValue(one.quantity)
    const step = roundingOf(one, context)
    return value === null || step === null ? null : { value, slack: step / 2 }
  }
  const [now, then, said] = [read(later), read(earlier), read(observation)]
  if (now === null || then === null || said === null) return null
  const fall = said.value > 0 && saysFall(change) ? -1 : 1
  // What is rounded like its neighbours may end in a nought that is not shown.
  const isRounded = now.slack > 0 && then.slack > 0
  const slack = Math.min(now.slack, then.slack)
  const decimals = decimalsIn(observation.printed)
  return {
    observation,
    decimals,
    later: isRounded ? { ...now, slack } : now,
    earlier: isRounded ? { ...then, slack } : then,
    said: { ...said, value: said.value * fall },
  }
}

/** The numbers of a line, the two values in the unit in which the change is said. */
function lineOf(
  row: number,
  check: ColumnDescription,
  [now, then]: ComparedColumns,
  byCell: ReadonlyMap<string, TableObservation>,
  context: TableContext,
): Line[] {
  const { grid, exactValue } = context
  const [later, earlier, said] = [now, then, check].map(({ column }) => exactValue(row, column))
  if (later == null || earlier == null || said == null) return []
  const textOf = (column: number) => grid.shown(row, column) ?? grid.raw(row, column)
  const observation = byCell.get(grid.address(row, now.column))
  const unit = observation?.unit ?? now.values?.unit?.value.unit ?? ''
  const isRate = isOfShares(unit) || /[%％]/u.test(grid.raw(row, now.column))
  const whole = observation === undefined ? null : plainValue(observation.quantity)
  const factor = whole === null || later === 0 ? (now.values?.unit?.value.factor ?? 1) : whole / later
  const cellUnit = unitInCell(row, check, context)
  // What a cell says of itself is multiplied out: 20.5万元.
  const own = cellUnit === '' ? check.values?.unit?.value : { unit: cellUnit, factor: 1 }
  const scale = own === undefined || isOfShares(own.unit) ? 1 : factor / own.factor
  const decimals = Math.max(decimalsIn(textOf(now.column)), decimalsIn(textOf(then.column)))
  const isCount = decimals === 0 && !isRate && Math.abs(factor - 1) < 1e-9
  const read = (value: number): Printed => {
    const { value: at, slack } = isCount ? counted(value) : rounded(value, decimals)
    return { value: at * scale, slack: slack * scale }
  }
  const fall = said > 0 && saysFall(splitUnit(changeHeading(check)).name) ? -1 : 1
  const digits = decimalsIn(textOf(check.column))
  return [
    {
      row,
      isRate,
      cellUnit,
      decimals: digits,
      later: read(later),
      earlier: read(earlier),
      said: rounded(said * fall, digits),
    },
  ]
}
