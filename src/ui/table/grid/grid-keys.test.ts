import { describe, expect, it } from 'vitest'
import { groupKey, linesOf } from '../../../dataset/table/lines.ts'
import { index } from '../../../dataset/table/testing.ts'
import { currentView } from '../../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../../dataset/table/view/view-state.ts'
import { actionOf, HEAD, moved } from './grid-keys.ts'

/** 13 lines are in sight. */
const size = { lines: 30, columns: 5, page: () => 12 }
const press = (key: string, from: { line: number; column: number }, ctrlKey = false) =>
  moved(from, { key, ctrlKey, metaKey: false, altKey: false }, size)

describe('keys in the grid', () => {
  it.each([
    ['ArrowDown', { line: HEAD, column: 2 }, { line: 0, column: 2 }],
    ['ArrowUp', { line: 0, column: 2 }, { line: HEAD, column: 2 }],
    ['ArrowUp', { line: HEAD, column: 2 }, { line: HEAD, column: 2 }],
    ['ArrowRight', { line: 3, column: 4 }, { line: 3, column: 4 }],
    ['ArrowLeft', { line: 3, column: 0 }, { line: 3, column: 0 }],
    ['Home', { line: 3, column: 3 }, { line: 3, column: 0 }],
    ['End', { line: 3, column: 0 }, { line: 3, column: 4 }],
    ['PageDown', { line: 25, column: 1 }, { line: 29, column: 1 }],
    ['PageUp', { line: 4, column: 1 }, { line: 0, column: 1 }],
    ['PageDown', { line: 3, column: 1 }, { line: 15, column: 1 }],
    ['PageUp', { line: 20, column: 1 }, { line: 8, column: 1 }],
  ])('%s from %o leads to %o', (key, from, to) => expect(press(key, from)).toEqual(to))

  it('with Ctrl lead to the ends of the table', () => {
    expect(press('Home', { line: 9, column: 3 }, true)).toEqual({ line: HEAD, column: 0 })
    expect(press('End', { line: 9, column: 0 }, true)).toEqual({ line: 29, column: 4 })
  })

  it('that do not move are left to the cell', () => expect(press('a', { line: 1, column: 1 })).toBeNull())
})

const plain = linesOf(currentView(index, DEFAULT_VIEW, 'zh'), new Set())
const grouped = currentView(index, { ...DEFAULT_VIEW, grouping: ['theme', 'locality'] }, 'zh')

/** What a key, written like `Shift+ArrowDown`, does in a cell. */
function act(keys: string, line: number, { lines = plain, onControl = false, onBox = false } = {}) {
  const parts = keys.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const event = {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  }
  return actionOf({ line, column: 2 }, event, { lines, columns: 5, page: () => 12, onControl, onBox })
}

describe('in a cell', () => {
  it.each([
    ['Space', 3, { kind: 'select' }],
    ['Shift+Space', 3, { kind: 'select' }],
    ['Enter', 3, { kind: 'open' }],
    ['F2', 3, { kind: 'open' }],
    ['Ctrl+a', 3, { kind: 'selectAll' }],
    ['Meta+A', 3, { kind: 'selectAll' }],
    ['Alt+ArrowDown', HEAD, { kind: 'filter' }],
    ['Shift+ArrowDown', 3, { kind: 'move', to: { line: 4, column: 2 }, extend: 'cells' }],
    ['Ctrl+Shift+End', 3, { kind: 'move', to: { line: 74, column: 4 }, extend: 'cells' }],
    ['ArrowDown', 3, { kind: 'move', to: { line: 4, column: 2 }, extend: false }],
    ['Shift+ArrowRight', 3, { kind: 'move', to: { line: 3, column: 3 }, extend: 'cells' }],
    ['Shift+ArrowUp', 0, { kind: 'move', to: { line: HEAD, column: 2 }, extend: false }],
    ['x', 3, null],
    ['Tab', 3, null],
  ])('%s on line %i', (keys, line, action) => expect(act(keys, line)).toEqual(action))

  it('Enter and Space press a control by themselves, and Shift and Space selects all the same', () => {
    expect(act('Enter', 3, { onControl: true })).toBeNull()
    expect(act('Space', 3, { onControl: true })).toBeNull()
    expect(act('F2', 3, { onControl: true })).toEqual({ kind: 'open' })
    expect(act('Shift+Space', 3, { onControl: true })).toEqual({ kind: 'select' })
  })

  it('on a check box Shift and the arrows pick rows, and cells elsewhere', () => {
    const to = { line: 4, column: 2 }
    expect(act('Shift+ArrowDown', 3, { onControl: true, onBox: true })).toEqual({
      kind: 'move',
      to,
      extend: 'rows',
    })
    expect(act('Shift+ArrowDown', 3, { onControl: true })).toEqual({ kind: 'move', to, extend: 'cells' })
  })

  it('of a heading Enter and Space are left to its button', () => {
    expect(act('Enter', HEAD, { onControl: true })).toBeNull()
    expect(act('Space', HEAD, { onControl: true })).toBeNull()
  })
})

describe('on the head of a group', () => {
  const [theme, locality] = grouped.groups
  if (theme === undefined || locality === undefined) throw new Error('the view has no groups')
  const open = linesOf(grouped, new Set())
  const outer = groupKey([theme])
  const inner = groupKey([theme, locality])
  const to = (line: number) => ({ kind: 'move', to: { line, column: 2 }, extend: false })

  it('the right arrow opens it, and leads into it where it is open', () => {
    const lines = linesOf(grouped, new Set([inner]))
    expect(act('ArrowRight', 1, { lines, onControl: true })).toEqual({ kind: 'fold', key: inner })
    expect(act('ArrowRight', 1, { lines: open, onControl: true })).toEqual(to(2))
  })

  it('the left arrow shuts it, and leads to the group around it where it is shut', () => {
    expect(act('ArrowLeft', 0, { lines: open, onControl: true })).toEqual({ kind: 'fold', key: outer })
    expect(act('ArrowLeft', 1, { lines: linesOf(grouped, new Set([inner])), onControl: true })).toEqual(to(0))
    expect(act('ArrowLeft', 0, { lines: linesOf(grouped, new Set([outer])), onControl: true })).toEqual(to(0))
  })

  it('up and down keep the column from which it was come to', () => {
    expect(act('ArrowDown', 0, { lines: open, onControl: true })).toEqual(to(1))
    expect(act('ArrowUp', 2, { lines: open })).toEqual(to(1))
  })
})
