import type { Steps } from '../../../lib/steps.ts'
import { tight, written } from '../../../places/written-name.ts'
import { isTargetOfYear } from '../cell/kind-words.ts'
import { splitUnit } from '../cell/unit-text.ts'
import {
  bareName,
  isAverage,
  isCountedChange,
  isGrowth,
  isNameOfChange,
  isRateOfChange,
  isStatistic,
  isTotal,
  namesPersons,
  ofNamedTotal,
} from '../cell/words.ts'
import type { TableDescription } from '../describe/description.ts'
import { ownHeading } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import { LEAVE_OUT, LINE_PER_PLACE, OF_EACH, OF_FIRST, OF_TOGETHER, PART_OF_NAME } from '../reading.ts'
import type { OpenSummand, Summand } from '../totals.ts'
import { openSummand, periodTotals } from '../totals.ts'
import { checkPrintedChanges, isChecked, leaveChanges } from './changes.ts'
import type { IndicatorName, LineName } from './indicator-name.ts'
import { isMeasureAlone, isPartName, isShareName, lineNames } from './indicator-name.ts'
import type { SplitRead, TotalRead } from './left-out.ts'
import {
  checkNamedTotals,
  checkTotalColumn,
  checkWholes,
  leaveColumns,
  leaveNote,
  leaveTotalColumn,
  leaveTotals,
} from './left-out.ts'
import type { KeyColumns, LineRead } from './line-keys.ts'
import { headPlaces, keyColumns, lineKeys, linePeriods, lineUnits, wordsOf } from './line-keys.ts'
import { observeForm } from './observe-form.ts'
import type { PartRead } from './parts.ts'
import { checkParts } from './parts.ts'
import { valuePeriod, wholeYear } from './period-of-value.ts'
import type { KeyRead } from './place-of-line.ts'
import { ownPlace } from './place-of-line.ts'
import type { Scope, TableContext, TableRead } from './table-context.ts'
import { tableContext } from './table-context.ts'
import { isOfOthers, splitTitle } from './title-parts.ts'
import type { ValueColumn } from './value-columns.ts'
import { cellUnits, fractionsIn, saysUnits, valueColumns } from './value-columns.ts'
import { askedName, indicatorAnswered, valueOfCell } from './value-of-cell.ts'

/** Reads the observations of one table, what it leaves out, and where it contradicts itself. */
export function* observeTable(grid: Grid, table: TableDescription, scope: Scope): Steps<TableRead> {
  const context = tableContext(grid, table, scope)
  if (table.kind === 'form') observeForm(context)
  else yield* observeLines(context)
  return context.found
}

/** Lines between two pauses. */
const AT_ONCE = 64

