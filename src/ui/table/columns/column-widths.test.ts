import { describe, expect, it } from 'vitest'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { pinnedThatFit, usualWidth } from './column-widths.ts'

describe('pinned columns', () => {
  const widths = new Map<ColumnId, number>([
    ['locality', 92],
    ['indicator', 118],
    ['value', 148],
  ])
  const pinnedIn = (room: number | null) =>
    pinnedThatFit(['locality', 'indicator', 'value'], (id) => widths.get(id) ?? 0, room)

  it('all stay in sight where the others keep two fifths of the room', () => {
    expect(pinnedIn(1200)).toEqual(['locality', 'indicator', 'value'])
    expect(pinnedIn(null)).toEqual(['locality', 'indicator', 'value'])
  })

  it('are fewer on a telephone, the first of them first', () => {
    expect(pinnedIn(358)).toEqual(['locality', 'indicator'])
    expect(pinnedIn(240)).toEqual(['locality'])
    expect(pinnedIn(100)).toEqual([])
  })
})

describe('the usual width', () => {
  it('gives a period in one line room for the mark that it is inferred', () => {
    expect(usualWidth('period', { narrow: false, oneLine: false })).toBe(168)
    expect(usualWidth('period', { narrow: false, oneLine: true })).toBe(204)
    expect(usualWidth('locality', { narrow: true, oneLine: true })).toBe(92)
  })
})
