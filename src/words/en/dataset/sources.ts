import type * as zh from '../../zh/dataset/sources.ts'

export const datasetMessages: typeof zh.datasetMessages = {
  title: 'Data',
  lead: 'One row per observation, with its exactness and source, to download; and where the data comes from and how it was checked.',
  downloads: 'Downloads',
  downloadsNote: '{n} {n:observation|observations}',
  csvSpreadsheet: 'CSV for spreadsheets',
  csvSpreadsheetNote: 'With a byte-order mark; text that would run as a formula is guarded',
  csvLossless: 'CSV for programs',
  csvLosslessNote: 'Unaltered, UTF-8',
  json: 'JSON',
  jsonNote: 'The same columns; what is empty is null',
  columns:
    'An empty lower or upper end means that there is none; exactness says how exact the value is. Derived values have a formula and inputs but no printed figure.',
  audit: 'Result of the audit',
  sound:
    'Sound: each of {figures} figures is accounted for once; exactness, units, codes and derivations agree.',
  unsound: '{n} {n:problem|problems}',
  report: 'Report',
  text: 'Text',
  figures: 'Figures',
  observations: 'Observations',
  repeats: 'Repeats',
  none: 'Others',
  auditTable: 'The ledger of each report in numbers',
  sources: 'Sources',
  length: '{n} characters',
  notKept: 'The text itself is not part of the product: only its figures, length and digest are kept.',
}