function* observeLines(context: TableContext): Steps<void> {
  if (isRoster(context)) return
  const { grid, table, words, found, leave } = context
  const keys = splittingKeys(keyColumns(table), context)
  if (keys === null) {
    const values = table.columns.filter((column) => column.role === 'values')
    for (const { row, role } of table.lines)
      if (role === 'data')
        found.waiting += values.filter(({ column }) => context.numberOf(row, column).kind === 'number').length
    return
  }
  const all = yield* valueColumns(context)
  // A change that two columns come to is read only where one of the three is missing.
  const columns = all.filter(({ compared }) => compared === null)
  const saysUnit = saysUnits(context)
  const hasValues = (row: number) => columns.some(({ column }) => grid.raw(row, column) !== '')
  const lineName =
    keys.indicator === undefined
      ? () => null
      : lineNames(
          grid,
          keys.indicator,
          words,
          context.around.indicator?.value ?? null,
          hasValues,
          linesOfTitle(keys.indicator, context),
        )
  const heads = headPlaces(all, context)
  // 同比 beside 2025年 of a list is in no 人 and no 万元, whatever its line is counted in.
  const isRateBeside = ({ heading }: ValueColumn) =>
    keys.indicator !== undefined &&
    heading.unit === null &&
    isRateOfChange(bareName(heading.indicator.at(-1)?.value ?? ''))
  const merged = mergedLines(keys, context)
  const read = lineKeys(keys, context)
  const lines: Summand[] = []
  const hidden: Summand[] = []
  const open: OpenSummand[] = []
  const openSplits: OpenSummand[] = []
  const totals: TotalRead[] = []
  const splits: SplitRead[] = []
  const parts: PartRead[] = []
  const totalRows = new Map<number, string>()
  const wholes = new Map<number, string>()
  const names = new Map<number, string>()
  const periodsOf = linePeriods(keys, context)
  // 累计 without a period sums the lines of all periods.
  const isSumOfPeriods = table.lines.some(
    ({ row, role }) => role === 'total' && keys.periods.length > 0 && periodsOf(row).length === 0,
  )
  const unitOfLine = lineUnits(keys, context)
  leaveColumns(context)
  const before = found.observations.length
  for (const [at, { row, role, isSaid = false }] of table.lines.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      context.onLine(row)
      yield
    }
    if (role === 'note') leaveNote(row, context)
    const named = role === 'data' || role === 'total' || role === 'group' ? lineName(row) : null
    if (role !== 'data' && role !== 'total' && role !== 'hidden' && role !== 'group') continue
    const periods = periodsOf(row)
    const forecast =
      periods.flatMap((said) => (said.kind === 'period' ? (said.qualifier ?? []) : []))[0] ?? ''
    const nameOf = (column: ValueColumn) =>
      nameOfCell(
        named?.name ?? null,
        column,
        keys.breakdowns.map((at) => grid.at(row, at)),
        forecast,
        context,
      )
    const sumKey = (column: ValueColumn, name: IndicatorName | null) =>
      keys.indicator !== undefined && keys.places.length === 0
        ? `${column.column}`
        : `${column.column}|${name?.name ?? ''}|${isSumOfPeriods ? '' : periods.map(wordsOf).join()}`
    const besideKey = (name: IndicatorName | null) => `${name?.name ?? ''}|${periods.map(wordsOf).join()}`
    const isHeadLeft = (column: ValueColumn) => {
      const head = heads.get(column.column)
      return head?.kind === 'left-out' || head?.kind === 'total' || column.isTotal
    }
    /** What a cell without a number may come to. */
    const openAt = (column: ValueColumn, key: string, text: string): OpenSummand => {
      const number = context.numberOf(row, column.column)
      return openSummand({ row, key, text }, number.kind === 'number' ? number.quantity : null)
    }
    const countIn = (summands: Summand[]) => {
      for (const column of columns) {
        const value = context.exactValue(row, column.column)
        const key = sumKey(column, nameOf(column))
        if (value !== null) summands.push({ row, key, value })
        else if (summands === lines) open.push(openAt(column, key, context.lineText(row)))
      }
    }
    if (role === 'group' && read.group(row)) countIn(lines)
    if (role === 'hidden' || role === 'group') {
      if (role === 'hidden') countIn(hidden)
      continue
    }
    const unit = unitOfLine(row, named?.isPart === true)
    const cells = columns.map(({ column }) => [row, column] as const)
    const fractions = keys.indicator === undefined ? null : fractionsIn(cells, context)
    const line: LineRead =
      role === 'total' && isSaid ? { kind: 'total', text: context.lineText(row) } : read.line(row, role)
    if (line.kind === 'skip') {
      if (line.isCounted) countIn(lines)
      continue
    }
    // 收入合计 in a list of indicators is one of them, and the whole of those beside it.
    const isWhole =
      line.kind === 'total' &&
      !isSaid &&
      keys.indicator !== undefined &&
      ofNamedTotal(grid.at(row, keys.indicator)) !== ''
    if (line.kind === 'total') (isWhole ? wholes : totalRows).set(row, line.text)
    else if (keys.indicator !== undefined) names.set(row, tight(grid.at(row, keys.indicator)))
    const [periodColumn] = keys.periods
    if (
      line.kind !== 'total' &&
      periodColumn !== undefined &&
      periods.length === 0 &&
      keys.periods.some((column) => grid.at(row, column) !== '')
    ) {
      leave(grid.address(row, periodColumn), grid.at(row, periodColumn), 'no period')
      continue
    }
    for (const column of all) {
      const { compared } = column
      if (
        compared !== null &&
        (line.kind === 'total' ||
          grid.raw(row, column.column) === '' ||
          isChecked(row, column.description, compared, context))
      )
        continue
      if (isHeadLeft(column)) continue
      const head = heads.get(column.column) ?? null
      const name = nameOf(column)
      if (line.kind === 'total') {
        const value = context.exactValue(row, column.column)
        // What is counted up from line to line does not add up.
        const isCumulated = column.heading.periods.some(
          ({ value: said }) => said.kind === 'relative' && said.part === 'to-date',
        )
        if (
          value !== null &&
          !(isCumulated && keys.periods.length > 0) &&
          !isAverage(line.text) &&
          !isStatistic(line.text)
        )
          totals.push({
            row,
            key: sumKey(column, name),
            value,
            cell: grid.address(row, column.column),
            about: name?.name ?? '',
            besideKey: besideKey(name),
            isRate: isRate(name) || isShare(column) || /[%％‰]/u.test(grid.raw(row, column.column)),
          })
        if (!isWhole) continue
      }
      const shared = merged(row, column)
      if (shared === 'asked' || shared === 'together') {
        const once = context.exactValue(row, column.column)
        if (once !== null) lines.push({ row, key: sumKey(column, name), value: once })
        continue
      }
      const { value, observation } = valueOfCell(
        {
          row: shared,
          column: column.column,
          name: name ?? askedIndicator(context),
          unitCell: isRateBeside(column) ? '' : unit.cell,
          lineUnit: isRateBeside(column) ? null : unit.line,
          wholeUnit: isRateBeside(column)
            ? unit.own
            : ((named?.isCounted === false ? null : unit.whole) ?? column.wholeUnit),
          heading: column.heading,
          locality: () => {
            if (head?.kind === 'locality') return head.locality
            return line.kind === 'values' && line.key?.kind === 'locality'
              ? line.key.locality
              : ownPlace(context)
          },
          localityText: column.place?.text ?? (isWhole ? '' : line.text),
          period: () => {
            const read = valuePeriod(
              [
                ...periods,
                ...(named?.periods ?? []),
                ...column.heading.periods.map(({ value: said }) => said),
              ],
              context.where(grid.address(row, periodColumn ?? column.column)),
              context,
            )
            return isTargetOfYear(name?.name.split(' · ').at(-1) ?? '') ? wholeYear(read) : read
          },
          areShares: column.areShares,
          fractions: fractions ?? column.fractions,
          formatUnit: keys.indicator === undefined ? column.formatUnit : null,
          cellUnits: keys.indicator === undefined ? column.cellUnits : cellUnits(cells, context),
          saysUnits: saysUnit,
        },
        context,
      )
      const [split] = keys.breakdowns
      if (split !== undefined && keys.breakdowns.length === 1 && !isRate(name)) {
        const whole = nameOfCell(named?.name ?? null, column, [], forecast, context)
        const key = `${besideKey(whole)}|${column.column}|${line.text}`
        const part = grid.at(row, split)
        const cell = grid.address(row, column.column)
        if (value !== null) splits.push({ row, key, value, cell, about: name?.name ?? '', part })
        else if (!isTotal(part)) openSplits.push(openAt(column, key, part))
      }
      if (line.kind !== 'total' && grid.raw(row, column.column) === '' && hasValues(row)) found.blanks += 1
      if (compared === null && named?.isPart !== true && !isWhole) {
        const key = sumKey(column, name)
        if (value === null)
          open.push(openAt(column, key, line.text === '' ? (named?.name.name ?? '') : line.text))
        else {
          lines.push({ row, key, value })
          found.summands.push({ row, key: besideKey(name), value })
        }
      }
      if (observation === null) continue
      found.observations.push(observation)
      const part = partSaid(named, column, split === undefined ? '' : grid.at(row, split))
      if (part !== '') parts.push({ observation, part })
    }
  }
  yield
  const summed = { lines, hidden, open, above: read.above }
  leaveTotals(totalRows, totals, summed, context)
  yield
  checkNamedTotals(wholes, names, totals, summed, context)
  yield
  checkWholes(splits, openSplits, context)
  yield
  leaveTotalColumns(columns, heads, context)
  checkNamedTotalColumns(columns, context)
  const headings = new Map(
    columns.map(({ column, description }) => [
      grid.address(0, column).replace(/\d+$/u, ''),
      (description.heading.find(({ text }) => isTotal(text)) ?? description.heading.at(-1))?.text ?? '',
    ]),
  )
  yield
  found.conflicts.push(...periodTotals(found.observations.slice(before), headings, context.where))
  yield
  leaveChanges(found.observations.slice(before), context)
  yield
  checkPrintedChanges(found.observations.slice(before), context)
  yield
  checkParts(parts, found.observations.slice(before), context)
}

