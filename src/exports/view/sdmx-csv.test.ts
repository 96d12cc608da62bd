import { expect, test } from 'vitest'
import { timePeriod } from './view-file.ts'

const period = (start: string | null, end: string) => ({ start, end, basis: 'stated' as const })

test.each([
  ['2025-01-01', '2025-12-31', '2025'],
  ['2025-01-01', '2025-06-30', '2025-S1'],
  ['2025-07-01', '2025-12-31', '2025-S2'],
  ['2025-04-01', '2025-06-30', '2025-Q2'],
  ['2026-01-01', '2026-01-31', '2026-01'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2026-01-08', '2026-01-08', '2026-01-08'],
  // Eleven months, a quarter that begins in February, a month without its last day: no calendar period.
  ['2025-01-01', '2025-11-30', '2025-01-01/P334D'],
  ['2025-02-01', '2025-04-30', '2025-02-01/P89D'],
  ['2025-01-01', '2025-01-30', '2025-01-01/P30D'],
  // The union's statistical year.
  ['2024-10-01', '2025-09-30', '2024-10-01/P365D'],
])('%s to %s is %s', (start, end, written) => {
  expect(timePeriod(period(start, end))).toBe(written)
})

test('a period with an open start is its last day', () => {
  expect(timePeriod(period(null, '2026-01-31'))).toBe('2026-01-31')
})
