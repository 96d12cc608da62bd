import type { DataSource } from '../../src/sources/data-source.ts'
import type { SourceView } from '../../src/sources/view.ts'

/** A view of the first rows that differs from the plainest one by `change`. */
export const view = (change: Partial<SourceView>): SourceView => ({
  version: 1,
  language: 'zh',
  search: '',
  filters: [],
  sort: [],
  groups: [],
  columns: ['locality', 'indicator', 'value', 'period'],
  page: { offset: 0, limit: 50 },
  ...change,
})
/** Sorted by value, downwards. */
export const byValue: SourceView['sort'] = [{ column: 'value', direction: 'desc' }]
const indicator: SourceView['filters'] = [{ type: 'set', column: 'indicator', keys: ['indicator-7'] }]
const month: SourceView['filters'] = [
  ...indicator,
  { type: 'period', column: 'period', from: '2020-05-01', to: '2020-05-31' },
]
const place: SourceView['filters'] = [{ type: 'set', column: 'locality', keys: ['place-1234'] }]

/** What a reader does, one after another. */
export const STEPS: readonly (readonly [string, (source: DataSource) => Promise<unknown>])[] = [
  ['first page', (source) => source.page(view({}))],
  ['all rows by value', (source) => source.page(view({ sort: byValue }))],
  [
    'all rows by place, English',
    (source) => source.page(view({ language: 'en', sort: [{ column: 'locality', direction: 'asc' }] })),
  ],
  ['one indicator, by value', (source) => source.page(view({ filters: indicator, sort: byValue }))],
  [
    'one indicator, by value, 10,000 rows down',
    (source) => source.page(view({ filters: indicator, sort: byValue, page: { offset: 10_000, limit: 50 } })),
  ],
  ['one place, by value', (source) => source.page(view({ filters: place, sort: byValue }))],
  [
    'all rows by value, the middle one',
    (source) =>
      source.page(view({ sort: byValue, page: { offset: Math.floor(source.about.rows / 2), limit: 50 } })),
  ],
  [
    'surely over 900,000, by period',
    (source) =>
      source.page(
        view({
          filters: [{ type: 'number', column: 'value', min: 900_000, max: null, mode: 'sure' }],
          sort: [{ column: 'period', direction: 'desc' }],
        }),
      ),
  ],
  ['places of one indicator, counted', (source) => source.facets(view({ filters: indicator }), 'locality')],
  ['bounds of all rows, counted', (source) => source.facets(view({}), 'bound')],
  ['all rows by theme and bound', (source) => source.groups(view({ groups: ['theme', 'bound'] }))],
  [
    'one indicator in a month by province',
    (source) => source.groups(view({ filters: month, groups: ['province'] })),
  ],
  ['sum of one indicator in a month', (source) => source.aggregate(view({ filters: month }))],
]
