import { expect, it } from 'vitest'
import { ownReport } from '../dataset/own-reports/testing.ts'
import { withReports } from '../dataset/own-reports/with-reports.ts'
import { nineReports } from '../dataset/testing.ts'
import { shortSource, sourceLine } from './source-line.ts'

it('says which reports the user entered', () => {
  const { observations, sources } = withReports(nineReports, [ownReport()]).dataset
  const rows = [...observations.values()]
  const own = rows.filter(({ id }) => id === 'liyang-march-reading-rooms')
  expect(sourceLine(own, sources, 'zh')).toContain('用户录入的《溧阳：小分队走访企业》')
  expect(shortSource(own, 'en')).toBe('Source: “Liyang: teams call on firms” (entered by the user)')
  expect(shortSource(rows, 'en')).toBe('Source: 10 reports (1 entered by the user)')
  expect(shortSource(rows, 'zh')).toBe('来源：10篇报道（1篇为用户录入）')
})
