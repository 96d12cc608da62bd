import type { Steps } from '../../dataset/table/steps.ts'
import type { Place } from '../../places/gazetteer.ts'
import { countedBy } from './column-roles.ts'
import type { TableDescription } from './description.ts'
import type { Grid } from './grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import { lineNames } from './indicator-name.ts'
import type { TotalRead } from './left-out.ts'
import { checkChanges, leaveColumns, leaveNote, leaveTotalColumn, leaveTotals } from './left-out.ts'
import { observeForm } from './observe-form.ts'
import { valuePeriod } from './period-of-value.ts'
import type { PeriodSaid } from './period-words.ts'
import { periodInCell } from './period-words.ts'
import type { KeyRead } from './place-of-line.ts'
import { ownPlace, placeOfLine, siblingsOf } from './place-of-line.ts'
import type { Scope, TableContext, TableRead } from './table-context.ts'
import { tableContext } from './table-context.ts'
import type { Summand } from './totals.ts'
import type { UnitRead } from './unit-text.ts'
import { splitUnit, unitOf } from './unit-text.ts'
import type { ValueColumn } from './value-columns.ts'
import { isFraction, saysUnits, valueColumns } from './value-columns.ts'
import { valueOfCell } from './value-of-cell.ts'
import { bareName, isPartOfPlace, isTotal, isWholeArea, tight } from './words.ts'

/** Reads the observations of one table, what it leaves out, and where it contradicts itself. */
export function* observeTable(grid: Grid, table: TableDescription, scope: Scope): Steps<TableRead> {
  const context = tableContext(grid, table, scope)
  if (table.kind === 'form') observeForm(context)
  else yield* observeLines(context)
  return context.found
}

/** Lines between two pauses. */
const AT_ONCE = 64

/** The columns that say of a line what its values are. */
interface KeyColumns {
  readonly places: readonly number[]
  readonly indicator: number | undefined
  readonly unit: number | undefined
  readonly periods: readonly number[]
  readonly breakdown: number | undefined
}

function keyColumns({ columns }: TableDescription): KeyColumns {
  const of = (role: string) => columns.filter((column) => column.role === role).map(({ column }) => column)
  return {
    places: of('place'),
    indicator: of('indicator')[0],
    unit: of('unit')[0],
    periods: of('period'),
    breakdown: of('breakdown')[0],
  }
}

function* observeLines(context: TableContext): Steps<void> {
  const { grid, table, words, found, leave } = context
  const keys = keyColumns(table)
  const columns = valueColumns(context)
  const saysUnit = saysUnits(context)
  const hasValues = (row: number) => columns.some(({ column }) => grid.raw(row, column) !== '')
  const lineName =
    keys.indicator === undefined ? () => null : lineNames(grid, keys.indicator, words, hasValues)
  const heads = headPlaces(columns, context)
  const read = lineKeys(keys, context)
  const lines: Summand[] = []
  const hidden: Summand[] = []
  const totals: TotalRead[] = []
  const totalRows = new Map<number, string>()
  const periodsOf = linePeriods(keys, context)
  // 累计 without a period sums the lines of all periods.
  const isSumOfPeriods = table.lines.some(
    ({ row, role }) => role === 'total' && keys.periods.length > 0 && periodsOf(row).length === 0,
  )
  const unitOfLine = lineUnits(keys, context)
  leaveColumns(context)
  for (const [at, { row, role, isSaid = false }] of table.lines.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    if (role === 'note') leaveNote(row, context)
    const named = role === 'data' || role === 'total' || role === 'group' ? lineName(row) : null
    if (role === 'group') read.group(row)
    if (role !== 'data' && role !== 'total' && role !== 'hidden') continue
    const periods = periodsOf(row)
    const nameOf = (column: ValueColumn) =>
      nameOfCell(
        named?.name ?? null,
        column,
        keys.breakdown === undefined ? '' : grid.at(row, keys.breakdown),
        context,
      )
    const sumKey = (column: ValueColumn, name: IndicatorName | null) =>
      keys.indicator !== undefined && keys.places.length === 0
        ? `${column.column}`
        : `${column.column}|${name?.name ?? ''}|${isSumOfPeriods ? '' : periods.map(wordsOf).join()}`
    const countIn = (summands: Summand[]) => {
      for (const column of columns) {
        const value = context.exactValue(row, column.column)
        if (value !== null) summands.push({ row, key: sumKey(column, nameOf(column)), value })
      }
    }
    if (role === 'hidden') {
      countIn(hidden)
      continue
    }
    const unit = unitOfLine(row, named?.isPart === true)
    const hasFractions =
      keys.indicator !== undefined && columns.some(({ column }) => isFraction(row, column, context))
    const line: LineRead =
      role === 'total' && isSaid ? { kind: 'total', text: context.lineText(row) } : read.line(row, role)
    if (line.kind === 'skip') {
      if (line.isCounted) countIn(lines)
      continue
    }
    if (line.kind === 'total') totalRows.set(row, line.text)
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
    for (const column of columns) {
      const head = heads.get(column.column) ?? null
      if (head?.kind === 'left-out' || head?.kind === 'total' || column.isTotal) continue
      const name = nameOf(column)
      if (line.kind === 'total') {
        const value = context.exactValue(row, column.column)
        if (value === null) continue
        totals.push({
          row,
          key: sumKey(column, name),
          value,
          cell: grid.address(row, column.column),
          about: name?.name ?? '',
          isRate: isRate(name),
        })
        continue
      }
      const { value, observation } = valueOfCell(
        {
          row,
          column: column.column,
          name: name ?? askedIndicator(context),
          unitCell: unit.cell,
          lineUnit: unit.line,
          wholeUnit: unit.whole ?? column.wholeUnit,
          heading: column.heading,
          locality: () => {
            if (head?.kind === 'locality') return head.locality
            return line.key?.kind === 'locality' ? line.key.locality : ownPlace(context)
          },
          localityText: column.place?.text ?? line.text,
          period: () =>
            valuePeriod(
              [...periods, ...column.heading.periods.map(({ value: said }) => said)],
              context.where(grid.address(row, periodColumn ?? column.column)),
              context,
            ),
          areShares: column.areShares,
          areFractions: keys.indicator === undefined ? column.areFractions : hasFractions,
          saysUnits: saysUnit,
        },
        context,
      )
      if (value !== null && named?.isPart !== true) lines.push({ row, key: sumKey(column, name), value })
      if (observation !== null) found.observations.push(observation)
    }
  }
  leaveTotals(totalRows, totals, lines, hidden, context)
  leaveTotalColumns(columns, heads, context)
  checkChanges(context)
}

