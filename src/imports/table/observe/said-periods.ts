import { endOfMonth, format, parseISO } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import type { Occasion, WeekSaid } from '../cell/occasion.ts'
import type { PeriodSaid, Since } from '../cell/period-words.ts'
import { periodIn, periodWithin } from '../cell/period-words.ts'
import { resolved } from '../cell/relative-period.ts'
import type { ColumnRole, Said, TableDescription } from '../describe/description.ts'

/** A week of the year that stands beside it; null where there is none. */
export function datedOccasion(
  occasion: Said<WeekSaid | Occasion> | null,
  beside: Said<Period> | null,
): Said<WeekSaid | Occasion> | null {
  if (occasion === null || beside === null || occasion.value.year !== null) return occasion
  return { ...occasion, value: { ...occasion.value, year: Number(beside.value.end.slice(0, 4)) } }
}

type Stretch =
  | { readonly kind: 'period'; readonly period: Said<Period> }
  | { readonly kind: 'asked'; readonly since: Said<Since> }

/**
 * 2021年以来 goes to the day, or to the end of the month, that is named beside it; a year or months of their own, 2025年1-9月, are its likely end, which
 * is asked. Null where what is named is over before it begins.
 */
export function stretchOf(since: Said<Since>, beside: Said<Period> | null): Stretch | null {
  const { start } = since.value
  if (beside === null) return { kind: 'asked', since }
  const { value: until, from } = beside
  if (until.end < start) return null
  const isPoint = until.start === null || until.start.slice(0, 7) === until.end.slice(0, 7)
  return isPoint && from !== 'file'
    ? { kind: 'period', period: { ...since, value: { ...until, start } } }
    : { kind: 'asked', since: { ...since, value: { ...since.value, until: until.end } } }
}

/** Columns whose heading is the corner of the table, and names none of its values. */
const KEYS: readonly ColumnRole[] = ['place', 'indicator', 'breakdown', 'period']

/** What the corner of a table says of when: 截至2025年9月底 above the names of indicators, or 2025年 above months. */
export function cornerPeriod({ columns }: TableDescription): Said<PeriodSaid> | null {
  const [said = null] = columns
    .filter(({ role }) => KEYS.includes(role))
    .flatMap(({ heading }) =>
      heading.flatMap(({ text, from }): Said<PeriodSaid>[] => {
        const whole = periodIn(text)
        if (whole !== null && whole.kind !== 'relative') return [{ value: whole, text, from }]
        const within = periodWithin(text)
        return within === null
          ? []
          : [{ value: { kind: 'period', period: within.period }, text: within.text, from }]
      }),
    )
  return said
}

const DAY_ALONE = /^\d{8}$|^\d{4}-\d{2}-\d{2}$/u

/** The name of a file without its folders and ending. */
export const baseName = (file: string): string =>
  (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[a-z]{2,6}$/iu, '')

/** A name without the number that programs add to that of a copy: 2025年 (2) of a sheet, 年报(1) of a file that was saved twice. */
export const withoutCopyNumber = (name: string): string => name.replace(/\s*[(（]\d{1,2}[)）]$/u, '')

/** What the names of the sheet and of the file say; of 上年 the year before that of the report. */
export function namedPeriods(
  sheet: string,
  file: string,
  report: Period | null,
): { sheet: Said<Period> | null; file: Said<Period> | null } {
  const said = (text: string, from: string): Said<Period> | null => {
    const found = periodWithin(text)
    // A day in the name of a file is when it was saved.
    return found === null || (from === 'file' && DAY_ALONE.test(found.text))
      ? null
      : { value: found.period, text, from }
  }
  const relative = periodIn(sheet)
  const [meant] = relative?.kind === 'relative' && report !== null ? resolved(report, relative) : []
  return {
    sheet: meant === undefined ? said(sheet, 'sheet') : { value: meant, text: sheet, from: 'sheet' },
    file: said(withoutCopyNumber(baseName(file)), 'file'),
  }
}

/** Whether the name of a file is of another year. One that is of the next year says when the file was made. */
export function isOfOtherYear(file: Said<Period> | null, { start, end }: Period): boolean {
  if (file === null) return false
  const year = Number(end.slice(0, 4))
  const own = Number(file.value.end.slice(0, 4))
  const isInside = (file.value.start ?? file.value.end) <= (start ?? end) && file.value.end >= end
  return own !== year && own !== year + 1 && !isInside
}

/** A form that says only when it was filled in, by the month, means that month. */
export const monthly = (filled: Period | null, { kind }: TableDescription): Said<Period> | null =>
  kind === 'form' && filled !== null && filled.start !== filled.end
    ? { value: filled, text: '', from: 'form' }
    : null

export const isWithin = (part: Period, whole: Period): boolean =>
  part.end <= whole.end &&
  (part.start === null ||
    (whole.start !== null && whole.start <= part.start) ||
    part.start === whole.start) &&
  part.end >= (whole.start ?? '')

export const narrowest = (said: readonly Said<Period>[]): Said<Period> | null =>
  said.find(({ value }) => said.every((each) => isWithin(value, each.value))) ?? said[0] ?? null

/** Whether a period begins or ends within a month. */
export const isOfDays = ({ start, end }: Period): boolean =>
  start !== null &&
  start !== end &&
  start.slice(0, 7) === end.slice(0, 7) &&
  !(start.endsWith('-01') && isLastOfMonth(end))

const isLastOfMonth = (day: string): boolean => format(endOfMonth(parseISO(day)), 'yyyy-MM-dd') === day

export const isWholeYear = ({ start, end }: Period): boolean =>
  start?.endsWith('-01-01') === true && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)
