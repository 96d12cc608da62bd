import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import { tight } from '../../../places/written-name.ts'
import { periodIn } from '../cell/period-words.ts'
import { unitOf } from '../cell/unit-text.ts'
import type { KeyRole } from '../cell/words.ts'
import { isNote, isNumbering, isPerson, isTotal, keyRoles, labelOf } from '../cell/words.ts'
import type { Correction, LineRole } from './description.ts'
import type { Grid } from './grid.ts'

/** The lines of one table, before its columns are known. */
export interface TableLines {
  readonly top: number
  readonly bottom: number
  readonly headings: readonly number[]
  readonly body: readonly number[]
  readonly roles: Map<number, LineRole>
}

interface RowRead {
  readonly row: number
  readonly columns: readonly number[]
  readonly texts: number
  readonly numbers: number
  readonly missing: number
  readonly years: number
  readonly others: number
}

/** What else says what a line is: a person who pointed at it, and the list of places. */
interface Pointed {
  readonly lines: Readonly<Record<number, LineRole>>
  readonly isPlace: (text: string) => boolean
  readonly isIndicator: (text: string) => boolean
}

/** Lines between two pauses. */
const AT_ONCE = 256

/** How many lines headings may have. */
const MOST_LEVELS = 5
/** How many rows below a heading its first number may be: lines of units, numbering and groups may come between. */
const LOOK_AHEAD = 8

function readRow(grid: Grid, row: number): RowRead {
  const columns: number[] = []
  const count = { texts: 0, numbers: 0, missing: 0, years: 0, others: 0 }
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.isHiddenColumn(column) || grid.raw(row, column) === '') continue
    columns.push(column)
    const kind = grid.kind(row, column)
    if (kind === 'text') count.texts += 1
    else if (kind === 'number' || kind === 'code') count.numbers += 1
    else if (kind === 'missing') count.missing += 1
    else if (kind === 'year') count.years += 1
    else if (kind !== 'blank') count.others += 1
  }
  return { row, columns, ...count }
}

/** Finds the tables of a sheet, one below the other, and what each of its lines is. */
export function* findTables(
  grid: Grid,
  correction: Correction,
  { isPlace, isIndicator }: Pick<Pointed, 'isPlace' | 'isIndicator'>,
): Steps<{ tables: TableLines[]; rest: ReadonlyMap<number, LineRole> }> {
  const pointed: Pointed = { lines: correction.lines ?? {}, isPlace, isIndicator }
  const rows: RowRead[] = []
  for (let row = 0; row < grid.height; row += 1) {
    rows.push(readRow(grid, row))
    if (row % AT_ONCE === AT_ONCE - 1) yield
  }
  const isHidden = (row: number) => grid.isHiddenRow(row) && pointed.lines[row] === undefined
  const visible = rows.filter(({ row }) => !isHidden(row))
  const tables: TableLines[] = []
  const rest = new Map<number, LineRole>()
  let pending = new Map<number, LineRole>()
  let at = 0
  while (at < visible.length) {
    const here = visible[at]
    if (here === undefined) break
    if (isHeading(visible, at, grid, pointed)) {
      const found = yield* tableFrom(visible, at, grid, pointed)
      for (const [row, role] of pending) found.roles.set(row, role)
      const top = Math.min(
        here.row,
        ...[...pending].filter(([, role]) => role !== 'blank').map(([row]) => row),
      )
      tables.push({ ...found, top })
      pending = new Map()
      at = found.next
      continue
    }
    pending.set(here.row, roleAbove(here, grid, pointed))
    at += 1
  }
  for (const [row, role] of pending) rest.set(row, role === 'title' && tables.length > 0 ? 'note' : role)
  for (const { row } of rows) if (isHidden(row)) rest.set(row, 'hidden')
  return { tables, rest }
}

const UNIT_LINE = /单位.{0,4}[:：]/u
/** A line that is read and not looked up: 以上数据由各县区总工会报送。 */
const isSentence = (texts: readonly string[]): boolean =>
  texts.length === 1 && /^.{10,}[。；;]$|^.{20,}$/u.test(tight(itemAt(texts, 0)))

