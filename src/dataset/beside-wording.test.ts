import { expect, it } from 'vitest'
import { yearPeriod } from '../domain/time/period.ts'
import { boundText, holdsFor } from './beside-wording.ts'
import { nineReports } from './testing.ts'

it('says for what part a value holds, when, and that its period is inferred', () => {
  const flagged = nineReports.observations.get('changqing-workers-flagged')
  if (flagged === undefined) throw new Error('the data has no such value')
  const inferred = { ...flagged, period: yearPeriod(2025, 'inferred') }
  expect(holdsFor(inferred, 'zh')).toEqual(['陇东片区', '2025年（推断）'])
  expect(holdsFor(inferred, 'en')).toEqual(['Longdong area', '2025 (inferred)'])
  expect(holdsFor({ scope: null, period: yearPeriod(2024, 'stated') }, 'zh')).toEqual(['2024年'])
})

it('says of a value that a formula gives that it was computed, never that it is an exact number of a report', () => {
  const all = [...nineReports.observations.values()].filter(({ quantity: { bound } }) => bound === 'exact')
  const computed = all.filter(({ status }) => status === 'derived')
  expect(computed.length).toBeGreaterThan(0)
  for (const notation of ['compact', 'full'] as const)
    for (const one of computed) {
      expect(boundText(one, { language: 'zh', notation })).toBe('由确数算出')
      expect(boundText(one, { language: 'en', notation })).toBe('computed exactly')
    }
  const printed = all.find(({ status }) => status === 'reported')
  if (printed === undefined) throw new Error('the data has no exact value')
  expect(boundText(printed, { language: 'zh', notation: 'compact' })).toBe('确数')
})
