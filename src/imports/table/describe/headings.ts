import { itemAt } from '../../../lib/item-at.ts'
import { tight } from '../../../places/written-name.ts'
import { periodIn } from '../cell/period-words.ts'
import { isNote, isNumbering, isPerson, isTotal, keyRoles, labelOf } from '../cell/words.ts'
import type { LineRole } from './description.ts'
import type { Grid } from './grid.ts'
import { goesOnBelowCorner } from './pivot.ts'
import type { RowRead } from './row-read.ts'
import { isValueRow, isYearRow } from './row-read.ts'

/** What else says what a line is: a person who pointed at it, and the list of places. */
export interface Pointed {
  readonly lines: Readonly<Record<number, LineRole>>
  readonly isPlace: (text: string) => boolean
  readonly isIndicator: (text: string) => boolean
}

/** How many lines headings may have. */
const MOST_LEVELS = 5
/** How many rows below a heading its first number may be: lines of units, numbering and groups may come between. */
export const LOOK_AHEAD = 8

/** Whether each text of a line is above the first heading of a table of its own: 2024年会员情况 and 2025年会员情况, side by side. */
function titlesOfSides({ row, columns }: RowRead, below: RowRead | undefined, grid: Grid): boolean {
  if (columns.length < 2 || below === undefined) return false
  const isKey = (column: number) =>
    keyRoles(grid.raw(below.row, column)).some((role) => role === 'place' || role === 'indicator')
  return columns.every((column) => isKey(column) && keyRoles(grid.raw(row, column)).length === 0)
}

