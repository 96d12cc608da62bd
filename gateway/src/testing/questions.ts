import type { Question } from '../../../src/sources/clickhouse/wire.ts'
import type { SourceView } from '../../../src/sources/view.ts'

const view = (change: Partial<SourceView>): SourceView => ({
  version: 1,
  language: 'zh',
  search: '',
  filters: [],
  sort: [],
  groups: [],
  columns: ['locality', 'indicator', 'value'],
  page: { offset: 0, limit: 3 },
  ...change,
})

const FILTERS: SourceView['filters'] = [
  { type: 'set', column: 'status', keys: ['reported'] },
  { type: 'set', column: 'breakdown', keys: ["level='area'", 'class\\=A'], except: true },
  { type: 'number', column: 'value', min: 90, max: null, mode: 'possible' },
  { type: 'period', column: 'period', from: '2025-01-01', to: null },
]

/** The questions whose way to a server is recorded in `recorded.json`: one of each kind, with every kind of filter. */
export const QUESTIONS: readonly Question[] = [
  { ask: 'about', version: 1 },
  { ask: 'page', view: view({}) },
  {
    ask: 'page',
    view: view({
      language: 'en',
      filters: FILTERS,
      sort: [
        { column: 'value', direction: 'desc' },
        { column: 'locality', direction: 'asc' },
      ],
    }),
  },
  {
    ask: 'page',
    view: view({
      filters: [{ type: 'text', column: 'printed', text: '4' }],
      sort: [{ column: 'scope', direction: 'desc' }],
      page: { offset: 1, limit: 2 },
    }),
  },
  { ask: 'groups', view: view({ filters: FILTERS, groups: ['theme', 'unit'], language: 'en' }) },
  { ask: 'facets', view: view({ filters: FILTERS }), column: 'status' },
  {
    ask: 'aggregate',
    view: view({ filters: [{ type: 'set', column: 'indicator', keys: ['union-instructors'] }] }),
  },
  { ask: 'rows', view: view({ filters: [{ type: 'set', column: 'bound', keys: ['above', 'nearly'] }] }) },
]
