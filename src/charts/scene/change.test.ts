import { expect, test } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import { above, exact } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { changeChart } from '../kinds/change.ts'
import { like, zh } from '../testing.ts'
import { changeBlock } from './change.ts'
import { extentOf } from './extent.ts'

test.each([
  ['half a page of paper', 275],
  ['a card', 358],
  ['a wide card', 560],
])('how a change compares with its target ends within %s', (_, width) => {
  const of = (year: number, quantity: ReturnType<typeof exact | typeof above>) =>
    like({ id: `rate-${year}`, unit: 'percent', quantity, period: yearPeriod(year, 'stated') })
  const model = changeChart(
    { from: of(2024, exact(91.2)), to: of(2025, above(90)) },
    {
      id: 'change',
      dataset: nineReports,
      context: {
        ...zh,
        targetOf: () => ({ value: 90 }),
      },
    },
  )
  expect(model.points[1].target?.statusText).toContain('已达标')
  const { x, width: wide } = extentOf(changeBlock(model, width).nodes)
  expect(x + wide).toBeLessThanOrEqual(width)
})
