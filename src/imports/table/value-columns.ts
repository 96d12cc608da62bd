import type { ColumnDescription, ValuesHeading } from './description.ts'
import type { IndicatorName } from './indicator-name.ts'
import { isPartName, nameOfColumn } from './indicator-name.ts'
import { numberIn } from './number-text.ts'
import type { TableContext } from './table-context.ts'
import { plainValue } from './totals.ts'
import type { UnitRead } from './unit-text.ts'
import { splitUnit } from './unit-text.ts'
import { bareName, isPartOfPlace, isTotal, isWholeArea } from './words.ts'

/** A column of values, with what its headings come to. */
export interface ValueColumn {
  readonly description: ColumnDescription
  readonly column: number
  readonly heading: ValuesHeading
  readonly name: IndicatorName | null
  /** The place that its headings name; null where places stand elsewhere. */
  readonly place: { readonly text: string; readonly from: string } | null
  /** It sums the columns beside it, of one indicator over several periods. */
  readonly isTotal: boolean
  readonly areShares: boolean
  /** Whether some number of it is no whole number. */
  readonly areFractions: boolean
  /** The unit of the column that it is a part of. */
  readonly wholeUnit: UnitRead | null
}

/** The columns of values of a table; where no line names a place, headings may. */
export function valueColumns(context: TableContext): readonly ValueColumn[] {
  const { around, table, words } = context
  const columns = table.columns.flatMap((description) =>
    description.role === 'values' && description.values !== null
      ? [{ description, heading: description.values }]
      : [],
  )
  const hasPlaces = table.columns.some(({ role }) => role === 'place')
  const across =
    !hasPlaces &&
    columns.some(({ heading }) => heading.place !== null) &&
    columns.filter(({ heading }) => placePart(heading) !== null).length >= columns.length * 0.6
  let main: {
    readonly name: IndicatorName
    readonly above: string | undefined
    readonly unit: UnitRead | null
  } | null = null
  const named = columns.map(({ description, heading: whole }) => {
    const place = across ? placePart(whole) : null
    const above = description.heading.at(-2)?.from
    const heading =
      place === null
        ? whole
        : { ...whole, indicator: whole.indicator.filter(({ from }) => from !== place.from), isTotal: false }
    const name = nameOfColumn(
      heading,
      main === null
        ? null
        : { ...main.name, unit: main.unit, isBeside: above !== undefined && main.above === above },
      { indicator: around.indicator?.value ?? null, stem: around.stem },
      words,
    )
    const isPart = heading.isOfWhich || isPartName(bareName(heading.indicator.at(-1)?.value ?? ''))
    const isBorrowed = heading.indicator.length === 0 && main !== null && name?.name === main.name.name
    const wholeUnit = isPart || isBorrowed ? (main?.unit ?? null) : null
    if (!isPart && !isBorrowed && name !== null) main = { name, above, unit: heading.unit?.value ?? null }
    return {
      description,
      column: description.column,
      heading,
      name,
      place,
      areShares: areShares(description.column, context),
      areFractions: context.table.lines.some(
        ({ row, role }) => role === 'data' && isFraction(row, description.column, context),
      ),
      wholeUnit,
    }
  })
  return named.map((each) => ({ ...each, isTotal: sumsPeriods(each, named) }))
}

/** The part of a heading that is a place, a part of one, or a total of places. */
function placePart({ indicator, place, isTotal: total }: ValuesHeading): ValueColumn['place'] {
  const part = indicator.find(
    ({ value }) => value === place?.value || isWholeArea(value) || isPartOfPlace(value) || isTotal(value),
  )
  if (part !== undefined) return { text: part.value, from: part.from }
  return total ? { text: '合计', from: '' } : null
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

/** Whether all numbers of a column lie between 0 and 1 and some is neither, as shares that lost their sign do. */
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

/** Whether a cell holds a number without a unit that is no whole one. */
export function isFraction(row: number, column: number, { numberOf }: TableContext): boolean {
  const number = numberOf(row, column)
  const value = number.kind === 'number' && number.unit === '' ? plainValue(number.quantity) : null
  return value !== null && !Number.isInteger(value)
}

const SAMPLE = 200

/** Whether a table says a unit anywhere. Its writer then left out what goes without saying; where none is said, all are asked. */
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
