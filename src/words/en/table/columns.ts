import type * as zh from '../../zh/table/columns.ts'

export const STATUS: typeof zh.STATUS = {
  reported: 'reported',
  entered: 'own report',
  derived: 'derived',
  imported: 'imported',
}

export const COLUMN_NAMES: typeof zh.COLUMN_NAMES = {
  locality: 'Locality',
  province: 'Province',
  theme: 'Theme',
  indicator: 'Indicator',
  breakdown: 'Breakdown',
  scope: 'Scope',
  bound: 'Exactness',
  unit: 'Unit',
  period: 'Period',
  status: 'Status',
  printed: 'As printed',
  report: 'Report or file',
  formula: 'Formula',
  change: 'Change in %',
  points: 'Change in points',
  completion: 'Completion',
  band: 'Against target',
  review: 'Review',
  marks: 'Marks',
  notes: 'Notes',
  id: 'Id',
  value: 'Value',
  paragraph: 'Paragraph',
}
