import { expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { settleDoubts } from './doubts.ts'
import type { TableObservation } from './reading.ts'
import { asker } from './reading.ts'

const valueAt = (row: number, value: number, indicator: string, unit: string): TableObservation => ({
  locality: { kind: 'new', name: `单位${row}` },
  localityText: `单位${row}`,
  indicator,
  indicatorId: null,
  period: null,
  periodText: '',
  quantity: { bound: 'exact', value, lower: value, upper: value },
  unit,
  printed: String(value),
  sheet: null,
  cell: `B${row}`,
  heading: indicator,
  note: null,
})

const settled = (observations: readonly TableObservation[]) => {
  const questions = asker(new Map())
  const found = runNow(
    settleDoubts(
      observations,
      () => true,
      questions,
      ({ cell }) => cell,
    ),
  )
  return { ...found, asked: questions.asked() }
}

// Each small rate once looked for the median of all others again, which took minutes: the time that a test has is what fails.
it('asks about 15,000 small rates among 15,000 others in no time', () => {
  const rates = Array.from({ length: 30_000 }, (_, at) =>
    valueAt(at + 2, at % 2 === 0 ? 0.86 : 86.5 + (at % 7), '覆盖率', '%'),
  )
  const { asked, waiting } = settled(rates)
  expect(asked.map(({ id }) => id)).toEqual(['scale:覆盖率'])
  expect(waiting).toBe(15_000)
})

it('asks about 1.03 of a plan beside 91.2, which may be 103 %, as about 0.88, and not of what cannot pass the whole', () => {
  const rates = (name: string, values: readonly number[]) =>
    values.map((value, at) => valueAt(at + 2, value, name, '%'))
  const asked = (name: string, values: readonly number[]) =>
    settled(rates(name, values)).asked.map(({ id, options }) => `${id} ${options.join(' | ')}`)
  expect(asked('预算执行率', [91.2, 1.03, 88])).toEqual(['scale:预算执行率 1.03 = 103% | 1.03 = 1.03%'])
  expect(asked('任务完成率', [0.92, 1.03, 0.88])).toEqual(['scale:任务完成率 0.92 = 92% | 0.92 = 0.92%'])
  expect(settled(rates('任务完成率', [0.92, 1.03, 0.88])).waiting).toBe(3)
  // At the beginning of a year little is done anywhere.
  expect(asked('任务完成率', [2.1, 1.8, 3.4])).toEqual([])
  expect(asked('女会员占比', [41.2, 1.03, 40])).toEqual([])
})
