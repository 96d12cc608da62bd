import { groupRows } from '../../../lib/group-rows.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tight } from '../../../places/written-name.ts'
import {
  isAverage,
  isNote,
  isOfWhich,
  isPerson,
  isRank,
  isStatistic,
  isTotal,
  ofNamedTotal,
} from '../cell/words.ts'
import { comparedBy, isOfPeriods } from '../describe/comparisons.ts'
import type { ColumnDescription } from '../describe/description.ts'
import type { LinesAbove, OpenSummand, Summand, Total } from '../totals.ts'
import { checkLine, checkSum, checkTotal, notChecked, openSummand } from '../totals.ts'
import type { TableContext } from './table-context.ts'

const COLUMNS: Readonly<Partial<Record<ColumnDescription['role'], string>>> = {
  serial: 'a running number or code',
  note: 'remarks',
  group: 'names of groups',
  hidden: 'a hidden column',
  'left-out': 'a column of texts',
  check: 'a comparison of other columns',
}

function reasonOf(column: ColumnDescription, columns: readonly ColumnDescription[]): string | null {
  const reason = COLUMNS[column.role] ?? null
  if (reason !== null && column.heading.some(({ text }) => isRank(text))) return 'a rank'
  if (column.role === 'check' && isOfPeriods(column, columns)) return 'an average'
  // What two columns come to is named where it is held against them.
  return column.role === 'check' && comparedBy(column, columns) !== null ? null : reason
}

export const headingText = ({ heading }: ColumnDescription): string =>
  heading.map(({ text }) => text).join(' / ')

/** Names the columns and hidden lines that do not come in. */
export function leaveColumns({ grid, table, leave, lineText, lineCell }: TableContext): void {
  for (const column of table.columns) {
    const reason = reasonOf(column, table.columns)
    const where = column.heading.at(-1)?.from ?? grid.address(table.top, column.column)
    if (reason !== null) leave(where, headingText(column), reason)
  }
  for (const { row, role } of table.lines) {
    if (role === 'hidden') leave(lineCell(row), lineText(row), 'a hidden line')
    if (role === 'comparison') leave(lineCell(row), lineText(row), 'changes or ranks of another line')
    if (role === 'left-out') leave(lineCell(row), lineText(row), 'left out by choice')
  }
}

/** Names a note. Names of persons are not even kept in what is left out. */
export function leaveNote(row: number, { grid, leave }: TableContext): void {
  let isLabelled = false
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.raw(row, column)
    if (text === '') continue
    // 审核人： may have the name in the next cell.
    const isName = isLabelled && !isPerson(text)
    isLabelled = isPerson(text) && !/[:：]./u.test(tight(text))
    if (isName) continue
    if (isPerson(text))
      leave(
        grid.address(row, column),
        itemAt(tight(text).split(/[:：]/u), 0),
        'names of persons are not kept',
      )
    else leave(grid.address(row, column), text, isNote(text) ? 'a note' : 'outside the table')
  }
}

/** A value of a line of totals. */
export interface TotalRead extends Total {
  readonly cell: string
  readonly about: string
  /** The key of the values with the same indicator and period in tables beside its own. */
  readonly besideKey: string
  readonly isRate: boolean
}

/** The lines that totals may sum. */
export interface LinesRead {
  readonly lines: readonly Summand[]
  readonly hidden: readonly Summand[]
  /** Lines without a number: 约300, —, an empty cell. */
  readonly open: readonly OpenSummand[]
  /** What each stands below. */
  readonly above: LinesAbove
}

const isExact = ({ quantity }: Total): boolean => quantity === undefined || quantity.bound === 'exact'

