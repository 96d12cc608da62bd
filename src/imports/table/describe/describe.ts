import { entryOf } from '../../../lib/entry-of.ts'
import type { Steps } from '../../../lib/steps.ts'
import { tight } from '../../../places/written-name.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { numberIn } from '../cell/number-text.ts'
import { pivotSubtotal } from '../cell/pivot-words.ts'
import { splitUnit, unitOf } from '../cell/unit-text.ts'
import { isGrowth, isRank, isTotal, keyRoles, ofNamedTotal } from '../cell/words.ts'
import type { ChangeLine } from '../change-check.ts'
import { counted, decimalsIn, measureOf, rounded } from '../change-check.ts'
import { plainValue } from '../totals.ts'
import { pathOf, valuesOf, withCumulated, withSamePeriods } from './column-headings.ts'
import { columnRoles } from './column-roles.ts'
import type { ComparedColumns } from './comparisons.ts'
import { isChangeHeading, withComparisons } from './comparisons.ts'
import type {
  ColumnDescription,
  Correction,
  LineDescription,
  LineRole,
  Said,
  TableDescription,
} from './description.ts'
import { findForm } from './find-form.ts'
import type { TableLines } from './find-tables.ts'
import { findTables } from './find-tables.ts'
import type { Grid } from './grid.ts'
import { withoutPivotWords } from './pivot.ts'

/** What a sheet holds: its tables, and its other lines. */
export interface SheetDescription {
  readonly tables: readonly TableDescription[]
  readonly rest: readonly LineDescription[]
}

/**
 * Reads how a sheet is laid out. What a person said about it takes precedence over what is recognised.
 * @param isOurs whether the file was exported from here
 */
export function* describeSheet(
  grid: Grid,
  words: KnownWords,
  correction: Correction = {},
  isOurs = false,
): Steps<SheetDescription> {
  const pairs = correction.lines === undefined ? findForm(grid, words.isPlace) : null
  if (pairs !== null) {
    const inPairs = new Set(pairs.map(({ row }) => row))
    const lines = Array.from({ length: grid.height }, (_, row): LineDescription => {
      if (grid.isHiddenRow(row)) return { row, role: 'hidden' }
      if (inPairs.has(row)) return { row, role: 'data' }
      return {
        row,
        role: textsOf(grid, row).length === 0 ? 'blank' : row < Math.min(...inPairs) ? 'title' : 'note',
      }
    })
    const titles = lines.flatMap(({ row, role }) => (role === 'title' ? textsOf(grid, row) : []))
    const form: TableDescription = {
      kind: 'form',
      sheet: grid.name,
      top: 0,
      bottom: grid.height - 1,
      left: 0,
      right: grid.width - 1,
      lines,
      columns: [],
      pairs,
      titles,
    }
    return { tables: [form], rest: [] }
  }
  const { tables, rest } = yield* findTables(grid, correction, {
    isPlace: words.isPlace,
    isIndicator: (text) => words.indicator(splitUnit(text).name) !== null || splitUnit(text).unit !== null,
  })
  // A hidden line between those of a table belongs to it: its totals may count it.
  const holderOf = (row: number) => tables.find(({ top, bottom }) => row > top && row < bottom)
  for (const [row, role] of rest) if (role === 'hidden') holderOf(row)?.roles.set(row, role)
  const rows = [...rest].flatMap(([row, role]) =>
    role === 'hidden' && holderOf(row) !== undefined ? [] : [{ row, role }],
  )
  const described: TableDescription[] = []
  for (const table of tables)
    described.push(...(yield* tablesAcross(grid, table, { words, correction, isOurs })))
  // The titles above the first table also apply to tables below it that have no titles of their own.
  const titles = described[0]?.titles ?? []
  return {
    tables: described.map((table, at) =>
      table.titles.length === 0
        ? { ...table, titles }
        : at === 0
          ? table
          : { ...table, above: { titles, isSameForm: formOf(table) === formOf(described[0]) } },
    ),
    rest: rows,
  }
}

