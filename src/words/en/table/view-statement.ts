import type * as zh from '../../zh/table/view-statement.ts'

export const STATEMENT_WORDS: typeof zh.STATEMENT_WORDS = {
  rows: 'Rows',
  search: 'Search',
  filters: 'Filters',
  sort: 'Sorted by',
  groups: 'Grouped by',
  scope: 'Locality',
  chosen: 'Selection',
  date: 'Exported on',
  version: 'Dataset version',
  data: 'Data',
  blank: '(blank)',
  none: 'none',
}

export const SORT_DIRECTIONS: typeof zh.SORT_DIRECTIONS = {
  asc: 'ascending',
  desc: 'descending',
}

export const VIEW_WORDS: typeof zh.VIEW_WORDS = {
  row: '{n} {n:row|rows}',
  all: '{all} {all:row|rows}',
  part: '{shown} of {all} {all:row|rows}',
  chosenFrom: 'chosen from the {n} {n:row|rows} shown',
  except: 'other than {names}',
  contains: 'contains “{text}”',
  surely: 'surely {range}',
  possibly: '{range}, surely or possibly',
  between: '{from} to {to}',
  from: 'from {from}',
  to: 'up to {to}',
  anyValue: 'has a value',
}
