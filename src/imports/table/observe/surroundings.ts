import type { Period } from '../../../domain/time/period.ts'
import type { Place } from '../../../places/gazetteer.ts'
import { tight } from '../../../places/written-name.ts'
import { readPeriod } from '../../period-cell.ts'
import type { Occasion, WeekSaid } from '../cell/occasion.ts'
import { occasionWithin } from '../cell/occasion.ts'
import type { DayAsked, FiscalYear, PeriodSaid, Since } from '../cell/period-words.ts'
import {
  dayAskedWithin,
  fiscalWithin,
  periodIn,
  periodWithin,
  sinceWithin,
  withoutTableNumber,
  yearlessWithin,
} from '../cell/period-words.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { likelyUnit, splitUnit, unitsOfLine } from '../cell/unit-text.ts'
import { isLastDay, isPerson, labelOf } from '../cell/words.ts'
import type { Said, TableDescription } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import {
  baseName,
  cornerPeriod,
  datedOccasion,
  isOfDays,
  isOfOtherYear,
  isWholeYear,
  isWithin,
  monthly,
  namedPeriods,
  narrowest,
  stretchOf,
  withoutCopyNumber,
} from './said-periods.ts'
import type { Scope } from './table-context.ts'
import { splitIn, splitSubject, titleIndicator, titleStem, withoutSplit } from './title-subject.ts'

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
  /** What is said of when that names no period by itself. */
  const hear = (value: PeriodSaid, text: string, from: string) => {
    if (value.kind === 'fiscal' || value.kind === 'years' || value.kind === 'day-asked')
      open.push({ value, text, from })
    else if (value.kind === 'since') since ??= { value, text, from }
    else if (value.kind === 'week' || value.kind === 'occasion') occasion ??= { value, text, from }
  }
  const say = (label: string, value: string, text: string, from: string) => {
    const kind = labelOf(label)
    const said = periodIn(value)
    if (kind === 'filled' || /^填报(?:时间|日期)$/u.test(tight(label))) {
      if (said?.kind === 'period') filled ??= said.period
    } else if (kind === 'period') {
      const isEnd = isLastDay(label)
      if (said?.kind === 'period')
        labelled.push({ value: isEnd ? { ...said.period, start: null } : said.period, text, from })
      else if (said?.kind === 'yearless') yearless.push({ value: said.text, text, from })
      else if (said !== null) hear(said, text, from)
    } else if (kind === 'place') {
      const match = words.place(value)
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
    if (labels.length > 0) continue
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
  else if (corner !== null) hear(corner.value, corner.text, corner.from)
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
  const about = {
    filled,
    places,
    units,
    indicator,
    isSplit,
    isScored,
    title,
    stem: titleStem(withoutSplit(title), places),
  }
  if (months !== undefined && period !== null && year !== null && isWholeYear(period.value)) {
    const joined = readPeriod(months.value, null, Number(year))
    if (typeof joined !== 'string')
      return {
        ...about,
        period: { value: joined, text: months.text, from: months.from },
        yearless: null,
        disputed: [],
        open: null,
        years: 0,
        fileSays: null,
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
    ...about,
    period: nearest,
    yearless: period === null ? (months ?? null) : null,
    open: period === null && months === undefined ? (open[0] ?? null) : null,
    years: sheetIs?.years ?? 0,
    fileSays: isAlone && nearest !== null && isOfOtherYear(named.file, nearest.value) ? named.file : null,
    disputed,
  }
}

/** 总分, 组织建设（30分）, Score. */
const saysMarks = (heading: string): boolean => {
  const { name, unit } = splitUnit(heading)
  return unit?.unit === '分' || likelyUnit(name) === '分' || /\bscores?\b/iu.test(name)
}

const rowOf = (address: string): string => address.replace(/^\D+/u, '')
