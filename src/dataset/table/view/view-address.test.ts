import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, writeQuery } from '../../../state/address.ts'
import { anyView } from '../testing.ts'
import { decodeView, encodeView } from './view-address.ts'
import { DEFAULT_VIEW } from './view-state.ts'

describe('the address of a view', () => {
  it('holds the whole view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const read = decodeView(parseQuery(writeQuery(encodeView(view))))
        const byColumn = (a: { column: string }, b: { column: string }) => (a.column < b.column ? -1 : 1)
        // Filters are parameters, which have no order.
        expect({ ...read, filters: [...read.filters].sort(byColumn) }).toEqual({
          ...view,
          filters: [...view.filters].sort(byColumn),
        })
      }),
    )
  })

  it('is empty for the usual view', () => expect(encodeView(DEFAULT_VIEW)).toEqual({}))

  it('can be read and typed by a person', () => {
    const view = decodeView({
      q: '覆盖',
      'f.locality': 'gaotai,lanshan',
      'f.status': '!derived',
      'f.value': '100..!',
      'f.period': '2025-01-01..2025-12-31',
      sort: 'value.desc,period',
    })
    expect(view.filters).toEqual([
      { type: 'set', column: 'locality', keys: ['gaotai', 'lanshan'] },
      { type: 'set', column: 'status', keys: ['derived'], except: true },
      { type: 'number', column: 'value', min: 100, max: null, mode: 'sure' },
      { type: 'period', column: 'period', from: '2025-01-01', to: '2025-12-31' },
    ])
    expect(view.sort).toEqual([
      { column: 'value', direction: 'desc' },
      { column: 'period', direction: 'asc' },
    ])
  })

  it.each([
    [{ sort: 'nonsense.desc', columns: 'x,y', density: 'huge', width: 'value.9999999' }],
    [
      {
        'f.value': 'ten..many',
        'f.nowhere': 'x',
        'f.period': 'last year..',
        'f.status': '',
        'f.__proto__': 'x',
      },
    ],
    [{ 'f.period': '2025-99-99..', 'f.value': '1e999..' }],
    [{ 'f.period': '2025-02-31..' }],
    [{ 'f.period': '..2025-02-29' }],
    [{ sort: 3, q: ['a'], lang: 'zh' }],
  ])('leaves out what it cannot read: %j', (query) => expect(decodeView(query)).toEqual(DEFAULT_VIEW))

  it.each([
    ['2025..2025', '2025-01-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02..', '2024-02-01', null],
    ['..2025-02', null, '2025-02-28'],
    ['2025-03-05..2025-06', '2025-03-05', '2025-06-30'],
  ])('understands the period %s, typed by hand', (typed, from, to) => {
    expect(decodeView({ 'f.period': typed }).filters).toEqual([
      { type: 'period', column: 'period', from, to },
    ])
  })
})
