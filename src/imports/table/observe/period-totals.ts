import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import { isTotal, tight } from '../cell/words.ts'
import { checkTotal } from '../describe/totals.ts'
import type { Conflict, TableObservation } from '../reading.ts'

const columnOf = ({ cell }: TableObservation): string => cell.replace(/\d+$/u, '')
const lineOf = ({ cell }: TableObservation): string => /\d+$/u.exec(cell)?.[0] ?? ''

/** Days of a period; none where its beginning is open. */
const daysIn = ({ start, end }: Period): number =>
  start === null ? 0 : differenceInCalendarDays(parseISO(end), parseISO(start)) + 1

const isWithin = (part: Period, whole: Period): boolean =>
  part.start !== null && whole.start !== null && part.start >= whole.start && part.end <= whole.end

const exactOf = ({ quantity }: TableObservation): number | null =>
  quantity.bound === 'exact' ? quantity.value : null

/**
 * Holds 一季度合计 against the months beside it in its line, where they fill its period without a gap: it says of itself that it is their sum. It is
 * a value of its own and comes in.
 */
export function periodTotals(
  observations: readonly TableObservation[],
  /** What the last heading of each column says, by its letters. */
  headings: ReadonlyMap<string, string>,
  where: (cell: string) => string,
): readonly Conflict[] {
  const headingOf = (one: TableObservation) => headings.get(columnOf(one)) ?? ''
  const lines = groupRows(observations, (one) => `${lineOf(one)}|${one.indicator}|${one.unit}`)
  return [...lines.values()].flatMap((line) =>
    line.flatMap((whole): Conflict[] => {
      const { period } = whole
      const heading = headingOf(whole)
      const value = exactOf(whole)
      if (period === null || value === null || !isTotal(tight(heading))) return []
      const parts = line.filter(
        (one) =>
          one.period !== null &&
          one.period.end.length === period.end.length &&
          daysIn(one.period) < daysIn(period) &&
          !isTotal(tight(headingOf(one))) &&
          isWithin(one.period, period),
      )
      const values = parts.map(exactOf).filter((part) => part !== null)
      const days = parts.reduce((sum, one) => sum + (one.period === null ? 0 : daysIn(one.period)), 0)
      if (days !== daysIn(period) || values.length < parts.length) return []
      const check = checkTotal(
        { row: 1, key: '', value },
        values.map((part) => ({ row: 0, key: '', value: part })),
        [],
      )
      if (check === null || check.agrees) return []
      return [
        {
          kind: 'total',
          where: [where(whole.cell)],
          about: `${whole.localityText === '' ? '' : `${whole.localityText} `}${heading} ${whole.indicator}`,
          values: [String(check.says), String(check.sum)],
        },
      ]
    }),
  )
}
