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
