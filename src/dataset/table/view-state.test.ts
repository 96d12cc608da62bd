import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, shownColumns, withMove, withPin } from './view-state.ts'

const view = { ...DEFAULT_VIEW, columns: ['locality', 'indicator', 'value', 'bound'], pinned: [] } as const

describe('the columns shown', () => {
  it('begin with the pinned ones, in their own order', () =>
    expect(shownColumns({ ...view, pinned: ['bound', 'value'] })).toEqual([
      'value',
      'bound',
      'locality',
      'indicator',
    ]))

  it('change places by a move, each of which is seen', () => {
    expect(shownColumns(withMove(view, 'value', -1))).toEqual(['locality', 'value', 'indicator', 'bound'])
    const pinned = withPin(withPin(view, 'value', true), 'bound', true)
    expect(shownColumns(withMove(pinned, 'bound', -1))).toEqual(['bound', 'value', 'locality', 'indicator'])
    expect(shownColumns(withMove(pinned, 'locality', 1))).toEqual(['value', 'bound', 'indicator', 'locality'])
  })

  it('do not leave the pinned, the others, or the table', () => {
    const pinned = withPin(view, 'value', true)
    expect(withMove(pinned, 'value', 1)).toBe(pinned)
    expect(withMove(pinned, 'locality', -1)).toBe(pinned)
    expect(withMove(view, 'bound', 1)).toBe(view)
    expect(withMove(view, 'theme', 1)).toBe(view)
  })
})
