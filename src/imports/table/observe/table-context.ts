import type { Quantity } from '../../../domain/number/bound.ts'
import type { Period } from '../../../domain/time/period.ts'
import type { DecimalMark } from '../../decimal-mark.ts'
import { markShown, noMarks, pointed, seeMarks } from '../../decimal-mark.ts'
import type { DayOrder } from '../../period-cell.ts'
import type { Delimiter } from '../../text/csv-reader.ts'
import type { KnownWords } from '../cell/known-words.ts'
import type { NumberRead } from '../cell/number-text.ts'
import { inBaseUnits, numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import type { ColumnRole, TableDescription } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import { withoutDittos } from '../describe/grid.ts'
import type { Asker, Conflict, LeftOut, TableObservation } from '../reading.ts'
import type { Summand } from '../totals.ts'
import { plainValue } from '../totals.ts'
import type { Foreseen } from './foreseen.ts'
import { foreseenBy } from './foreseen.ts'
import type { Surroundings } from './surroundings.ts'
import { surroundingsOf } from './surroundings.ts'

/** What is the same for all tables of a file. */
export interface Scope {
  readonly file: string
  readonly words: KnownWords
  readonly asker: Asker
  /** The year in which the file is read; the last one that is over is the likeliest of a table that names none. */
  readonly thisYear: number
  /** The period of the report, as its other sheets and the name of the file say it; it gives the period of a sheet called 上年. */
  readonly report: Period | null
  /** Whether the sheet is the only one that is shown, so that the name of the file is its own. */
  readonly isAlone: boolean
  /** The sheet sums the others, as 汇总 beside a sheet for each county. */
  readonly isSummary: boolean
  /** The lines of the tables at the left of this one. */
  readonly beside: readonly Summand[]
  /** What parts the cells of a text file; a semicolon speaks for decimal commas. */
  readonly delimiter: Delimiter | null
  /** What 1/2/2026 means in this file: by its other days, else by the answer to one question. */
  readonly dayOrder: (text: string, where: string) => DayOrder | null
  /** Hears which line of the sheet has been reached. */
  readonly onLine: (row: number) => void
}

export interface TableRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly conflicts: readonly Conflict[]
  readonly waiting: number
  /** Cells for values that are empty, in lines that have some. */
  readonly blanks?: number
  readonly summands?: readonly Summand[]
  readonly wholes?: Wholes
}

