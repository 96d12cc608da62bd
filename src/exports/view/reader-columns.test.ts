import { describe, expect, it } from 'vitest'
import { bundledValue, markOn, momentOf, RATE } from '../../dataset/review/testing.ts'
import { withRemarks } from '../../dataset/review/with-remarks.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMN_IDS } from '../../dataset/table/columns.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { indexRows } from '../../dataset/table/store/columnar-index.ts'
import { currentView } from '../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { nineReports } from '../../dataset/testing.ts'
import { remarkOf } from '../../domain/record/remark.ts'
import { runNow } from '../../lib/steps.ts'
import { reviewColumns } from './reader-columns.ts'
import { viewCsv, viewJson, viewMarkdown } from './view-text-files.ts'

const rate = bundledValue(RATE)
const said = [
  markOn(rate, 1, { verdict: 'questioned', words: '=HYPERLINK("x")', by: '李四', role: 're-check' }),
  remarkOf({
    kind: 'note',
    about: { kind: 'place', id: rate.locality.id, name: rate.locality.name },
    words: '改了统计范围',
    by: '张三',
    role: 'self-check',
    at: momentOf(2),
  }),
]
const { dataset } = withRemarks(nineReports, said)
const EDITION = { version: '0.1.0', date: '2026-03-03' }

const viewOf = (columns: readonly ColumnId[] = DEFAULT_VIEW.columns, filters: readonly Filter[] = []) =>
  currentView(
    indexRows([...dataset.observations.values()], dataset),
    { ...DEFAULT_VIEW, columns, filters },
    'zh',
  )
const questioned: Filter = { type: 'set', column: 'review', keys: ['questioned'] }

describe('a table of values that were marked', () => {
  it('is filtered by what the marks come to', () => {
    const { rows, index } = viewOf(undefined, [questioned])
    expect([...rows].map((row) => index.row(row).id)).toEqual([RATE])
  })

  it('has state, marks and notes in its files, whether or not columns show them', () => {
    const csv = runNow(viewCsv(viewOf(undefined, [questioned]), 'spreadsheet', EDITION, 'compact')).join('')
    const [head = '', row = ''] = csv.split('\r\n')
    expect(head).toContain('复核,标记,备注')
    expect(row).toContain('存疑：=HYPERLINK')
    expect(row).toContain('李四（复核）')
    expect(row).toContain('[襄城县] 改了统计范围——张三（自核）')
    const markdown = runNow(viewMarkdown(viewOf(undefined, [questioned]), EDITION, 'compact')).join('')
    expect(markdown).toContain('存疑：=HYPERLINK')
    expect(reviewColumns(viewOf(COLUMN_IDS))).toEqual([])
  })

  it('tells programs the state by one name in every language', () => {
    const view = viewOf(undefined, [questioned])
    const csv = runNow(viewCsv(view, 'lossless', EDITION, 'compact')).join('')
    expect(csv.split('\n')[0]).toContain('review,marks,notes,dataset_version')
    expect(csv).toContain(',questioned,')
    const { rows } = JSON.parse(runNow(viewJson(view, EDITION)).join(''))
    expect(rows).toMatchObject([{ observation_id: RATE, review: 'questioned', value: 92 }])
  })

  it('changes no cell of values, and adds no column where nothing was said', () => {
    const bare = currentView(
      indexRows([...nineReports.observations.values()], nineReports),
      { ...DEFAULT_VIEW, filters: [] },
      'zh',
    )
    const before = runNow(viewCsv(bare, 'lossless', EDITION, 'compact'))
      .join('')
      .split('\n')
    const after = runNow(viewCsv(viewOf(), 'lossless', EDITION, 'compact'))
      .join('')
      .split('\n')
    expect(before[0]).not.toContain('review')
    expect(after).toHaveLength(before.length)
    for (const [at, line] of before.entries()) {
      const cells = line.split(',').slice(0, 18)
      expect(after[at]?.split(',').slice(0, 18)).toEqual(cells)
    }
  })
})
