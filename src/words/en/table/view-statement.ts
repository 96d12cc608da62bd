import type * as zh from '../../zh/table/view-statement.ts'

export const WORDS: typeof zh.WORDS = {
  rows: 'Rows',
  search: 'Search',
  filters: 'Filters',
  sort: 'Sorted by',
  groups: 'Grouped by',
  scope: 'Locality',
  chosen: 'Selection',
  date: 'Exported on',
  version: 'Dataset version',
  blank: '(blank)',
  none: 'none',
}

export const DIRECTIONS: typeof zh.DIRECTIONS = {
  asc: 'ascending',
  desc: 'descending',
}
