import type { Period } from '../../domain/period.ts'
import type { Place } from '../../places/gazetteer.ts'
import { readPeriod } from '../period-cell.ts'
import type { ColumnDescription, TableDescription } from './description.ts'
import type { Grid } from './grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import { lineNames, nameOfColumn } from './indicator-name.ts'
import type { KnownWords } from './known-words.ts'
import { inBaseUnits, numberIn } from './number-text.ts'
import type { PeriodSaid } from './period-words.ts'
import { periodInCell, shifted } from './period-words.ts'
import { placeOfLine } from './place-of-line.ts'
import type { Asker, Conflict, LeftOut, LocalityRead, TableObservation } from './reading.ts'
import type { Surroundings } from './surroundings.ts'
import { surroundingsOf } from './surroundings.ts'
import type { Summand } from './totals.ts'
import { checkTotal, plainValue } from './totals.ts'
import { unitOfValue } from './unit-of-value.ts'
import type { UnitRead } from './unit-text.ts'
import { splitUnit } from './unit-text.ts'
import {
  bareName,
  isNote,
  isOfWhich,
  isPartOfPlace,
  isPerson,
  isTotal,
  isWholeArea,
  labelOf,
  tight,
} from './words.ts'

/** What is the same for all tables of a file. */
export interface Scope {
  readonly file: string
  readonly words: KnownWords
  readonly asker: Asker
  /** The year in which the file is read; the last one that is over is the likeliest of a table that names none. */
  readonly thisYear: number
}

export interface TableRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly conflicts: readonly Conflict[]
}

/** A period as far as it is known; `text` tells apart what is not. */
interface PeriodRead {
  readonly period: Period | null
  readonly text: string
}

/** Reads the observations of one table. */
export function observeTable(grid: Grid, table: TableDescription, scope: Scope): TableRead {
  const around = surroundingsOf(grid, table, scope.file, scope.words)
  const reader = readerOf(grid, table, around, scope)
  return table.kind === 'form' ? reader.form() : reader.table()
}

