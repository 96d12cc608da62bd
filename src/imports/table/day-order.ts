import { tight } from '../../places/written-name.ts'
import type { SheetTable } from '../file-read.ts'
import type { DayOrder } from '../period-cell.ts'
import { readPeriod } from '../period-cell.ts'
import type { Asker } from './reading.ts'

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u
/** A day among words: as at 1/2/2026. */
const DAY_WITHIN = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/u
/** A longer cell is not a day. */
const LONGEST = 12

/** How the days of a file are written, where one of them can be read in one way only; null where none tells, or two disagree. */
function orderShown(sheets: readonly SheetTable[]): DayOrder | null {
  const shown = new Set<DayOrder>()
  for (const { rows } of sheets)
    for (const row of rows)
      for (const cell of row) {
        if (cell.length > LONGEST || cell.length < 8) continue
        const [, first = '', second = ''] = DAY.exec(tight(cell)) ?? []
        if (Number(first) > 12) shown.add('day-first')
        if (Number(second) > 12) shown.add('month-first')
      }
  const [order] = shown
  return shown.size === 1 && order !== undefined ? order : null
}

/** How people say an order of day and month. */
const MONTH_FIRST = /^(?:月[日/在-]|先月|m(?:onth)?\b|m{1,2}[\s/.-]?d)/iu
const DAY_FIRST = /^(?:日[月/在-]|先日|d(?:ay)?\b|d{1,2}[\s/.-]?m)/iu

/** Tells what 1/2/2026 means in a file, and asks once where nothing in the file does. The question names the first such day both ways. */
export function dayOrders(
  sheets: readonly SheetTable[],
  { choose }: Asker,
): (text: string, where: string) => DayOrder | null {
  let shown: DayOrder | null | undefined
  let example = ''
  return (text, where) => {
    shown ??= orderShown(sheets)
    if (shown !== null) return shown
    if (example === '') example = DAY_WITHIN.exec(tight(text))?.[0] ?? ''
    const [, first = '', second = '', year = ''] = DAY.exec(example) ?? []
    const named = (month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`
    const days = [named(first, second), named(second, first)]
    const answer = choose(
      { id: 'day-order', kind: 'day-order', about: `which day ${example} is`, where, options: days },
      (words) => {
        if (MONTH_FIRST.test(words)) return 0
        if (DAY_FIRST.test(words)) return 1
        const said = dayOf(words)
        const at = days.findIndex((day) => said !== null && dayOf(day) === said)
        return at < 0 ? null : at
      },
    )
    return answer === null ? null : answer === 0 ? 'month-first' : 'day-first'
  }
}

/** The day that a text names; null where it names none. */
function dayOf(text: string): string | null {
  const period = readPeriod(text, null)
  return typeof period === 'string' || period.start !== period.end ? null : period.end
}