const DITTO = /^(?:[〃″"”]|同上|仝上)$/u

/** What a line says of its unit: a ditto mark repeats the one above, and a part may leave it to the line that it is a part of. */
function lineUnits(keys: KeyColumns, { grid }: TableContext) {
  let above = ''
  let main: UnitRead | null = null
  return (row: number, isPart: boolean) => {
    const printed = keys.unit === undefined ? '' : grid.at(row, keys.unit)
    const cell = DITTO.test(printed) ? above : printed
    above = cell === '' ? above : cell
    const line = keys.indicator === undefined ? null : splitUnit(grid.at(row, keys.indicator)).unit
    const own = (cell === '' ? null : unitOf(cell)) ?? line
    if (!isPart) main = own
    return { cell, line, whole: isPart && own === null ? main : null }
  }
}

const wordsOf = (said: PeriodSaid): string =>
  said.kind === 'period' ? `${said.period.start}/${said.period.end}` : said.text

/** What the columns of periods say of a line, read from the top: a period may stand on the first of its lines only. */
function linePeriods(
  keys: KeyColumns,
  { grid, table }: TableContext,
): (row: number) => readonly PeriodSaid[] {
  const { periods } = keys
  const others = [...keys.places, ...(keys.indicator === undefined ? [] : [keys.indicator])]
  const above = new Map<number, PeriodSaid>()
  const counted = new Map(
    table.columns.map(({ column, heading }) => [column, countedBy(heading.at(-1)?.text ?? '')]),
  )
  return (row) =>
    periods.flatMap((column) => {
      const text = grid.at(row, column)
      if (text === '') {
        const isBelow = others.some((other) => other > column && grid.at(row, other) !== '')
        const before = above.get(column)
        return isBelow && before !== undefined ? [before] : []
      }
      const unit = /^\d{1,2}$/u.test(text.trim()) ? (counted.get(column) ?? '') : ''
      const said = periodInCell(`${text}${unit}`, grid.shown(row, column), false)
      if (said === null) above.delete(column)
      else above.set(column, said)
      return said === null ? [] : [said]
    })
}

/** Whose values the columns hold, where their headings say so; each is read once. */
function headPlaces(columns: readonly ValueColumn[], context: TableContext): ReadonlyMap<number, KeyRead> {
  const around = context.around.places.map(({ value }) => value)
  const siblings = siblingsOf(
    columns.flatMap(({ place }) => place?.text ?? []),
    context.words,
  )
  const within = around.length > 0 ? around : siblings.within
  const { areProvinces } = siblings
  return new Map(
    columns.flatMap(({ column, place }) =>
      place === null
        ? []
        : [
            [
              column,
              placeOfLine(place.text, { within, where: context.where(place.from), areProvinces }, context),
            ] as const,
          ],
    ),
  )
}

/** Lines whose names tell what a list is of. */
const SAMPLE = 500

type LineRead =
  | { readonly kind: 'values'; readonly key: KeyRead | null; readonly text: string }
  | { readonly kind: 'total'; readonly text: string }
  /** Left out; what is beside the places, as 市直 is, is counted in their total all the same. */
  | { readonly kind: 'skip'; readonly isCounted: boolean }

/** Reads whose values lines are, from the top: a name may stand on the first of its lines only, a province alone above its counties. */
function lineKeys(keys: KeyColumns, context: TableContext) {
  const { grid, table, words, leave } = context
  const around = context.around.places.map(({ value }) => value)
  const siblings = siblingsOf(
    table.lines.flatMap(({ row, role }) => {
      const column = keys.places.at(-1)
      return role === 'data' && column !== undefined && row < table.top + SAMPLE ? [grid.at(row, column)] : []
    }),
    words,
  )
  let group: Place | null = null
  let above = ''
  const alone = (text: string): readonly Place[] => {
    const match = words.place(text, around)
    return match.kind === 'place' ? [match.place] : []
  }
  const filled = (row: number) =>
    keys.places.map((column) => ({ column, text: grid.at(row, column) })).filter(({ text }) => text !== '')
  const totalText = (row: number): string | null => {
    for (const { column, role } of table.columns) {
      // 合计 beside 男 and 女 in a column of parts is the place's own value.
      const isKey = role === 'place' || role === 'serial' || role === 'period'
      if ((isKey || (role === 'indicator' && keys.places.length === 0)) && isTotal(grid.at(row, column)))
        return grid.at(row, column)
    }
    return null
  }
  return {
    group: (row: number): void => {
      const text = filled(row).at(-1)?.text
      const [place] = text === undefined ? [] : alone(text)
      // A county heads no others: its line is one of theirs, and has no values.
      if (place !== undefined && place.level !== 'county') group = place
    },
    line: (row: number, role: 'data' | 'total'): LineRead => {
      const places = filled(row)
      const last = places.at(-1)
      const total = totalText(row)
      if (last !== undefined) above = last.text
      // A name stands on the first of its lines only where another key beside it goes on.
      const isBelow = [keys.indicator, ...keys.periods, keys.breakdown].some(
        (column) => column !== undefined && column > (keys.places[0] ?? 0) && grid.at(row, column) !== '',
      )
      const text = last?.text ?? (isBelow ? above : '')
      if (keys.places.length === 0)
        return role === 'total' || total !== null
          ? { kind: 'total', text: total ?? context.lineText(row) }
          : { kind: 'values', key: null, text: '' }
      const cell = last === undefined ? context.lineCell(row) : grid.address(row, last.column)
      const said = total !== null && !isTotal(text) && !isWholeArea(text) ? total : text
      if (said === '') {
        leave(cell, context.lineText(row), 'no place')
        return { kind: 'skip', isCounted: false }
      }
      const within = [
        ...places.slice(0, -1).flatMap((each) => alone(each.text)),
        ...(group === null ? [] : [group]),
        ...around,
        ...(around.length === 0 && group === null && places.length < 2 ? siblings.within : []),
      ]
      const { areProvinces } = siblings
      const key = placeOfLine(said, { within, where: context.where(cell), areProvinces }, context)
      if (key.kind === 'total') return { kind: 'total', text: said }
      if (key.kind === 'locality') return { kind: 'values', key, text: said }
      leave(cell, said, key.reason)
      return { kind: 'skip', isCounted: isPartOfPlace(said) }
    },
  }
}

/** The indicator of a cell, from its line, its column, or both; null where neither names one. */
function nameOfCell(
  line: IndicatorName | null,
  { name, heading }: ValueColumn,
  breakdown: string,
  { words, around }: TableContext,
): IndicatorName | null {
  const split = (whole: IndicatorName | null): IndicatorName | null => {
    if (whole === null || breakdown === '' || isTotal(breakdown)) return whole
    const both = `${whole.name} · ${tight(breakdown)}`
    return { name: both, known: words.indicator(both), isGeneric: false }
  }
  if (line === null) return split(name)
  const part = bareName(heading.indicator.at(-1)?.value ?? '')
  if (name === null || name.isGeneric || part === '' || name.name === around.indicator?.value.name)
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
  return answer === null ? null : { name: answer, known: words.indicator(answer), isGeneric: false }
}

const isRate = (name: IndicatorName | null): boolean =>
  name !== null && (name.known?.isRate === true || /(?:率|比例|占比|比重|%)$/u.test(name.name))

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
          ? heads.get(other.column)?.kind === 'locality' && wordsOfPeriods(other) === wordsOfPeriods(column)
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

const wordsOfPeriods = ({ heading }: ValueColumn): string =>
  heading.periods.map(({ value }) => wordsOf(value)).join()
