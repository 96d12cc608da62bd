import type { Steps } from '../../dataset/table/steps.ts'
import type {
  ColumnDescription,
  ColumnRole,
  Correction,
  LineDescription,
  LineRole,
  Said,
  TableDescription,
  ValuesHeading,
} from './description.ts'
import { findForm } from './find-form.ts'
import type { TableLines } from './find-tables.ts'
import { findTables } from './find-tables.ts'
import type { Grid } from './grid.ts'
import type { KnownWords } from './known-words.ts'
import type { PeriodSaid } from './period-words.ts'
import { periodIn } from './period-words.ts'
import { splitUnit, unitOf } from './unit-text.ts'
import type { KeyRole } from './words.ts'
import {
  isGrowth,
  isOfWhich,
  isPartOfPlace,
  isRank,
  isTotal,
  isWholeArea,
  keyRoles,
  saysNoIndicator,
  tight,
} from './words.ts'

/** What a sheet holds: its tables, and its other lines. */
export interface SheetDescription {
  readonly tables: readonly TableDescription[]
  readonly rest: readonly LineDescription[]
}

/** Reads how a sheet is laid out. What a person said of it stands above what is recognised. */
export function* describeSheet(
  grid: Grid,
  words: KnownWords,
  correction: Correction = {},
): Steps<SheetDescription> {
  const pairs =
    correction.lines === undefined ? findForm(grid, (text) => words.place(text).kind === 'place') : null
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
    isPlace: (text) => words.place(text).kind === 'place',
    isIndicator: (text) => words.indicator(splitUnit(text).name) !== null || splitUnit(text).unit !== null,
  })
  // A hidden line between those of a table belongs to it: its totals may count it.
  const holderOf = (row: number) => tables.find(({ top, bottom }) => row > top && row < bottom)
  for (const [row, role] of rest) if (role === 'hidden') holderOf(row)?.roles.set(row, role)
  const rows = [...rest].flatMap(([row, role]) =>
    role === 'hidden' && holderOf(row) !== undefined ? [] : [{ row, role }],
  )
  const described: TableDescription[] = []
  for (const table of tables) described.push(...(yield* tablesAcross(grid, table, words, correction)))
  // What stands above the first table speaks of those below it too, where they say nothing of their own.
  const titles = described[0]?.titles ?? []
  return {
    tables: described.map((table) => (table.titles.length === 0 ? { ...table, titles } : table)),
    rest: rows,
  }
}

const textsOf = (grid: Grid, row: number, left = 0, right = grid.width - 1): Said<string>[] =>
  Array.from({ length: right - left + 1 }, (_, at) => left + at).flatMap((column) => {
    const text = grid.raw(row, column)
    return text === '' || grid.isHiddenColumn(column)
      ? []
      : [{ value: text, text, from: grid.address(row, column) }]
  })

/** Tables that stand side by side: a blank column parts them, or the heading of the first column comes again. */
function* tablesAcross(
  grid: Grid,
  table: TableLines,
  words: KnownWords,
  correction: Correction,
): Steps<TableDescription[]> {
  const rows = [...table.headings, ...table.body]
  const used: number[] = []
  for (let column = 0; column < grid.width; column += 1) {
    yield
    if (rows.some((row) => grid.raw(row, column) !== '')) used.push(column)
  }
  const [first = 0] = used
  const last = used.at(-1) ?? 0
  const starts = [first]
  const headOf = (column: number) => tight(table.headings.map((row) => grid.at(row, column)).join(''))
  for (const column of used) {
    if (column <= first) continue
    const isKey = keyRoles(lastHeading(grid, table, column)).some(
      (role) => role === 'place' || role === 'indicator',
    )
    const isAgain = headOf(column) !== '' && headOf(column) === headOf(starts.at(-1) ?? first) && isKey
    const isApart = isKey && !used.includes(column - 1) && column - 1 > first
    if (isAgain || isApart) starts.push(column)
  }
  const described: TableDescription[] = []
  for (const [at, left] of starts.entries()) {
    const side = { left, right: (starts[at + 1] ?? last + 1) - 1, starts }
    described.push(yield* describeTable(grid, table, side, words, correction))
  }
  return described
}