/** Totals whose values come in, by line and by column: 收入合计 among its parts, 合计 before 其中：女. */
export interface Wholes {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

/** One table while it is read: what is known of it, and what has been found in it. */
export interface TableContext extends Scope {
  readonly grid: Grid
  readonly table: TableDescription
  readonly around: Surroundings
  readonly foreseen: Foreseen | null
  readonly found: {
    readonly observations: TableObservation[]
    readonly leftOut: LeftOut[]
    readonly conflicts: Conflict[]
    /** How many values cannot be read before a question is answered. */
    waiting: number
    blanks: number
    /** The lines that a total of a table beside this one may count: by indicator and period, whatever the column. */
    readonly summands: Summand[]
    readonly wholes: { readonly rows: Set<number>; readonly columns: Set<number> }
  }
  /** A cell as questions name it: with its sheet. */
  readonly where: (cell: string) => string
  readonly firstCell: string
  /** The first filled cell of a line. */
  readonly lineCell: (row: number) => string
  /** The first words of a line. */
  readonly lineText: (row: number) => string
  readonly leave: (cell: string, text: string, reason: string) => void
  /** The number of a cell, with a decimal comma where the table is written so. */
  readonly numberOf: (row: number, column: number) => NumberRead
  /** The quantity of a cell in the scale of its column; null where it has none. */
  readonly amount: (row: number, column: number) => Quantity | null
  /** The number alone where it is exact, in the scale of its column: as it is written, but where the cell has a unit of its own. */
  readonly exactValue: (row: number, column: number) => number | null
}

/** Columns in which a ditto mark repeats the cell above. */
const KEYS: readonly ColumnRole[] = ['place', 'indicator', 'unit', 'period', 'breakdown']

export function tableContext(sheet: Grid, table: TableDescription, scope: Scope): TableContext {
  const grid = withoutDittos(
    sheet,
    table.columns.flatMap(({ column, role }) => (KEYS.includes(role) ? [column] : [])),
  )
  const found: TableContext['found'] = {
    observations: [],
    leftOut: [],
    conflicts: [],
    waiting: 0,
    blanks: 0,
    summands: [],
    wholes: { rows: new Set(), columns: new Set() },
  }
  const where = (cell: string) => (table.sheet === null ? cell : `${table.sheet}!${cell}`)
  const mark = decimalMark(grid, table, scope.delimiter)
  const filled = (row: number): readonly number[] =>
    Array.from({ length: table.right - table.left + 1 }, (_, at) => table.left + at).filter(
      (column) => grid.raw(row, column) !== '',
    )
  const numberOf = (row: number, column: number): NumberRead => {
    const text = grid.raw(row, column)
    if (mark === 'asked' && /^\d{1,3},\d{3}$/u.test(text.trim())) return { kind: 'comma', text }
    return numberIn(
      mark === 'comma' ? pointed(text, { mark: 'comma', pointIsDecimal: scope.delimiter === null }) : text,
    )
  }
  const around = surroundingsOf(grid, table, scope)
  const units = new Map(
    table.columns.flatMap(({ column, role, values }) => {
      const unit = values?.unit?.value ?? (around.units.length === 1 ? around.units[0]?.value : undefined)
      return role === 'values' && unit !== undefined && unit.factor !== 1 ? [[column, unit]] : []
    }),
  )
  const amount = (row: number, column: number): Quantity | null => {
    const number = numberOf(row, column)
    return number.kind === 'number' ? inColumn(number, units.get(column)) : null
  }
  return {
    ...scope,
    grid,
    table,
    around,
    foreseen: foreseenBy(table, scope),
    found,
    where,
    firstCell: grid.address(table.top, table.left),
    lineCell: (row) => grid.address(row, filled(row)[0] ?? table.left),
    lineText: (row) =>
      filled(row)
        .slice(0, 3)
        .map((column) => grid.raw(row, column))
        .join(' '),
    leave: (cell, text, reason) => {
      found.leftOut.push({ where: where(cell), text, reason })
    },
    numberOf,
    amount,
    exactValue: (row, column) => {
      const quantity = amount(row, column)
      return quantity === null ? null : plainValue(quantity)
    },
  }
}

/** A number as its neighbours are written: 0.21亿元 in a column in 万元 is 2100. */
function inColumn(
  { quantity, unit }: NumberRead & { kind: 'number' },
  of: UnitRead | undefined,
): Quantity | null {
  // 1.3m may be in millions or in metres.
  if (unit === 'm' && of?.unit !== 'm') return null
  return of === undefined || unit === '' || unit !== of.unit ? quantity : inBaseUnits(quantity, 1 / of.factor)
}

/** How the numbers of a table are written, by all that its cells show. */
function decimalMark(
  grid: Grid,
  table: TableDescription,
  delimiter: Delimiter | null,
): DecimalMark | 'asked' {
  const seen = noMarks()
  for (const { row, role } of table.lines) {
    if (role !== 'data' && role !== 'total') continue
    for (const { column, role: own } of table.columns)
      if (own === 'values') seeMarks(grid.raw(row, column), seen)
  }
  // A program writes decimal points; where a workbook shows one, a comma is something else.
  if (delimiter === null && seen.point > 0) return 'point'
  const shown = markShown(seen, delimiter)
  // Beside 1,2, which is asked by itself, 45,210 is what it is everywhere.
  return shown === 'asked' && seen.comma > 0 ? 'point' : shown
}
