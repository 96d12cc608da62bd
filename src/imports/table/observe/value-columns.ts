import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import { isDone, isProgress, saysKindAlone } from '../cell/kind-words.ts'
import type { NumberRead } from '../cell/number-text.ts'
import { numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { fullMarks, splitUnit, statedUnit, unitOf } from '../cell/unit-text.ts'
import {
  bareName,
  isCountedChange,
  isGrowth,
  isPartOfPlace,
  isTotal,
  isWholeArea,
  ofNamedTotal,
  saysNoIndicator,
} from '../cell/words.ts'
import { decimalsIn } from '../change-check.ts'
import type { ComparedColumns } from '../describe/comparisons.ts'
import { comparedBy, isOurChange } from '../describe/comparisons.ts'
import type { ColumnDescription, ValuesHeading } from '../describe/description.ts'
import { plainValue } from '../totals.ts'
import type { IndicatorName } from './indicator-name.ts'
import {
  changeOf,
  isMeasureAlone,
  isPartName,
  measureOfOthers,
  nameOfColumn,
  partOfTitle,
} from './indicator-name.ts'
import type { CountedColumn } from './measured-by.ts'
import { measuredBy } from './measured-by.ts'
import type { TableContext } from './table-context.ts'
import { isOfOthers, splitTitle } from './title-parts.ts'
import type { Fractions } from './unit-of-value.ts'

/** A place at the head of a column, and those that hold it, which stand above it. */
interface HeadPlace {
  readonly text: string
  readonly from: string
  readonly wider: readonly string[]
}

/** A column of values, with what its headings say. */
export interface ValueColumn {
  readonly description: ColumnDescription
  readonly column: number
  readonly heading: ValuesHeading
  readonly name: IndicatorName | null
  /** The place that its headings name; null if they name none, or if the table names places elsewhere. */
  readonly place: HeadPlace | null
  /** It sums the columns beside it, of one indicator over several periods. */
  readonly isTotal: boolean
  readonly areShares: boolean
  readonly fractions: Fractions
  /** Units that its cells say of themselves. */
  readonly cellUnits: readonly string[]
  /** The unit that a number format writes after every number; null if a number has none or the units differ. */
  readonly formatUnit: UnitRead | null
  /** The two columns that it compares, so that it says nothing of its own where a line has both; else null. */
  readonly compared: ComparedColumns | null
  /** The unit of the column that it is a part of. */
  readonly wholeUnit: UnitRead | null
}

/** The columns of values of a table; where no line names a place, headings may. */
export function* valueColumns(context: TableContext): Steps<readonly ValueColumn[]> {
  const { around, table, words } = context
  const valued = table.columns.flatMap((description) => {
    const { role, values: heading } = description
    const compared =
      role === 'check' && !isOurChange(description) ? comparedBy(description, table.columns) : null
    return heading !== null && (role === 'values' || compared !== null)
      ? [{ description, heading, compared }]
      : []
  })
  const hasPlaces = table.columns.some(({ role }) => role === 'place')
  const dated = valued.map((each, at) => ({
    ...each,
    heading: withPeriodOfDone(each, valued.slice(0, at)),
  }))
  const plainly = hasPlaces ? dated : dated.map((each) => ({ ...each, ...withPlaceParted(each, words) }))
  const columns = plainly.map((each) => ({ ...each, heading: withMarksKept(each, context) }))
  const holders = new Set(columns.flatMap(({ heading }) => heading.wider.map(({ from }) => from)))
  const placeAt = ({ heading, description }: Valued) => placePart(heading, description.heading, holders)
  const plain = columns.filter(({ compared }) => compared === null)
  const across =
    !hasPlaces &&
    plain.some(({ heading }) => heading.place !== null) &&
    plain.filter((column) => placeAt(column) !== null).length >= plain.length * 0.6
  const numbers: ColumnNumbers[] = []
  for (const { description } of columns) numbers.push(yield* numbersIn(description.column, context))
  const mains: Main[] = []
  const counted: CountedColumn[] = []
  const repeated = repeatedHeadings(plain, words)
  const split = across ? null : yield* columnsOfTitle(plain, context)
  let changed: Main | null = null
  /** The part that came last, while no column begins another indicator. */
  let part: string | null = null
  /** The indicator that the last column was said to be a target of, while no other begins. */
  let task: CountedColumn | null = null
  const named = columns.map(({ description, heading: whole, compared }, at) => {
    const { areParts, ...read } = itemAt(numbers, at)
    const place = across ? placeAt({ heading: whole, description }) : null
    // 其中 between 会员情况 and 女 parts nothing.
    const above = description.heading.filter(({ value }) => !isOfWhichAlone(value)).at(-2)?.from
    const heading =
      place === null
        ? whole
        : {
            ...whole,
            indicator: whole.indicator.filter(
              ({ from, value }) =>
                (from !== place.from || value !== place.text) && !place.wider.includes(value),
            ),
            isTotal: false,
          }
    const own = bareName(heading.indicator.at(-1)?.value ?? '')
    const isChange = isGrowth(own)
    const isMeasure =
      !isChange && (isMeasureAlone(own) ? words.indicator(own) === null : repeated.has(headingKey(heading)))
    const said = isChange ? namedChanged(heading, context) : null
    const main = isChange
      ? (mains.findLast(({ name }) => name.name === said) ?? changedBy(heading, changed, mains))
      : (mains.at(-1) ?? null)
    changed = isChange ? main : null
    const plain = nameOfColumn(
      heading,
      main === null
        ? null
        : { ...main.name, unit: main.unit, isBeside: above !== undefined && main.above === above },
      { indicator: around.indicator?.value ?? null, stem: around.stem },
      words,
    )
    // Behind 其中：女会员 without a heading of its own it may be of either.
    const isOpen = isChange && above === undefined && part !== null && main !== null
    const measured = isMeasure
      ? measuredBy({ name: own, column: description.column, above }, counted, context)
      : []
    const [only, ...others] = measured
    if (!isChange) task = !saysKindAlone(own) ? null : only !== undefined && others.length === 0 ? only : task
    const names = (plain?.kind !== undefined && task !== null ? [task] : measured).map((each) => each.name)
    const name = isOpen
      ? changeOf(own, main.name.name, part)
      : split?.has(description.column) === true && around.indicator !== null
        ? partOfTitle(around.indicator.value, own, words)
        : (measureOfOthers(own, names, words) ?? plain)
    const [of] = measured
    // 占比 behind 2024年 and before 2025年 is of 2024.
    const periods = of !== undefined && heading.periods.length === 0 ? of.heading.periods : heading.periods
    // A change is written as the rate is that it is of; of what is counted, 0.8 is per cent, and 0.0526 may be a part of 1.
    const isOfShares = main?.areShares === true
    const shares = isChange ? isOfShares || (main?.unit?.unit !== '%' && areParts) : read.areShares
    const isPart = heading.isOfWhich || isChange || isPartName(own)
    if (!isChange && !isMeasure) part = isPart ? (name?.name ?? null) : null
    const isBorrowed = heading.indicator.length === 0 && main !== null && name?.name === main.name.name
    const isCounted = !isChange || isCountedChange(own)
    const wholeUnit = (isPart && isCounted) || isBorrowed ? (main?.unit ?? null) : null
    if (!isChange && !isMeasure && name !== null && compared === null)
      counted.push({
        column: description.column,
        name: name.name,
        heading,
        above,
        isPlain: heading.indicator.length > 1 && saysNoIndicator(own),
      })
    if (!isPart && !isMeasure && !isBorrowed && name !== null)
      mains.push({ name, above, unit: heading.unit?.value ?? null, areShares: shares })
    return {
      ...read,
      description,
      column: description.column,
      heading: periods === heading.periods ? heading : { ...heading, periods },
      name,
      place,
      areShares: shares,
      compared,
      wholeUnit,
    }
  })
  return named.map((each) => ({ ...each, isTotal: sumsPeriods(each, named) }))
}

/** What the numbers of a column say together. */
interface ColumnNumbers extends Pick<ValueColumn, 'areShares' | 'fractions' | 'cellUnits' | 'formatUnit'> {
  readonly areParts: boolean
}

function* numbersIn(column: number, context: TableContext): Steps<ColumnNumbers> {
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

/** A column that is not a part of another. */
interface Main {
  readonly name: IndicatorName
  readonly above: string | undefined
  readonly unit: UnitRead | null
  readonly areShares: boolean
}

/** The name of what a change is of, where its own headings say it: 会员数 of 增长（%） over 会员数. */
function namedChanged(heading: ValuesHeading, { around, words }: TableContext): string | null {
  const indicator = heading.indicator.slice(0, -1)
  if (indicator.length === 0) return null
  const title = { indicator: around.indicator?.value ?? null, stem: around.stem }
  return nameOfColumn({ ...heading, indicator }, null, title, words)?.name ?? null
}

/** The column that a change belongs to: 比上年增减（人） after 完成率（%） is a change of the persons, and so is 增幅（%） after it. */
function changedBy({ unit }: ValuesHeading, changed: Main | null, mains: readonly Main[]): Main | null {
  const last = mains.at(-1) ?? null
  if (changed !== null) return changed
  const own = unit?.value.unit ?? '%'
  if (/^(?:%|个百分点)$/u.test(own) || last?.unit?.unit !== '%') return last
  return mains.findLast((main) => main.unit === null || main.unit.unit === own) ?? last
}

interface Valued {
  readonly description: ColumnDescription
  readonly heading: ValuesHeading
}

/** 完成率 beside 截至9月底完成, both below one heading, is of that time too. */
function withPeriodOfDone({ heading, description }: Valued, before: readonly Valued[]): ValuesHeading {
  const nameOf = (of: ValuesHeading) => bareName(of.indicator.at(-1)?.value ?? '')
  if (heading.periods.length > 0 || !isProgress(nameOf(heading))) return heading
  const above = description.heading.at(-2)?.from
  const done = before.findLast(
    (other) => isDone(nameOf(other.heading)) && other.description.heading.at(-2)?.from === above,
  )
  return done === undefined ? heading : { ...heading, periods: done.heading.periods }
}

/** 襄城县会员数 of a table without a column of places says both: the place and an indicator that is known. */
function withPlaceParted(valued: Valued, words: TableContext['words']): Valued {
  const { heading, description } = valued
  const [only, ...others] = heading.indicator
  if (only === undefined || others.length > 0 || heading.place !== null) return valued
  const { value, text, from } = only
  if (words.indicator(value) !== null) return valued
  for (let length = value.length - 2; length >= 2; length -= 1) {
    const [name, rest] = [value.slice(0, length), value.slice(length)]
    if (!/[省市县区州盟旗师会]$/u.test(name) || words.indicator(rest) === null) continue
    if (words.place(name).kind !== 'place') continue
    const place = { value: name, text, from }
    return { description, heading: { ...heading, place, indicator: [place, { value: rest, text, from }] } }
  }
  return valued
}

/** The columns whose headings split what the title counts: 制造业 and 建筑业 below 分行业会员数, with or without a column that sums them. */
function* columnsOfTitle(columns: readonly Valued[], context: TableContext): Steps<ReadonlySet<number>> {
  const { table, exactValue, words } = context
  if (context.around.indicator === null) return new Set()
  const ownOf = ({ heading }: Valued) => bareName(heading.indicator.at(-1)?.value ?? '')
  const isAlone = ({ heading, description }: Valued) =>
    description.heading.length === 1 && heading.place === null && heading.qualifier === ''
  const open = columns.filter(
    (each) => isAlone(each) && ownOf(each) !== '' && !isOfOthers(ownOf(each)) && !each.heading.isOfWhich,
  )
  const unknown = open.filter((each) => words.indicator(ownOf(each)) === null)
  const total = columns.find(({ heading }) => heading.isTotal && heading.indicator.length === 0)
  let isSum = total !== undefined && unknown.length > 1
  for (const [at, { row, role }] of table.lines.slice(0, SAMPLE).entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    const says = total === undefined || role !== 'data' ? null : exactValue(row, total.description.column)
    if (says === null) continue
    const parts = open.map(({ description }) => exactValue(row, description.column) ?? 0)
    const sum = parts.reduce((all, part) => all + part, 0)
    if (Math.abs(sum - says) > 1e-9 * Math.abs(says)) isSum = false
  }
  const [first] = unknown
  const from = first?.heading.indicator[0]?.from ?? context.firstCell
  return splitTitle(unknown.map(ownOf), isSum, from, context)
    ? new Set(unknown.map(({ description }) => description.column))
    : new Set()
}

/** The words of a heading that stands alone, with its period, by which it is known again. */
const headingKey = ({ indicator, periods, place }: ValuesHeading): string =>
  [place?.value ?? '', ...indicator.map(({ value }) => value), ...periods.map(({ text }) => text)].join('|')

/** Headings that name no indicator and stand behind several: 得分 behind each of what is marked, 完成率 behind each plan. */
function repeatedHeadings(columns: readonly Valued[], words: TableContext['words']): ReadonlySet<string> {
  const keys = columns.flatMap(({ heading }) => {
    const own = bareName(heading.indicator.at(-1)?.value ?? '')
    const isOpen = own !== '' && heading.place === null && words.indicator(own) === null
    return isOpen && !saysNoIndicator(own) && !isPartName(own) ? [headingKey(heading)] : []
  })
  return new Set(keys.filter((key, at) => keys.indexOf(key) < at))
}

/** 非常满意（5分） above 120 is how many said so, and no mark of at most five. */
function withMarksKept({ heading, description }: Valued, context: TableContext): ValuesHeading {
  const most = fullMarks(heading.unit?.text ?? '')
  if (most === null) return heading
  const isOver = dataCells(description.column, context).some(
    (cell) => (context.exactValue(...cell) ?? 0) > most,
  )
  return isOver ? { ...heading, unit: null } : heading
}

const isOfWhichAlone = (heading: string): boolean => /^其中[:：]?$/u.test(heading)

/**
 * The part of a heading that is a place, a part of one, or a total of places.
 * @param holders the cells of places that have others below them
 */
function placePart(
  { indicator, place, wider: above, isTotal: total }: ValuesHeading,
  heading: ColumnDescription['heading'],
  holders: ReadonlySet<string>,
): ValueColumn['place'] {
  const last = heading.at(-1)
  // 小计 beside 襄城县, both below 许昌市.
  if (total && place !== null && last !== undefined && holders.has(place.from))
    return { text: last.text, from: last.from, wider: [place.value] }
  const wider = above.map(({ value }) => value)
  const part = indicator.find(
    ({ value }) =>
      value === place?.value ||
      isWholeArea(value) ||
      isPartOfPlace(value) ||
      (isTotal(value) && ofNamedTotal(value) === ''),
  )
  if (part !== undefined) return { text: part.value, from: part.from, wider }
  return total && last !== undefined ? { text: last.text, from: last.from, wider } : null
}

/** 合计 beside 男 and 女 is the indicator itself; beside 1月 to 12月 it sums them. */
const sumsPeriods = (
  { column, heading, name }: Pick<ValueColumn, 'column' | 'heading' | 'name'>,
  all: readonly Pick<ValueColumn, 'column' | 'heading' | 'name'>[],
): boolean =>
  heading.isTotal &&
  heading.periods.length === 0 &&
  all.some(
    (other) => other.column !== column && other.heading.periods.length > 0 && other.name?.name === name?.name,
  )

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

const dataCells = (column: number, { table }: TableContext): readonly Cell[] =>
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

const SAMPLE = 200

/** Whether a table says a unit anywhere. If it does, a missing unit is one that goes without saying; else the user is asked for each. */
export function saysUnits({ grid, table, around }: TableContext): boolean {
  if (around.units.length > 0) return true
  if (table.columns.some(({ role, values }) => role === 'unit' || (values?.unit ?? null) !== null))
    return true
  const rows = table.lines.filter(({ role }) => role === 'data').slice(0, SAMPLE)
  return table.columns.some(({ column, role }) =>
    rows.some(({ row }) => {
      if (role === 'indicator') return splitUnit(grid.at(row, column)).unit !== null
      const number = role === 'values' ? numberIn(grid.raw(row, column)) : null
      return number?.kind === 'number' && number.unit !== ''
    }),
  )
}
