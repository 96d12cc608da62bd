import { tight } from '../../../places/written-name.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { isAverageOfPeriods, isGrowth } from '../cell/words.ts'
import type { ColumnDescription } from './description.ts'
import { ownHeading } from './description.ts'

/**
 * A column that compares two others of the table, as 同比增长 beside 本期 and 上年同期, is only checked against them and gives no values. Beside
 * one column alone it says what no other does, and is imported as a change.
 */
export function withComparisons(columns: readonly ColumnDescription[]): ColumnDescription[] {
  return columns.map((column) => {
    if (isOfPeriods(column, columns)) return { ...column, role: 'check' }
    const growth = column.heading.find(({ text }) => isGrowth(splitUnit(text).name))
    if (column.role !== 'values' || growth === undefined) return column
    // 会员数：比上年增减 of our own cross-tables compares what comes before the colon.
    const isOurs = /[:：]/u.test(splitUnit(growth.text).name)
    return isOurs || comparedBy(column, columns) !== null ? { ...column, role: 'check' } : column
  })
}

/** Whether a column is the average of others beside it, each of which has its own period. */
export const isOfPeriods = (column: ColumnDescription, columns: readonly ColumnDescription[]): boolean =>
  isAverageOfPeriods(splitUnit(ownHeading(column.heading)).name) &&
  columns.filter(({ role, values }) => role === 'values' && (values?.periods.length ?? 0) > 0).length > 1

/** The two columns of periods that a change compares, the later first: those below its own heading. Null where they are not two. */
export function comparedBy(
  check: ColumnDescription,
  columns: readonly ColumnDescription[],
): readonly [ColumnDescription, ColumnDescription] | null {
  if (isAverageOfPeriods(splitUnit(ownHeading(check.heading)).name)) return null
  const top = check.heading.length > 1 ? check.heading[0]?.from : undefined
  const dated = columns.filter(
    ({ column, role, values, heading }) =>
      column !== check.column &&
      role === 'values' &&
      (values?.periods.length ?? 0) > 0 &&
      !heading.some(({ text }) => isGrowth(splitUnit(text).name)) &&
      (top === undefined || heading[0]?.from === top),
  )
  const years = tight(ownHeading(check.heading)).match(/(?:19|20)\d{2}/gu) ?? []
  // 2024年增长 is on 2023.
  const [year = '', base = String(Number(year) - 1)] = years
  const [now, then] = [year, base].map((each) =>
    dated.find((one) => each !== '' && lateness(one).startsWith(each)),
  )
  if (now !== undefined && then !== undefined) return [now, then]
  // 同比 beside 本月, 本年累计 and 上年同期累计 compares the two that are of one kind.
  const thens = dated.filter((one) => relativeOf(one)?.years === -1)
  const [last] = thens
  const own = last === undefined ? undefined : relativeOf(last)
  const nows = dated.filter((one) => {
    const said = relativeOf(one)
    return said?.years === 0 && said.part === own?.part && said.back === own.back
  })
  const [current] = nows
  if (last !== undefined && current !== undefined && thens.length === 1 && nows.length === 1)
    return [current, last]
  const [one, other] = dated
  if (one === undefined || other === undefined || dated.length !== 2) return null
  return lateness(one) >= lateness(other) ? [one, other] : [other, one]
}

const relativeOf = ({ values }: ColumnDescription) => {
  const said = values?.periods.at(-1)?.value
  return said?.kind === 'relative' ? said : undefined
}

/** The time of a column, as a text that sorts two columns: its last day, or a number that puts 本期 after 上年同期. */
function lateness({ values }: ColumnDescription): string {
  const said = values?.periods.at(-1)?.value
  if (said?.kind === 'period') return said.period.end
  return said?.kind === 'relative' ? String(500 + said.years * 12 - said.back) : ''
}
