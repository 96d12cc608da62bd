import type * as zh from '../../zh/exports/reader-columns.ts'

export const MORE_COLUMNS: typeof zh.MORE_COLUMNS = {
  number: 'Number (limits beside it)',
  lower: 'Lower',
  upper: 'Upper',
  start: 'First day',
  end: 'Last day',
  basis: 'Period basis',
  scopeBasis: 'Scope basis',
  source: 'Source id',
  typed: 'Typed on import',
}

export const READER_HEADERS: typeof zh.READER_HEADERS = {
  dataset_version: 'Dataset version',
  exported_on: 'Exported on',
  view: 'View',
}