/** Leaves lines of totals out, and compares them with the sums of their parts; rates do not add up. */
export function leaveTotals(
  rows: ReadonlyMap<number, string>,
  totals: readonly TotalRead[],
  { lines, hidden, open, above }: LinesRead,
  { found, leave, lineCell, where, beside }: TableContext,
): void {
  const sums = totals.filter((total) => !total.isRate && isExact(total))
  const ends = [...rows].flatMap(([row, text]) => (isAverage(text) || isStatistic(text) ? [] : [row]))
  for (const [row, text] of rows) {
    if (isAverage(text)) {
      leave(lineCell(row), text, 'an average')
      continue
    }
    if (isStatistic(text)) {
      leave(lineCell(row), text, 'the highest, lowest or middle of the lines')
      continue
    }
    const agree: string[] = []
    const words: string[] = []
    const own = totals.filter((each) => each.row === row)
    const added = own.filter(({ isRate }) => !isRate)
    const checks = checkLine(added, { lines, open, totals: sums, ends, above })
    for (const total of own) {
      if (total.isRate) {
        words.push(`${total.about} ${total.value}: rates do not add up`)
        continue
      }
      const check = checks[added.indexOf(total)] ?? null
      if (check === null) continue
      if (check.agrees || isSumOfBoth(total, lines, beside)) agree.push(check.says)
      else if (
        hidden.some(({ key }) => key === total.key) &&
        checkTotal(total, {
          lines: [...lines, ...hidden].sort((a, b) => a.row - b.row),
          totals: sums,
          above,
        })?.agrees === true
      )
        words.push(`${total.about} ${total.value} agrees only with the hidden lines`)
      else if (check.unknown.length > 0) words.push(notChecked(total.about, check))
      else {
        words.push(`${total.about} says ${check.says}, the lines come to ${check.sum}`)
        found.conflicts.push({
          kind: 'total',
          where: [where(total.cell)],
          about: `${text} ${total.about}`,
          values: [check.says, check.sum],
        })
      }
    }
    const said = agree.length > 0 ? [`agrees with its lines: ${agree.join(', ')}`] : []
    leave(lineCell(row), text, ['a total', ...said, ...words].join('; '))
  }
}

/**
 * Compares 收入合计 with the lines above or below it whose names make them parts of it, such as 会费收入. It is also imported as a value of
 * its own; if no line beside it is a part of it, nothing is compared.
 */
export function checkNamedTotals(
  rows: ReadonlyMap<number, string>,
  names: ReadonlyMap<number, string>,
  totals: readonly TotalRead[],
  { lines, open, above }: LinesRead,
  { found, where }: TableContext,
): void {
  const ends = [...new Set(totals.map(({ row }) => row))]
  for (const total of totals) {
    const text = rows.get(total.row)
    if (text === undefined) continue
    const last = ends.findLast((row) => row < total.row) ?? -1
    const next = ends.find((row) => row > total.row) ?? Number.POSITIVE_INFINITY
    const isPart = ({ key, row }: Pick<Summand, 'key' | 'row'>) =>
      key === total.key && names.get(row)?.includes(ofNamedTotal(text)) === true
    const own = lines.filter(isPart)
    const isAbove = ({ row }: { readonly row: number }) => row > last && row < total.row
    const isBelow = ({ row }: { readonly row: number }) => row > total.row && row < next
    const sides = [own.filter(isAbove), own.filter(isBelow)].filter(({ length }) => length > 1)
    if (sides.length === 0 || checkTotal(total, { lines, totals, above })?.agrees === true) continue
    const mayBeRight = [isAbove, isBelow].some((isOn) => {
      const values = own.filter(isOn).map(({ value }) => value)
      return (checkSum(total.value, values, open.filter(isPart).filter(isOn))?.unknown.length ?? 0) > 0
    })
    if (mayBeRight) continue
    const nearest = sides
      .map((side) => side.reduce((sum, { value }) => sum + value, 0))
      .reduce((a, b) => (Math.abs(b - total.value) < Math.abs(a - total.value) ? b : a))
    found.conflicts.push({
      kind: 'total',
      where: [where(total.cell)],
      about: text,
      values: [String(total.value), String(Number(nearest.toPrecision(15)))],
    })
  }
}

/** A value of a line that a column splits: 国有, 非公, or 合计 of both. */
export interface SplitRead extends Summand {
  readonly cell: string
  readonly about: string
  readonly part: string
}

