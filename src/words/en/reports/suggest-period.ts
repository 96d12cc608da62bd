import type * as zh from '../../zh/reports/suggest-period.ts'

export const PERIOD_CARRIED: string = 'The period is carried down from an earlier sentence of the report.'

export const INFERRED_FROM: typeof zh.INFERRED_FROM = {
  year: () => 'The report gives the time without a year; the year is inferred from its date.',
  now: () => 'The report says “at present” or the like; the date is inferred from its own.',
  until: () => 'The report gives the beginning; the end is inferred from its date.',
  recent: () => 'The report says “recently” or the like; the date is inferred from its own.',
  thisYear: () =>
    'The report says “this year” or the like; the year is inferred from its date and counts up to it.',
  years: () => 'The report speaks of recent years; the end is inferred from its date.',
}

export const MONTH_OF_REPORT: string = 'The report gives no period; the month of its date is taken.'

export const UP_TO_REPORT: string = 'The report gives no period; it counts up to its date.'
