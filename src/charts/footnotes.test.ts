import { expect, test } from 'vitest'
import type { Dataset } from '../dataset/dataset.ts'
import { footnotesOf } from './footnotes.ts'
import { en, shipped, zh } from './testing.ts'

const seen = (dataset: Dataset, ids: readonly string[]) =>
  ids.map((id) => {
    const observation = dataset.observations.get(id)
    if (observation === undefined) throw new RangeError(id)
    return observation
  })

test('what is computed is explained before anything else', () => {
  const share = seen(shipped, [
    'changqing-workers-screened',
    'changqing-workers-flagged',
    'changqing-share-flagged',
  ])
  expect(footnotesOf(share, zh)[0]).toMatch(/^推算：需关注人员占测评职工的比例 最多17.35%/u)
  expect(footnotesOf(share, en)[0]).toMatch(/^Derived: Share of screened workers flagged at most 17.35%/u)
})

test('values of which none is exact are not counted twice', () => {
  const families = seen(shipped, ['liyang-volunteer-families-2023', 'liyang-volunteer-families-2026'])
  expect(footnotesOf(families, zh)).toContain('2个原文数值都不是确数。')
  expect(footnotesOf(families, en)).toContain('None of the 2 printed values is exact.')
})

test('what a change is told against is no scope', () => {
  const change = seen(shipped, ['xpcc-13-loan-interest-subsidy-change'])
  expect(footnotesOf(change, zh)).toEqual(['对比：与2024年相比。'])
  expect(footnotesOf(change, en)).toEqual(['Comparison: against 2024.'])
})
