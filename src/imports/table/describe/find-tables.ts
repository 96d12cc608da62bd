import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import { tight } from '../../../places/written-name.ts'
import { periodIn } from '../cell/period-words.ts'
import { isPivotLabel } from '../cell/pivot-words.ts'
import { unitOf } from '../cell/unit-text.ts'
import type { KeyRole } from '../cell/words.ts'
import { isGrowth, isNote, isNumbering, isPerson, isTotal, keyRoles } from '../cell/words.ts'
import type { Correction, LineRole } from './description.ts'
import type { Grid } from './grid.ts'
import type { Pointed } from './headings.ts'
import {
  goesOn,
  headingWords,
  isHeading,
  isNewHeading,
  isRepeated,
  LOOK_AHEAD,
  saysUntil,
} from './headings.ts'
import type { RowRead } from './row-read.ts'
import { isValueRow, readRow } from './row-read.ts'

/** The lines of one table, before its columns are known. */
export interface TableLines {
  readonly top: number
  readonly bottom: number
  readonly headings: readonly number[]
  readonly body: readonly number[]
  readonly roles: Map<number, LineRole>
}

/** Lines between two pauses. */
const AT_ONCE = 256

/** Finds the tables of a sheet, one below the other, and what each of its lines is. */
export function* findTables(
  grid: Grid,
  correction: Correction,
  { isPlace, isIndicator }: Pick<Pointed, 'isPlace' | 'isIndicator'>,
): Steps<{ tables: TableLines[]; rest: ReadonlyMap<number, LineRole> }> {
  const pointed: Pointed = { lines: correction.lines ?? {}, isPlace, isIndicator }
  const rows: RowRead[] = []
  for (let row = 0; row < grid.height; row += 1) {
    rows.push(readRow(grid, row, isPlace))
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
  // 列标签 alone above the names of columns says nothing.
  if (texts.every((text) => isPivotLabel(text))) return 'note'
  // 制表人 may be on one line with 截至2025年12月31日, too.
  if (texts.some((text) => !isPerson(text) && saysUntil(text))) return 'title'
  return texts.some((text) => isPerson(text)) || texts.every((text) => isNote(text)) ? 'note' : 'title'
}

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
      hasUnit(grid, here) &&
      !isCountedBelowChange(grid, headings, here)
    )
      roles.set(here.row, 'units')
    else if (
      at === from ||
      own === 'heading' ||
      (goesOn(first, here, headings.length, grid, pointed) &&
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
/** Members and Unions below Change are what is counted; below a name they are its units. */
const isCountedBelowChange = (grid: Grid, headings: readonly number[], { row, columns }: RowRead): boolean =>
  columns.every((column) => {
    if (!/^[a-z]{4,}s$/iu.test(grid.at(row, column)) || /^persons$/iu.test(grid.at(row, column))) return false
    const above = headings.map((heading) => grid.at(heading, column)).filter((text) => text !== '')
    return above.length > 0 && above.every((text) => isGrowth(text))
  })
const hasUnit = (grid: Grid, { row, columns }: RowRead): boolean =>
  columns.some((column) => grid.kind(row, column) === 'unit')

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