/** Whether the name of a line is one of those that split what the title counts. */
function linesOfTitle(column: number, context: TableContext): (name: string) => boolean {
  const { grid, table, words } = context
  const lines = table.lines.flatMap(({ row, role }) => {
    const name = role === 'data' ? bareName(splitUnit(grid.at(row, column)).name) : ''
    const isOpen = name !== '' && !isOfOthers(name) && words.indicator(name) === null
    return isOpen && splitUnit(grid.at(row, column)).unit === null ? [{ row, name }] : []
  })
  const isWhole = lines.length === table.lines.filter(({ role }) => role === 'data').length
  const [first] = lines
  const names = lines.map(({ name }) => name)
  const isSplit =
    first !== undefined && isWhole && splitTitle(names, false, grid.address(first.row, column), context)
  return (name) => isSplit && names.includes(name)
}

/** The words of a line, of a column or of its cell that make a value a part of another; empty where none does. */
function partSaid(line: LineName | null, { heading }: ValueColumn, split: string): string {
  if (split !== '' && !isTotal(split)) return written(split)
  const own = bareName(heading.indicator.at(-1)?.value ?? '')
  if ((heading.isOfWhich || isShareName(own)) && !isGrowth(own)) return own
  return line?.ofWhich ?? ''
}

/**
 * The columns that say what the values of a line are of, without one of bare numbers that is not needed to tell the lines apart: 18-60 below 年龄
 * may be whom a grant is for, or only tell of them. It is asked; null until then, since all names hang on it.
 */
