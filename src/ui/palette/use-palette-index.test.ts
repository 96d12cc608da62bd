import { expect, it } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import { runNow } from '../../lib/steps.ts'
import { chartEntries } from './use-palette-index.ts'

const entries = runNow(chartEntries(nineReports))

it('finds a chart by its finding in both languages, with the page on which it stands', () => {
  const coverage = entries.find(({ id }) => id === 'xiangcheng-rates')
  expect(coverage?.place).toBe('xiangcheng')
  expect(coverage?.name.zh).toContain('92%')
  expect(coverage?.name.en).toContain('92%')
  expect(coverage?.detail).toEqual({ zh: '襄城县', en: 'Xiangcheng County' })
})

it('names every chart once', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})
