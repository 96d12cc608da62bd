import type * as zh from '../../zh/desk/circular.ts'

export const circularMessages: typeof zh.circularMessages = {
  open: 'Make a circular',
  page: 'Circular',
  lead: 'Written by rule from the cross-table as it is filtered now. No sentence says more than the data, and no number is more exact than its source.',
  form: 'To, from and date',
  to: 'To',
  toHint: 'for instance: all town unions',
  from: 'From',
  day: 'Date',
  save: 'Save as Word',
  print: 'Print',
  saved: 'Saved: {file}',
  failed: 'The Word file could not be made: {reason}',
  table: 'Back to the cross-table',
  empty: 'The filters leave no value to report on. Go back to the table and widen them.',
  shortened:
    'The table has the first {shown} of {lines} lines; export the cross-table as XLSX for all of them.',
}
