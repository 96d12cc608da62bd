import type * as zh from '../../zh/desk/circular.ts'

export const circularMessages: typeof zh.circularMessages = {
  open: 'Make a circular',
  page: 'Circular',
  lead: 'Written by rule from the cross-table as it is filtered now: one page of text, one with the scorecard. No sentence says more than the data, and no number is more exact than its source.',
  form: 'To, from and date',
  to: 'To',
  toHint: 'for instance: all town unions',
  from: 'From',
  day: 'Date',
  save: 'Save as Word',
  print: 'Print',
  saved: 'Saved: {file}',
  failed: 'The Word file could not be made: {reason}',
  scorecard: 'Open the scorecard',
  table: 'Open the cross-table',
  empty: 'The filters leave no value to report on. Go back to the table and widen them.',
  annex: 'With an annex that tells each of the {n} indicators in turn',
}
