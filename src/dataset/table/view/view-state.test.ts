import { describe, expect, it } from 'vitest'
import type { ViewState } from './view-state.ts'
import {
  DEFAULT_VIEW,
  isStep,
  shownColumns,
  withFilter,
  withGroup,
  withMove,
  withPin,
  withPlace,
  withSort,
} from './view-state.ts'

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

describe('a step that Back takes back', () => {
  const mind = withFilter(DEFAULT_VIEW, 'theme', { type: 'set', column: 'theme', keys: ['mind'] })

  it('is a filter more or less, a group, another place', () => {
    expect(isStep(DEFAULT_VIEW, mind)).toBe(true)
    expect(isStep(mind, DEFAULT_VIEW)).toBe(true)
    expect(isStep(DEFAULT_VIEW, withGroup(DEFAULT_VIEW, 'theme', true))).toBe(true)
    expect(isStep(DEFAULT_VIEW, { ...DEFAULT_VIEW, locality: 'gaotai' })).toBe(true)
  })

  it('is no letter typed, no further value of a filter, no order', () => {
    expect(isStep(DEFAULT_VIEW, { ...DEFAULT_VIEW, search: 'a' })).toBe(false)
    const both = withFilter(mind, 'theme', { type: 'set', column: 'theme', keys: ['mind', 'care'] })
    expect(isStep(mind, both)).toBe(false)
    expect(isStep(DEFAULT_VIEW, withSort(DEFAULT_VIEW, 'value', false))).toBe(false)
  })
})

describe('a column put where another stands', () => {
  const view: ViewState = {
    ...DEFAULT_VIEW,
    columns: ['locality', 'indicator', 'value', 'period'],
    pinned: ['locality'],
  }

  it('takes its place, from either side', () => {
    expect(withPlace(view, 'period', 'indicator').columns).toEqual([
      'locality',
      'period',
      'indicator',
      'value',
    ])
    expect(withPlace(view, 'indicator', 'period').columns).toEqual([
      'locality',
      'value',
      'period',
      'indicator',
    ])
  })

  it('stays among those that are pinned, or among the others', () => {
    expect(withPlace(view, 'value', 'locality')).toBe(view)
    expect(withPlace(view, 'value', 'value').columns).toEqual(view.columns)
  })
})
