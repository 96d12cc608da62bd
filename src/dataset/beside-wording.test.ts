import { expect, it } from 'vitest'
import { yearPeriod } from '../domain/time/period.ts'
import { holdsFor } from './beside-wording.ts'
import { nineReports } from './testing.ts'

it('says for what part a value holds, when, and that its period is inferred', () => {
  const flagged = nineReports.observations.get('changqing-workers-flagged')
  if (flagged === undefined) throw new Error('the data has no such value')
  const inferred = { ...flagged, period: yearPeriod(2025, 'inferred') }
  expect(holdsFor(inferred, 'zh')).toEqual(['陇东片区', '2025年（推断）'])
  expect(holdsFor(inferred, 'en')).toEqual(['Longdong area', '2025 (inferred)'])
  expect(holdsFor({ scope: null, period: yearPeriod(2024, 'stated') }, 'zh')).toEqual(['2024年'])
})
