import type { Place } from '../../../places/gazetteer.ts'
import { tight } from '../../../places/written-name.ts'
import type { PeriodSaid } from '../cell/period-words.ts'
import { periodInCell } from '../cell/period-words.ts'
import { pivotSubtotal } from '../cell/pivot-words.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { fullMarks, splitUnit, statedUnit } from '../cell/unit-text.ts'
import {
  isHolder,
  isKindOfPlace,
  isLastDay,
  isOfNames,
  isPartOfPlace,
  isTotal,
  isWholeArea,
  withoutNumber,
} from '../cell/words.ts'
import { countedBy } from '../describe/column-sample.ts'
import type { TableDescription } from '../describe/description.ts'
import { ownHeading } from '../describe/description.ts'
import type { Outline, OutlineLine } from './outline.ts'
import { outlineOf } from './outline.ts'
import type { KeyRead } from './place-of-line.ts'
import { doubtfulUnions, narrowestOf, placeOfLine, siblingsOf } from './place-of-line.ts'
import type { TableContext } from './table-context.ts'
import type { ValueColumn } from './value-columns.ts'

/** The columns whose cells say what the values of a line are of. */
export interface KeyColumns {
  readonly places: readonly number[]
  readonly indicator: number | undefined
  readonly unit: number | undefined
  readonly periods: readonly number[]
  readonly breakdowns: readonly number[]
}

export function keyColumns({ columns }: TableDescription): KeyColumns {
  const of = (role: string) => columns.filter((column) => column.role === role).map(({ column }) => column)
  const headings = new Map(columns.map(({ column, heading }) => [column, ownHeading(heading)]))
  /** 所属县区 and 县区 after the names of firms is the place that they are in, as if the column came before them. */
  const width = (at: number): number => {
    const heading = headings.get(at) ?? ''
    return isHolder(heading) ? 0 : isOfNames(heading) ? 2 : 1
  }
  return {
    places: of('place').toSorted((a, b) => width(a) - width(b) || a - b),
    indicator: of('indicator')[0],
    unit: of('unit')[0],
    periods: of('period'),
    breakdowns: of('breakdown'),
  }
}

/** What a line says of its unit; a part may leave it to the line that it is a part of. */
export function lineUnits(keys: KeyColumns, { grid, table, exactValue }: TableContext) {
  let main: UnitRead | null = null
  const values = table.columns.filter(({ role }) => role === 'values')
  const isOver = (row: number, most: number) =>
    values.some(({ column }) => (exactValue(row, column) ?? 0) > most)
  return (row: number, isPart: boolean) => {
    const cell = keys.unit === undefined ? '' : grid.at(row, keys.unit)
    const name = keys.indicator === undefined ? '' : grid.at(row, keys.indicator)
    const most = fullMarks(name)
    const line = most !== null && isOver(row, most) ? null : splitUnit(name).unit
    const own = (cell === '' ? null : statedUnit(cell)) ?? line
    if (!isPart) main = own
    return { cell, line, own, whole: isPart && own === null ? main : null }
  }
}

/** A text that is the same for equal periods only. */
export const wordsOf = (said: PeriodSaid): string =>
  said.kind === 'period' ? `${said.period.start}/${said.period.end}` : said.text

/** What the columns of periods say of a line, read from the top: a period may be written on the first of its lines only. */
export function linePeriods(
  keys: KeyColumns,
  { grid, table }: TableContext,
): (row: number) => readonly PeriodSaid[] {
  const { periods } = keys
  const others = [...keys.places, ...(keys.indicator === undefined ? [] : [keys.indicator])]
  const above = new Map<number, PeriodSaid>()
  const headings = new Map(table.columns.map(({ column, heading }) => [column, ownHeading(heading)]))
  return (row) =>
    periods.flatMap((column) => {
      const text = grid.at(row, column)
      if (text === '') {
        const isBelow = others.some((other) => other > column && grid.at(row, other) !== '')
        const before = above.get(column)
        return isBelow && before !== undefined ? [before] : []
      }
      const unit = /^\d{1,2}$/u.test(text.trim()) ? countedBy(headings.get(column) ?? '') : ''
      const read = periodInCell(`${text}${unit}`, grid.shown(row, column), false)
      // 截止日期 is the last day of what is counted.
      const isEnd = read?.kind === 'period' && isLastDay(headings.get(column) ?? '')
      const said = isEnd ? { ...read, period: { ...read.period, start: null } } : read
      if (said === null) above.delete(column)
      else above.set(column, said)
      return said === null ? [] : [said]
    })
}