function splittingKeys(
  keys: KeyColumns,
  { table, asker, where, grid, numberOf, leave }: TableContext,
): KeyColumns | null {
  const rows = table.lines.flatMap(({ row, role }) => (role === 'data' ? [row] : []))
  const others = [...keys.places, ...(keys.indicator === undefined ? [] : [keys.indicator]), ...keys.periods]
  const names = rows.map((row) => others.map((column) => grid.at(row, column)).join('|'))
  if (keys.places.length === 0 || new Set(names).size < names.length) return keys
  const breakdowns: number[] = []
  for (const column of keys.breakdowns) {
    const said = table.columns.find((each) => each.column === column)?.heading.at(-1)
    const filled = rows.filter((row) => grid.at(row, column) !== '')
    const [first] = filled
    if (
      said === undefined ||
      first === undefined ||
      !filled.every((row) => numberOf(row, column).kind === 'number')
    ) {
      breakdowns.push(column)
      continue
    }
    const options = [PART_OF_NAME, LEAVE_OUT]
    const id = `class:${splitUnit(said.text).name}`
    const at = asker.choose({ id, kind: 'class', about: said.text, where: where(said.from), options })
    if (at === null) return null
    if (options[at] === PART_OF_NAME) breakdowns.push(column)
    else leave(said.from, said.text, 'left out by choice')
  }
  return { ...keys, breakdowns }
}

/**
 * The row whose cell says the value of a line. A value in a cell that is merged beside several lines of different things is theirs together,
 * that of each, or that of the first: nothing in the sheet says which, and it is asked once for its column.
 */
