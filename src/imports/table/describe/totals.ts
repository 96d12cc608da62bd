import type { Quantity } from '../../../domain/number/bound.ts'

/** A value of a table that a total may include. */
export interface Summand {
  readonly row: number
  /** What is added up: one indicator of one period. */
  readonly key: string
  readonly value: number
}

/** What a total says and what its parts come to. */
export interface TotalCheck {
  readonly says: number
  readonly sum: number
  readonly agrees: boolean
}

/** Decimal numbers added in binary: 316.5 + 702 + 455.25 may be 1473.7500000000002. */
const DIGITS = 12

const isSame = (a: number, b: number): boolean => a === b || a.toPrecision(DIGITS) === b.toPrecision(DIGITS)
const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15))

/** Lines below a total that may be its parts. */
const MOST_BELOW = 40

/**
 * Compares a total with the lines that it may sum: those since the total before it, all those of the table, the totals before it, or those
 * below it. Null if there is nothing to add.
 */
export function checkTotal(
  total: Summand,
  lines: readonly Summand[],
  totals: readonly Summand[],
): TotalCheck | null {
  const same = lines.filter(({ key }) => key === total.key)
  const before = totals.filter(({ key, row }) => key === total.key && row < total.row)
  const last = before.at(-1)?.row ?? -1
  const next =
    totals.find(({ key, row }) => key === total.key && row > total.row)?.row ?? Number.POSITIVE_INFINITY
  const choices = [
    same.filter(({ row }) => row > last && row < total.row),
    same.filter(({ row }) => row < total.row),
    before,
    same.filter(({ row }) => row > total.row && row < next),
    same,
  ].filter((choice) => choice.length > 0)
  const [first] = choices
  if (first === undefined) return null
  const sums = choices.map((choice) => sumOf(choice.map(({ value }) => value)))
  // Below the last total of a sheet its parts may be followed by other lines: 支出合计, its parts, 结余.
  const below = same.filter(({ row }) => row > total.row && row < next)
  for (let length = 2; length < Math.min(below.length, MOST_BELOW); length += 1)
    sums.push(sumOf(below.slice(0, length).map(({ value }) => value)))
  const found = sums.find((sum) => isSame(sum, total.value))
  // A total that is wrong is most likely one of what it comes nearest to.
  const far = (sum: number) => Math.abs(sum - total.value)
  const nearest = sums.slice(0, choices.length).reduce((best, sum) => (far(sum) < far(best) ? sum : best))
  return { says: total.value, sum: found ?? nearest, agrees: found !== undefined }
}

export const plainValue = (quantity: Quantity): number | null =>
  quantity.bound === 'exact' ? quantity.value : null
