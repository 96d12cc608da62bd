import type { Period } from '../../domain/period.ts'
import type { Place } from '../../places/gazetteer.ts'
import { readPeriod } from '../period-cell.ts'
import type { Said, TableDescription } from './description.ts'
import type { Grid } from './grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import type { KnownWords } from './known-words.ts'
import { periodIn, periodWithin, yearlessWithin } from './period-words.ts'
import type { UnitRead } from './unit-text.ts'
import { splitUnit, unitsOfLine } from './unit-text.ts'
import { bareName, isPerson, labelOf, tight } from './words.ts'

/** What is said of a whole table around it: by its title, the lines beside it, the name of its sheet and of its file. */
export interface Surroundings {
  readonly period: Said<Period> | null
  /** Months of a title that names no year, where no other name gives one. */
  readonly yearless: Said<string> | null
  /** When the table was filled in; it only hints at what it speaks of. */
  readonly filled: Period | null
  /** Periods that contradict each other, in the title and the name of the sheet. */
  readonly disputed: readonly Said<Period>[]
  readonly places: readonly Said<Place>[]
  readonly units: readonly Said<UnitRead>[]
  readonly indicator: Said<IndicatorName> | null
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
  file: string,
  words: KnownWords,
): Surroundings {
  const labelled: Said<Period>[] = []
  const titled: Said<Period>[] = []
  const yearless: Said<string>[] = []
  const places: Said<Place>[] = []
  const units: Said<UnitRead>[] = []
  let filled: Period | null = null
  let indicator: Said<IndicatorName> | null = null
  let title = ''
  const say = (label: string, value: string, text: string, from: string) => {
    const kind = labelOf(label)
    const said = periodIn(value)
    if (kind === 'filled' || /^填报(?:时间|日期)$/u.test(tight(label))) {
      if (said?.kind === 'period') filled ??= said.period
    } else if (kind === 'period') {
      // 截止时间 is the last day of what is counted.
      const isEnd = /截[止至]|时点/u.test(label)
      if (said?.kind === 'period')
        labelled.push({ value: isEnd ? { ...said.period, start: null } : said.period, text, from })
      else if (said?.kind === 'yearless') yearless.push({ value: said.text, text, from })
    } else if (kind === 'place') {
      const match = words.place(value)
      if (match.kind === 'place') places.push({ value: match.place, text, from })
    }
  }
  for (const { text, from } of table.titles) {
    if (isPerson(text)) continue
    const line = unitsOfLine(text)
    if (line.length > 0) units.push(...line.map((value) => ({ value, text, from })))
    const labels = [
      ...text.matchAll(/(?:^|[\s　,，;；])([^\s　:：,，;；]{2,12})[:：]\s*([^\s　]+)/gu),
    ].filter(([, label = '']) => labelOf(label) !== null)
    for (const [, label = '', value = ''] of labels) say(label, value, text, from)
    if (labels.length > 0) continue
    const period = periodWithin(text)
    if (period !== null) titled.push({ value: period.period, text, from })
    else {
      const months = yearlessWithin(text)
      if (months !== null) yearless.push({ value: months, text, from })
    }
    for (const place of words.placesIn(text)) places.push({ value: place, text, from })
    indicator ??= titleIndicator(text, from, words)
    const { unit } = splitUnit(text)
    if (line.length === 0 && unit !== null) units.push({ value: unit, text, from })
    const rest =
      line.length === 0 ? text : tight(text).replace(/[（(]?(?:(?:计量|金额|数据)?单位|units?)[:：].*$/iu, '')
    if (tight(rest).length > 3) title ||= rest
  }
  for (const { row, label, value } of table.pairs)
    say(grid.raw(row, label), grid.raw(row, value), grid.raw(row, value), grid.address(row, value))
  const named = namedPeriods(table.sheet, file)
  for (const [text, from] of [
    [table.sheet ?? '', 'sheet'],
    [baseName(file), 'file'],
  ] as const) {
    for (const place of words.placesIn(text)) places.push({ value: place, text, from })
    indicator ??= titleIndicator(text, from, words)
  }
  const sheetSaid = periodIn(table.sheet ?? '')
  if (sheetSaid?.kind === 'yearless' && yearless.length === 0)
    yearless.push({ value: sheetSaid.text, text: table.sheet ?? '', from: 'sheet' })
  const own = narrowest([...labelled, ...titled])
  const period = own ?? named.sheet ?? named.file ?? monthly(filled, table)
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
        places,
        units,
        indicator,
        title,
        stem: titleStem(title),
      }
  }
  const disputed =
    own !== null &&
    named.sheet !== null &&
    !isWithin(own.value, named.sheet.value) &&
    !isWithin(named.sheet.value, own.value)
      ? [named.sheet, own]
      : []
  return {
    period:
      disputed.length > 0
        ? null
        : own !== null && named.sheet !== null && isWithin(named.sheet.value, own.value)
          ? named.sheet
          : period,
    yearless: period === null ? (months ?? null) : null,
    filled,
    disputed,
    places,
    units,
    indicator,
    title,
    stem: titleStem(title),
  }
}

function titleIndicator(text: string, from: string, words: KnownWords): Said<IndicatorName> | null {
  const found = words.indicatorIn(text)
  return found === null ? null : { value: { ...found, isGeneric: false }, text, from }
}

function namedPeriods(
  sheet: string | null,
  file: string,
): { sheet: Said<Period> | null; file: Said<Period> | null } {
  const said = (text: string, from: string): Said<Period> | null => {
    const found = periodWithin(text)
    // A day in the name of a file is when it was saved.
    return found === null || (from === 'file' && DAY_ALONE.test(found.text))
      ? null
      : { value: found.period, text, from }
  }
  return { sheet: said(sheet ?? '', 'sheet'), file: said(baseName(file), 'file') }
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

const isWholeYear = ({ start, end }: Period): boolean =>
  start?.endsWith('-01-01') === true && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)

function titleStem(title: string): string {
  return bareName(title)
    .replace(/[（(].*?[)）]/gu, '')
    .replace(/^.*?(?:总工会|各县区|各县市区|各市县|各地区|各区|各县|全市|全县|全省)/u, '')
    .replace(/(?:19|20)\d{2}年?度?(?:\d{1,2}[-—至]\d{1,2}月)?|[上下]半年/gu, '')
    .replace(/(?:统计表|情况表|汇总表|一览表|明细表|情况|统计|汇总|表)+$/u, '')
    .replace(/^(?:历年|工会)/u, '')
}