/** The headings of a table, as a text that is the same for tables of one form. */
const formOf = (table: TableDescription | undefined): string =>
  (table?.columns ?? []).map(({ heading }) => heading.map(({ value }) => value).join()).join('|')

const textsOf = (grid: Grid, row: number, left = 0, right = grid.width - 1): Said<string>[] =>
  Array.from({ length: right - left + 1 }, (_, at) => left + at).flatMap((column) => {
    const text = grid.raw(row, column)
    return text === '' || grid.isHiddenColumn(column)
      ? []
      : [{ value: text, text, from: grid.address(row, column) }]
  })

/** What is known of a sheet beside its cells. */
interface Told {
  readonly words: KnownWords
  readonly correction: Correction
  readonly isOurs: boolean
}

/** Tables that are side by side: a blank column separates them, or the heading of the first column is repeated. */
function* tablesAcross(grid: Grid, table: TableLines, told: Told): Steps<TableDescription[]> {
  const rows = [...table.headings, ...table.body]
  const used: number[] = []
  for (let column = 0; column < grid.width; column += 1) {
    yield
    if (rows.some((row) => grid.raw(row, column) !== '')) used.push(column)
  }
  const [first = 0] = used
  const last = used.at(-1) ?? 0
  const starts = [first]
  const isNumber = (row: number, column: number) => grid.kind(row, column) === 'number'
  const numbersWithin = (from: number, to: number) =>
    table.body.some((row) => used.some((column) => column >= from && column <= to && isNumber(row, column)))
  const isTexts = (column: number) => {
    const filled = table.body.filter((row) => grid.raw(row, column) !== '')
    return filled.length > 0 && filled.every((row) => grid.kind(row, column) === 'text')
  }
  const isItems = (column: number) => keyRoles(lastHeading(grid, table, column)).includes('indicator')
  const headOf = (column: number) => tight(table.headings.map((row) => grid.at(row, column)).join(''))
  for (const column of used) {
    if (column <= first) continue
    const isKey = keyRoles(lastHeading(grid, table, column)).some(
      (role) => role === 'place' || role === 'indicator',
    )
    const start = starts.at(-1) ?? first
    const isAgain =
      headOf(column) !== '' &&
      headOf(column) === headOf(start) &&
      isKey &&
      !isOfUnits(grid, table, column, last)
    // 收入项目 and 支出项目 list two things, each with values of its own.
    const isOther = isItems(start) && isItems(column) && numbersWithin(start + 1, column - 1)
    const isApart =
      !used.includes(column - 1) &&
      column - 1 > first &&
      (isKey || (isTexts(column) && numbersWithin(start + 1, column - 1) && numbersWithin(column + 1, last)))
    if (isAgain || isApart || isOther) starts.push(column)
  }
  const described: TableDescription[] = []
  for (const [at, left] of starts.entries()) {
    const side = { left, right: (starts[at + 1] ?? last + 1) - 1, starts }
    described.push(yield* describeTable(grid, table, side, told))
  }
  return described
}

/** Whether a second 单位 says in what the numbers before it are counted: its cells are units, or no number stands behind it. */
function isOfUnits(grid: Grid, table: TableLines, column: number, last: number): boolean {
  if (!keyRoles(lastHeading(grid, table, column)).includes('unit')) return false
  const filled = table.body.flatMap((row) => grid.at(row, column) || [])
  const units = filled.filter((text) => unitOf(text) !== null)
  if (units.length * 2 > filled.length) return true
  return table.body.every((row) => {
    for (let behind = column + 1; behind <= last; behind += 1)
      if (grid.kind(row, behind) === 'number') return false
    return true
  })
}

interface Side {
  readonly left: number
  readonly right: number
  /** The first columns of all the tables that are side by side. */
  readonly starts: readonly number[]
}

/** The words of a line above a table; of a line that has a title for each of several tables, that of this one. */
function titleOf(grid: Grid, row: number, { left, right, starts }: Side): readonly Said<string>[] {
  const isParted = starts.length > 1 && starts.every((column) => grid.raw(row, column) !== '')
  return isParted ? textsOf(grid, row, left, right) : textsOf(grid, row)
}

