import { expect, test } from 'vitest'
import { wordPlaces } from '../domain/locality.ts'
import { wordStatuses } from './status-counts.ts'
import { nineReports } from './testing.ts'

const rows = [...nineReports.observations.values()]

test('values are counted by where they come from, and what there is none of is not told', () => {
  expect(wordStatuses(rows, 'zh')).toEqual(['59个报道数值', '16个推算值'])
  expect(wordStatuses(rows, 'en')).toEqual(['59 values from reports', '16 computed values'])
})

test('an enterprise is no locality', () => {
  const places = new Map(rows.map(({ locality }) => [locality.id, locality]))
  expect(wordPlaces(places.values(), 'zh')).toBe('8个地区与1家企业')
  expect(wordPlaces(places.values(), 'en')).toBe('8 localities and 1 enterprise')
  expect(wordPlaces([], 'zh')).toBe('0个地区')
})
