import { format, lastDayOfMonth, subDays } from 'date-fns'
import type { Bilingual } from '../../domain/text.ts'
import { FIVE_YEAR_PLANS } from '../../domain/time/five-year-plan.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Figure } from '../../extract/figure.ts'
import { eachLanguage } from '../../words/languages.ts'
import { INFERRED_FROM, MONTH_OF_REPORT, UP_TO_REPORT } from '../../words/reports/suggest-period.ts'
import type { Range } from './passage.ts'

/** Words in the text that name a time: the period that they mean, and how far it applies. */
export interface TimeMark extends Range {
  readonly period: Period | null
  /**
   * How far the words apply. `frame`: to all that follows; `paragraph`: to the rest of the paragraph (近日, 1月7日); `sentence`: to the rest of
   * the sentence (全年); `part`: to the parts of a whole (其中2025年); `figure`: only to the figure next to them (由去年底的83%); `against`: to no
   * figure, a change is compared with this time.
   */
  readonly role: 'frame' | 'paragraph' | 'sentence' | 'part' | 'figure' | 'against'
  readonly rule: string
}

/** A day as 2026-01-31. Days are compared as text, so all their parts have a fixed width. */
const day = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
const monthEnd = (year: number, month: number): string =>
  format(lastDayOfMonth(new Date(year, month - 1, 1)), 'yyyy-MM-dd')

/** The last day of a month that is written as 2026-01; the text unchanged where it is not a month. */
export const lastDayOf = (month: string): string => {
  const [year = Number.NaN, of = Number.NaN] = month.split('-').map(Number)
  return isMonth(of) ? monthEnd(year, of) : month
}

interface Dates {
  readonly printed: string
  readonly start: string
  readonly end: string
  /** Whether the words say the year. */
  readonly hasYear: boolean
  readonly isPoint: boolean
}

const DIGITS = '〇一二三四五六七八九'
const half = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[○零]/gu, '〇')
    .replaceAll(/[〇一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year].map((c) => DIGITS.indexOf(c)).join(''),
    )

function numberOf(text: string | undefined): number {
  if (text === undefined || text === '') return Number.NaN
  if (/^\d+$/u.test(text)) return Number(text)
  const at = text.indexOf('十')
  if (at < 0) return DIGITS.indexOf(text)
  const tens = at === 0 ? 1 : DIGITS.indexOf(text.slice(0, at))
  const ones = text.length === at + 1 ? 0 : DIGITS.indexOf(text.slice(at + 1))
  return tens * 10 + ones
}

const N = '(\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const YEAR = '(\\d{4})年度?'
const RELATIVE = '(今年|本年|去年|上年|前年|明年|当年)'
const HEAD = new RegExp(`^(?:${YEAR}|${RELATIVE})?`, 'u')
const PARTS: readonly [
  RegExp,
  (m: readonly (string | undefined)[], year: number) => [string, string] | null,
][] = [
  [/^(?:全年|年度|一年|年)?$/u, (_, y) => [day(y, 1, 1), day(y, 12, 31)]],
  [/^(?:年)?(?:底|末)$/u, (_, y) => [day(y, 12, 31), day(y, 12, 31)]],
  [/^(?:年)?初$/u, (_, y) => [day(y, 1, 1), day(y, 1, 31)]],
  [/^上半年$/u, (_, y) => [day(y, 1, 1), day(y, 6, 30)]],
  [/^下半年$/u, (_, y) => [day(y, 7, 1), day(y, 12, 31)]],
  [new RegExp(`^前${N}个?季度$`, 'u'), (m, y) => months(y, 1, numberOf(m[1]) * 3)],
  [new RegExp(`^第?${N}季度末?$`, 'u'), (m, y) => months(y, numberOf(m[1]) * 3 - 2, numberOf(m[1]) * 3)],
  [new RegExp(`^[前头]${N}个月$`, 'u'), (m, y) => months(y, 1, numberOf(m[1]))],
  [
    new RegExp(`^${N}月?份?(?:至|到|-|—|－|~|～)${N}月份?$`, 'u'),
    (m, y) => months(y, numberOf(m[1]), numberOf(m[2])),
  ],
  [new RegExp(`^${N}月份?$`, 'u'), (m, y) => months(y, numberOf(m[1]), numberOf(m[1]))],
  [
    new RegExp(`^${N}月(?:底|末)$`, 'u'),
    (m, y) => (isMonth(numberOf(m[1])) ? [monthEnd(y, numberOf(m[1])), monthEnd(y, numberOf(m[1]))] : null),
  ],
  [new RegExp(`^${N}月[初上中下]`, 'u'), (m, y) => months(y, numberOf(m[1]), numberOf(m[1]))],
  [
    new RegExp(`^${N}月${N}[日号](?:至|到|-|—|~)${N}[日号]$`, 'u'),
    (m, y) => days(y, numberOf(m[1]), numberOf(m[2]), numberOf(m[1]), numberOf(m[3])),
  ],
  [
    new RegExp(`^${N}月${N}[日号](?:至|到|-|—|~)${N}月${N}[日号]$`, 'u'),
    (m, y) => days(y, numberOf(m[1]), numberOf(m[2]), numberOf(m[3]), numberOf(m[4])),
  ],
  [
    new RegExp(`^${N}月${N}[日号]`, 'u'),
    (m, y) => days(y, numberOf(m[1]), numberOf(m[2]), numberOf(m[1]), numberOf(m[2])),
  ],
]