const lastHeading = (grid: Grid, { headings }: TableLines, column: number): string =>
  [...headings]
    .reverse()
    .map((row) => grid.at(row, column))
    .find((text) => text !== '') ?? ''

/** Lines between two pauses. */
const AT_ONCE = 256

function* describeTable(
  grid: Grid,
  table: TableLines,
  side: Side,
  { words, correction, isOurs }: Told,
): Steps<TableDescription> {
  const { left, right } = side
  const unitRows = [...table.roles].flatMap(([row, role]) => (role === 'units' ? [row] : []))
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  const paths = new Map(columns.map((column) => [column, pathOf(grid, table, column, left)]))
  const headings = withoutPivotWords(grid, table, paths)
  const roles = columnRoles(grid, table, columns, headings, words, correction.columns ?? {})
  const above = [...table.roles]
    .filter(([, role]) => role === 'title' || role === 'unit' || role === 'note')
    .sort(([a], [b]) => a - b)
    .flatMap(([row, role]) => (role === 'note' ? [] : titleOf(grid, row, side)))
  // 增长（%） or Change alone in a line above the headings is one over all of them.
  const change = columns.some((column) => entryOf(headings, column).some(({ text }) => isChangeHeading(text)))
    ? undefined
    : (above.find(({ text }) => isChangeHeading(text)) ?? changeOfTitle(above, [...headings.values()]))
  const titles = above.filter((line) => line !== change)
  const described = columns.map((column): ColumnDescription => {
    const role = roles.get(column) ?? 'left-out'
    const isValues = role === 'values' || role === 'hidden'
    const own = entryOf(headings, column)
    const heading = isValues && change !== undefined ? [change, ...own] : own
    return {
      column,
      role,
      heading,
      values: isValues ? valuesOf(grid, heading, column, unitRows, words) : null,
      ...(isOurs && heading.some(({ text }) => isChangeHeading(text)) ? { isOurs } : {}),
      ...(correction.columns?.[column] === undefined ? {} : { isSaid: true }),
    }
  })
  const pointed = correction.lines ?? {}
  const lines = yield* linesOf(grid, table, described, pointed)
  return {
    kind: 'table',
    sheet: grid.name,
    top: table.top,
    bottom: table.bottom,
    left,
    right,
    lines,
    columns: withComparisons(
      withCumulated(withSamePeriods(described), (total, parts) =>
        table.body.every((row) => isSumOf(grid, row, total, parts)),
      ),
      (check, pair) => isChangeOf(grid, table.body, check, pair),
      ({ isSaid = false }) => isSaid,
    ),
    pairs: [],
    titles,
  }
}

/** 同比增长（%） at the end of a title holds for all columns below it, if none of them has a unit of its own. */
function changeOfTitle(
  titles: readonly Said<string>[],
  headings: readonly (readonly Said<string>[])[],
): Said<string> | undefined {
  if (headings.some((heading) => heading.some(({ text }) => splitUnit(text).unit !== null))) return undefined
  return titles.flatMap(({ text, from }) => {
    const [said] = CHANGE_IN_PERCENT.exec(tight(text)) ?? []
    return said === undefined ? [] : [{ value: said, text: said, from }]
  })[0]
}

const CHANGE_IN_PERCENT = /(?:同比|环比|[比较]上[年月季期]度?)?(?:增长率?|增幅|增速|涨幅)[（(][%％][)）]$/u

/** Whether the number of a column is what those of others come to, where the line has all of them. */
function isSumOf(grid: Grid, row: number, total: number, parts: readonly number[]): boolean {
  const numbers = [total, ...parts].map((column) => {
    const number = numberIn(grid.raw(row, column))
    return number.kind === 'number' ? plainValue(number.quantity) : null
  })
  const [says = null, ...others] = numbers
  const summed = others.filter((number) => number !== null)
  if (says === null || summed.length < others.length) return true
  return Math.abs(summed.reduce((sum, number) => sum + number, 0) - says) <= 1e-9 * Math.abs(says)
}

/** Lines of a change that are looked at. */
const SAMPLE = 200

