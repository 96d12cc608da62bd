import type { SheetTable } from '../file-read.ts'
import type { KnownWords } from './cell/known-words.ts'
import { isTotal, isWholeArea, tight } from './cell/words.ts'
import { checkTotal, plainValue } from './describe/totals.ts'
import type { Conflict, LeftOut, TableObservation } from './reading.ts'

/** Whether a sheet sums the others, as 汇总 does where at least two of them are called after places. */
export function sumsSheets({ name }: SheetTable, shown: readonly SheetTable[], words: KnownWords): boolean {
  const plain = tight(name ?? '').replace(/表$/u, '')
  if (!isTotal(plain) && !isWholeArea(plain)) return false
  const others = shown.filter((sheet) => words.place(sheet.name ?? '').kind === 'place')
  return others.length > 1
}

/** Holds the values of a sheet that sums the others against them. Rates do not add up. */
export function checkSums(
  sums: readonly TableObservation[],
  observations: readonly TableObservation[],
): { readonly leftOut: readonly LeftOut[]; readonly conflicts: readonly Conflict[] } {
  if (sums.length === 0) return { leftOut: [], conflicts: [] }
  const keyOf = ({ indicator, period, periodText, unit }: TableObservation) =>
    `${indicator}|${period === null ? periodText : `${period.start}/${period.end}`}|${unit}`
  const lines = observations.flatMap((each) => {
    const value = plainValue(each.quantity)
    return value === null ? [] : [{ row: 0, key: keyOf(each), value }]
  })
  const conflicts: Conflict[] = []
  const leftOut = sums.map((sum): LeftOut => {
    const where = sum.sheet === null ? sum.cell : `${sum.sheet}!${sum.cell}`
    const value = plainValue(sum.quantity)
    const about = sum.indicator
    const said = (words: string) => ({
      where,
      text: sum.printed,
      reason: `a total of the other sheets; ${words}`,
    })
    if (sum.unit === '%' || sum.unit === '个百分点') return said(`${about}: rates do not add up`)
    const check = value === null ? null : checkTotal({ row: 1, key: keyOf(sum), value }, lines, [])
    if (check === null) return said('nothing to hold it against')
    if (check.agrees) return said('agrees')
    conflicts.push({
      kind: 'total',
      where: [where],
      about: `${sum.sheet} ${about}`,
      values: [String(check.says), String(check.sum)],
    })
    return said(`${about} says ${check.says}, the sheets come to ${check.sum}`)
  })
  return { leftOut, conflicts }
}