const isMonth = (n: number): boolean => n >= 1 && n <= 12

function months(year: number, from: number, to: number): [string, string] | null {
  return isMonth(from) && isMonth(to) && from <= to ? [day(year, from, 1), monthEnd(year, to)] : null
}

function days(year: number, m1: number, d1: number, m2: number, d2: number): [string, string] | null {
  if (!isMonth(m1) || !isMonth(m2) || !(d1 >= 1) || !(d2 >= 1)) return null
  const [start, end] = [day(year, m1, d1), day(year, m2, d2)]
  return start <= end && start <= monthEnd(year, m1) && end <= monthEnd(year, m2) ? [start, end] : null
}

/** 2021年至2024年, 2023-2025年, 2024年10月至2025年9月: from one year to another. */
const OVER_YEARS = /^(\d{4}(?:年.*)?)(?:至|到|-|—|－|~|～)(\d{4}年.*)$/u

function datesOverYears(printed: string, published: Period | null): Dates | null {
  const [, from, to] = OVER_YEARS.exec(half(printed)) ?? []
  if (from === undefined || to === undefined) return null
  const first = datesOf(from.includes('年') ? from : `${from}年`, published)
  const last = datesOf(to, published)
  if (first === null || last === null || first.start > last.end) return null
  return { printed, start: first.start, end: last.end, hasYear: true, isPoint: false }
}

/** The days of a date as printed. A month without a year is the last such month before the day of the report. */
function datesOf(printed: string, published: Period | null): Dates | null {
  const over = datesOverYears(printed, published)
  if (over !== null) return over
  const text = half(printed)
  const [whole = '', stated, relative] = HEAD.exec(text) ?? []
  const reportYear = published === null ? Number.NaN : Number(published.end.slice(0, 4))
  const shift = relative === undefined ? 0 : ({ 去年: -1, 上年: -1, 前年: -2, 明年: 1 }[relative] ?? 0)
  const year = stated === undefined ? reportYear + shift : Number(stated)
  if (!(year >= 1000 && year <= 9998)) return null
  const rest = text.slice(whole.length)
  if (whole === '' && /^(?:全年|年度|一年|年)?$/u.test(rest) && rest !== '全年') return null
  for (const [form, read] of PARTS) {
    const match = form.exec(rest)
    if (match === null) continue
    let found = read(match, year)
    const isBare = stated === undefined && relative === undefined
    if (found !== null && isBare && published !== null && found[0] > published.end && rest !== '下半年')
      found = read(match, year - 1)
    if (found === null) return null
    return {
      printed,
      start: found[0],
      end: found[1],
      hasYear: stated !== undefined,
      isPoint: /[底末]$/u.test(rest),
    }
  }
  return null
}

/** A note on what is inferred from which words. It quotes the words, so that they can be found in the text. */
const noteOn = (of: keyof typeof INFERRED_FROM, words: string): Bilingual =>
  eachLanguage((language) => INFERRED_FROM[of][language](words))

const inferred = (start: string | null, end: string, note: Bilingual): Period | null =>
  start !== null && start > end ? null : { start, end, basis: 'inferred', note }

