import { expect, test } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import { above, exact } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { changeChart } from '../kinds/change.ts'
import { like, zh } from '../testing.ts'
import { changeBlock } from './change.ts'
import { extentOf } from './extent.ts'
import { partsIn } from './scene.ts'

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

test('two numbers below each other have no line between them where it would say nothing', () => {
  const of = (year: number, n: number) =>
    like({ id: `level-${year}`, quantity: exact(n), period: yearPeriod(year, 'stated') })
  const [from, to] = [of(2024, 181_002), of(2025, 182_345)]
  const stated = like({
    id: 'stated',
    unit: 'percent',
    indicator: { kind: 'change' },
    quantity: exact(0.74),
    period: yearPeriod(2025, 'stated'),
  })
  const arrowsOf = (model: ReturnType<typeof changeChart>) => [
    ...partsIn(changeBlock(model, 230).nodes, 'arrow'),
  ]
  const draft = { id: 'change', dataset: nineReports, context: zh }
  expect(arrowsOf(changeChart({ from, to }, draft))).toEqual([])
  expect(arrowsOf(changeChart({ from, to, stated }, draft))).not.toEqual([])
})
