import { endOfMonth, format, parseISO } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import type { Place } from '../../../places/gazetteer.ts'
import { tight } from '../../../places/written-name.ts'
import { readPeriod } from '../../period-cell.ts'
import type { Occasion, WeekSaid } from '../cell/occasion.ts'
import { occasionWithin } from '../cell/occasion.ts'
import type { DayAsked, FiscalYear, PeriodSaid, Since } from '../cell/period-words.ts'
import { periodIn } from '../cell/period-words.ts'
import { resolved } from '../cell/relative-period.ts'
import {
  dayAskedWithin,
  fiscalWithin,
  isWholeYear,
  periodWithin,
  sinceWithin,
  withoutTableNumber,
  yearlessWithin,
} from '../cell/title-period.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { likelyUnit, splitUnit, unitsOfLine } from '../cell/unit-text.ts'
import { isLastDay, isPerson, labelOf } from '../cell/words.ts'
import type { ColumnRole, Said, TableDescription } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import type { Scope } from './table-context.ts'
import { splitIn, splitSubject, titleIndicator, titleStem, withoutSplit } from './title-words.ts'

/** What is said of a whole table around it: by its title, the lines beside it, the name of its sheet and of its file. */
export interface Surroundings {
  readonly period: Said<Period> | null
  /** Months of a title that names no year, where no other name gives one. */
  readonly yearless: Said<string> | null
  /** When the table was filled in; it only hints at what it speaks of. */
  readonly filled: Period | null
  /** A fiscal year whose months nobody says, a day that may be meant in two ways, a stretch without its end, a week, a feast, where nothing else gives a period. */
  readonly open: Said<FiscalYear | DayAsked | Since | WeekSaid | Occasion> | null
  /** The years that the name of the sheet puts before the report's, where nothing says which that is: -1 for 上年. */
  readonly years: number
  /** What the name of the file says, where that is another period. */
  readonly fileSays: Said<Period> | null
  /** Periods that contradict each other, in the title and the name of the sheet. */
  readonly disputed: readonly Said<Period>[]
  readonly places: readonly Said<Place>[]
  readonly units: readonly Said<UnitRead>[]
  readonly indicator: Said<IndicatorName> | null
  /** The title says that what it counts is split, and by what: 分行业会员数, 会员年龄结构, members by age. */
  readonly isSplit: boolean
  /** It is a sheet of marks: its title or one of its headings says so, as 总分 does. */
  readonly isScored: boolean
  readonly title: string
  /** The title without its period, places and the words that all titles have: 困难职工帮扶. */
  readonly stem: string
}

const DAY_ALONE = /^\d{8}$|^\d{4}-\d{2}-\d{2}$/u

/** The name of a file without its folders and ending. */
export const baseName = (file: string): string =>
  (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[a-z]{2,6}$/iu, '')

