import { expect, test } from 'vitest'
import { daysToType, typedDay } from './answer-text.ts'

test.each([
  ['2026-01-31', '2026-01-31', '2026-01-31'],
  [' 2026年1月31日 ', '2026-01-31', '2026-01-31'],
  ['2026/1/31', '2026-01-31', '2026-01-31'],
  ['2026-01', '2026-01-01', '2026-01-31'],
  ['2026年2月', '2026-02-01', '2026-02-28'],
  // The day is not told, but between which it lies.
  ['2026-01-08..2026-01-31', '2026-01-08', '2026-01-31'],
])('a report published %j was published from %s to %s', (typed, start, end) => {
  const period = typedDay(typed)
  expect(period).toEqual({ start, end, basis: 'stated' })
  // What is shown in the field is read as the same days.
  expect(period && typedDay(daysToType(period))).toEqual(period)
})

test.each(['', '昨天', '2026-13-01', '2026-02-30', '..2026-01-31', '2026-01-31..2026-01-08'])(
  '%j is no day on which a report was published',
  (typed) => {
    expect(typedDay(typed)).toBeNull()
  },
)
