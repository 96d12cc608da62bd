import { expect, it } from 'vitest'
import { wordCounts } from './workspace-counts.ts'

const none = {
  reports: 0,
  imports: 0,
  rows: 0,
  mappings: 0,
  views: 0,
  decks: 0,
  edits: 0,
  remarks: 0,
  targets: 0,
}

it('names what there is and leaves out what there is not', () => {
  const counts = { ...none, reports: 1, imports: 2, rows: 100_000, views: 1 }
  expect(wordCounts(counts, 'en')).toBe('1 report of your own, 2 imports (100,000 rows), 1 view')
  expect(wordCounts(counts, 'zh')).toBe('1篇自录报道、2次导入（100,000行）、1个视图')
  expect(wordCounts({ ...none, imports: 1, rows: 1 }, 'en')).toBe('1 import (1 row)')
  expect(wordCounts(none, 'en')).toBe('nothing')
})
