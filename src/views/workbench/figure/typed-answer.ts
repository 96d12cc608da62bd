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

/** The day or month on which a report was published, as it is typed: 2026-01-31 or 2026-01. Null where it is neither. */
export function typedDay(typed: string): Period | null {
  const text = typed.trim()
  const start = text.length === 7 ? `${text}-01` : text
  const end = text.length === 7 ? lastDayOf(text) : text
  return isDay(start) && isDay(end) ? { start, end, basis: 'stated' } : null
}
