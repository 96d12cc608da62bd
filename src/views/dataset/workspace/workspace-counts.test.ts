import { expect, it } from 'vitest'
import { countsOf } from '../../../state/workspace/backup/backup-file.ts'
import { EMPTY_CONTENT } from '../../../state/workspace/content.ts'
import { wordCounts } from './workspace-counts.ts'

const none = countsOf({ content: EMPTY_CONTENT, targets: [] })

it('names what there is and leaves out what there is not', () => {
  const counts = { ...none, reports: 1, imports: 2, rows: 100_000, views: 1 }
  expect(wordCounts(counts, 'en')).toBe('1 report of your own, 2 imported tables (100,000 rows), 1 view')
  expect(wordCounts(counts, 'zh')).toBe('1篇自录报道、2张导入的表（100,000行）、1个视图')
  expect(wordCounts({ ...none, imports: 1, rows: 1 }, 'en')).toBe('1 imported table (1 row)')
  expect(wordCounts(none, 'en')).toBe('nothing')
})