/** Whether a column is in some of its lines what the later of two others is more than the earlier. */
function isChangeOf(
  grid: Grid,
  body: readonly number[],
  check: ColumnDescription,
  [now, then]: ComparedColumns,
): boolean {
  const lines = body.slice(0, SAMPLE).flatMap((row): (ChangeLine & { readonly isPercent: boolean })[] => {
    const numberAt = ({ column }: ColumnDescription) => {
      const text = grid.raw(row, column)
      const number = numberIn(text)
      const value = number.kind === 'number' ? plainValue(number.quantity) : null
      const isPercent = number.kind === 'number' && number.unit === '%'
      return value === null ? null : { value, decimals: decimalsIn(text), isPercent }
    }
    const [later, earlier, said] = [numberAt(now), numberAt(then), numberAt(check)]
    if (later === null || earlier === null || said === null) return []
    const decimals = Math.max(later.decimals, earlier.decimals)
    const [a, b] = [later, earlier].map(({ value }) =>
      decimals === 0 ? counted(value) : rounded(value, decimals),
    )
    const { value, decimals: own, isPercent } = said
    return a === undefined || b === undefined
      ? []
      : [{ later: a, earlier: b, said: rounded(value, own), isPercent }]
  })
  // 4.8% below +2,110 is in per cent, and that above it is not.
  const agreeing = [true, false].map(
    (isPercent) =>
      measureOf(
        lines.filter((line) => line.isPercent === isPercent),
        ['percent', 'difference', 'fraction'],
      ).agreeing,
  )
  return agreeing.reduce((sum, each) => sum + each, 0) * 2 > lines.length
}

/** The roles of lines once the keys are known: totals, groups without values. */
function* linesOf(
  grid: Grid,
  table: TableLines,
  columns: readonly ColumnDescription[],
  pointed: NonNullable<Correction['lines']>,
): Steps<LineDescription[]> {
  const keys = columns.filter(
    ({ role }) =>
      role === 'place' ||
      role === 'indicator' ||
      role === 'period' ||
      role === 'serial' ||
      role === 'group' ||
      role === 'breakdown',
  )
  const values = columns.filter(({ role }) => role === 'values')
  const hasParts = keys.some(({ role }) => role === 'breakdown')
  const indicator = columns.find(({ role }) => role === 'indicator')
  /** A value that is merged from the line above stands beside this one too. */
  const isEmpty = (row: number, column: number): boolean => {
    const merge = grid.mergeAt(row, column)
    const isFromAbove = merge !== null && merge.top < row && merge.left === column
    return grid.raw(row, column) === '' && !(isFromAbove && grid.kind(row, column) === 'number')
  }
  const refined = (row: number, role: LineRole): LineRole => {
    // 见附件 below a heading of values is a cell that says no number, not the name of a group.
    const isSaid = role === 'group' && values.some(({ column }) => !isEmpty(row, column))
    if (role !== 'data' && !isSaid) return role
    const { name } = splitUnit(indicator === undefined ? '' : grid.at(row, indicator.column))
    // Alone, 增减 is an indicator; after the name of an indicator and a colon it compares the values of that.
    if (/[:：]/u.test(name) && (isGrowth(name) || isRank(name))) return 'comparison'
    const texts = keys.map(({ column }) => grid.at(row, column)).filter((text) => text !== '')
    // 收入合计 is an indicator of its own, and 合计 sums what is beside it.
    const isOfIndicator = indicator !== undefined && ofNamedTotal(grid.at(row, indicator.column)) !== ''
    const isSum = (text: string) => isTotal(text) || (!hasParts && pivotSubtotal(text) !== '')
    if (texts.some((text) => isSum(text) && !(isOfIndicator && ofNamedTotal(text) !== ''))) return 'total'
    return values.every(({ column }) => isEmpty(row, column)) ? 'group' : 'data'
  }
  const lines: LineDescription[] = []
  for (const [row, role] of [...table.roles].sort(([a], [b]) => a - b)) {
    if (lines.length % AT_ONCE === AT_ONCE - 1) yield
    const line = { row, role: refined(row, role) }
    lines.push(pointed[row] === undefined ? line : { ...line, isSaid: true })
  }
  return lines
}