interface Side {
  readonly left: number
  readonly right: number
  /** Where all the tables begin that stand side by side. */
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

const SAMPLE = 200
/** Lines between two pauses. */
const AT_ONCE = 256

function* describeTable(
  grid: Grid,
  table: TableLines,
  side: Side,
  words: KnownWords,
  correction: Correction,
): Steps<TableDescription> {
  const { left, right } = side
  const said = correction.columns ?? {}
  const unitRows = [...table.roles].flatMap(([row, role]) => (role === 'units' ? [row] : []))
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  const headings = new Map(columns.map((column) => [column, pathOf(grid, table, column, left)]))
  const samples = new Map(columns.map((column) => [column, sampleOf(grid, table, column, words)]))
  const roles = new Map<number, ColumnRole>()
  for (const column of columns) {
    const own = said[column]
    if (own !== undefined) roles.set(column, own)
    else if (grid.isHiddenColumn(column)) roles.set(column, 'hidden')
    else if ((samples.get(column)?.filled ?? 0) === 0 && (headings.get(column) ?? []).length === 0)
      roles.set(column, 'blank')
  }
  const free = () => columns.filter((column) => !roles.has(column))
  assignKeys(free(), headings, samples, roles)
  for (const column of free()) {
    const sample = samples.get(column)
    if (sample === undefined) continue
    const isValues =
      sample.numbers > 0
        ? sample.numbers + sample.missing >= sample.filled * 0.5
        : sample.missing > 0 && sample.missing === sample.filled
    roles.set(column, isValues || (sample.filled === 0 && sample.texts === 0) ? 'values' : 'left-out')
  }
  assignWordless(columns, headings, samples, roles, words, table)
  const described = columns.map((column): ColumnDescription => {
    const heading = headings.get(column) ?? []
    const role = roles.get(column) ?? 'left-out'
    const isValues = role === 'values' || role === 'hidden'
    return {
      column,
      role,
      heading,
      values: isValues ? valuesOf(grid, heading, column, unitRows, words) : null,
    }
  })
  const pointed = correction.lines ?? {}
  const lines = yield* linesOf(grid, table, described, pointed)
  const titles = [...table.roles]
    .filter(([, role]) => role === 'title' || role === 'unit' || role === 'note')
    .sort(([a], [b]) => a - b)
    .flatMap(([row, role]) => (role === 'note' ? [] : titleOf(grid, row, side)))
  return {
    kind: 'table',
    sheet: grid.name,
    top: table.top,
    bottom: table.bottom,
    left,
    right,
    lines,
    columns: withComparisons(described),
    pairs: [],
    titles,
  }
}

/** The headings above a column from the top, each once. A heading that spreads over columns without being merged counts for all of them. */
function pathOf(grid: Grid, { headings }: TableLines, column: number, left: number): Said<string>[] {
  const path: Said<string>[] = []
  for (const [level, row] of headings.entries()) {
    let from = column
    const isLast = level === headings.length - 1
    const hasBelow = headings.slice(level + 1).some((below) => grid.at(below, column) !== '')
    if (grid.at(row, column) === '' && !isLast && hasBelow) {
      while (from > left && grid.at(row, from) === '') from -= 1
      // A heading over keys reaches no further than its own column.
      const isOwn = headings.slice(level + 1).some((below) => grid.at(below, from) !== '')
      if (!isOwn) from = column
    }
    const text = grid.at(row, from)
    if (text === '' || path.at(-1)?.text === text) continue
    path.push({ value: tight(text), text, from: grid.address(row, from) })
  }
  return path
}

interface Sample {
  readonly filled: number
  readonly numbers: number
  readonly missing: number
  readonly texts: number
  readonly periods: number
  readonly units: number
  readonly places: number
  readonly indicators: number
  readonly codes: number
  readonly serial: boolean
  /** Whether all of its cells are whole numbers up to twelve. */
  readonly isCount: boolean
}

/** What the numbers of a column count: 1 below 月份 is 1月. Empty where its heading does not say. */
export function countedBy(heading: string): '' | '月' | '季度' {
  const plain = tight(heading)
  if (/^(?:月|月份|month)$/iu.test(plain)) return '月'
  return /^(?:季|季度|quarter)$/iu.test(plain) ? '季度' : ''
}

function sampleOf(grid: Grid, { body }: TableLines, column: number, words: KnownWords): Sample {
  const count = {
    filled: 0,
    numbers: 0,
    missing: 0,
    texts: 0,
    periods: 0,
    units: 0,
    places: 0,
    indicators: 0,
    codes: 0,
  }
  let serial = true
  let isCount = true
  let before = 0
  for (const row of body.slice(0, SAMPLE)) {
    const text = grid.at(row, column)
    const kind = grid.kind(row, column)
    if (kind === 'blank') continue
    count.filled += 1
    if (!/^(?:[1-9]|1[0-2])$/u.test(tight(text))) isCount = false
    if (kind === 'number' || kind === 'year') count.numbers += 1
    if (kind === 'missing') count.missing += 1
    if (kind === 'text' || kind === 'code') count.texts += 1
    if (kind === 'period' || (kind !== 'missing' && periodIn(text) !== null)) count.periods += 1
    if (kind === 'unit') count.units += 1
    if (/^[1-8]\d{5}$/u.test(tight(text)) && words.place(text).kind === 'place') count.codes += 1
    if (kind === 'text' && (words.place(text).kind !== 'none' || isWholeArea(text) || isPartOfPlace(text)))
      count.places += 1
    if (
      kind === 'text' &&
      (words.indicator(splitUnit(text).name) !== null || splitUnit(text).unit !== null || isOfWhich(text))
    )
      count.indicators += 1
    if (kind === 'number' && /^\d{1,5}$/u.test(tight(text))) {
      if (Number(tight(text)) !== before + 1) serial = false
      before = Number(tight(text))
    } else if (kind === 'number' || kind === 'year') serial = false
  }
  return { ...count, serial: serial && before > 1, isCount: isCount && count.filled > 0 }
}

type Headings = ReadonlyMap<number, readonly Said<string>[]>
type Samples = ReadonlyMap<number, Sample>

/** Gives columns the roles that their own headings name, where their cells do not speak against it. */
function assignKeys(
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
): void {
  for (const column of columns) {
    const path = headings.get(column) ?? []
    const sample = samples.get(column)
    if (sample === undefined) continue
    const named = new Set<KeyRole>(
      path.length === 1 || path.length === 2 ? keyRoles(path.at(-1)?.text ?? '') : [],
    )
    const mostly = (count: number) => sample.filled > 0 && count >= sample.filled * 0.6
    const isNumbers = mostly(sample.numbers) && sample.codes === 0
    if (named.has('unit') && mostly(sample.units)) roles.set(column, 'unit')
    else if (
      named.has('serial') &&
      !named.has('place') &&
      (sample.serial || sample.filled === 0 || mostly(sample.numbers) || sample.places === 0)
    )
      roles.set(column, 'serial')
    else if (named.has('place') && !isNumbers && (sample.filled > 0 || !named.has('unit')))
      roles.set(column, 'place')
    else if (named.has('indicator') && !isNumbers) roles.set(column, 'indicator')
    else if (named.has('unit') && !isNumbers) roles.set(column, 'unit')
    else if (
      named.has('period') &&
      (sample.periods > 0 || (sample.isCount && countedBy(path.at(-1)?.text ?? '') !== ''))
    )
      roles.set(column, 'period')
    else if (named.has('breakdown') && !isNumbers) roles.set(column, 'breakdown')
    else if (named.has('note') && !mostly(sample.numbers)) roles.set(column, 'note')
    else if (isRank(path.at(-1)?.text ?? '') && sample.places === 0) roles.set(column, 'serial')
    else if (path.length === 0 && sample.serial) roles.set(column, 'serial')
  }
}

/** Columns whose headings name no role, by what stands in them. */
function assignWordless(
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
  words: KnownWords,
  table: TableLines,
): void {
  const open = columns.filter((column) => roles.get(column) === 'left-out')
  const has = (role: ColumnRole) => [...roles.values()].includes(role)
  const values = columns.filter((column) => roles.get(column) === 'values')
  const part = (column: number, count: (sample: Sample) => number) => {
    const sample = samples.get(column)
    return sample === undefined || sample.filled === 0 ? 0 : count(sample) / sample.filled
  }
  for (const column of open) {
    if (!has('unit') && part(column, ({ units }) => units) > 0.6) roles.set(column, 'unit')
    else if (!has('period') && part(column, ({ periods }) => periods) > 0.6) roles.set(column, 'period')
    else if (!has('place') && part(column, ({ places }) => places) >= 0.5) roles.set(column, 'place')
    else if (
      !has('indicator') &&
      part(column, ({ indicators }) => indicators) >= 0.3 &&
      !namesIndicators(values, headings, words)
    )
      roles.set(column, 'indicator')
  }
  for (const column of columns)
    if (!has('place') && part(column, ({ codes }) => codes) > 0.6) roles.set(column, 'place')
  if (has('place') || has('indicator') || table.body.length === 0) return
  const [first] = columns.filter(
    (column) => roles.get(column) === 'left-out' && part(column, ({ texts }) => texts) > 0.5,
  )
  if (first !== undefined) roles.set(first, namesIndicators(values, headings, words) ? 'place' : 'indicator')
}

/** Whether the headings of values name what was counted, so that the lines cannot. */
const namesIndicators = (values: readonly number[], headings: Headings, words: KnownWords): boolean =>
  values.some((column) =>
    (headings.get(column) ?? []).some(({ text }) => {
      const { name } = splitUnit(text)
      return (
        periodIn(name) === null &&
        !isTotal(name) &&
        !saysNoIndicator(name) &&
        !isGrowth(name) &&
        words.place(name).kind !== 'place'
      )
    }),
  )

const RELATIVE_BEFORE = /^(本年度?|本期|当年|上年同期|上年度?|去年同期|去年|今年)(.{2,})$/u

/** A heading that says when before it says what: 2025年会员数, 本年会员数, 6月新建工会数, Jun 2024 – Jan 2026: Members. */
function leadingPeriod(
  name: string,
  words: KnownWords,
): { said: PeriodSaid; rest: string; text: string } | null {
  const [, told = '', behind = ''] = /^([^:]{4,30}):(.+)$/u.exec(name) ?? []
  const before = told === '' ? null : periodIn(told)
  if (before !== null) return { said: before, rest: behind, text: told }
  for (let length = Math.min(14, name.length - 2); length >= 2; length -= 1) {
    const piece = name.slice(0, length)
    if (!/[年月度期末底初季HQ\d]$/u.test(piece)) continue
    const said = /^\d+$/u.test(piece) ? null : periodIn(piece)
    const rest = name.slice(length)
    if (said === null || /^[-—–~至\d]/u.test(rest)) continue
    if (said.kind !== 'period' && words.indicator(rest) === null) continue
    return { said, rest, text: piece }
  }
  const [, year = '', bracket = ''] = /^((?:19|20)\d{2}年?度?)([（(].+[)）])$/u.exec(name) ?? []
  const alone = year === '' ? null : periodIn(year)
  if (alone !== null) return { said: alone, rest: bracket, text: year }
  const [, relative = '', rest = ''] = RELATIVE_BEFORE.exec(name) ?? []
  const said = relative === '' || words.indicator(rest) === null ? null : periodIn(relative)
  return said === null ? null : { said, rest, text: relative }
}

function valuesOf(
  grid: Grid,
  path: readonly Said<string>[],
  column: number,
  unitRows: readonly number[],
  words: KnownWords,
): ValuesHeading {
  const indicator: Said<string>[] = []
  const periods: Said<PeriodSaid>[] = []
  let unit: ValuesHeading['unit'] = null
  let place: Said<string> | null = null
  let total = false
  let ofWhich = false
  let qualifier = ''
  for (const { text, from } of path) {
    const split = splitUnit(text)
    if (split.unit !== null) unit = { value: split.unit, text, from }
    const name = split.name
    const alone = unitOf(name)
    if (alone !== null && path.length > 1 && !saysNoIndicator(name)) {
      unit = { value: alone, text, from }
      continue
    }
    const whole = periodIn(name)
    if (whole !== null) {
      periods.push({ value: whole, text, from })
      continue
    }
    if (isTotal(name) && tight(name).length <= 4) {
      total = true
      continue
    }
    if (isOfWhich(name)) ofWhich = true
    const leading = leadingPeriod(name, words)
    if (leading !== null) periods.push({ value: leading.said, text: leading.text, from })
    const rest = leading?.rest ?? name
    if (/^其中[:：]?$/u.test(rest)) continue
    // 2025年（预计） is not 2025年.
    const [, bracketed = ''] = /^[（(]([^（()）]+)[)）]$/u.exec(rest) ?? []
    if (leading !== null && bracketed !== '') {
      const within = periodIn(bracketed)
      if (within === null) qualifier = bracketed
      else periods.push({ value: within, text: bracketed, from })
      continue
    }
    if (words.place(rest).kind === 'place') place = { value: rest, text, from }
    indicator.push({ value: rest, text, from })
  }
  for (const row of unitRows) {
    const own = unitOf(grid.at(row, column))
    if (own !== null) unit = { value: own, text: grid.at(row, column), from: grid.address(row, column) }
  }
  return { indicator, qualifier, unit, periods, place, isTotal: total, isOfWhich: ofWhich }
}

/** Columns that compare two others hold no values of their own: 同比增长 beside 本期 and 上年同期. Alone, 增减 is an indicator. */
function withComparisons(columns: readonly ColumnDescription[]): ColumnDescription[] {
  const values = columns.filter(({ role }) => role === 'values')
  const dated = values.filter(({ values: held }) => (held?.periods.length ?? 0) > 0)
  const compared = values.filter(({ heading }) => heading.some(({ text }) => isGrowth(splitUnit(text).name)))
  const isComparing = compared.length > 0 && dated.length > 0
  const named = compared.some(({ heading }) =>
    heading.some(({ text }) => /同比|环比|比上年|较上年|比去年|较去年|year before/iu.test(text)),
  )
  return columns.map((column) => {
    const isCompared =
      compared.includes(column) && (isComparing || (named && values.length > compared.length))
    return isCompared ? { ...column, role: 'check' } : column
  })
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
      role === 'breakdown',
  )
  const values = columns.filter(({ role }) => role === 'values')
  const indicator = columns.find(({ role }) => role === 'indicator')
  const refined = (row: number, role: LineRole): LineRole => {
    // 见附件 below a heading of values is a cell that says no number, not the name of a group.
    const isSaid = role === 'group' && values.some(({ column }) => grid.raw(row, column) !== '')
    if (role !== 'data' && !isSaid) return role
    const { name } = splitUnit(indicator === undefined ? '' : grid.at(row, indicator.column))
    // Alone, 增减 is an indicator; behind the name of one it compares its values.
    if (/[:：]/u.test(name) && (isGrowth(name) || isRank(name))) return 'comparison'
    const texts = keys.map(({ column }) => grid.at(row, column)).filter((text) => text !== '')
    if (texts.some((text) => isTotal(text))) return 'total'
    return values.every(({ column }) => grid.raw(row, column) === '') ? 'group' : 'data'
  }
  const lines: LineDescription[] = []
  for (const [row, role] of [...table.roles].sort(([a], [b]) => a - b)) {
    if (lines.length % AT_ONCE === AT_ONCE - 1) yield
    const line = { row, role: refined(row, role) }
    lines.push(pointed[row] === undefined ? line : { ...line, isSaid: true })
  }
  return lines
}