function readerOf(grid: Grid, table: TableDescription, around: Surroundings, scope: Scope) {
  const { words, asker, thisYear } = scope
  const observations: TableObservation[] = []
  const leftOut: LeftOut[] = []
  const conflicts: Conflict[] = []
  const lineCell = (row: number): string => {
    for (let column = table.left; column <= table.right; column += 1)
      if (grid.raw(row, column) !== '') return grid.address(row, column)
    return grid.address(row, table.left)
  }
  const sheetName = table.sheet === null ? '' : `${table.sheet}!`
  const whereOf = (cell: string) => `${sheetName}${cell}`
  const places = around.places.map(({ value }) => value)
  const leave = (cell: string, text: string, reason: string) =>
    leftOut.push({ where: whereOf(cell), text, reason })
  const firstCell = grid.address(table.top, table.left)

  const base = (): PeriodRead => {
    if (around.period !== null) return { period: around.period.value, text: '' }
    const [one, other] = around.disputed
    const filled = around.filled?.end.slice(0, 4)
    const likely = filled === undefined ? thisYear - 1 : Number(filled) - 1
    if (around.yearless !== null) {
      const months = around.yearless.value
      const year = askYear(months, whereOf(around.yearless.from), likely)
      const period = year === null ? null : readPeriod(months, null, year)
      return { period: period === null || typeof period === 'string' ? null : period, text: months }
    }
    const answer = asker.ask({
      id: 'period',
      kind: 'period',
      about: 'period',
      where: whereOf(one?.from === 'sheet' ? firstCell : (other?.from ?? firstCell)),
      options:
        one !== undefined && other !== undefined
          ? [one.text, other.text]
          : [likely, likely + 1].map((year) => `${year}年`),
    })
    const period = answer === null ? 'none' : readPeriod(answer, null)
    return { period: typeof period === 'string' ? null : period, text: '' }
  }
  const askYear = (text: string, where: string, likely: number): number | null => {
    const answer = asker.ask({
      id: 'year',
      kind: 'year',
      about: `the year of ${text}`,
      where,
      options: [...new Set([...yearsSeen(), likely, likely + 1])].map((year) => `${year}年`),
    })
    const [year] = /\d{4}/u.exec(answer ?? '') ?? []
    return year === undefined ? null : Number(year)
  }
  /** Years that the table itself names elsewhere, the most frequent first. */
  const yearsSeen = (): number[] => {
    const seen = new Map<number, number>()
    for (const { column, role } of table.columns) {
      if (role !== 'period') continue
      for (const { row } of table.lines) {
        const said = periodInCell(grid.at(row, column), grid.shown(row, column), true)
        if (said?.kind !== 'period') continue
        const year = Number(said.period.end.slice(0, 4))
        seen.set(year, (seen.get(year) ?? 0) + 1)
      }
    }
    return [...seen].sort((a, b) => b[1] - a[1]).map(([year]) => year)
  }

  /** Puts together what a heading, a line and the surroundings say of when. */
  const periodOf = (said: readonly PeriodSaid[], where: string): PeriodRead => {
    const whole = said.findLast((each) => each.kind === 'period')
    const last = said.at(-1)
    if (last === undefined) return base()
    if (last.kind === 'period') return { period: last.period, text: '' }
    if (last.kind === 'month-asked') {
      const year = last.text.slice(0, 4)
      const answer = asker.ask({
        id: `month:${last.text}`,
        kind: 'month',
        about: `which month ${last.text} is`,
        where,
        options: [`${year}年10月`, `${year}年1月`],
      })
      const period = answer === null ? 'none' : readPeriod(answer, null)
      return { period: typeof period === 'string' ? null : period, text: last.text }
    }
    if (last.kind === 'relative') {
      const own = whole?.period ?? around.period?.value ?? relativeBase(last, where)
      return own === null
        ? { period: null, text: last.text }
        : { period: shifted(own, last.years, last.end), text: '' }
    }
    const relative = said.find((each) => each.kind === 'relative')
    const holder = whole?.period ?? around.period?.value ?? null
    const year =
      holder !== null
        ? Number(holder.end.slice(0, 4)) + (relative?.kind === 'relative' ? relative.years : 0)
        : askYear(last.text, where, thisYear - 1)
    const period = year === null ? 'none' : readPeriod(last.text, null, year)
    return { period: typeof period === 'string' ? null : period, text: last.text }
  }
  const relativeBase = ({ text, years }: PeriodSaid & { kind: 'relative' }, where: string): Period | null => {
    const current = years === 0 ? text : '本期'
    const months = around.yearless?.value
    const likely = [thisYear - 1, thisYear].map((year) => `${year}年${months ?? ''}`)
    const answer = asker.ask({
      id: 'period:current',
      kind: 'relative',
      about: `what ${current} is`,
      where,
      options: likely,
    })
    const period = answer === null ? 'none' : readPeriod(answer, null)
    return typeof period === 'string' ? null : period
  }

  const ownPlace = (): LocalityRead => {
    const [nearest] = [...around.places].filter(({ from }) => from !== 'file' && from !== 'sheet')
    const place = nearest?.value ?? around.places[0]?.value
    if (place !== undefined) return { kind: 'place', place }
    const answer = asker.ask({
      id: 'locality',
      kind: 'locality',
      about: 'locality',
      where: whereOf(firstCell),
      options: [],
    })
    if (answer === null) return { kind: 'asked', name: '' }
    const match = words.place(answer)
    return match.kind === 'place' ? { kind: 'place', place: match.place } : { kind: 'new', name: answer }
  }

  const saysUnits =
    around.units.length > 0 ||
    table.columns.some(({ role, values }) => role === 'unit' || (values?.unit ?? null) !== null) ||
    bodyHasUnits(grid, table)

  interface Cell {
    readonly row: number
    readonly column: number
    readonly name: IndicatorName | null
    readonly unitCell: string
    readonly lineUnit: UnitRead | null
    readonly heading: ColumnDescription['values']
    readonly locality: () => LocalityRead
    readonly period: () => PeriodRead
    readonly areShares: boolean
  }
  /** One value; null where the cell says none or has to wait for an answer. */
  const read = (cell: Cell): { value: number | null; observation: TableObservation | null } => {
    const nothing = { value: null, observation: null }
    const { row, column } = cell
    const text = grid.raw(row, column)
    const address = grid.address(row, column)
    if (text === '') return nothing
    const number = numberIn(text)
    if (number.kind === 'missing') return nothing
    if (number.kind === 'bad') {
      leave(
        address,
        text,
        number.why === 'error'
          ? 'an error of the spreadsheet'
          : number.why === 'formula'
            ? 'a formula without a result'
            : 'no number',
      )
      return nothing
    }
    if (cell.name === null) return nothing
    if (number.kind === 'comma') {
      const answer = asker.ask({
        id: `comma:${text}`,
        kind: 'comma',
        about: `what ${text} is`,
        where: whereOf(address),
        options: [text.replace(',', '.'), text.replace(/,/gu, '')],
      })
      const meant = answer === null ? null : numberIn(answer)
      if (meant === null || meant.kind !== 'number') return nothing
      return finish(cell, meant, text)
    }
    return finish(cell, number, text)
  }
  const finish = (cell: Cell, number: ReturnType<typeof numberIn> & { kind: 'number' }, text: string) => {
    const { row, column, heading } = cell
    const address = grid.address(row, column)
    const name = cell.name ?? { name: '', known: null, isGeneric: true }
    let quantity = number.quantity
    if (number.sign !== '') {
      const about = heading?.indicator.at(-1)?.value ?? name.name
      const answer = asker.ask({
        id: `sign:${about}`,
        kind: 'sign',
        about: `what ${number.sign} before a number means in ${about}`,
        where: whereOf(address),
        options: ['minus', 'plus'],
        isApplied: true,
      })
      if (answer === 'plus') quantity = inBaseUnits(quantity, -1)
    }
    const asWritten = plainValue(quantity)
    if (name.isGeneric) {
      const answer = asker.ask({
        id: `indicator:${name.name}`,
        kind: 'indicator',
        about: `what ${name.name} counts`,
        where: whereOf(heading?.indicator[0]?.from ?? address),
        options: [
          ...new Set([...(around.title === '' ? [] : [`${titleStem(around.title)}${name.name}`]), name.name]),
        ],
      })
      if (answer !== null)
        return finish(
          { ...cell, name: { name: answer, known: words.indicator(answer), isGeneric: false } },
          number,
          text,
        )
    }
    const unit =
      number.unit !== ''
        ? { unit: number.unit, factor: 1 }
        : unitOfValue(
            name,
            {
              cell: cell.unitCell,
              line: cell.lineUnit,
              heading: heading?.unit ?? null,
              corner: around.units,
              isSaidElsewhere: saysUnits,
              areShares: cell.areShares,
            },
            whereOf(heading?.indicator[0]?.from ?? address),
            asker,
          )
    if (unit === null) return { value: asWritten, observation: null }
    const { period, text: periodText } = cell.period()
    const note = [number.mark, ...notesOf(heading)].filter((each) => each !== '').join(' ')
    return {
      value: asWritten,
      observation: {
        locality: cell.locality(),
        indicator: name.name,
        indicatorId: name.known?.id ?? null,
        period,
        periodText,
        quantity: number.isBare ? inBaseUnits(quantity, unit.factor) : quantity,
        unit: unit.unit,
        printed: text,
        sheet: table.sheet,
        cell: address,
        note: note === '' ? null : note,
      },
    }
  }

  const form = (): TableRead => {
    const [place] = table.pairs.flatMap(({ row, label, value }) =>
      labelOf(grid.raw(row, label)) === 'place'
        ? [{ text: grid.raw(row, value), where: grid.address(row, value) }]
        : [],
    )
    let own: LocalityRead | null = null
    const locality = () => {
      if (own !== null) return own
      const key =
        place === undefined
          ? null
          : placeOfLine(place.text, { within: places, where: whereOf(place.where) }, words, asker)
      own = key?.kind === 'locality' ? key.locality : ownPlace()
      return own
    }
    let before: IndicatorName | null = null
    for (const { row, label, value } of table.pairs) {
      const text = grid.raw(row, label)
      const says = labelOf(text)
      if (says === 'person') leave(grid.address(row, label), bareName(text), 'names of persons are not kept')
      if (says !== null) continue
      const { name, unit } = splitUnit(text)
      const bare = bareName(name)
      const whole: string = isOfWhich(name) && before !== null ? `${before.name} · ${bare}` : bare
      const known = words.indicator(whole)
      const said: IndicatorName = { name: whole, known, isGeneric: false }
      if (!isOfWhich(name)) before = said
      const { observation } = read({
        row,
        column: value,
        name: said,
        unitCell: '',
        lineUnit: unit,
        heading: null,
        locality,
        period: base,
        areShares: false,
      })
      if (observation !== null) observations.push(observation)
    }
    for (const { row, role } of table.lines) if (role === 'note') leaveNote(row)
    return { observations, leftOut, conflicts }
  }

  const leaveNote = (row: number) => {
    for (let column = table.left; column <= Math.max(table.right, grid.width - 1); column += 1) {
      const text = grid.raw(row, column)
      if (text === '') continue
      if (isPerson(text))
        leave(
          grid.address(row, column),
          tight(text).split(/[:：]/u)[0] ?? '',
          'names of persons are not kept',
        )
      else leave(grid.address(row, column), text, isNote(text) ? 'a note' : 'outside the table')
    }
  }

  const readTable = (): TableRead => {
    const values = table.columns.filter(({ role, values: held }) => role === 'values' && held !== null)
    const of = (role: ColumnDescription['role']) =>
      table.columns.filter((column) => column.role === role).map(({ column }) => column)
    const [indicatorColumn] = of('indicator')
    const placeColumns = of('place')
    const [unitColumn] = of('unit')
    const periodColumns = of('period')
    const [breakdownColumn] = of('breakdown')
    const nameOfLine = indicatorColumn === undefined ? null : lineNames(grid, indicatorColumn, words)
    const titleIndicator = around.indicator?.value ?? null
    const arePlaces =
      indicatorColumn !== undefined &&
      placeColumns.length === 0 &&
      values.filter(
        ({ values: held }) =>
          held?.place !== null ||
          held?.isTotal === true ||
          held?.indicator.some(({ value }) => isWholeArea(value) || isPartOfPlace(value)),
      ).length >=
        values.length * 0.6 &&
      values.some(({ values: held }) => held?.place !== null)
    const columnNames = columnNamesOf(values, titleIndicator)
    const shares = new Map(values.map(({ column }) => [column, isShares(grid, table, column)]))
    leaveColumns()

    const lines: (Summand & { readonly about: string })[] = []
    const totals: (Summand & {
      readonly row: number
      readonly cell: string
      readonly about: string
      readonly isRate: boolean
    })[] = []
    const totalRows = new Map<number, string>()
    let group: Place | null = null
    let above: readonly [string, string] = ['', '']
    for (const { row, role } of table.lines) {
      if (role === 'hidden') continue
      if (role === 'note') leaveNote(row)
      if (role === 'left-out')
        leave(grid.address(row, table.left), lineText(grid, table, row), 'left out by choice')
      const lineName = nameOfLine?.(row) ?? null
      const keys = placeColumns
        .map((column) => ({ column, text: grid.at(row, column) }))
        .filter(({ text }) => text !== '')
      const key = keys.at(-1)
      if (role === 'group') {
        const match = key === undefined ? null : words.place(key.text, places)
        if (match?.kind === 'place') group = match.place
        continue
      }
      if (role !== 'data' && role !== 'total') continue
      // A name that stands on the first of its lines only is meant for those below it.
      if (key !== undefined) above = [key.text, grid.address(row, key.column)]
      const carries = key === undefined && nameOfLine !== null && placeColumns.length > 0
      const keyText = key?.text ?? (carries ? above[0] : '')
      const within = [
        ...keys.slice(0, -1).flatMap(({ text }) => placeAlone(text)),
        ...(group === null ? [] : [group]),
        ...places,
      ]
      const where = key === undefined ? grid.address(row, table.left) : grid.address(row, key.column)
      const totalText = totalTextOf(row)
      const read_ =
        placeColumns.length === 0
          ? null
          : keyText === '' && totalText === null
            ? null
            : placeOfLine(
                totalText !== null && isTotal(keyText) === false && !isWholeArea(keyText)
                  ? totalText
                  : keyText,
                { within, where: whereOf(where) },
                words,
                asker,
              )
      if (read_?.kind === 'left-out') {
        leave(where, keyText, read_.reason)
        continue
      }
      const isTotalLine =
        read_?.kind === 'total' || (read_ === null && (role === 'total' || totalText !== null))
      if (placeColumns.length > 0 && read_ === null && !isTotalLine) {
        leave(where, lineText(grid, table, row), 'no place')
        continue
      }
      if (isTotalLine) totalRows.set(row, totalText ?? keyText)
      const linePeriods = periodColumns.flatMap((column) => {
        const said = periodInCell(grid.at(row, column), grid.shown(row, column), false)
        return said === null ? [] : [said]
      })
      if (
        periodColumns.length > 0 &&
        linePeriods.length === 0 &&
        periodColumns.some((column) => grid.at(row, column) !== '')
      ) {
        const [column = 0] = periodColumns
        leave(grid.address(row, column), grid.at(row, column), 'no period')
        continue
      }
      const lineUnit = indicatorColumn === undefined ? null : splitUnit(grid.at(row, indicatorColumn)).unit
      for (const column of values) {
        const held = column.values
        if (held === null) continue
        const columnName = columnNames.get(column.column) ?? null
        const name = nameOfCell(
          lineName?.name ?? null,
          columnName,
          held,
          arePlaces,
          breakdownColumn === undefined ? '' : grid.at(row, breakdownColumn),
          titleIndicator,
        )
        const headPlace = arePlaces ? (held.indicator[0]?.value ?? (held.isTotal ? '合计' : '')) : null
        const headKey =
          headPlace === null
            ? null
            : placeOfLine(
                headPlace,
                { within: places, where: whereOf(column.heading.at(-1)?.from ?? where) },
                words,
                asker,
              )
        const isTotalColumn = headKey?.kind === 'total' || isColumnTotal(column, values, columnNames)
        if (headKey?.kind === 'left-out') continue
        const locality = (): LocalityRead => {
          if (headKey?.kind === 'locality') return headKey.locality
          return read_?.kind === 'locality' ? read_.locality : ownPlace()
        }
        const cell = {
          row,
          column: column.column,
          name,
          unitCell: unitColumn === undefined ? '' : grid.at(row, unitColumn),
          lineUnit,
          heading: held,
          locality,
          period: () =>
            periodOf(
              [...linePeriods, ...held.periods.map(({ value }) => value)],
              whereOf(grid.address(row, periodColumns[0] ?? column.column)),
            ),
          areShares: shares.get(column.column) ?? false,
        }
        if (isTotalLine || isTotalColumn) {
          const number = numberIn(grid.raw(row, column.column))
          const value = number.kind === 'number' ? plainValue(number.quantity) : null
          if (value !== null && isTotalLine && !isTotalColumn)
            totals.push({
              row,
              key: sumKey(
                column,
                name,
                linePeriods,
                indicatorColumn !== undefined && placeColumns.length === 0,
              ),
              value,
              cell: grid.address(row, column.column),
              about: name?.name ?? '',
              isRate: isRate(name),
            })
          continue
        }
        const { value, observation } = read(cell)
        if (value !== null && lineName?.isPart !== true)
          lines.push({
            row,
            key: sumKey(
              column,
              name,
              linePeriods,
              indicatorColumn !== undefined && placeColumns.length === 0,
            ),
            value,
            about: name?.name ?? '',
          })
        if (observation !== null) observations.push(observation)
      }
    }
    leaveTotals(totalRows, totals, lines)
    leaveTotalColumns(values, columnNames, arePlaces)
    checkChanges(values)
    return { observations, leftOut, conflicts }

    function totalTextOf(row: number): string | null {
      for (const { column, role } of table.columns)
        if (
          (role === 'place' ||
            role === 'serial' ||
            role === 'indicator' ||
            role === 'period' ||
            role === 'breakdown') &&
          isTotal(grid.at(row, column))
        )
          if (role !== 'indicator' || placeColumns.length === 0) return grid.at(row, column)
      return null
    }
    function placeAlone(text: string): Place[] {
      const match = words.place(text, places)
      return match.kind === 'place' ? [match.place] : []
    }
  }

  const columnNamesOf = (values: readonly ColumnDescription[], title: IndicatorName | null) => {
    const names = new Map<number, IndicatorName | null>()
    let before: IndicatorName | null = null
    for (const { column, values: held } of values) {
      if (held === null) continue
      const name = nameOfColumn(held, before, { indicator: title, stem: titleStem(around.title) }, words)
      names.set(column, name)
      if (!held.isOfWhich && name !== null) before = name
    }
    return names
  }

  /** The indicator of a cell, from its line, its column, or both. */
  const nameOfCell = (
    line: IndicatorName | null,
    column: IndicatorName | null,
    heading: NonNullable<ColumnDescription['values']>,
    arePlaces: boolean,
    breakdown: string,
    title: IndicatorName | null,
  ): IndicatorName | null => {
    const split = (name: IndicatorName | null): IndicatorName | null => {
      if (name === null || breakdown === '' || isTotal(breakdown)) return name
      const whole = `${name.name} · ${tight(breakdown)}`
      return { name: whole, known: words.indicator(whole), isGeneric: false }
    }
    if (line === null) {
      if (column !== null) return split(column)
      const name = askIndicator(title)
      return split(name)
    }
    const parts = heading.indicator.map(({ value }) => bareName(value))
    if (arePlaces || column === null || column.isGeneric || parts.length === 0) return split(line)
    if (title !== null && column.name === title.name) return split(line)
    const part = parts.at(-1) ?? ''
    return split({ name: `${line.name} · ${part}`, known: null, isGeneric: false })
  }
  const askIndicator = (title: IndicatorName | null): IndicatorName | null => {
    if (title !== null) return title
    const stem = titleStem(around.title)
    const answer = asker.ask({
      id: 'indicator',
      kind: 'indicator',
      about: 'what the values are',
      where: whereOf(firstCell),
      options: stem === '' ? [] : [stem],
    })
    // Without a name its unit is not known either, and the values wait.
    return answer === null ? null : { name: answer, known: words.indicator(answer), isGeneric: false }
  }

  const isRate = (name: IndicatorName | null): boolean =>
    name !== null && (name.known?.isRate === true || /(?:率|比例|占比|比重|%)$/u.test(name.name))

  /** What a total adds up: one indicator of one period, or one column where the lines are indicators. */
  const sumKey = (
    column: ColumnDescription,
    name: IndicatorName | null,
    periods: readonly PeriodSaid[],
    isByLines: boolean,
  ): string => {
    const when = periods
      .map((said) => (said.kind === 'period' ? `${said.period.start}/${said.period.end}` : said.text))
      .join()
    return isByLines ? `${column.column}` : `${column.column}|${name?.name ?? ''}|${when}`
  }

  const leaveColumns = () => {
    for (const { column, role, heading, values } of table.columns) {
      const text = heading.map((part) => part.text).join(' / ')
      const where = heading.at(-1)?.from ?? grid.address(table.top, column)
      if (role === 'serial') leave(where, text, 'a running number or code')
      else if (role === 'note') leave(where, text, 'remarks')
      else if (role === 'hidden') leave(where, text, 'a hidden column')
      else if (role === 'left-out') leave(where, text, 'a column of texts')
      else if (role === 'check') leave(where, text, 'a comparison of other columns, checked against them')
      else if (role === 'values' && values === null) leave(where, text, 'no values')
    }
    for (const { row, role } of table.lines)
      if (role === 'hidden') leave(grid.address(row, table.left), lineText(grid, table, row), 'a hidden line')
  }

  /** Totals are left out; what they say is held against what they sum. */
  const leaveTotals = (
    rows: ReadonlyMap<number, string>,
    totals: readonly (Summand & { cell: string; about: string; isRate: boolean })[],
    lines: readonly (Summand & { about: string })[],
  ) => {
    for (const [row, text] of rows) {
      const agree: string[] = []
      const words_: string[] = []
      for (const total of totals.filter((each) => each.row === row)) {
        if (total.isRate) {
          words_.push(`${total.about} ${total.value}: rates do not add up`)
          continue
        }
        const check = checkTotal(
          total,
          lines,
          totals.filter(({ isRate }) => !isRate),
        )
        if (check === null) continue
        if (check.agrees) agree.push(String(total.value))
        else {
          words_.push(`${total.about} says ${check.says}, the lines come to ${check.sum}`)
          conflicts.push({
            kind: 'total',
            where: [whereOf(total.cell)],
            about: `${text} ${total.about}`,
            values: [String(check.says), String(check.sum)],
          })
        }
      }
      const said = agree.length > 0 ? [`agrees with its lines: ${agree.join(', ')}`] : []
      leave(lineCell(row), text, ['a total', ...said, ...words_].join('; '))
    }
  }

  /** 合计 beside 男 and 女 is the indicator itself; beside 1月 to 12月 or beside places it is a total. */
  const isColumnTotal = (
    column: ColumnDescription,
    values: readonly ColumnDescription[],
    names: ReadonlyMap<number, IndicatorName | null>,
  ): boolean => {
    const held = column.values
    if (held === null || !held.isTotal || held.periods.length > 0) return false
    const name = names.get(column.column)?.name ?? ''
    return values.some(
      (other) =>
        other !== column &&
        (other.values?.periods.length ?? 0) > 0 &&
        (names.get(other.column)?.name ?? '') === name,
    )
  }
  const leaveTotalColumns = (
    values: readonly ColumnDescription[],
    names: ReadonlyMap<number, IndicatorName | null>,
    arePlaces: boolean,
  ) => {
    for (const column of values) {
      const where = column.heading.at(-1)?.from ?? ''
      const text = column.heading.map((part) => part.text).join(' / ')
      const isPlaces =
        arePlaces &&
        (column.values?.isTotal === true ||
          column.values?.indicator.some(({ value }) => isWholeArea(value) || isTotal(value)) === true)
      if (!isPlaces && !isColumnTotal(column, values, names)) continue
      const others = values.filter(
        (other) =>
          other !== column &&
          (isPlaces
            ? !isTotal(other.values?.indicator[0]?.value ?? '')
            : names.get(other.column)?.name === names.get(column.column)?.name),
      )
      const wrong: string[] = []
      for (const { row, role } of table.lines) {
        if (role !== 'data') continue
        const total = cellValue(row, column.column)
        const parts = others.map((other) => cellValue(row, other.column)).filter((value) => value !== null)
        if (total === null || parts.length === 0) continue
        const check = checkTotal(
          { row: 1, key: '', value: total },
          parts.map((value) => ({ row: 0, key: '', value })),
          [],
        )
        const nameText = lineText(grid, table, row)
        if (check === null || check.agrees || /率|比例|%/u.test(nameText)) continue
        wrong.push(`${grid.address(row, column.column)} says ${check.says}, the columns come to ${check.sum}`)
        conflicts.push({
          kind: 'total',
          where: [whereOf(grid.address(row, column.column))],
          about: text,
          values: [String(check.says), String(check.sum)],
        })
      }
      leave(
        where,
        text,
        ['a total of the columns beside it', ...(wrong.length === 0 ? ['agrees'] : wrong)].join('; '),
      )
    }
  }
  const cellValue = (row: number, column: number): number | null => {
    const number = numberIn(grid.raw(row, column))
    return number.kind === 'number' ? plainValue(number.quantity) : null
  }

  /** A change that stands beside two periods is held against them. */
  const checkChanges = (values: readonly ColumnDescription[]) => {
    for (const check of table.columns.filter(({ role }) => role === 'check')) {
      const dated = values.filter(({ values: held }) => (held?.periods.length ?? 0) > 0).slice(0, 2)
      const [one, other] = dated
      if (one === undefined || other === undefined || values.length !== 2) continue
      const later = (column: ColumnDescription) => {
        const said = column.values?.periods.at(-1)?.value
        return said?.kind === 'period'
          ? said.period.end
          : said?.kind === 'relative'
            ? String(9 + said.years)
            : ''
      }
      const [now, then] = later(one) >= later(other) ? [one, other] : [other, one]
      for (const { row, role } of table.lines) {
        if (role !== 'data') continue
        const [a, b, said] = [
          cellValue(row, now.column),
          cellValue(row, then.column),
          cellValue(row, check.column),
        ]
        if (a === null || b === null || said === null) continue
        const close = (value: number) =>
          Math.abs(value - said) <= 0.051 || Math.abs(value / 100 - said) <= 0.00051
        if (close(a - b) || (b !== 0 && close(((a - b) / b) * 100)) || said === a - b) continue
        conflicts.push({
          kind: 'change',
          where: [whereOf(grid.address(row, check.column))],
          about: check.heading.map(({ text }) => text).join(' / '),
          values: [
            String(said),
            b === 0 ? String(a - b) : String(Number((((a - b) / b) * 100).toPrecision(4))),
          ],
        })
      }
    }
  }

  return { form, table: readTable }
}