/** What a line outside a table is. */
function roleAbove({ row, columns }: RowRead, grid: Grid, pointed: Pointed): LineRole {
  const own = pointed.lines[row]
  if (own !== undefined) return own
  if (columns.length === 0) return 'blank'
  const texts = columns.map((column) => grid.raw(row, column))
  // 填表人 may be on one line with 单位：万元; the line still gives the unit.
  if (texts.some((text) => UNIT_LINE.test(tight(text)) && !isPerson(text))) return 'unit'
  return texts.some((text) => isPerson(text)) || texts.every((text) => isNote(text)) ? 'note' : 'title'
}

const isValueRow = ({ numbers, missing, texts, years, others, columns }: RowRead): boolean =>
  numbers > 0 || (missing > 0 && texts + years + others > 0 && columns.length > 1)

/** Years alone as numbers head columns, one after the other or one back. */
function isYearRow({ row, numbers, years, missing }: RowRead, grid: Grid): boolean {
  if (numbers > 0 || missing > 0) return false
  if (years === 0) return true
  const found: number[] = []
  for (let column = 0; column < grid.width; column += 1)
    if (grid.raw(row, column) !== '' && grid.kind(row, column) === 'year')
      found.push(monthOf(tight(grid.raw(row, column))))
  const steps = found.slice(1).map((year, at) => year - itemAt(found, at))
  const first = grid.raw(row, 0)
  return found.length > 1
    ? steps.every((step) => Math.abs(step) === 1 || step === 0)
    : keyRoles(first).length > 0 || first === ''
}

/** A year by its number, and a month by its number among all months. */
const monthOf = (text: string): number =>
  text.includes('年')
    ? Number(`20${text.slice(0, 2)}`)
    : text.length === 4
      ? Number(text)
      : Number(text.slice(0, 4)) * 12 + Number(text.slice(4))

/** Whether each text of a line is above the first heading of a table of its own: 2024年会员情况 and 2025年会员情况, side by side. */
function titlesOfSides({ row, columns }: RowRead, below: RowRead | undefined, grid: Grid): boolean {
  if (columns.length < 2 || below === undefined) return false
  const isKey = (column: number) =>
    keyRoles(grid.raw(below.row, column)).some((role) => role === 'place' || role === 'indicator')
  return columns.every((column) => isKey(column) && keyRoles(grid.raw(row, column)).length === 0)
}

/** 填报单位：许昌市总工会. */
const LABELLED = /^.{2,8}[:：]./u
/** A day alone: 2026年1月8日. */
const DAY = /^\d{4}(?:年\d{1,2}月\d{1,2}日|([-./])\d{1,2}\1\d{1,2})$/u

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

