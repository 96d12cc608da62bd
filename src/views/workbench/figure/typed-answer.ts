import type { Period } from '../../../domain/time/period.ts'
import { isDay } from '../../../domain/time/period.ts'
import { lastDayOf } from '../../../draft/read/find-times.ts'
import { readPeriod } from '../../../imports/period-cell.ts'

/** The days that a person types for a period: 2025, 2025年上半年, 2025-06, 2025-01-01..2025-06-30, ..2025-06-30. Null where it is none. */
export function typedPeriod(typed: string): Period | null {
  const text = typed.trim()
  const [from = '', to, ...more] = text.split('..')
  if (to !== undefined && more.length === 0) {
    const start = from === '' ? null : from.length === 7 ? `${from}-01` : from
    const end = to.length === 7 ? lastDayOf(to) : to
    return isDay(end) && (start === null || (isDay(start) && start <= end))
      ? { start, end, basis: 'stated' }
      : null
  }
  const read = readPeriod(text, null)
  return read === 'none' || read === 'ambiguous' ? null : read
}

/** When a report was published, as it is typed: 2026-01-31, 2026年1月31日, 2026-01, or two ends. Null where it is none of these. */
export function typedDay(typed: string): Period | null {
  const period = typedPeriod(typed)
  return period === null || period.start === null ? null : period
}

/** Days as they are typed: what {@link typedDay} reads as the same days. */
export function daysToType({ start, end }: Period): string {
  if (start === end) return end
  const month = end.slice(0, 7)
  return start === `${month}-01` && end === lastDayOf(month) ? month : `${start ?? ''}..${end}`
}
