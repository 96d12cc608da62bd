import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { ById } from './ids.ts'
import { IndicatorId, LocalityId } from './ids.ts'

it('asks rows by an id of their kind or by plain text, and by no other id', () => {
  const coverage = v.parse(IndicatorId, 'coverage')
  const liyang = v.parse(LocalityId, 'liyang')
  const indicators: ById<IndicatorId, string> = new Map([['coverage', 'Coverage']])
  expect(indicators.get(coverage)).toBe('Coverage')
  expect(indicators.get('coverage')).toBe('Coverage')
  // @ts-expect-error: a locality is not an indicator
  expect(indicators.get(liyang)).toBeUndefined()
  // @ts-expect-error: nor is it found among them
  expect(indicators.has(liyang)).toBe(false)
})