/** A line of texts with values below. */
function isHeading(rows: readonly RowRead[], at: number, grid: Grid, pointed: Pointed): boolean {
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
  // 填报单位：许昌市总工会 beside 单位：人, or beside the day on which it was filled in, is a line above the headings.
  const labelled = texts.filter((text) => LABELLED.test(tight(text)))
  if (labelled.length > 0 && texts.every((text) => labelled.includes(text) || DAY.test(tight(text))))
    return false
  if (texts.some((text) => /^[（(]?(?:计量|金额|数据)?单位[:：]/u.test(tight(text)))) return false
  if (titlesOfSides(here, rows[at + 1], grid)) return false
  // 禹州市 beside 见附件 is a line of the table above.
  if (isPlace(texts[0] ?? '') && here.others + here.years === 0 && !texts.some(isIndicator)) return false
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

/** 单位名称 beside a place, 填报时间 beside a period. */
const isLabelled = (texts: readonly string[], { isPlace }: Pointed): boolean =>
  texts.every((text, at) => {
    if (at % 2 === 1) return true
    const label = labelOf(text)
    const value = texts[at + 1] ?? ''
    return label === 'place' ? isPlace(value) : label !== null && label !== 'unit' && periodIn(value) !== null
  })

/** Key columns by which a row is told from a heading. */
const KEYS: readonly KeyRole[] = ['place', 'indicator', 'period', 'unit']

/** What the headings of a table announce, by column, where it is one of some roles. */
const keysBelow = (
  headings: readonly number[],
  grid: Grid,
  among: readonly KeyRole[],
): ReadonlyMap<number, readonly KeyRole[]> =>
  new Map(
    Array.from({ length: grid.width }, (_, column) => {
      const own = headings.map((row) => grid.at(row, column)).findLast((text) => text !== '') ?? ''
      return [column, keyRoles(own).filter((role) => among.includes(role))] as const
    }).filter(([, roles]) => roles.length > 0),
  )

/** Says that the number is elsewhere, or still to come. */
const ELSEWHERE = /^(?:[详参请]?见|另|同[上前]|待|略)/u

/**
 * Whether the cells of a line are what the headings of key columns announce: then it is a row, whatever its cells of values say. 见附件 and
 * 2019至2021 there head nothing, and 待审核 does not say who signs.
 */
function isRowBelow(
  keys: ReadonlyMap<number, readonly KeyRole[]>,
  { row, columns }: RowRead,
  grid: Grid,
  { isPlace, isIndicator }: Pointed,
): boolean {
  const named = new Set<KeyRole>()
  const fitting = new Set<KeyRole>()
  for (const [column, roles] of keys) {
    const text = grid.at(row, column)
    if (text === '' || isTotal(text)) continue
    // 地区 below 单位名称 heads the next table; a person signs below any heading.
    if (keyRoles(text).length > 0 || isPerson(text) || isNote(text)) return false
    for (const role of roles) named.add(role)
    if (roles.includes('place') && isPlace(text)) fitting.add('place')
    if (roles.includes('indicator') && isIndicator(text)) fitting.add('indicator')
    if (roles.includes('period') && periodIn(text) !== null) fitting.add('period')
    if (roles.includes('unit') && unitOf(text) !== null) fitting.add('unit')
  }
  if (!named.has('place') && !named.has('indicator')) return false
  if (fitting.has('place') || fitting.has('indicator')) return true
  const others = columns.filter((column) => !keys.has(column)).map((column) => grid.raw(row, column))
  return (
    (fitting.has('period') && fitting.has('unit')) ||
    (others.length > 0 && others.every((text) => ELSEWHERE.test(tight(text))))
  )
}

/** Whether a line goes on with the headings above it. */
function goesOn(first: RowRead, here: RowRead, levels: number, grid: Grid): boolean {
  if (levels >= MOST_LEVELS || here.columns.length === 0 || !isYearRow(here, grid)) return false
  const start = itemAt(first.columns, 0)
  const own = itemAt(here.columns, 0)
  const merge = grid.mergeAt(here.row, start)
  if (merge !== null && merge.top < here.row) return true
  if (own > start) return here.columns.length > 1 || here.others > 0 || here.texts > 0
  // The first line may leave the corner free: 2024年 above, 地区 below.
  if (own < start) return here.texts + here.others + here.years > 1
  return (
    here.columns.length > 1 &&
    here.texts + here.others + here.years === here.columns.length &&
    here.others + here.years >= here.columns.length - 1
  )
}

function* tableFrom(
  rows: readonly RowRead[],
  from: number,
  grid: Grid,
  pointed: Pointed,
): Steps<Omit<TableLines, 'top'> & { readonly top: number; readonly next: number }> {
  const roles = new Map<number, LineRole>()
  const headings: number[] = []
  const body: number[] = []
  const first = rows[from]
  let at = from
  for (; at < rows.length; at += 1) {
    const here = rows[at]
    if (here === undefined || first === undefined) break
    const own = pointed.lines[here.row]
    const texts = here.columns.map((column) => grid.raw(here.row, column))
    if (own !== undefined && own !== 'heading' && own !== 'units' && own !== 'numbering') break
    if (at > from && isNumbering(texts)) roles.set(here.row, 'numbering')
    else if (
      at > from &&
      texts.length > 0 &&
      texts.every((text, place) => isUnitCell(grid, here, place, text)) &&
      hasUnit(grid, here)
    )
      roles.set(here.row, 'units')
    else if (
      at === from ||
      own === 'heading' ||
      (goesOn(first, here, headings.length, grid) &&
        !isRowBelow(keysBelow(headings, grid, KEYS), here, grid, pointed))
    ) {
      roles.set(here.row, own ?? 'heading')
      headings.push(here.row)
    } else break
  }
  const top = first?.row ?? 0
  const words = headingWords(grid, headings)
  const keys = keysBelow(headings, grid, KEYS)
  const remarks = keysBelow(headings, grid, ['note'])
  let bottom = rows[at - 1]?.row ?? top
  let gap = false
  let hasNote = false
  let next = at
  for (; next < rows.length; next += 1) {
    if (next % AT_ONCE === AT_ONCE - 1) yield
    const here = rows[next]
    if (here === undefined) break
    const own = pointed.lines[here.row]
    if (here.columns.length === 0) {
      gap = true
      roles.set(here.row, 'blank')
      continue
    }
    const texts = here.columns.map((column) => grid.raw(here.row, column))
    if (own === undefined && isRepeated(texts, words)) {
      roles.set(here.row, 'heading')
      continue
    }
    const isRow = () => own === undefined && isRowBelow(keys, here, grid, pointed)
    if (
      own === 'heading' ||
      (own === undefined &&
        body.length > 0 &&
        isHeading(rows, next, grid, pointed) &&
        (gap || isNewHeading(here)) &&
        !isRow())
    )
      break
    // 联系电话 among the remarks of a row does not make it one that says who signs.
    const said = here.columns.filter((column) => !remarks.has(column))
    const isSigned = (said.length > 0 ? said : here.columns).some((column) =>
      isPerson(grid.raw(here.row, column)),
    )
    const isAside = isSigned || isNote(texts[0] ?? '')
    if (own === undefined && isAside && !isRow()) {
      roles.set(here.row, 'note')
      hasNote = true
      continue
    }
    const isValues = isValueRow(here) || here.years > 0
    // A title may have the unit of its table beside it: 表二 慰问资金, 单位：元.
    const isTitle = here.columns.length === 1 || gap || texts.some((text) => UNIT_LINE.test(tight(text)))
    if (own === undefined && !isValues && isTitle && opensTable(rows, next, grid, pointed)) break
    if (
      own === undefined &&
      !isValues &&
      (gap || hasNote || isSentence(texts)) &&
      !hasValuesBelow(rows, next)
    ) {
      roles.set(here.row, 'note')
      continue
    }
    roles.set(here.row, own ?? (isValues ? 'data' : 'group'))
    if (own === undefined || own === 'data' || own === 'total' || own === 'group') body.push(here.row)
    bottom = here.row
  }
  for (const row of body) if (row > bottom) bottom = row
  return { top, bottom, headings, body, roles, next }
}

const isUnitCell = (grid: Grid, { row, columns }: RowRead, place: number, text: string): boolean =>
  grid.kind(row, itemAt(columns, place)) === 'unit' ||
  /^[(（]?(?:计量)?单位[)）]?$|^[-—]+$/u.test(tight(text))
const hasUnit = (grid: Grid, { row, columns }: RowRead): boolean =>
  columns.some((column) => grid.kind(row, column) === 'unit')

const headingWords = (grid: Grid, headings: readonly number[]): ReadonlySet<string> =>
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
const isRepeated = (texts: readonly string[], words: ReadonlySet<string>): boolean =>
  texts.length > 1 && words.has(lineWords(texts))

/** Within a table a line of texts alone heads another one only where most of its columns are texts. */
const isNewHeading = ({ texts, others, years, columns }: RowRead): boolean =>
  columns.length > 2 && texts + others + years === columns.length

/** A single text that is the title of a next table: a heading follows before any value. */
function opensTable(rows: readonly RowRead[], at: number, grid: Grid, pointed: Pointed): boolean {
  for (let next = at + 1; next < rows.length && next <= at + LOOK_AHEAD; next += 1) {
    const here = rows[next]
    if (here === undefined) return false
    if (here.columns.length === 0) continue
    if (isHeading(rows, next, grid, pointed)) return true
    if (isValueRow(here)) return false
  }
  return false
}

function hasValuesBelow(rows: readonly RowRead[], at: number): boolean {
  for (let next = at + 1; next < rows.length && next <= at + LOOK_AHEAD; next += 1) {
    const here = rows[next]
    if (here !== undefined && isValueRow(here)) return true
  }
  return false
}