/** 填报单位：许昌市总工会, 填报单位（盖章）：许昌市总工会. */
const LABELLED = /^.{2,8}[:：]./u
/** A day alone: 2026年1月8日. */
const DAY = /^\d{4}(?:年\d{1,2}月\d{1,2}日|([-./])\d{1,2}\1\d{1,2})$/u
/** 截至2025年12月31日, up to which something is counted. */
export const saysUntil = (text: string): boolean => {
  const said = periodIn(text)
  return said?.kind === 'period' ? said.period.start === null : /^[（(]?截[至止].*\d/u.test(tight(text))
}

/** The next line that is not blank. */
const belowOf = (rows: readonly RowRead[], at: number): RowRead | undefined =>
  rows.slice(at + 1, at + 1 + LOOK_AHEAD).find(({ columns }) => columns.length > 0)

/**
 * Whether a line above the headings says who reports, in what or of when: 填报单位：许昌市总工会 beside 单位：人, beside the day on which it was filled
 * in, or beside 截至2025年12月31日, in cells of their own or merged. Several times head columns, and so does one above values.
 */
function isPreamble(texts: readonly string[], below: RowRead | undefined, { isPlace }: Pointed): boolean {
  const count = { labels: 0, places: 0, days: 0, until: 0, others: 0 }
  for (let at = 0; at < texts.length; at += 1) {
    const text = tight(texts[at] ?? '')
    if (LABELLED.test(text)) count.labels += 1
    else if (/[:：]$/u.test(text) && labelOf(text) !== null) {
      count.labels += 1
      // Its value stands in the next cell; 2024年 beside 填报单位： heads a column.
      if (labelOf(text) !== 'place' || periodIn(texts[at + 1] ?? '') === null) at += 1
    } else if (DAY.test(text)) count.days += 1
    else if (saysUntil(text)) count.until += 1
    else if (periodIn(text) !== null) count.others += 1
    else if (isPlace(text)) count.places += 1
    else return false
  }
  const { labels, places, days, until, others } = count
  if (labels > 0 && places + until + others === 0) return true
  const isAbove = below !== undefined && !isValueRow(below)
  if (labels > 0) return isAbove && places < 2 && days + until + others < 2
  return isAbove && places === 1 && days + until === 1 && others === 0
}

/** Whether 负责人 and 联系电话 head columns beside those of indicators, as in a list of firms, and do not say who signs. */
function hasPersonColumns(texts: readonly string[], isIndicator: Pointed['isIndicator']): boolean {
  const [first = ''] = texts
  const persons = texts.filter((text) => isPerson(text))
  return (
    !isPerson(first) &&
    persons.length * 2 <= texts.length &&
    persons.every((text) => !/[:：]/u.test(text)) &&
    texts.some(isIndicator)
  )
}

/** Whether a line is one of texts with values below. */
export function isHeading(rows: readonly RowRead[], at: number, grid: Grid, pointed: Pointed): boolean {
  const { isPlace, isIndicator } = pointed
  const here = rows[at]
  if (here === undefined) return false
  const own = pointed.lines[here.row]
  if (own !== undefined) return own === 'heading'
  const { row, columns } = here
  const spread = columns.some((column) => {
    const merge = grid.mergeAt(row, column)
    return merge !== null && merge.right > merge.left
  })
  if (columns.length < 2 && !(spread && columns.length === 2)) return false
  if (!isYearRow(here, grid)) return false
  const texts = columns.map((column) => grid.raw(row, column))
  if (texts.some((text) => isPerson(text)) && !hasPersonColumns(texts, isIndicator)) return false
  if (texts.every((text) => isNote(text))) return false
  if (isPreamble(texts, belowOf(rows, at), pointed)) return false
  if (texts.some((text) => /^[（(]?(?:计量|金额|数据)?单位[:：]/u.test(tight(text)))) return false
  if (titlesOfSides(here, rows[at + 1], grid)) return false
  // 禹州市 beside 见附件 is a line of the table above.
  const isOfPlace = isPlace(texts[0] ?? '') && here.others + here.years === 0 && !texts.some(isIndicator)
  if (isOfPlace && !headsPlaces(here, rows[at + 1], grid, pointed)) return false
  // A label, its value, a label, its value: a line of a form.
  if (texts.length <= 4 && texts.length % 2 === 0 && isLabelled(texts, pointed)) return false
  if (isTotal(texts[0] ?? '') && texts.length > 1 && !texts.slice(1).some((text) => !isTotal(text)))
    return false
  for (let next = at + 1; next < rows.length && next <= at + LOOK_AHEAD; next += 1) {
    const below = rows[next]
    if (below === undefined || below.columns.length === 0) break
    if (pointed.lines[below.row] === 'data') return true
    if (isNumbering(below.columns.map((column) => grid.raw(below.row, column)))) continue
    if (isValueRow(below) || (below.years > 0 && !isYearRow(below, grid))) return true
  }
  return false
}

/** Whether places alone head columns, behind a free corner with a name below it. */
const headsPlaces = (
  { row, columns }: RowRead,
  below: RowRead | undefined,
  grid: Grid,
  { isPlace }: Pointed,
): boolean => {
  const [first = 0] = columns
  return (
    columns.length > 1 &&
    columns.every((column) => isPlace(grid.raw(row, column))) &&
    first > 0 &&
    grid.at(row, first - 1) === '' &&
    below?.columns.includes(first - 1) === true
  )
}

/** 单位名称 beside a place, 填报时间 beside a period. */
const isLabelled = (texts: readonly string[], { isPlace }: Pointed): boolean =>
  texts.every((text, at) => {
    if (at % 2 === 1) return true
    const label = labelOf(text)
    const value = texts[at + 1] ?? ''
    return label === 'place' ? isPlace(value) : label !== null && label !== 'unit' && periodIn(value) !== null
  })

/** Whether all texts of a line but the first are places. */
const arePlaces = ({ row, columns }: RowRead, grid: Grid, { isPlace }: Pointed): boolean =>
  columns.length > 1 && columns.slice(1).every((column) => isPlace(grid.raw(row, column)))

/** Whether all texts of a line, several of them, stand below headings that are merged over columns: 类别 and 指标 below 工作任务. */
const areBelowSpread = (first: RowRead, { row, columns, texts }: RowRead, grid: Grid): boolean =>
  columns.length > 1 &&
  texts === columns.length &&
  row === first.row + 1 &&
  columns.every((column) => {
    const merge = grid.mergeAt(first.row, column)
    return merge !== null && merge.right > merge.left && merge.bottom === first.row
  })

/** Whether a line goes on with the headings above it. */
export function goesOn(first: RowRead, here: RowRead, levels: number, grid: Grid, pointed: Pointed): boolean {
  if (levels >= MOST_LEVELS || here.columns.length === 0 || !isYearRow(here, grid)) return false
  const start = itemAt(first.columns, 0)
  const own = itemAt(here.columns, 0)
  const merge = grid.mergeAt(here.row, start)
  if (merge !== null && merge.top < here.row) return true
  if (goesOnBelowCorner(grid, first.row, here.row)) return true
  if (areBelowSpread(first, here, grid)) return true
  if (own > start) return here.columns.length > 1 || here.others > 0 || here.texts > 0
  // The first line may leave the corner free: 2024年 above, 地区 below.
  if (own < start) return here.texts + here.others + here.years > 1
  // 襄城县 and 禹州市 below 许昌市.
  if (arePlaces(first, grid, pointed) && arePlaces(here, grid, pointed)) return true
  return (
    here.columns.length > 1 &&
    here.texts + here.others + here.years === here.columns.length &&
    here.others + here.years >= here.columns.length - 1
  )
}

/** Within a table a line of texts alone heads another one only where most of its columns are texts. */
export const isNewHeading = ({ texts, others, years, columns }: RowRead): boolean =>
  columns.length > 2 && texts + others + years === columns.length

/** The texts of each line of headings, by which {@link isRepeated} knows them again. */
export const headingWords = (grid: Grid, headings: readonly number[]): ReadonlySet<string> =>
  new Set(
    headings.map((row) =>
      lineWords(Array.from({ length: grid.width }, (_, column) => grid.raw(row, column))),
    ),
  )
const lineWords = (texts: readonly string[]): string =>
  texts
    .map(tight)
    .filter((text) => text !== '')
    .join('|')

/** Printed on several pages, a table repeats its headings. */
export const isRepeated = (texts: readonly string[], words: ReadonlySet<string>): boolean =>
  texts.length > 1 && words.has(lineWords(texts))
