import { like } from '../charts/testing.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { nineReports } from '../dataset/testing.ts'
import { exact } from '../domain/number/bound.ts'

const PLACES = 50
const INDICATORS = 400

/** A dataset of so many values: 400 indicators in 50 places, several values of each in each. */
export function manyValues(count: number): Dataset {
  const observations = new Map<string, Observation>(
    Array.from({ length: count }, (_, i) => {
      const row = like({ id: `many-${i}`, place: `地区${i % PLACES}`, quantity: exact(1000 + (i % 997)) })
      const id = `test-${Math.floor(i / PLACES) % INDICATORS}`
      return [row.id, { ...row, indicator: Object.assign({}, row.indicator, { id }) }] as const
    }),
  )
  const sample = [...observations.values()].slice(0, PLACES)
  const localities = new Map(sample.map(({ locality }) => [locality.id as string, locality]))
  return { ...nineReports, localities, observations }
}