/** From the first day of the report's month to the day of the report. */
export const monthOf = (published: Period): Period | null =>
  inferred(`${published.end.slice(0, 8)}01`, published.end, MONTH_OF_REPORT)

/** Words for a time that contain no number. */
const WORDS =
  /今年以来|年初以来|今年|本年度|去年同期|上年同期|去年底|去年末|去年|上年|前年|近年来|近些年来?|多年来|近日|日前|连日来|近期|昨日|截至目前|截止目前|目前|眼下|如今|当前|现有|现已|现在|全年|以来|同期/gu
const AGAINST_BEFORE = /(?:比|较|与|同|相比|低于|高于|对比)(?:于|起)?$/u
const ATTRIBUTE =
  /^[^，。；]{0,6}?(?:启动|成立|建成|投入使用|投用|开工|设立|创建|创办|入职|启用|组建|建立|开办|出生|参加工作)[^，。；]{0,3}?的/u
const AGAINST_AFTER = /^(?:同期|相比|的?同比)/u

/** All words that name a time in a text, in order. */
export function findTimes(
  text: string,
  figures: readonly Figure[],
  published: Period | null,
): readonly TimeMark[] {
  const marks: TimeMark[] = []
  const dates = figures.filter(({ kind }) => kind === 'date')
  for (const { start, end, text: printed } of dates) {
    if (printed.startsWith('每')) continue
    const before = text.slice(Math.max(0, start - 4), start)
    const after = text.slice(end, end + 14)
    if (AGAINST_BEFORE.test(before) || AGAINST_AFTER.test(after)) {
      marks.push({ start, end, period: null, role: 'against', rule: 'compared' })
      continue
    }
    // 2025年5月投入使用的文化宫 says how old a thing is, not when it was counted.
    if (ATTRIBUTE.test(after)) continue
    const found = datesOf(printed, published)
    if (found === null) continue
    const mark = markOf({ start, end }, found, before, after, published)
    const role = isAtFigure(text, end) ? 'figure' : /其中[，,：:]?$/u.test(before) ? 'part' : mark.role
    marks.push({ ...mark, role })
  }
  marks.push(...planYears(text, published))
  let next = 0
  for (const match of text.matchAll(WORDS)) {
    const [word] = match
    const start = match.index
    const end = start + word.length
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const date = dates[next]
    if (date !== undefined && date.start < end && date.start <= start) continue
    const before = text.slice(Math.max(0, start - 3), start)
    if (
      AGAINST_BEFORE.test(before) ||
      word.endsWith('同期') ||
      AGAINST_AFTER.test(text.slice(end, end + 3))
    ) {
      marks.push({ start, end, period: null, role: 'against', rule: 'compared' })
      continue
    }
    if (date !== undefined && date.start === end) continue
    // 全年目标 is a plan, not a time.
    if (/^(?:度|的)?(?:目标|任务|计划|指标)/u.test(text.slice(end, end + 5))) continue
    const period = periodOfWord(word, published)
    if (period === undefined) continue
    const role = isAtFigure(text, end) ? 'figure' : (REACH_OF[word] ?? 'paragraph')
    marks.push({ start, end, period, role, rule: 'word-for-time' })
  }
  return marks.toSorted((a, b) => a.start - b.start)
}

function markOf(
  range: Range,
  found: Dates,
  before: string,
  after: string,
  published: Period | null,
): TimeMark {
  const { start, end, hasYear, isPoint } = found
  const mark = (period: Period | null, rule: string): TimeMark => ({ ...range, period, role: 'frame', rule })
  const stated = (from: string | null, to: string): Period =>
    hasYear
      ? { start: from, end: to, basis: 'stated' }
      : { start: from, end: to, basis: 'inferred', note: noteOn('year', found.printed) }
  if (/(?:截至|截止|截止到|至|到)$/u.test(before)) return mark(stated(null, end), 'as-of-date')
  const isSince =
    /^[^，。；、]{0,10}?(?:以来|起|至今|后)/u.test(after) &&
    (/(?:自|从)$/u.test(before) || /^[^，。；、]{0,6}?(?:以来|至今)/u.test(after))
  if (isSince) {
    if (published === null) return mark(null, 'since-date')
    return mark(inferred(start, published.end, noteOn('until', found.printed)), 'since-date')
  }
  if (isPoint) return mark(stated(null, end), 'as-of-date')
  if (start === end)
    return { ...mark(stated(start, end), hasYear ? 'date-stated' : 'date-without-year'), role: 'paragraph' }
  return mark(stated(start, end), hasYear ? 'date-stated' : 'date-without-year')
}

