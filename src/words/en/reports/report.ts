import type * as zh from '../../zh/reports/report.ts'

export const reportMessages: typeof zh.reportMessages = {
  kicker: 'Report',
  own: 'your own report',
  ownKicker: 'Your own report',
  citation: 'Citation',
  source: 'Source',
  newspaper: 'Newspaper',
  newspaperUnknown: 'Not named on the page',
  published: 'Published',
  text: 'Text',
  paragraphs: '{n} {n:paragraph|paragraphs}',
  ledger: 'Ledger',
  ledgerTable: 'Table of figures',
  ledgerNote:
    'All {figures} figures in text order: {observations} became observations; for the others the reason is given',
  ledgerAll: 'Figures in the text: {figures}, each an observation',
  place: 'Position',
  paragraph: '¶ {n}',
  printed: 'Printed',
  showInText: 'Show it in the text',
  kind: 'Kind',
  account: 'Treated as',
  repeats: 'Repeats an earlier figure',
}

export const TEXT_STATE_NAMES: typeof zh.TEXT_STATE_NAMES = {
  complete: 'Complete',
  'end-missing': 'End missing',
  'start-missing': 'Beginning missing',
}

export const KIND_NAMES: typeof zh.KIND_NAMES = {
  measure: 'measure',
  date: 'date',
  time: 'time',
  duration: 'duration',
  ordinal: 'ordinal',
  label: 'label',
  phone: 'phone number',
  cohort: 'cohort',
  other: 'other',
}

export const REASON_NAMES: typeof zh.REASON_NAMES = {
  date: 'A date, not an indicator',
  time: 'A time, not an indicator',
  duration: 'A duration, not a result of the work',
  ordinal: 'An ordinal, not a quantity',
  label: 'A number in a name',
  phone: 'A telephone number',
  cohort: 'The name of a cohort',
  repeat: 'Repeats an earlier figure',
  private: 'About one person, not counted',
  other: 'Other',
}