/** What a heading's mark refers to stays with its values: 会员数①. */
const notesOf = (heading: ColumnDescription['values']): string[] =>
  (heading?.indicator ?? []).flatMap(({ text }) => /[①-⑳*＊]/u.exec(text)?.[0] ?? [])

const lineText = (grid: Grid, { left, right }: TableDescription, row: number): string =>
  Array.from({ length: right - left + 1 }, (_, at) => grid.raw(row, left + at))
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' ')

const SAMPLE = 200

function bodyHasUnits(grid: Grid, table: TableDescription): boolean {
  const rows = table.lines.filter(({ role }) => role === 'data').slice(0, SAMPLE)
  return table.columns.some(({ column, role }) =>
    rows.some(({ row }) => {
      if (role === 'indicator') return splitUnit(grid.at(row, column)).unit !== null
      if (role !== 'values') return false
      const number = numberIn(grid.raw(row, column))
      return number.kind === 'number' && number.unit !== ''
    }),
  )
}

/** Whether all numbers of a column lie between 0 and 1 and some is neither, as shares that lost their sign do. */
function isShares(grid: Grid, table: TableDescription, column: number): boolean {
  let some = false
  for (const { row, role } of table.lines) {
    if (role !== 'data') continue
    const number = numberIn(grid.raw(row, column))
    if (number.kind !== 'number') continue
    const value = plainValue(number.quantity)
    if (value === null || number.unit !== '' || value < 0 || value > 1) return false
    if (value > 0 && value < 1) some = true
  }
  return some
}

/** A title without its period, places and the words that all titles have: what it is about. */
function titleStem(title: string): string {
  return tight(title)
    .replace(/[（(].*?[)）]/gu, '')
    .replace(/^.*?(?:总工会|各县区|各县市区|各市县|各地区|各区|各县|全市|全县|全省)/u, '')
    .replace(/(?:19|20)\d{2}年?度?(?:\d{1,2}[-—至]\d{1,2}月)?|[上下]半年/gu, '')
    .replace(/(?:统计表|情况表|汇总表|一览表|明细表|情况|统计|汇总|表)+$/u, '')
    .replace(/^(?:历年|工会)/u, '')
}
