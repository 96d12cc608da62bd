import type { ColumnDescription, Said, ValuesHeading } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'
import type { KnownWords } from './known-words.ts'
import type { PeriodSaid } from './period-words.ts'
import { periodIn } from './period-words.ts'
import { splitUnit, unitOf } from './unit-text.ts'
import { isGrowth, isOfWhich, isTotal, saysNoIndicator, tight } from './words.ts'

/** The headings above a column from the top, each once. A heading that spreads over columns without being merged counts for all of them. */
export function pathOf(grid: Grid, { headings }: TableLines, column: number, left: number): Said<string>[] {
  const path: Said<string>[] = []
  for (const [level, row] of headings.entries()) {
    let from = column
    const isLast = level === headings.length - 1
    const hasBelow = headings.slice(level + 1).some((below) => grid.at(below, column) !== '')
    if (grid.at(row, column) === '' && !isLast && hasBelow) {
      while (from > left && grid.at(row, from) === '') from -= 1
      // A heading over keys reaches no further than its own column.
      const isOwn = headings.slice(level + 1).some((below) => grid.at(below, from) !== '')
      if (!isOwn) from = column
    }
    const text = grid.at(row, from)
    if (text === '' || path.at(-1)?.text === text) continue
    path.push({ value: tight(text), text, from: grid.address(row, from) })
  }
  return path
}

const RELATIVE_BEFORE = /^(本年度?|本期|当年|上年同期|上年度?|去年同期|去年|今年)(.{2,})$/u

/** A heading that says when before it says what: 2025年会员数, 本年会员数, 6月新建工会数, Jun 2024 – Jan 2026: Members. */
function leadingPeriod(
  name: string,
  words: KnownWords,
): { said: PeriodSaid; rest: string; text: string } | null {
  const [, told = '', behind = ''] = /^([^:]{4,30}):(.+)$/u.exec(name) ?? []
  const before = told === '' ? null : periodIn(told)
  if (before !== null) return { said: before, rest: behind, text: told }
  for (let length = Math.min(14, name.length - 2); length >= 2; length -= 1) {
    const piece = name.slice(0, length)
    if (!/[年月度期末底初季HQ\d]$/u.test(piece)) continue
    const said = /^\d+$/u.test(piece) ? null : periodIn(piece)
    const rest = name.slice(length)
    if (said === null || /^[-—–~至\d]/u.test(rest)) continue
    if (said.kind !== 'period' && words.indicator(rest) === null) continue
    return { said, rest, text: piece }
  }
  const [, year = '', bracket = ''] = /^((?:19|20)\d{2}年?度?)([（(].+[)）])$/u.exec(name) ?? []
  const alone = year === '' ? null : periodIn(year)
  if (alone !== null) return { said: alone, rest: bracket, text: year }
  const [, relative = '', rest = ''] = RELATIVE_BEFORE.exec(name) ?? []
  const said = relative === '' || words.indicator(rest) === null ? null : periodIn(relative)
  return said === null ? null : { said, rest, text: relative }
}

export function valuesOf(
  grid: Grid,
  path: readonly Said<string>[],
  column: number,
  unitRows: readonly number[],
  words: KnownWords,
): ValuesHeading {
  const indicator: Said<string>[] = []
  const periods: Said<PeriodSaid>[] = []
  let unit: ValuesHeading['unit'] = null
  let place: Said<string> | null = null
  let total = false
  let ofWhich = false
  let qualifier = ''
  for (const { text, from } of path) {
    const split = splitUnit(text)
    if (split.unit !== null) unit = { value: split.unit, text, from }
    const name = split.name
    const alone = unitOf(name)
    if (alone !== null && path.length > 1 && !saysNoIndicator(name)) {
      unit = { value: alone, text, from }
      continue
    }
    const whole = periodIn(name)
    if (whole !== null) {
      periods.push({ value: whole, text, from })
      continue
    }
    if (isTotal(name) && tight(name).length <= 4) {
      total = true
      continue
    }
    if (isOfWhich(name)) ofWhich = true
    const leading = leadingPeriod(name, words)
    if (leading !== null) periods.push({ value: leading.said, text: leading.text, from })
    const rest = leading?.rest ?? name
    if (/^其中[:：]?$/u.test(rest)) continue
    // 2025年（预计） is not 2025年.
    const [, bracketed = ''] = /^[（(]([^（()）]+)[)）]$/u.exec(rest) ?? []
    if (leading !== null && bracketed !== '') {
      const within = periodIn(bracketed)
      if (within === null) qualifier = bracketed
      else periods.push({ value: within, text: bracketed, from })
      continue
    }
    if (words.place(rest).kind === 'place') place = { value: rest, text, from }
    indicator.push({ value: rest, text, from })
  }
  for (const row of unitRows) {
    const own = unitOf(grid.at(row, column))
    if (own !== null) unit = { value: own, text: grid.at(row, column), from: grid.address(row, column) }
  }
  return { indicator, qualifier, unit, periods, place, isTotal: total, isOfWhich: ofWhich }
}

/** Columns that compare two others hold no values of their own: 同比增长 beside 本期 and 上年同期. Alone, 增减 is an indicator. */
export function withComparisons(columns: readonly ColumnDescription[]): ColumnDescription[] {
  const values = columns.filter(({ role }) => role === 'values')
  const dated = values.filter(({ values: held }) => (held?.periods.length ?? 0) > 0)
  const compared = values.filter(({ heading }) => heading.some(({ text }) => isGrowth(splitUnit(text).name)))
  const isComparing = compared.length > 0 && dated.length > 0
  const named = compared.some(({ heading }) =>
    heading.some(({ text }) => /同比|环比|比上年|较上年|比去年|较去年|year before/iu.test(text)),
  )
  return columns.map((column) => {
    const isCompared =
      compared.includes(column) && (isComparing || (named && values.length > compared.length))
    return isCompared ? { ...column, role: 'check' } : column
  })
}
