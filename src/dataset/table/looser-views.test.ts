import { describe, expect, it } from 'vitest'
import type { Filter } from './filter.ts'
import { looserViews, needsOwnData } from './looser-views.ts'
import { index } from './testing.ts'
import { DEFAULT_VIEW } from './view/view-state.ts'

const gaotai: Filter = { type: 'set', column: 'locality', keys: ['gaotai'] }
const derived: Filter = { type: 'set', column: 'status', keys: ['derived'] }
const looser = (change: Partial<typeof DEFAULT_VIEW>) =>
  looserViews(index, { ...DEFAULT_VIEW, ...change }, 'en').map(({ condition, rows }) => [condition, rows])

describe('a link to data of a user', () => {
  const view = (keys: readonly string[]) => ({
    ...DEFAULT_VIEW,
    filters: [{ type: 'set', column: 'indicator', keys } as const],
  })
  it('is told apart from one to data that is here', () => {
    expect(needsOwnData(index, view(['own-e1ff6da0']))).toBe(true)
    expect(needsOwnData(index, view(['union-instructors']))).toBe(false)
    expect(needsOwnData(index, { ...DEFAULT_VIEW, locality: 'own-1' })).toBe(true)
  })
})

describe('an empty table', () => {
  // Gaotai has three rows, none of them derived.
  it('names each condition without which there are rows, and how many', () =>
    expect(looser({ filters: [gaotai, derived] })).toEqual([
      ['Locality: Gaotai County', 16],
      ['Status: derived', 3],
    ]))

  it('does not name one without which there are none either', () => {
    expect(looser({ search: 'zzzz', filters: [gaotai] })).toEqual([['Search: ‘zzzz’', 3]])
    expect(looser({ search: 'zzzz', filters: [gaotai, derived] })).toEqual([])
  })

  it('names the locality that a link keeps it to', () =>
    expect(looser({ locality: 'nowhere' })).toEqual([['Locality: nowhere', 75]]))

  it('gives for each the view without it', () => {
    const view = { ...DEFAULT_VIEW, filters: [gaotai, derived] }
    expect(looserViews(index, view, 'en')[0]?.view).toEqual({ ...DEFAULT_VIEW, filters: [derived] })
  })
})
