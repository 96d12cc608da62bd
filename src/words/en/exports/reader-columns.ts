import type * as zh from '../../zh/exports/reader-columns.ts'

export const EXTRA: typeof zh.EXTRA = {
  number: 'Number',
  lower: 'Lower',
  upper: 'Upper',
  start: 'First day',
  end: 'Last day',
  basis: 'Period basis',
  scopeBasis: 'Scope basis',
  source: 'Source id',
}

export const HEADERS: typeof zh.HEADERS = {
  dataset_version: 'Dataset version',
  exported_on: 'Exported on',
  view: 'View',
}
