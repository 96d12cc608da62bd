import { isTargetOfYear } from '../../../domain/record/kind-words.ts'
import type { Steps } from '../../../lib/steps.ts'
import { tight } from '../../../places/written-name.ts'
import { splitUnit } from '../cell/unit-text.ts'
import {
  bareName,
  isAverage,
  isCountedChange,
  isGrowth,
  isNameOfChange,
  isStatistic,
  isTotal,
  ofNamedTotal,
} from '../cell/words.ts'
import { isChangeHeading } from '../describe/comparisons.ts'
import type { TableDescription } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import type { OpenSummand, Summand } from '../totals.ts'
import { openSummand, periodTotals, plainValue } from '../totals.ts'
import { askedIndicator, linesOfTitle, nameOfCell, partOfCounted, partSaid } from './cell-name.ts'
import { checkPrintedChanges, isChecked, leaveChanges } from './changes.ts'
import { cellUnits, fractionsIn } from './column-numbers.ts'
import { differenceColumns, leaveDifferences } from './differences.ts'
import { remarkedKind } from './foreseen.ts'
import type { IndicatorName } from './indicator-name.ts'
import { isMeasureAlone, lineNames, partOfName } from './indicator-name.ts'
import type { SplitRead, TotalRead } from './left-out.ts'
import { checkNamedTotals, checkWholes, leaveColumns, leaveNote, leaveTotals } from './left-out.ts'
import type { LineRead } from './line-keys.ts'
import { headPlaces, keyColumns, lineKeys, linePeriods, lineUnits, wordsOf } from './line-keys.ts'
import { isRoster, keysWithoutGroups, mergedLines, splittingKeys } from './line-questions.ts'
import { observeForm } from './observe-form.ts'
import type { LineSpan } from './outline.ts'
import { belowLonger } from './outline.ts'
import type { PartRead } from './parts.ts'
import { checkParts, isOfShares } from './parts.ts'
import { spanSaid, valuePeriod, wholeYear } from './period-of-value.ts'
import { ownPlace } from './place-of-line.ts'
import { leavePartialTotals, partialTotals } from './subtotals.ts'
import type { Scope, TableContext, TableRead } from './table-context.ts'
import { tableContext } from './table-context.ts'
import { checkNamedTotalColumns, leaveTotalColumns } from './total-columns.ts'
import { saysUnits } from './unit-of-value.ts'
import type { ValueColumn } from './value-columns.ts'
import { valueColumns } from './value-columns.ts'
import { periodMarks, valueOfCell } from './value-of-cell.ts'

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
  const ungrouped = keysWithoutGroups(keyColumns(table), context)
  const keys = ungrouped === null ? null : splittingKeys(ungrouped, context)
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
          (part) => partOfCounted(part, context),
        )
  const heads = headPlaces(all, context)
  // 同比 beside 2025年 of a list is in no 人 and no 万元, whatever its line is counted in, and neither is 增长: in any table a change
  // that does not say its unit is in per cent.
  const isRateBeside = ({ heading }: ValueColumn) => {
    const said = bareName(heading.indicator.at(-1)?.value ?? '')
    return keys.indicator !== undefined && heading.unit === null && isGrowth(said) && !isCountedChange(said)
  }
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
  /** 小计 of some of the parts in a column of parts. */
  const partial = partialTotals(keys, context)
  const partialRows = new Map<number, string>()
  const partials: TotalRead[] = []
  const wholes = new Map<number, string>()
  const spans: LineSpan[] = []
  const names = new Map<number, string>()
  const periodsOf = linePeriods(keys, context)
  // 累计 without a period sums the lines of all periods.
  const isSumOfPeriods = table.lines.some(
    ({ row, role }) => role === 'total' && keys.periods.length > 0 && periodsOf(row).length === 0,
  )
  const unitOfLine = lineUnits(keys, context)
  /** 增长（%） alone in a line: so much the values below it changed, up to the next such line. */
  let change: string | null = null
  leaveColumns(context)
  const differences = differenceColumns(columns, context)
  const differing = new Set(differences.map(({ column }) => column.column))
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
      periods.flatMap((said) =>
        said.kind === 'period' || said.kind === 'yearless' ? (said.qualifier ?? []) : [],
      )[0] ?? ''
    if (role === 'group') {
      const text = context.lineText(row)
      change = isChangeHeading(text) ? text : null
    }
    const changed = change === null ? null : splitUnit(change)
    const nameOf = (column: ValueColumn) => {
      const name = nameOfCell(
        named?.name ?? null,
        column,
        keys.breakdowns.map((at) => grid.at(row, at)),
        forecast,
        context,
      )
      return name === null || changed === null ? name : partOfName(name, changed.name)
    }
    const sumKey = (column: ValueColumn, name: IndicatorName | null) =>
      keys.indicator !== undefined && keys.places.length === 0
        ? `${column.column}`
        : `${column.column}|${name?.name ?? ''}|${isSumOfPeriods ? '' : periods.map(wordsOf).join()}`
    const besideKey = (name: IndicatorName | null) => `${name?.name ?? ''}|${periods.map(wordsOf).join()}`
    /** What the parts of a column of parts are added up by: of one place, indicator and period. */
    const splitKey = (whole: IndicatorName | null, column: ValueColumn, place: string) =>
      `${besideKey(whole)}|${column.column}|${place}`
    const isHeadLeft = (column: ValueColumn) => {
      const head = heads.get(column.column)
      return (
        head?.kind === 'left-out' || head?.kind === 'total' || column.isTotal || differing.has(column.column)
      )
    }
    /** What a cell without a number may come to. */
    const openAt = (column: ValueColumn, key: string, text: string): OpenSummand => {
      const quantity = context.amount(row, column.column)
      // A number that waits for an answer may come to anything.
      const isWaiting = quantity !== null && plainValue(quantity) !== null
      return openSummand({ row, key, text }, isWaiting ? null : quantity, grid.raw(row, column.column))
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
    const remark = remarkedKind(row, grid, table)
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
    const [said, ...more] = periods
    const span = said === undefined || more.length > 0 ? null : spanSaid(said)
    if (line.kind !== 'total' && span !== null) spans.push({ row, text: line.text, span })
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
    const isPartial = line.kind === 'values' && partial.has(row)
    if (isPartial)
      partialRows.set(row, keys.breakdowns.map((column) => grid.at(row, column)).find(isTotal) ?? '')
    if (role === 'total' && (isWhole || (line.kind === 'values' && !isPartial))) found.wholes.rows.add(row)
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
      if (column.description.values?.isTotal === true) found.wholes.columns.add(column.column)
      const head = heads.get(column.column) ?? null
      const name = nameOf(column)
      if (line.kind === 'total') {
        const quantity = context.amount(row, column.column)
        const value = quantity?.value ?? null
        // What is counted up from line to line does not add up.
        const isCumulated = column.heading.periods.some(
          ({ value: said }) => said.kind === 'relative' && said.part === 'to-date',
        )
        if (
          quantity !== null &&
          value !== null &&
          (!isWhole || quantity.bound === 'exact') &&
          !(isCumulated && keys.periods.length > 0) &&
          !isAverage(line.text) &&
          !isStatistic(line.text)
        )
          totals.push({
            row,
            key: sumKey(column, name),
            value,
            quantity,
            printed: grid.raw(row, column.column),
            cell: grid.address(row, column.column),
            about: name?.name ?? '',
            besideKey: besideKey(name),
            isRate: isRate(name) || isShare(column) || /[%％‰]/u.test(grid.raw(row, column.column)),
          })
        if (!isWhole) continue
      }
      if (isPartial) {
        const value = context.exactValue(row, column.column)
        const whole = nameOfCell(named?.name ?? null, column, [], forecast, context)
        if (value !== null)
          partials.push({
            row,
            key: splitKey(whole, column, line.text),
            value,
            cell: grid.address(row, column.column),
            about: whole?.name ?? '',
            besideKey: '',
            isRate: isRate(whole) || isShare(column),
          })
        continue
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
          heading:
            changed === null || changed.unit === null
              ? column.heading
              : { ...column.heading, unit: { value: changed.unit, text: change ?? '', from: '' } },
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
          growth: { fractions: column.fractions, unit: unit.own ?? column.changedUnit },
          formatUnit: keys.indicator === undefined ? column.formatUnit : null,
          cellUnits: keys.indicator === undefined ? column.cellUnits : cellUnits(cells, context),
          saysUnits: saysUnit,
          marks: periodMarks(periods),
          remark,
        },
        context,
      )
      const [split] = keys.breakdowns
      if (split !== undefined && keys.breakdowns.length === 1 && !isRate(name)) {
        const whole = nameOfCell(named?.name ?? null, column, [], forecast, context)
        const key = splitKey(whole, column, line.text)
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
  const above = totalRows.size === 0 ? () => [] : belowLonger(spans)
  const summed = { lines, hidden, open, above: (row: number) => [...read.above(row), ...above(row)] }
  leaveTotals(totalRows, totals, summed, context)
  yield
  checkNamedTotals(wholes, names, totals, summed, context)
  yield
  checkWholes(splits, openSplits, context)
  leavePartialTotals(partialRows, partials, splits, openSplits, context)
  yield
  leaveTotalColumns(columns, heads, context)
  leaveDifferences(differences, context)
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

/** Growth in per cent adds up no more than a rate does, nor do percentage points. */
const isShare = ({ heading, wholeUnit }: ValueColumn): boolean =>
  isOfShares((heading.unit?.value ?? wholeUnit)?.unit ?? '')

const isRate = (name: IndicatorName | null): boolean =>
  name !== null &&
  (name.known?.isRate === true ||
    /(?:率|比例|占比|比重|%)$|^(?:%|per ?cent)/iu.test(name.name) ||
    isMeasureAlone(name.name.split(' · ').at(-1) ?? '') ||
    (isNameOfChange(name.name) && !isCountedChange(name.name.split(' · ').at(-1) ?? '')))