/** The locality of the columns, where their headings name one. Each heading is read once. */
export function headPlaces(
  columns: readonly ValueColumn[],
  context: TableContext,
): ReadonlyMap<number, KeyRead> {
  const around = context.around.places.map(({ value }) => value)
  const siblings = siblingsOf(
    columns.flatMap(({ place }) => place?.text ?? []),
    context.words,
  )
  const doubtful = doubtfulUnions(columns.flatMap(({ place }) => place?.text ?? []))
  const within = around.length > 0 ? around : siblings.within
  const { areProvinces } = siblings
  const holdersOf = (names: readonly string[]) =>
    names.toReversed().flatMap((name) => {
      const match = context.words.place(name)
      return match.kind === 'place' ? [match.place] : []
    })
  return new Map(
    columns.flatMap(({ column, place }) =>
      place === null
        ? []
        : [
            [
              column,
              placeOfLine(
                place.text,
                {
                  within: [...holdersOf(place.wider), ...within],
                  where: context.where(place.from),
                  areProvinces,
                  holder: narrowestOf([...holdersOf(place.wider), ...around]),
                  doubtful,
                },
                context,
              ),
            ] as const,
          ],
    ),
  )
}

/** Lines whose names tell what a list is of. */
const SAMPLE = 500

/** Lines of a table of which the places tell the outline; a longer one is told by its columns, numbers and indents alone. */
const MOST_PLACES = 5000

interface NameFilled {
  readonly column: number
  readonly text: string
}

/** The lines of a table with places, as its outline is read from them. */
function outlineLines(
  filled: (row: number) => readonly NameFilled[],
  within: readonly Place[],
  { grid, table, words }: TableContext,
): readonly OutlineLine[] {
  const hasPlaces = table.lines.length <= MOST_PLACES
  return table.lines.flatMap(({ row, role }) => {
    const name = filled(row).at(-1)
    if (name === undefined || (role !== 'data' && role !== 'total' && role !== 'group')) return []
    const match = hasPlaces ? words.place(withoutNumber(tight(name.text)), within) : null
    const place = match?.kind === 'place' ? match.place : null
    return [{ row, ...name, indent: grid.indent(row, name.column), place }]
  })
}

/**
 * The lines called 市辖区 or 县（市） that are subtotals: other lines stand below them, or they come to those that follow. Where neither is so,
 * it is the name of a place among others.
 */
function subtotalRows(
  outline: Outline,
  filled: (row: number) => readonly NameFilled[],
  { table, exactValue }: TableContext,
): ReadonlySet<number> {
  const lines = table.lines.filter(({ role }) => role === 'data' || role === 'total')
  const isKind = ({ row }: { readonly row: number }) => isKindOfPlace(filled(row).at(-1)?.text ?? '')
  const values = table.columns.filter(({ role }) => role === 'values')
  const comesToNext = (at: number): boolean => {
    const after = lines.slice(at + 1)
    const end = after.findIndex((line) => line.role === 'total' || isKind(line))
    const parts = end < 0 ? after : after.slice(0, end)
    return values.some(({ column }) => {
      const says = exactValue(lines[at]?.row ?? 0, column)
      const of = parts.map(({ row }) => exactValue(row, column)).filter((value) => value !== null)
      const sum = of.reduce((all, value) => all + value, 0)
      return says !== null && says !== 0 && of.length > 0 && says.toPrecision(12) === sum.toPrecision(12)
    })
  }
  return new Set(
    lines.flatMap((line, at) =>
      isKind(line) && (outline.isHead(line.row) || comesToNext(at)) ? [line.row] : [],
    ),
  )
}

