import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from './lines.ts'
import { groupKeys, linesOf } from './lines.ts'
import { anyView, index } from './testing.ts'
import type { CurrentView } from './view/current-view.ts'
import { currentView } from './view/current-view.ts'
import { DEFAULT_VIEW } from './view/view-state.ts'

function drawn(view: CurrentView, shut: readonly string[]): Line[] {
  const lines = linesOf(view, new Set(shut))
  return Array.from({ length: lines.count }, (_, line) => lines.at(line)).filter((line) => line !== undefined)
}

describe('the lines on the screen', () => {
  it('are the rows of the view in its order, under the heads of their groups', () => {
    fc.assert(
      fc.property(anyView, (state) => {
        const view = currentView(index, state, 'zh')
        const lines = drawn(view, [])
        expect(lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))).toEqual([...view.rows])
        expect(lines.filter((line) => line.kind === 'group')).toHaveLength(view.groups.length)
      }),
    )
  })

  it('leave out what a shut group holds, groups within it included', () => {
    const view = currentView(index, { ...DEFAULT_VIEW, grouping: ['locality', 'theme'] }, 'zh')
    const lines = drawn(view, ['locality=xpcc-13'])
    const [head, next] = lines
    expect(head).toMatchObject({ kind: 'group', shut: true })
    expect(next).toMatchObject({ kind: 'group', group: { depth: 0 } })
    expect(lines.filter((line) => line.kind === 'row')).toHaveLength(view.rows.length - 15)
  })
})

describe('all groups shut', () => {
  it('leave a line for each outer group, and opened, one for each in it', () => {
    const view = currentView(index, { ...DEFAULT_VIEW, grouping: ['status', 'theme'] }, 'zh')
    const keys = groupKeys(view.groups)
    expect(keys.size).toBe(view.groups.length)
    const shut = linesOf(view, keys)
    expect(shut.count).toBe(2)
    const [first] = keys
    const open = linesOf(view, new Set([...keys].filter((key) => key !== first)))
    const inner = view.groups.slice(1).findIndex(({ depth }) => depth === 0)
    expect(open.count).toBe(2 + inner)
  })
})
