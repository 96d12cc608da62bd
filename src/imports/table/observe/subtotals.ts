import { tight } from '../../../places/written-name.ts'
import { isAverage, isOfWhich, isTotal } from '../cell/words.ts'
import type { OpenSummand, Summand } from '../totals.ts'
import type { TotalRead } from './left-out.ts'
import { leaveTotals } from './left-out.ts'
import type { KeyColumns } from './line-keys.ts'
import type { TableContext } from './table-context.ts'

/** How much a total among parts sums, as its word says beside others: 总计 more than 合计, that more than 小计, and each alone more than with a name before it. */
function rankOf(text: string): number {
  const plain = tight(text).replace(/[:：]$/u, '')
  if (isAverage(plain)) return 0
  const rank = /小计$|^subtotal$/iu.test(plain) ? 2 : /总计$|^grand ?total$/iu.test(plain) ? 6 : 4
  return rank + Number(!/^.+(?:小计|合计|总计)$/u.test(plain))
}

/**
 * The lines of totals in a column of parts that sum only some of them, as each of several 小计 above 总计 does. A total that says most among those
 * of one place is the whole; of several that say as much, with different values, none is.
 */
export function partialTotals(
  keys: KeyColumns,
  { grid, table, exactValue }: TableContext,
): ReadonlySet<number> {
  const others = [...keys.places, ...(keys.indicator === undefined ? [] : [keys.indicator]), ...keys.periods]
  const above = new Map<number, string>()
  const groups = new Map<string, { row: number; rank: number }[]>()
  for (const { row, role, isSaid = false } of table.lines) {
    if ((role !== 'data' && role !== 'total') || isSaid) continue
    for (const column of others) {
      const text = grid.at(row, column)
      if (text !== '') above.set(column, text)
    }
    const totals = keys.breakdowns.filter((column) => isTotal(grid.at(row, column)))
    const [split] = totals
    if (split === undefined || totals.length > 1 || others.some((column) => isTotal(grid.at(row, column))))
      continue
    const beside = keys.breakdowns.filter((column) => column !== split).map((column) => grid.at(row, column))
    const key = [split, ...others.map((column) => above.get(column) ?? ''), ...beside].join('|')
    groups.set(key, [...(groups.get(key) ?? []), { row, rank: rankOf(grid.at(row, split)) }])
  }
  const values = table.columns.filter(({ role }) => role === 'values')
  const valuesOf = (row: number) => values.map(({ column }) => exactValue(row, column)).join('|')
  return new Set(
    [...groups.values()].flatMap((totals) => {
      const most = Math.max(...totals.map(({ rank }) => rank))
      const wholes = totals.filter(({ rank }) => rank === most && rank > 0)
      const isOne = new Set(wholes.map(({ row }) => valuesOf(row))).size === 1
      return totals.filter((total) => !isOne || !wholes.includes(total)).map(({ row }) => row)
    }),
  )
}

/** Leaves totals of some parts out, and compares each with the parts that it may sum. */
export function leavePartialTotals(
  rows: ReadonlyMap<number, string>,
  totals: readonly TotalRead[],
  parts: readonly (Summand & { readonly part: string })[],
  open: readonly OpenSummand[],
  context: TableContext,
): void {
  const lines = parts.filter(({ part }) => !isTotal(part) && !isOfWhich(part))
  leaveTotals(rows, totals, { lines, hidden: [], open, above: () => [] }, context)
}
