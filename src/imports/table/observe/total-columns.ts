import { splitUnit } from '../cell/unit-text.ts'
import { ofNamedTotal } from '../cell/words.ts'
import { ownHeading } from '../describe/description.ts'
import { checkTotalColumn, leaveTotalColumn } from './left-out.ts'
import { wordsOf } from './line-keys.ts'
import type { LineSpan } from './outline.ts'
import { belowLonger } from './outline.ts'
import { spanSaid } from './period-of-value.ts'
import type { KeyRead } from './place-of-line.ts'
import type { TableContext } from './table-context.ts'
import type { ValueColumn } from './value-columns.ts'

/** Leaves out the columns that sum others: of places, or of one indicator over several periods. */
export function leaveTotalColumns(
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
    const spans = parts.flatMap((part) => spanOf(part) ?? [])
    leaveTotalColumn(
      column.description,
      {
        parts: parts.filter(({ isTotal }) => !isTotal).map(({ description }) => description),
        totals: parts.filter(({ isTotal }) => isTotal).map(({ description }) => description),
        above: belowLonger(spans),
      },
      context,
    )
  }
}

/**
 * Holds 收入合计 at the head of a column against the columns beside it that are of it by their names, 会费收入 and its like, in the same unit and
 * of the same period. It is a value of its own and comes in.
 */
export function checkNamedTotalColumns(columns: readonly ValueColumn[], context: TableContext): void {
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
    checkTotalColumn(column.description, { parts: parts.map(({ description }) => description) }, context)
  }
}

/** The days that a column is of, by which January stands below 一季度; null where its headings say none, or several things. */
function spanOf({ column, heading, place }: ValueColumn): LineSpan | null {
  const [said, ...more] = heading.periods
  const span = said === undefined || more.length > 0 ? null : spanSaid(said.value)
  return span === null ? null : { row: column, text: place?.text ?? '', span }
}

const wordsOfPeriods = ({ heading }: ValueColumn): string =>
  heading.periods.map(({ value }) => wordsOf(value)).join()