/** 去年底的83%: the words apply only to the number after them. */
const isAtFigure = (text: string, end: number): boolean =>
  /^的[近约超]?[\d一二三四五六七八九十百千万]/u.test(text.slice(end, end + 4))

/** “十四五”期间; without such a word it names a plan and no time: “十四五”规划. */
const PLAN_YEARS = /[“"‘']?(十[一二三四五]五)[”"’']?(?:期间|时期|以来|(?:这)?五年)来?/gu

/** The years of a five-year plan that a text names as a time, up to the day of the report. */
function planYears(text: string, published: Period | null): readonly TimeMark[] {
  return [...text.matchAll(PLAN_YEARS)].flatMap((match): TimeMark[] => {
    const [words, plan = ''] = match
    const first = FIVE_YEAR_PLANS.get(plan)
    if (first === undefined) return []
    const range = { start: match.index, end: match.index + words.length }
    const before = text.slice(Math.max(0, range.start - 4), range.start)
    if (AGAINST_BEFORE.test(before) || AGAINST_AFTER.test(text.slice(range.end, range.end + 3)))
      return [{ ...range, period: null, role: 'against', rule: 'compared' }]
    const [start, last] = [day(first, 1, 1), day(first + 4, 12, 31)]
    const isOver = published !== null && published.end >= last
    const period: Period | null =
      isOver || published === null
        ? { start, end: last, basis: 'stated' }
        : inferred(start, published.end, noteOn('until', words))
    return [{ ...range, period, role: 'paragraph', rule: 'plan-years' }]
  })
}

/** How far words for a time apply, where that is not just their paragraph. */
const REACH_OF: Readonly<Record<string, TimeMark['role']>> = {
  全年: 'sentence',
  今年: 'frame',
  今年以来: 'frame',
  年初以来: 'frame',
  本年度: 'frame',
  去年: 'frame',
  上年: 'frame',
  前年: 'frame',
  近年来: 'frame',
  近些年: 'frame',
  近些年来: 'frame',
  多年来: 'frame',
}

/** The period that a word means; undefined where the word alone means nothing here. */
function periodOfWord(word: string, published: Period | null): Period | null | undefined {
  if (word === '以来') return undefined
  if (published === null) return null
  const { end } = published
  const year = Number(end.slice(0, 4))
  switch (word) {
    case '本年度':
    case '全年':
      // A report from January or February looks back on the year before.
      return end.slice(5, 7) <= '02'
        ? inferred(day(year - 1, 1, 1), day(year - 1, 12, 31), noteOn('year', word))
        : inferred(day(year, 1, 1), end, noteOn('thisYear', word))
    case '今年以来':
    case '年初以来':
    case '今年':
      return inferred(day(year, 1, 1), end, noteOn('thisYear', word))
    case '去年底':
    case '去年末':
      return inferred(null, day(year - 1, 12, 31), noteOn('year', word))
    case '去年':
    case '上年':
      return inferred(day(year - 1, 1, 1), day(year - 1, 12, 31), noteOn('year', word))
    case '前年':
      return inferred(day(year - 2, 1, 1), day(year - 2, 12, 31), noteOn('year', word))
    case '近年来':
    case '近些年':
    case '近些年来':
    case '多年来':
      return inferred(null, end, noteOn('years', word))
    case '昨日': {
      const yesterday = format(subDays(new Date(`${end}T00:00:00`), 1), 'yyyy-MM-dd')
      return inferred(yesterday, yesterday, noteOn('recent', word))
    }
    case '近日':
    case '日前':
    case '连日来':
    case '近期':
      return inferred(`${end.slice(0, 8)}01`, end, noteOn('recent', word))
    default:
      return inferred(`${end.slice(0, 8)}01`, end, noteOn('now', word))
  }
}

/** The period where a report names no time: everything up to the day of the report. */
export const upTo = (published: Period): Period | null => inferred(null, published.end, UP_TO_REPORT)
