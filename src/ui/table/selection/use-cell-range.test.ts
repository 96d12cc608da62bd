import { describe, expect, it } from 'vitest'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { linesOf } from '../../../dataset/table/lines.ts'
import { index } from '../../../dataset/table/testing.ts'
import { currentView } from '../../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../../dataset/table/view/view-state.ts'
import { pickedOn, wordsIn } from './use-cell-range.ts'

const columns: readonly ColumnId[] = ['indicator', 'value', 'printed']
const show = (grouping: readonly ColumnId[] = []) =>
  currentView(index, { ...DEFAULT_VIEW, columns, pinned: [], grouping, search: '近400组' }, 'en')

describe('a range of cells', () => {
  it('holds the same cells from whichever corner it is drawn', () => {
    const a = { line: 4, column: 1 }
    const b = { line: 2, column: 3 }
    for (const range of [
      { from: a, to: b },
      { from: b, to: a },
    ])
      expect([1, 2, 4, 5].map((line) => pickedOn(range, line))).toEqual([null, [1, 3], [1, 3], null])
  })

  it('is copied as it stands on the screen, without the boxes beside it', () => {
    const view = show()
    const range = { from: { line: 0, column: 0 }, to: { line: 0, column: 3 } }
    expect(wordsIn(range, view, linesOf(view, new Set()), [null, ...columns], 'compact')).toEqual([
      [expect.stringMatching(/^Volunteer families/u), 'nearly 400 families', '近400组'],
    ])
  })

  it('leaves out the heads of groups', () => {
    const view = show(['locality'])
    const range = { from: { line: 0, column: 1 }, to: { line: 1, column: 1 } }
    expect(wordsIn(range, view, linesOf(view, new Set()), columns, 'compact')).toEqual([
      ['nearly 400 families'],
    ])
  })
})
