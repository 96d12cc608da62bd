import { describe, expect, it, test } from 'vitest'
import type { Dataset } from '../dataset/dataset.ts'
import { ownReport } from '../dataset/own-reports/testing.ts'
import { withReports } from '../dataset/own-reports/with-reports.ts'
import { bundledValue, markOn, RATE } from '../dataset/review/testing.ts'
import { withRemarks } from '../dataset/review/with-remarks.ts'
import { nineReports } from '../dataset/testing.ts'
import { numberSlide } from '../decks/number-slide.ts'
import { footnotesOf, shortSource, sourceLine } from './footnotes.ts'
import { chartsForLocality } from './locality-charts.ts'
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

describe('values that were marked', () => {
  const doubt = { verdict: 'questioned', words: '口径不同', by: '李四', role: 're-check' } as const
  const { dataset: marked } = withRemarks(shipped, [markOn(bundledValue(RATE), 1, doubt)])
  const open = '复核未了结：襄城县 集体合同覆盖率（存疑）。'

  test('say below a chart who doubts which of them and why', () => {
    expect(footnotesOf(seen(marked, [RATE]), zh)).toContain(
      '标记：襄城县 集体合同覆盖率 92%——存疑：口径不同，李四（复核）。',
    )
    expect(footnotesOf(seen(shipped, [RATE]), zh).join('')).not.toContain('标记')
  })

  test('say in sight of a chart, and at the foot of a slide, that they are open', () => {
    const charts = chartsForLocality(marked, 'xiangcheng', zh).flatMap((of) => of.charts)
    const cautioned = charts.filter(({ table }) => table.rows.some((row) => row.observationId === RATE))
    expect(cautioned.length).toBeGreaterThan(0)
    for (const { cautions } of cautioned) expect(cautions).toContain(open)
    const slide = numberSlide(
      { layout: 'big-number', id: 'one', number: { observation: bundledValue(RATE).id } },
      marked,
      zh,
    )
    expect(slide.cautions).toEqual([open])
  })
})

it('says which reports the user entered', () => {
  const { observations, sources } = withReports(nineReports, [ownReport()]).dataset
  const rows = [...observations.values()]
  const own = rows.filter(({ id }) => id === 'liyang-march-reading-rooms')
  expect(sourceLine(own, sources, 'zh')).toContain('用户录入的《溧阳：小分队走访企业》')
  expect(shortSource(own, 'en')).toBe('Source: “Liyang: teams call on firms” (entered by the user)')
  expect(shortSource(rows, 'en')).toBe('Source: 10 reports (1 entered by the user)')
  expect(shortSource(rows, 'zh')).toBe('来源：10篇报道（1篇为用户录入）')
})
