import { describe, expect, it } from 'vitest'
import { HEAD, moved } from './grid-keys.ts'

const size = { lines: 30, columns: 5 }
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
  ])('%s from %o leads to %o', (key, from, to) => expect(press(key, from)).toEqual(to))

  it('with Ctrl lead to the ends of the table', () => {
    expect(press('Home', { line: 9, column: 3 }, true)).toEqual({ line: HEAD, column: 0 })
    expect(press('End', { line: 9, column: 0 }, true)).toEqual({ line: 29, column: 4 })
  })

  it('that do not move are left to the cell', () => expect(press('a', { line: 1, column: 1 })).toBeNull())
})
