import { expect, it } from 'vitest'
import { boundText } from './bound-text.ts'
import { nineReports } from './testing.ts'

it('says of a value that a formula gives that it was computed, never that it is an exact number of a report', () => {
  const all = [...nineReports.observations.values()].filter(({ quantity: { bound } }) => bound === 'exact')
  const computed = all.filter(({ status }) => status === 'derived')
  expect(computed.length).toBeGreaterThan(0)
  for (const notation of ['compact', 'full'] as const)
    for (const one of computed) {
      expect(boundText(one, { language: 'zh', notation })).toBe('确数推算')
      expect(boundText(one, { language: 'en', notation })).toBe('computed exactly')
    }
  const printed = all.find(({ status }) => status === 'reported')
  if (printed === undefined) throw new Error('the data has no exact value')
  expect(boundText(printed, { language: 'zh', notation: 'compact' })).toBe('确数')
})
