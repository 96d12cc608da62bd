import type { Bound } from '../../../domain/number/bound.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tight } from '../../../places/written-name.ts'
import { numberIn } from '../cell/number-text.ts'
import type { KeyRole } from '../cell/words.ts'
import { keyRoles } from '../cell/words.ts'
import type { Grid } from './grid.ts'

/** A line of a sheet by what its cells are, counted. */
export interface RowRead {
  readonly row: number
  readonly columns: readonly number[]
  readonly texts: number
  readonly numbers: number
  readonly missing: number
  readonly years: number
  readonly others: number
}

/**
 * Whether texts are classes that part what is counted: 35岁及以下, 36—45岁, 46岁以上. Each has a bound, all are in one unit, and each begins where
 * the one before it ends. Other texts among them, such as 合计, tell nothing.
 */
export function areClasses(texts: readonly string[]): boolean {
  const bounds = [...new Set(texts)].flatMap((text) => {
    const number = numberIn(text)
    return number.kind === 'number' ? [number] : []
  })
  const [first] = bounds
  if (first === undefined || bounds.length < 2) return false
  if (bounds.some(({ unit, quantity }) => unit !== first.unit || quantity.bound === 'exact')) return false
  const goesUp = (steps: typeof bounds) =>
    steps.slice(1).every(({ quantity: { lower } }, at) => {
      const { upper } = itemAt(steps, at).quantity
      return upper !== null && lower !== null && lower >= upper
    })
  return goesUp(bounds) || goesUp(bounds.toReversed())
}

/** A month as a number; what stands beside it tells that it is one. */
const MONTH = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/u

/** Counts the cells of a line that are shown. Numbers that head the columns of classes are none. */
export function readRow(grid: Grid, row: number, isPlace: (text: string) => boolean): RowRead {
  const columns: number[] = []
  const count = { texts: 0, numbers: 0, missing: 0, years: 0, others: 0 }
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.isHiddenColumn(column) || grid.raw(row, column) === '') continue
    columns.push(column)
    const kind = grid.kind(row, column)
    if (kind === 'text') count.texts += 1
    else if (kind === 'number' || kind === 'code') count.numbers += 1
    else if (kind === 'missing') count.missing += 1
    else if (kind === 'year') count.years += 1
    else if (kind !== 'blank') count.others += 1
  }
  const texts = columns.map((column) => grid.raw(row, column))
  const isNumber = (column: number) => grid.kind(row, column) === 'number'
  // 2025.4 behind 2025-03 is a month.
  const months = columns.filter((column) => isNumber(column) && MONTH.test(tight(grid.raw(row, column))))
  if (
    months.length === count.numbers &&
    count.texts < 2 &&
    count.others + months.length > 1 &&
    !isPlace(texts[0] ?? '')
  )
    return { row, columns, ...count, numbers: 0, others: count.others + months.length }
  if (count.numbers > 1 && !isPlace(texts[0] ?? '')) {
    const numbers = columns.filter(isNumber).map((column) => grid.raw(row, column))
    if (numbers.length === count.numbers && areClasses(numbers))
      return { row, columns, ...count, numbers: 0, others: count.others + numbers.length }
  }
  if (headsSomeClasses(grid, row, columns, isPlace))
    return { row, columns, ...count, numbers: 0, others: count.others + count.numbers }
  return { row, columns, ...count }
}

/** The columns of places, indicators and running numbers, with which headings begin. */
const BEGIN: readonly KeyRole[] = ['place', 'indicator', 'period', 'serial']

/** Whether the only numbers of a line are classes beside other headings: 县区, 会员数（人）, 35岁以下; Region, Members, Under 30. */
function headsSomeClasses(
  grid: Grid,
  row: number,
  columns: readonly number[],
  isPlace: (text: string) => boolean,
): boolean {
  const [first = '', ...others] = columns.map((column) => grid.raw(row, column))
  if (!keyRoles(first).some((role) => BEGIN.includes(role)) || others.some(isPlace)) return false
  const numbers = columns.filter((column) => ['number', 'code'].includes(grid.kind(row, column)))
  const areOpen = numbers.every((column) => {
    const number = numberIn(grid.raw(row, column))
    return number.kind === 'number' && OPEN.has(number.quantity.bound)
  })
  return numbers.length > 0 && areOpen && others.length > numbers.length
}

/** Bounds of a class at the end of a scale: 35岁以下, 60岁及以上. */
const OPEN: ReadonlySet<string> = new Set<Bound>(['atLeast', 'above', 'atMost', 'below'])

/** Whether a line has numbers, or signs for missing ones beside a name. */
export const isValueRow = ({ numbers, missing, texts, years, others, columns }: RowRead): boolean =>
  numbers > 0 || (missing > 0 && texts + years + others > 0 && columns.length > 1)

/** Years alone as numbers head columns, one after the other or one back. */
export function isYearRow({ row, numbers, years, missing }: RowRead, grid: Grid): boolean {
  if (numbers > 0 || missing > 0) return false
  if (years === 0) return true
  const found: number[] = []
  for (let column = 0; column < grid.width; column += 1)
    if (grid.raw(row, column) !== '' && grid.kind(row, column) === 'year')
      found.push(monthOf(tight(grid.raw(row, column))))
  const steps = found.slice(1).map((year, at) => year - itemAt(found, at))
  const first = grid.raw(row, 0)
  return found.length > 1
    ? steps.every((step) => Math.abs(step) === 1 || step === 0)
    : keyRoles(first).length > 0 || first === ''
}

/** A year by its number, and a month by its number among all months. */
const monthOf = (text: string): number =>
  text.includes('年')
    ? Number(`20${text.slice(0, 2)}`)
    : text.length === 4
      ? Number(text)
      : Number(text.slice(0, 4)) * 12 + Number(text.slice(4))