/** Compares 合计 among the parts of a place with their sum. It is the value of the whole and is imported. */
export function checkWholes(
  splits: readonly SplitRead[],
  open: readonly OpenSummand[],
  { found, where }: TableContext,
): void {
  for (const group of groupRows(splits, ({ key }) => key).values()) {
    const whole = group.find(({ part }) => isTotal(part))
    const parts = group.filter(({ part }) => !isTotal(part))
    if (whole === undefined || parts.length === 0 || parts.some(({ part }) => isOfWhich(part))) continue
    const check = checkSum(
      whole.value,
      parts.map(({ value }) => value),
      open.filter(({ key }) => key === whole.key),
    )
    if (check === null || check.agrees || check.unknown.length > 0) continue
    found.conflicts.push({
      kind: 'total',
      where: [where(whole.cell)],
      about: `${whole.part} ${whole.about}`,
      values: [check.says, check.sum],
    })
  }
}

/** Whether a total counts the lines of the tables beside its own too: a list printed in two columns. */
function isSumOfBoth(total: TotalRead, lines: readonly Summand[], beside: readonly Summand[]): boolean {
  const left = beside.filter(({ key }) => key === total.besideKey)
  const own = lines.filter(({ key }) => key === total.key)
  const values = [...left, ...own].map(({ value }) => value)
  return left.length > 0 && checkSum(total.value, values)?.agrees === true
}

/** The columns that one may sum: those of values, the totals among them, and which of them stand below longer times. */
interface ColumnsSummed {
  readonly parts: readonly ColumnDescription[]
  readonly totals?: readonly ColumnDescription[]
  readonly above?: LinesAbove
}

/** Leaves a column out that sums those beside it, and compares it with their sum. */
export function leaveTotalColumn(
  column: ColumnDescription,
  summed: ColumnsSummed,
  context: TableContext,
): void {
  const wrong = checkTotalColumn(column, summed, context)
  const said = wrong.length === 0 ? ['agrees'] : wrong
  context.leave(
    column.heading.at(-1)?.from ?? context.grid.address(context.table.top, column.column),
    headingText(column),
    ['a total of the columns beside it', ...said].join('; '),
  )
}

/** Compares a column with those that it sums, line by line, and returns sentences on the cells where the sums differ or cannot be told. */
export function checkTotalColumn(
  column: ColumnDescription,
  { parts, totals = [], above = () => [] }: ColumnsSummed,
  { grid, table, found, lineText, exactValue, amount, where }: TableContext,
): readonly string[] {
  const wrong: string[] = []
  for (const { row, role } of table.lines) {
    if (role !== 'data' || /率|比例|比重|%/u.test(lineText(row))) continue
    const total = exactValue(row, column.column)
    // A column is to a total column what a line is to a line of totals.
    const known = (some: readonly ColumnDescription[]): readonly Summand[] =>
      some.flatMap(({ column: at }) => {
        const value = exactValue(row, at)
        return value === null ? [] : [{ row: at, key: '', value }]
      })
    const lines = known(parts)
    if (total === null || lines.length === 0) continue
    const open = parts.flatMap(({ column: at }) => {
      if (exactValue(row, at) !== null) return []
      const text = grid.address(row, at)
      const quantity = amount(row, at)
      return [openSummand({ row: at, key: '', text }, quantity, grid.raw(row, at))]
    })
    const ends = totals.map((each) => each.column)
    const own = { row: column.column, key: '', value: total }
    const check = checkTotal(own, { lines, open, totals: known(totals), ends, above, areColumns: true })
    if (check === null || check.agrees) continue
    const cell = grid.address(row, column.column)
    if (check.unknown.length > 0) {
      wrong.push(notChecked(cell, check))
      continue
    }
    wrong.push(`${cell} says ${check.says}, the columns come to ${check.sum}`)
    found.conflicts.push({
      kind: 'total',
      where: [where(cell)],
      about: headingText(column),
      values: [check.says, check.sum],
    })
  }
  return wrong
}