export function surroundingsOf(
  grid: Grid,
  table: TableDescription,
  { file, words, report, isAlone }: Pick<Scope, 'file' | 'words' | 'report' | 'isAlone'>,
): Surroundings {
  const labelled: Said<Period>[] = []
  const titled: Said<Period>[] = []
  const yearless: Said<string>[] = []
  const open: Said<FiscalYear | DayAsked | Since | WeekSaid | Occasion>[] = []
  let occasion: Said<WeekSaid | Occasion> | null = null
  let since: Said<Since> | null = null
  const places: Said<Place>[] = []
  const units: Said<UnitRead>[] = []
  let filled: Period | null = null
  let indicator: Said<IndicatorName> | null = null
  let title = ''
  const say = (label: string, value: string, text: string, from: string) => {
    const kind = labelOf(label)
    const said = periodIn(value) ?? (isLastDay(label) ? periodIn(`截至${value}`) : null)
    if (kind === 'filled' || /^填报(?:时间|日期)$/u.test(tight(label))) {
      if (said?.kind === 'period') filled ??= said.period
    } else if (kind === 'period') {
      const isEnd = isLastDay(label)
      if (said?.kind === 'period')
        labelled.push({ value: isEnd ? { ...said.period, start: null } : said.period, text, from })
      else if (said?.kind === 'yearless')
        yearless.push({
          value: isEnd && !said.text.startsWith('截') ? `截至${said.text}` : said.text,
          text,
          from,
        })
      else if (said?.kind === 'fiscal' || said?.kind === 'years' || said?.kind === 'day-asked')
        open.push({ value: said, text, from })
      else if (said?.kind === 'since') since ??= { value: said, text, from }
      else if (said?.kind === 'week' || said?.kind === 'occasion') occasion ??= { value: said, text, from }
    } else if (kind === 'place') {
      // 襄城县总工会（盖章） is 襄城县总工会.
      const match = words.place(value.replace(/[（(][^（()）]*[）)]$/u, ''))
      if (match.kind === 'place') places.push({ value: match.place, text, from })
    }
  }
  for (const [at, { text: whole, from }] of table.titles.entries()) {
    const text = withoutTableNumber(whole)
    if (isPerson(text)) continue
    // 截止日期 may have its day in the next cell.
    const beside = table.titles[at + 1]
    if (beside !== undefined && labelOf(text) !== null && rowOf(beside.from) === rowOf(from)) {
      say(text, beside.text, beside.text, beside.from)
      continue
    }
    const line = unitsOfLine(text)
    if (line.length > 0) units.push(...line.map((value) => ({ value, text, from })))
    const labels = [
      ...text.matchAll(/(?:^|[\s　,，;；])([^\s　:：,，;；]{2,12})[:：]\s*([^\s　]+)/gu),
    ].filter(([, label = '']) => labelOf(label) !== null)
    for (const [, label = '', value = ''] of labels) say(label, value, text, from)
    // 填报单位：襄城县总工会 may have 截至2025年12月31日 behind it in one cell.
    if (labels.length > 0) {
      const rest = labels.reduce((left, [found]) => left.replace(found, ' '), text)
      const behind = periodWithin(rest)
      const months = behind === null ? yearlessWithin(rest) : null
      if (behind !== null) titled.push({ value: behind.period, text, from })
      if (months !== null) yearless.push({ value: months, text, from })
      continue
    }
    const period = periodWithin(text)
    const begins = sinceWithin(text)
    const days = occasionWithin(text)
    // 2025年9月8日—14日（第37周） says its days.
    const isDated = period !== null && isOfDays(period.period)
    if (days !== null && !isDated) occasion ??= { value: days, text: days.text, from }
    if (begins !== null) since ??= { value: begins, text: begins.text, from }
    if (period !== null) titled.push({ value: period.period, text, from })
    else if (begins === null) {
      const months = yearlessWithin(text)
      if (months !== null) yearless.push({ value: months, text, from })
      const asked = fiscalWithin(text) ?? dayAskedWithin(text)
      if (asked !== null) open.push({ value: asked, text: asked.text, from })
    }
    for (const place of words.placesIn(text)) places.push({ value: place, text, from })
    indicator ??= titleIndicator(text, from, words)
    const { unit } = splitUnit(text)
    if (line.length === 0 && unit !== null) units.push({ value: unit, text, from })
    const rest =
      line.length === 0 ? text : tight(text).replace(/[（(]?(?:(?:计量|金额|数据)?单位|units?)[:：].*$/iu, '')
    if (tight(rest).length > 3) title ||= rest
  }
  const corner = cornerPeriod(table)
  if (corner?.value.kind === 'period') titled.push({ ...corner, value: corner.value.period })
  else if (corner?.value.kind === 'yearless')
    yearless.unshift({ value: corner.value.text, text: corner.text, from: corner.from })
  else if (
    corner?.value.kind === 'fiscal' ||
    corner?.value.kind === 'years' ||
    corner?.value.kind === 'day-asked'
  )
    open.push({ value: corner.value, text: corner.text, from: corner.from })
  else if (corner?.value.kind === 'since')
    since ??= { value: corner.value, text: corner.text, from: corner.from }
  else if (corner?.value.kind === 'week' || corner?.value.kind === 'occasion')
    occasion ??= { value: corner.value, text: corner.text, from: corner.from }
  // The title of the sheet holds for its other tables too: whom it is about, and what is counted in what where the headings are the same.
  const { titles: above = [], isSameForm = false } = table.above ?? {}
  if (places.length === 0)
    for (const { text, from } of above)
      for (const place of words.placesIn(text)) places.push({ value: place, text, from })
  if (isSameForm && units.length === 0)
    for (const { text, from } of above)
      units.push(...unitsOfLine(text).map((value) => ({ value, text, from })))
  if (isSameForm) for (const { text, from } of above) indicator ??= titleIndicator(text, from, words)
  for (const { row, label, value } of table.pairs)
    say(grid.raw(row, label), grid.raw(row, value), grid.raw(row, value), grid.address(row, value))
  const isSplit = splitIn(title) !== null
  // 会员年龄结构 counts the members.
  if (isSplit && indicator === null) indicator = splitSubject(title, places, words)
  const isScored =
    /(?:得|评|打|总)分|分值|[百十]分制|\bscor(?:es?|ing|ecard)\b/iu.test(title) ||
    table.columns.some(({ heading }) => heading.some(({ text }) => saysMarks(text)))
  const sheet = withoutCopyNumber(table.sheet ?? '')
  const named = namedPeriods(sheet, file, report)
  for (const [text, from] of [
    [sheet, 'sheet'],
    [withoutCopyNumber(baseName(file)), 'file'],
  ] as const) {
    for (const place of words.placesIn(text)) places.push({ value: place, text, from })
    indicator ??= titleIndicator(text, from, words)
    const { unit } = splitUnit(text)
    if (unit !== null && units.length === 0) units.push({ value: unit, text, from })
    const year = fiscalWithin(text)
    if (year !== null) open.push({ value: year, text: year.text, from })
    const begins = sinceWithin(text)
    if (begins !== null) since ??= { value: begins, text: begins.text, from }
  }
  const sheetSaid = periodIn(sheet)
  const sheetIs = sheetSaid?.kind === 'relative' ? sheetSaid : null
  if (sheetSaid?.kind === 'yearless' && yearless.length === 0)
    yearless.push({ value: sheetSaid.text, text: sheet, from: 'sheet' })
  const stated = narrowest([...labelled, ...titled])
  // A sheet or a file that is called after a week says of which of its year the values are.
  if (stated === null || isWholeYear(stated.value))
    for (const [text, from] of [
      [sheet, 'sheet'],
      [baseName(file), 'file'],
    ] as const) {
      const days = occasionWithin(text)
      if (days !== null) occasion ??= { value: days, text: days.text, from }
    }
  // What the name of a sheet or file says is of less weight than a period above the table.
  const begun = stated === null || (since !== null && !['sheet', 'file'].includes(since.from)) ? since : null
  const stretch = begun === null ? null : stretchOf(begun, stated ?? named.sheet ?? named.file)
  const asked =
    datedOccasion(occasion, stated ?? named.sheet ?? named.file) ??
    (stretch?.kind === 'asked' ? stretch.since : null)
  if (asked !== null) {
    open.splice(0, open.length, asked)
    yearless.splice(0)
  }
  const own = stretch === null ? stated : stretch.kind === 'period' ? stretch.period : null
  const period = asked !== null ? null : (own ?? named.sheet ?? named.file ?? monthly(filled, table))
  const year = (period?.value ?? null)?.end.slice(0, 4) ?? null
  const [months] = yearless
  if (months !== undefined && period !== null && year !== null && isWholeYear(period.value)) {
    const joined = readPeriod(months.value, null, Number(year))
    if (typeof joined !== 'string')
      return {
        period: { value: joined, text: months.text, from: months.from },
        yearless: null,
        filled,
        disputed: [],
        open: null,
        years: 0,
        fileSays: null,
        places,
        units,
        indicator,
        isSplit,
        isScored,
        title,
        stem: titleStem(withoutSplit(title), places),
      }
  }
  const areApart = (one: Said<Period>, other: Said<Period>) =>
    !isWithin(one.value, other.value) && !isWithin(other.value, one.value)
  const beside = titled.find(({ from }) => from !== corner?.from)
  const inCorner = titled.find(({ from }) => from === corner?.from)
  const disputed =
    beside !== undefined && inCorner !== undefined && areApart(beside, inCorner)
      ? [beside, inCorner]
      : own !== null && named.sheet !== null && stretch === null && areApart(own, named.sheet)
        ? [named.sheet, own]
        : []
  const nearest =
    disputed.length > 0
      ? null
      : own !== null && named.sheet !== null && stretch === null && isWithin(named.sheet.value, own.value)
        ? named.sheet
        : period
  return {
    period: nearest,
    yearless: period === null ? (months ?? null) : null,
    open: period === null && months === undefined ? (open[0] ?? null) : null,
    years: sheetIs?.years ?? 0,
    fileSays: isAlone && nearest !== null && isOfOtherYear(named.file, nearest.value) ? named.file : null,
    filled,
    disputed,
    places,
    units,
    indicator,
    isSplit,
    isScored,
    title,
    stem: titleStem(withoutSplit(title), places),
  }
}

/** A week of the year that stands beside it; null where there is none. */
function datedOccasion(
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
function stretchOf(since: Said<Since>, beside: Said<Period> | null): Stretch | null {
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
function cornerPeriod({ columns }: TableDescription): Said<PeriodSaid> | null {
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

/** 总分, 组织建设（30分）, Score. */
const saysMarks = (heading: string): boolean => {
  const { name, unit } = splitUnit(heading)
  return unit?.unit === '分' || likelyUnit(name) === '分' || /\bscores?\b/iu.test(name)
}

const rowOf = (address: string): string => address.replace(/^\D+/u, '')

/** A name without the number that programs add to that of a copy: 2025年 (2) of a sheet, 年报(1) of a file that was saved twice. */
const withoutCopyNumber = (name: string): string => name.replace(/\s*[(（]\d{1,2}[)）]$/u, '')

/** What the names of the sheet and of the file say; of 上年 the year before that of the report. */
function namedPeriods(
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
function isOfOtherYear(file: Said<Period> | null, { start, end }: Period): boolean {
  if (file === null) return false
  const year = Number(end.slice(0, 4))
  const own = Number(file.value.end.slice(0, 4))
  const isInside = (file.value.start ?? file.value.end) <= (start ?? end) && file.value.end >= end
  return own !== year && own !== year + 1 && !isInside
}

/** A form that says only when it was filled in, by the month, means that month. */
const monthly = (filled: Period | null, { kind }: TableDescription): Said<Period> | null =>
  kind === 'form' && filled !== null && filled.start !== filled.end
    ? { value: filled, text: '', from: 'form' }
    : null

const isWithin = (part: Period, whole: Period): boolean =>
  part.end <= whole.end &&
  (part.start === null ||
    (whole.start !== null && whole.start <= part.start) ||
    part.start === whole.start) &&
  part.end >= (whole.start ?? '')

const narrowest = (said: readonly Said<Period>[]): Said<Period> | null =>
  said.find(({ value }) => said.every((each) => isWithin(value, each.value))) ?? said[0] ?? null

/** Whether a period begins or ends within a month. */
const isOfDays = ({ start, end }: Period): boolean =>
  start !== null &&
  start !== end &&
  start.slice(0, 7) === end.slice(0, 7) &&
  !(start.endsWith('-01') && isLastOfMonth(end))

const isLastOfMonth = (day: string): boolean => format(endOfMonth(parseISO(day)), 'yyyy-MM-dd') === day
