import type { SourceView } from './view.ts'
import { SOURCE_COLUMNS } from './view.ts'

/** A view of the first rows of a source, with what a test is about changed in it. */
export const asking = (change: Partial<SourceView> = {}): SourceView => ({
  version: 1,
  language: 'zh',
  search: '',
  filters: [],
  sort: [],
  groups: [],
  columns: SOURCE_COLUMNS,
  page: { offset: 0, limit: 50 },
  ...change,
})
