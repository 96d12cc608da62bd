import { describe, expect, it } from 'vitest'
import { above, atLeast, exact } from '../../domain/number/bound.ts'
import { byId } from '../../lib/group-rows.ts'
import { runNow } from '../../lib/steps.ts'
import { given } from '../cross-table/testing.ts'
import { besideValues } from './beside-values.ts'
import { cellText } from './cell-text.ts'
import type { ColumnId } from './columns.ts'
import { indexRows } from './store/columnar-index.ts'
import { currentView } from './view/current-view.ts'
import type { ViewState } from './view/view-state.ts'
import { DEFAULT_VIEW } from './view/view-state.ts'

const rows = [
  { place: '东湖镇', period: 2024, value: exact(1000) },
  { place: '东湖镇', period: 2025, value: exact(1200) },
  { place: '西山镇', period: 2024, value: exact(1000) },
  { place: '西山镇', period: 2025, value: exact(950) },
  { place: '南江镇', period: 2025, value: atLeast(900) },
].map(given)
const TARGET = { value: 1000, side: 'up', near: 90 } as const
const observations = byId(rows)
const beside = besideValues({ observations }, ({ period }) => (period?.end === '2025-12-31' ? TARGET : null))
const index = indexRows(rows, { localities: new Map(), beside })
const show = (view: Partial<ViewState>) =>
  [...currentView(index, { ...DEFAULT_VIEW, ...view }, 'zh').rows].map(
    (row) => index.row(row).locality.name.zh,
  )
const words = (id: ColumnId) =>
  rows.map((row) => cellText(id, row, [id], index.context, { language: 'zh', notation: 'full' }))

describe('the columns of change and completion', () => {
  it('name the base of a change, and keep the bound of a value', () => {
    expect(words('change')).toEqual(['', '比2024年 +20%', '', '比2024年 −5%', ''])
    expect(words('points')).toEqual(['', '', '', '', ''])
    expect(words('completion')).toEqual(['', '120%', '', '95%', '至少90%'])
    expect(words('band')).toEqual(['', '达标', '', '接近', '无法判断'])
  })

  it('sort and filter the rows; those of which nothing is told come last', () => {
    expect(show({ sort: [{ column: 'change', direction: 'asc' }] }).slice(0, 2)).toEqual(['西山镇', '东湖镇'])
    expect(show({ sort: [{ column: 'completion', direction: 'desc' }] }).slice(0, 3)).toEqual([
      '东湖镇',
      '西山镇',
      '南江镇',
    ])
    expect(show({ filters: [{ type: 'set', column: 'band', keys: ['unknown'] }] })).toEqual(['南江镇'])
    const from100 = { type: 'number', column: 'completion', min: 100, max: null, mode: 'sure' } as const
    expect(show({ filters: [from100] })).toEqual(['东湖镇'])
  })

  it('take no change for a rise that may be a fall', () => {
    // From over 950 to 1000: at most +5.27 %, and from 2000 it would be a fall by half.
    const two = [
      { place: '北原镇', period: 2024, value: above(950) },
      { place: '北原镇', period: 2025, value: exact(1000) },
    ].map(given)
    const told = besideValues({ observations: byId(two) }, () => null)
    const indexed = indexRows(two, { localities: new Map(), beside: told })
    const shown = (min: number | null, max: number | null, mode: 'sure' | 'possible') =>
      currentView(
        indexed,
        { ...DEFAULT_VIEW, filters: [{ type: 'number', column: 'change', min, max, mode }] },
        'zh',
      ).rows.length
    expect(shown(null, 6, 'sure')).toBe(1)
    expect(shown(0, null, 'sure')).toBe(0)
    expect(shown(null, -50, 'possible')).toBe(1)
  })

  it('are empty where nobody tells', () => {
    const bare = indexRows(rows, { localities: new Map() })
    const column = runNow(bare.column('band'))
    expect(column.kind === 'entry' && column.size).toBe(0)
  })
})
