import type * as zh from '../../zh/charts/chart-texts.ts'

export const TABLE_HEADINGS: typeof zh.TABLE_HEADINGS = {
  indicator: 'Indicator',
  locality: 'Locality',
  category: 'Breakdown',
  period: 'Period',
  scope: 'Scope',
  value: 'Value',
  bound: 'Exactness',
  status: 'Status',
}

export const CHART_STATUS: typeof zh.CHART_STATUS = {
  reported: 'reported',
  derived: 'derived',
  imported: 'imported',
}

export const MORE_VALUES: string = '{n} more {n:value is|values are} in the table'
export const COUNT_OF_VALUES: string = '{n} {n:value|values}'