function mergedLines(keys: KeyColumns, { grid, table, asker, where, leave, found, numberOf }: TableContext) {
  const columns = [
    ...keys.places,
    ...(keys.indicator === undefined ? [] : [keys.indicator]),
    ...keys.periods,
    ...keys.breakdowns,
  ]
  const isData = new Set(table.lines.flatMap(({ row, role }) => (role === 'data' ? [row] : [])))
  const nameOf = (row: number) => columns.map((column) => grid.at(row, column)).join('|')
  return (row: number, { column, description }: ValueColumn): number | 'asked' | 'together' => {
    const merge = grid.mergeAt(row, column)
    if (merge === null || merge.bottom === merge.top || !isData.has(merge.top)) return row
    const rows = Array.from({ length: merge.bottom - merge.top + 1 }, (_, at) => merge.top + at)
    const names = new Set(rows.filter((each) => isData.has(each)).map(nameOf))
    if (names.size < 2 || numberOf(merge.top, column).kind === 'missing') return row
    const about = ownHeading(description.heading)
    const cell = grid.address(row, column)
    const options = [OF_TOGETHER, OF_EACH, OF_FIRST]
    const answer = asker.choose({ id: `merged:${about}`, kind: 'merged', about, where: where(cell), options })
    if (answer === null) {
      if (row === merge.top) found.waiting += 1
      return 'asked'
    }
    if (options[answer] === OF_EACH) return merge.top
    if (options[answer] === OF_FIRST) return row
    if (row === merge.top) leave(cell, grid.raw(merge.top, column), 'one value of several lines')
    return 'together'
  }
}

/**
 * Whether the lines of a table are persons and not places, which comes in by an answer alone: what one person of a county was given is nothing
 * of the county, and persons are not kept.
 */
function isRoster({ table, asker, where, leave, grid }: TableContext): boolean {
  const column = table.columns.find(
    ({ heading, role }) => role !== 'values' && heading.length === 1 && namesPersons(ownHeading(heading)),
  )
  const [said] = column?.heading ?? []
  if (column === undefined || said === undefined) return false
  if (!table.lines.some(({ row, role }) => role === 'data' && grid.raw(row, column.column) !== ''))
    return false
  const options = [LEAVE_OUT, LINE_PER_PLACE]
  const chosen = asker.choose({
    id: `persons:${said.value}`,
    kind: 'persons',
    about: said.text,
    where: where(said.from),
    options,
    isApplied: true,
  })
  if (chosen !== null && options[chosen] === LINE_PER_PLACE) return false
  leave(said.from, said.text, chosen === null ? 'a line for each person' : 'left out by choice')
  return true
}

/** The indicator of a cell, from its line, its column, or both; null where neither names one. */
function nameOfCell(
  line: IndicatorName | null,
  { name, heading }: ValueColumn,
  breakdowns: readonly string[],
  forecast: string,
  context: TableContext,
): IndicatorName | null {
  const { words, around, where, firstCell } = context
  const split = (named: IndicatorName | null): IndicatorName | null => {
    if (named === null) return named
    // 男 of 30岁以下 is asked as 男 is, once.
    const isAsked = named.isGeneric && isPartName(named.name)
    const cell = where(heading.indicator[0]?.from ?? firstCell)
    const whole = named.kind !== undefined || isAsked ? askedName(named, cell, context) : named
    if (whole.kind !== undefined) return whole
    const parts = [...breakdowns.map((part) => (isTotal(part) ? '' : written(part))), forecast].filter(
      (part) => part !== '',
    )
    if (parts.length === 0) return whole
    const both = [whole.name, ...parts].join(' · ')
    return { name: both, known: words.indicator(both), isGeneric: false }
  }
  if (line === null) return split(name)
  const { qualifier } = heading
  if (qualifier !== '' && heading.indicator.length === 0)
    return split({ name: `${line.name} · ${qualifier}`, known: null, isGeneric: false })
  const part = bareName(heading.indicator.at(-1)?.value ?? '')
  // 同比增长 beside a line of 会员数 is of the members.
  const isWhole =
    name?.isGeneric === true && name.kind === undefined && !isGrowth(part) && !isMeasureAlone(part)
  if (name === null || isWhole || part === '' || name.name === around.indicator?.value.name)
    return split(line)
  return split({ name: `${line.name} · ${part}`, known: null, isGeneric: false })
}

