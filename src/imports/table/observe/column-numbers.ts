import type { Steps } from '../../../lib/steps.ts'
import type { NumberRead } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { statedUnit, unitOf } from '../cell/unit-text.ts'
import { decimalsIn } from '../change-check.ts'
import { plainValue } from '../totals.ts'
import type { TableContext } from './table-context.ts'
import type { Fractions } from './unit-of-value.ts'

/** What the numbers of a column say together. */
export interface ColumnNumbers {
  readonly areShares: boolean
  readonly areParts: boolean
  readonly fractions: Fractions
  /** Units that its cells say of themselves. */
  readonly cellUnits: readonly string[]
  /** The unit that a number format writes after every number; null if a number has none or the units differ. */
  readonly formatUnit: UnitRead | null
}

/** Reads the numbers of a column, for all that is asked of them together. */
export function* numbersIn(column: number, context: TableContext): Steps<ColumnNumbers> {
  const read = yield* withNumbersRead(column, context)
  const cells = dataCells(column, context)
  const shares = { areShares: areShares(column, read), areParts: areParts(column, read) }
  yield
  const fractions = fractionsIn(cells, read)
  yield
  const units = cellUnits(cells, read)
  yield
  return { ...shares, fractions, cellUnits: units, formatUnit: formatUnit(cells, read) }
}

/** Cells between two pauses. */
const AT_ONCE = 1024

/** The table with the numbers of a column read: all that is asked of the column reads each of them, and that takes long. */
function* withNumbersRead(column: number, context: TableContext): Steps<TableContext> {
  const numbers = new Map<number, NumberRead>()
  for (const [at, { row, role }] of context.table.lines.entries()) {
    if (role === 'data') numbers.set(row, context.numberOf(row, column))
    if (at % AT_ONCE === AT_ONCE - 1) yield
  }
  return {
    ...context,
    numberOf: (row, other) =>
      (other === column ? numbers.get(row) : undefined) ?? context.numberOf(row, other),
  }
}
/** Whether all numbers of a column lie between 0 and 1 and some is neither, as shares without their percent sign do. */
function areShares(column: number, { table, numberOf }: TableContext): boolean {
  let some = false
  for (const { row, role } of table.lines) {
    if (role !== 'data') continue
    const number = numberOf(row, column)
    if (number.kind !== 'number') continue
    const value = plainValue(number.quantity)
    if (value === null || number.unit !== '' || value < 0 || value > 1) return false
    if (value > 0 && value < 1) some = true
  }
  return some
}

/** The digits behind the point that a change in per cent has at most. */
const PERCENT_DIGITS = 2

/** Whether all changes of a column lie between -1 and 1, and some with more digits than one in per cent has. */
function areParts(column: number, { table, grid, numberOf }: TableContext): boolean {
  let some = false
  for (const { row, role } of table.lines) {
    if (role !== 'data') continue
    const number = numberOf(row, column)
    if (number.kind !== 'number') continue
    const value = plainValue(number.quantity)
    if (value === null || number.unit !== '' || Math.abs(value) > 1) return false
    if (decimalsIn(grid.shown(row, column) ?? grid.raw(row, column)) > PERCENT_DIGITS) some = true
  }
  return some
}

/** A cell by its row and column. */
type Cell = readonly [row: number, column: number]

/** The cells of a column in lines of data. */
export const dataCells = (column: number, { table }: TableContext): readonly Cell[] =>
  table.lines.flatMap(({ row, role }) => (role === 'data' ? [[row, column] as const] : []))

/** The least whole number beside which 4.5 is not counted in the same as it. */
const THOUSAND = 1000

/**
 * Whether some or most of the numbers without a unit are not whole, so that all may be counted in 万. `none` if a whole one is 1,000 or more.
 */
export function fractionsIn(cells: readonly Cell[], { numberOf }: TableContext): Fractions {
  const values = cells.flatMap(([row, column]) => {
    const number = numberOf(row, column)
    return number.kind === 'number' && number.isBare ? (plainValue(number.quantity) ?? []) : []
  })
  const broken = values.filter((value) => !Number.isInteger(value)).length
  if (broken === 0 || values.some((value) => Number.isInteger(value) && value >= THOUSAND)) return 'none'
  return broken * 2 > values.length ? 'most' : 'some'
}

/** The units that numbers say of themselves: 98分. */
export const cellUnits = (cells: readonly Cell[], { numberOf }: TableContext): readonly string[] => [
  ...new Set(
    cells.flatMap(([row, column]) => {
      const number = numberOf(row, column)
      if (number.kind !== 'number' || number.unit === '') return []
      // ¥ and 元 are one unit, and one answer.
      return [statedUnit(number.unit)?.unit || number.unit]
    }),
  ),
]

/** The unit that a number format writes after every number of a column; null if a number has none or the units differ. */
function formatUnit(cells: readonly Cell[], { grid, numberOf }: TableContext): UnitRead | null {
  let words = ''
  for (const [row, column] of cells) {
    const text = grid.raw(row, column)
    if (text === '' || numberOf(row, column).kind !== 'number') continue
    const own = unitBehind(text)
    if (own === '' || (words !== '' && own !== words)) return null
    words = own
  }
  const unit = words === '' ? null : unitOf(words)
  // A scale alone, of a format that shows 3165000 as 316.5, is no other unit than the heading has.
  return unit === null || unit.unit === '' ? null : unit
}

/** The words after a number: 万元 of 120.5万元. */
export const unitBehind = (text: string): string =>
  /^[-+]?[\d,.]+\s*([^\d\s]{1,4})$/u.exec(text.trim())?.[1] ?? ''
