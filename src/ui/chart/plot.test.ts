import { expect, it } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { en, like } from '../../charts/testing.ts'
import { nineReports } from '../../dataset/testing.ts'
import { exact, vague } from '../../domain/number/bound.ts'
import { placesOf } from './plot.tsx'

it('places a row without a number where an axis of powers of ten begins, which has no 0', () => {
  const values = [2, 350, 20_000_000].map((n, i) => like({ id: `${i}`, place: `P${i}`, quantity: exact(n) }))
  const several = like({ id: 'several', place: 'Q', quantity: vague })
  const [model] = autoCharts([...values, several], 'wide', nineReports, en)
  if (model?.kind !== 'dots') throw new RangeError('no dots')
  expect(model.axis).toMatchObject({ scale: 'log', min: 1, max: 20_000_000 })
  expect(placesOf(model)).toEqual([
    { observationId: '2', length: 20_000_000 },
    { observationId: '1', length: 350 },
    { observationId: '0', length: 2 },
    { observationId: 'several', length: 1 },
  ])
})