/** What the values of a table are whose headings do not say it. Without a name the unit is not known either, and they wait. */
function askedIndicator({ around, asker, words, where, firstCell }: TableContext): IndicatorName | null {
  const answer = asker.ask({
    id: 'indicator',
    kind: 'indicator',
    about: 'what the values are',
    where: where(firstCell),
    options: around.stem === '' ? [] : [around.stem],
  })
  return indicatorAnswered('indicator', answer, { asker, words })
}

/** Growth in per cent adds up no more than a rate does. */
const isShare = ({ heading, wholeUnit }: ValueColumn): boolean =>
  (heading.unit?.value ?? wholeUnit)?.unit === '%'

const isRate = (name: IndicatorName | null): boolean =>
  name !== null &&
  (name.known?.isRate === true ||
    /(?:率|比例|占比|比重|%)$|^(?:%|per ?cent)/iu.test(name.name) ||
    isMeasureAlone(name.name.split(' · ').at(-1) ?? '') ||
    (isNameOfChange(name.name) && !isCountedChange(name.name.split(' · ').at(-1) ?? '')))

/** Leaves out the columns that sum others: of places, or of one indicator over several periods. */
function leaveTotalColumns(
  columns: readonly ValueColumn[],
  heads: ReadonlyMap<number, KeyRead>,
  context: TableContext,
): void {
  for (const column of columns) {
    const head = heads.get(column.column)
    if (head?.kind === 'left-out')
      context.leave(column.place?.from ?? '', column.place?.text ?? '', head.reason)
    if (head?.kind !== 'total' && !column.isTotal) continue
    const parts = columns.filter(
      (other) =>
        other !== column &&
        (head?.kind === 'total'
          ? heads.get(other.column)?.kind === 'locality' &&
            wordsOfPeriods(other) === wordsOfPeriods(column) &&
            (column.place?.wider ?? []).every((holder) => other.place?.wider.includes(holder) === true)
          : true) &&
        other.name?.name === column.name?.name,
    )
    leaveTotalColumn(
      column.description,
      parts.map(({ description }) => description),
      context,
    )
  }
}

/**
 * Holds 收入合计 at the head of a column against the columns beside it that are of it by their names, 会费收入 and its like, in the same unit and
 * of the same period. It is a value of its own and comes in.
 */
function checkNamedTotalColumns(columns: readonly ValueColumn[], context: TableContext): void {
  const nameOf = ({ description }: ValueColumn) => splitUnit(ownHeading(description.heading)).name
  const unitOf = ({ heading }: ValueColumn) => heading.unit?.value ?? ''
  for (const [at, column] of columns.entries()) {
    const of = ofNamedTotal(nameOf(column))
    if (of === '' || column.isTotal) continue
    const isPart = (other: ValueColumn) =>
      nameOf(other).includes(of) &&
      ofNamedTotal(nameOf(other)) === '' &&
      !other.heading.isOfWhich &&
      unitOf(other) === unitOf(column) &&
      wordsOfPeriods(other) === wordsOfPeriods(column)
    const runOf = (side: readonly ValueColumn[]) => {
      const end = side.findIndex((other) => !isPart(other))
      return end < 0 ? side : side.slice(0, end)
    }
    const parts = [runOf(columns.slice(at + 1)), runOf(columns.slice(0, at).reverse())].find(
      ({ length }) => length > 1,
    )
    if (parts === undefined) continue
    checkTotalColumn(
      column.description,
      parts.map(({ description }) => description),
      context,
    )
  }
}

const wordsOfPeriods = ({ heading }: ValueColumn): string =>
  heading.periods.map(({ value }) => wordsOf(value)).join()
