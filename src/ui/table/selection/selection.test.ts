import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../dataset/table/lines.ts'
import { index } from '../../../dataset/table/testing.ts'
import { currentView } from '../../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../../dataset/table/view/view-state.ts'
import { selectedView } from '../views/use-current-view.ts'
import type { RowSelection } from './selection.ts'
import { allToggled, rangeTo, selectedRows, toggled } from './selection.ts'

const all = currentView(index, DEFAULT_VIEW, 'zh')
const gaotai = currentView(
  index,
  { ...DEFAULT_VIEW, filters: [{ type: 'set', column: 'locality', keys: ['gaotai'] }] },
  'zh',
)
const idOf = (row: number) => String(index.row(row).id)
const first = idOf(0)
const none: RowSelection = {}

describe('the selection of rows', () => {
  it('takes a row in and out', () => {
    const one = toggled(none, first)
    expect(one).toEqual({ [first]: true })
    expect(toggled(one, first)).toEqual({})
  })

  it('takes all rows from the start of a range to a line, up as well as down, and gives back those it leaves', () => {
    const lines = linesOf(all, new Set())
    const start = { line: 4, id: idOf(4), before: { [first]: true } } as const
    expect(Object.keys(rangeTo(start, 6, lines, index))).toEqual([first, idOf(4), idOf(5), idOf(6)])
    expect(Object.keys(rangeTo(start, 3, lines, index))).toEqual([first, idOf(3), idOf(4)])
  })

  it('passes over the heads of groups', () => {
    const grouped = currentView(index, { ...DEFAULT_VIEW, grouping: ['theme'] }, 'zh')
    const range = rangeTo({ line: 0, id: null, before: none }, 2, linesOf(grouped, new Set()), index)
    expect(Object.keys(range)).toEqual([...grouped.rows.subarray(0, 2)].map(idOf))
  })

  it('keeps rows that a filter hides, and says of the shown ones alone that all are selected', () => {
    const hidden = { [first]: true } as const
    expect(selectedRows(gaotai, hidden)).toHaveLength(0)
    const both = allToggled(gaotai, hidden)
    expect(Object.keys(both)).toHaveLength(gaotai.rows.length + 1)
    expect(selectedRows(gaotai, both)).toHaveLength(gaotai.rows.length)
    expect(allToggled(gaotai, both)).toEqual(hidden)
  })

  it('gives files the selected rows of the view, and all of it where none that it shows is selected', () => {
    const [row = 0] = gaotai.rows
    const some = selectedView(gaotai, selectedRows(gaotai, { [idOf(row)]: true, [first]: true }))
    expect([...some.rows]).toEqual([row])
    expect(some.counts).toEqual({ shown: 1, total: 75 })
    expect(selectedView(gaotai, selectedRows(gaotai, { [first]: true }))).toBe(gaotai)
  })
})