/** What a line is, by its key columns. */
export type LineRead =
  | { readonly kind: 'values'; readonly key: KeyRead | null; readonly text: string }
  | { readonly kind: 'total'; readonly text: string }
  /** Left out; what is beside the places, as 市直 is, is counted in their total all the same. */
  | { readonly kind: 'skip'; readonly isCounted: boolean }

/** Reads which place or total each line belongs to, from the top: a name may be on the first of its lines only, a province alone above its counties. */
export function lineKeys(keys: KeyColumns, context: TableContext) {
  const { grid, table, words, leave } = context
  const around = context.around.places.map(({ value }) => value)
  const siblings = siblingsOf(
    table.lines.flatMap(({ row, role }) => {
      const column = keys.places.at(-1)
      return role === 'data' && column !== undefined && row < table.top + SAMPLE ? [grid.at(row, column)] : []
    }),
    words,
  )
  const named = keys.places.at(-1)
  const doubtful = doubtfulUnions(
    named === undefined
      ? []
      : table.lines.flatMap(({ row, role }) => (role === 'data' ? [grid.at(row, named)] : [])),
  )
  let group: Place | null = null
  let above = ''
  /** The place that a line of its own names above its indicators, where no column has places. */
  let block: Extract<LineRead, { kind: 'values' }> = { kind: 'values', key: null, text: '' }
  const alone = (text: string, row: number): readonly Place[] => {
    const match = words.place(text, around)
    if (match.kind === 'place') return [match.place]
    if (match.kind === 'none' || !words.isPlace(text)) return []
    const key = placeOfLine(text, { within: around, where: context.where(context.lineCell(row)) }, context)
    return key.kind === 'locality' && key.locality.kind === 'place' ? [key.locality.place] : []
  }
  const filled = (row: number) =>
    keys.places.map((column) => ({ column, text: grid.at(row, column) })).filter(({ text }) => text !== '')
  const outline = outlineOf(outlineLines(filled, around, context))
  const heads = subtotalRows(outline, filled, context)
  /** A city in an earlier column is written on the first line of its counties only. */
  const uppers = new Map<number, string>()
  const holdersOf = (row: number): readonly string[] => {
    for (const column of keys.places.slice(0, -1)) {
      const text = grid.at(row, column)
      if (text !== '') uppers.set(column, text)
    }
    return [...uppers.values()].reverse()
  }
  /** Whether a line is one of a list of counties and not the head of its towns, indicators or years. */
  const isAmongOthers = (row: number): boolean => {
    const isListed = ({ row: other, role }: { readonly row: number; readonly role: string }) => {
      const text = role === 'data' || role === 'group' ? filled(other).at(-1)?.text : undefined
      return text !== undefined && alone(text, other)[0]?.level === 'county'
    }
    const at = table.lines.findIndex((line) => line.row === row)
    const next = table.lines
      .slice(at + 1)
      .find(({ role }) => role === 'data' || role === 'group' || role === 'total')
    const hasOtherKeys = [keys.indicator, ...keys.periods, ...keys.breakdowns].some(
      (key) => key !== undefined,
    )
    return !hasOtherKeys && (next === undefined || next.role === 'total' || isListed(next))
  }
  /** The last place with a name of its own before a line: 襄城县 of a brand in it. */
  let heldBy = ''
  /** Whether a line of a county has no name behind lines of the same county that have: a value of nobody knows which, and not the county's own. */
  const isUnnamed = (
    row: number,
    last: { column: number; text: string } | undefined,
    role: string,
  ): boolean => {
    const [holder] = keys.places
    if (
      role !== 'data' ||
      last === undefined ||
      named === undefined ||
      named === holder ||
      holder === undefined
    )
      return false
    const text = grid.at(row, holder)
    if (grid.at(row, named) !== '') {
      heldBy = text === '' ? heldBy : text
      return false
    }
    return isOfNames(headingOf(named)) && text !== '' && text === heldBy
  }
  const headingOf = (column: number): string =>
    ownHeading(table.columns.find((each) => each.column === column)?.heading ?? [])
  const totalText = (row: number): string | null => {
    for (const { column, role } of table.columns) {
      // 合计 beside 男 and 女 in a column of parts is the place's own value.
      const isKey = role === 'place' || role === 'serial' || role === 'period' || role === 'group'
      const text = grid.at(row, column)
      const isSum = isTotal(text) || (keys.breakdowns.length === 0 && pivotSubtotal(text) !== '')
      if ((isKey || (role === 'indicator' && keys.places.length === 0)) && isSum) return text
    }
    return null
  }
  return {
    above: outline.above,
    /** Reads a line without values, and tells whether it is one of a list: a county of which nothing is known. */
    group: (row: number): boolean => {
      if (keys.places.length === 0 && keys.indicator !== undefined) {
        const heading = grid.at(row, keys.indicator)
        if (isTotal(heading) || isWholeArea(heading)) block = { kind: 'values', key: null, text: '' }
        else if (alone(heading, row).length > 0) {
          const where = context.where(grid.address(row, keys.indicator))
          block = {
            kind: 'values',
            key: placeOfLine(heading, { within: around, where }, context),
            text: heading,
          }
        }
        return false
      }
      const text = filled(row).at(-1)?.text
      const [place] = text === undefined ? [] : alone(text, row)
      // A county heads no others: its line is one of theirs, and has no values.
      if (place === undefined) return false
      if (place.level !== 'county') {
        group = place
        return false
      }
      if (!isAmongOthers(row)) return false
      leave(context.lineCell(row), text ?? '', 'no value given')
      return true
    },
    line: (row: number, role: 'data' | 'total'): LineRead => {
      const places = filled(row)
      const last = places.at(-1)
      const holders = holdersOf(row)
      const total = totalText(row)
      if (last !== undefined) above = last.text
      if (isUnnamed(row, last, role)) {
        leave(grid.address(row, named ?? 0), context.lineText(row), 'no name')
        return { kind: 'skip', isCounted: true }
      }
      // A line without a name belongs to the name above it only if another key of the line goes on.
      const isBelow = [keys.indicator, ...keys.periods, ...keys.breakdowns].some(
        (column) =>
          column !== undefined &&
          grid.at(row, column) !== '' &&
          (column > (keys.places[0] ?? 0) || grid.at(row, column) !== grid.at(row - 1, column)),
      )
      const text = last?.text ?? (isBelow ? above : '')
      // 合计 below 企业 and 机关 is the whole that they split.
      const isWhole = total === null && keys.breakdowns.some((column) => isTotal(grid.at(row, column)))
      if (keys.places.length === 0)
        return (role === 'total' && !isWhole) || total !== null
          ? { kind: 'total', text: total ?? context.lineText(row) }
          : block
      const cell = last === undefined ? context.lineCell(row) : grid.address(row, last.column)
      // 襄城县 汇总 below its parts is 襄城县 itself.
      const own = keys.breakdowns.length > 0 ? pivotSubtotal(text) : ''
      const said = own || (total !== null && !isTotal(text) && !isWholeArea(text) ? total : text)
      if (said === '') {
        leave(cell, context.lineText(row), 'no place')
        return { kind: 'skip', isCounted: false }
      }
      const abovePlaces = holders.filter((text) => text !== last?.text).flatMap((text) => alone(text, row))
      const within = [
        ...abovePlaces,
        ...(group === null ? [] : [group]),
        ...around,
        ...(around.length === 0 && group === null && holders.length === 0 ? siblings.within : []),
      ]
      const { areProvinces } = siblings
      const [upper] = abovePlaces
      const holder = upper ?? group ?? narrowestOf(around)
      const where = context.where(cell)
      const isSubtotal = heads.has(row)
      const key = placeOfLine(said, { within, where, areProvinces, holder, doubtful, isSubtotal }, context)
      if (key.kind === 'total') return { kind: 'total', text: said }
      if (key.kind === 'locality') return { kind: 'values', key, text: said }
      leave(cell, said, key.reason)
      return { kind: 'skip', isCounted: isPartOfPlace(said) }
    },
  }
}
