import type * as zh from '../../zh/charts/frame.ts'

export const HEADINGS: typeof zh.HEADINGS = {
  indicator: 'Indicator',
  locality: 'Locality',
  category: 'Breakdown',
  period: 'Period',
  scope: 'Scope',
  value: 'Value',
  bound: 'Exactness',
  status: 'Status',
}

export const STATUS: typeof zh.STATUS = {
  reported: 'reported',
  derived: 'derived',
  imported: 'imported',
}

export const MORE_VALUES: string = '{n} more {n:value is|values are} in the table'
