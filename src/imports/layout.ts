import { fingerprint } from '../domain/fingerprint.ts'
import { LONGEST_TEXT } from '../domain/text.ts'
import type { DecimalMark } from './decimal-mark.ts'
import { isDecimalMark } from './decimal-mark.ts'
import type { FileRead, SheetTable } from './file-read.ts'
import type { Mapping } from './mapping.ts'
import type { DayOrder } from './period-cell.ts'
import { readPeriod } from './period-cell.ts'
import type { Role } from './role.ts'
import { isRole, roleOfHeading } from './role.ts'
import { unitInHeading } from './unit-heading.ts'

/** What holds for every row where no column says it. */
export interface Constants {
  readonly locality: string
  readonly indicator: string
  readonly unit: string
  readonly period: string
}

/** How a table is to be understood. Everything in it can be changed by the user. */
export interface TableLayout {
  /** Index of the line of headings; null where there is none. */
  readonly header: number | null
  readonly roles: readonly (Role | null)[]
  readonly constants: Constants
  readonly dayOrder: DayOrder | null
  /** What parts whole and fraction; null: as the numbers themselves show. */
  readonly decimal: DecimalMark | null
}

export const NO_CONSTANTS: Constants = { locality: '', indicator: '', unit: '', period: '' }

/** Lines looked at for headings: titles and notes may stand above them. */
const SEARCHED = 12
/** Rows looked at to tell what a column holds. */
const SAMPLE = 50

/** The headings of a table: those of its header, else letters as spreadsheets have them. */
export function headingsOf({ rows }: SheetTable, header: number | null): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const line = header === null ? [] : (rows[header] ?? [])
  return Array.from({ length: width }, (_, at) => line[at] || letterOf(at))
}

/** Examples of what a column holds, and lines that are gone through to find them. */
const EXAMPLES = 3
const EXAMPLES_WITHIN = 10_000

/** The first cells of a column that are not blank. */
export function examplesOf({ rows }: SheetTable, header: number | null, at: number): readonly string[] {
  const found: string[] = []
  const first = header === null ? 0 : header + 1
  const last = Math.min(rows.length, first + EXAMPLES_WITHIN)
  for (let line = first; line < last && found.length < EXAMPLES; line += 1) {
    const cell = rows[line]?.[at] ?? ''
    if (cell !== '') found.push(cell)
  }
  return found
}

const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)

const isNumber = (cell: string): boolean => /\d/u.test(cell)
const filled = (row: readonly string[]): readonly string[] => row.filter((cell) => cell !== '')

/** The line of headings: the first with known headings, else the first of words only above a line that has as many cells and a number. */
function headerOf(rows: SheetTable['rows']): number | null {
  const lines = rows.slice(0, SEARCHED)
  const known = lines.findIndex((row) => row.filter((cell) => roleOfHeading(cell) !== null).length > 1)
  if (known >= 0) return known
  const words = lines.findIndex((row, at) => {
    const cells = filled(row)
    const next = rows[at + 1]
    return (
      cells.length > 1 &&
      next !== undefined &&
      filled(next).some(isNumber) &&
      cells.some((cell) => !isNumber(cell)) &&
      filled(next).length >= cells.length - 1
    )
  })
  return words >= 0 ? words : null
}

const isNumberHeading = (heading: string): boolean => heading === '数' || heading === 'Number'

/** How a table is most probably meant: by its headings, by what its columns hold, and by how such headings were understood before. */
export function guessLayout(
  sheet: SheetTable,
  isLocality: (name: string) => boolean,
  remembered: readonly Mapping[],
): TableLayout {
  const header = headerOf(sheet.rows)
  const headings = headingsOf(sheet, header)
  const before = remembered.find(({ id }) => id === mappingId(headings))
  if (before !== undefined) return fromMapping(before, header, headings.length)
  const body = sheet.rows.slice(header === null ? 0 : header + 1).slice(0, SAMPLE)
  const column = (at: number) => body.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  const taken = new Set<Role>()
  const namesPlaces = headings.some((heading) => roleOfHeading(heading) === 'locality')
  const roles = headings.map((heading, at): Role | null => {
    let role = roleOfHeading(heading)
    // 单位 is a unit or an employer; what stands below tells, where no other column says whose values they are.
    if (role === 'unit' && !namesPlaces && column(at).some((cell) => cell.length > 6 || isLocality(cell)))
      role = 'locality'
    // Our own tables have the value in words, and behind it as a number with its ends.
    if (role === 'value' && !isNumberHeading(heading) && headings.some(isNumberHeading)) return null
    if (role === null || taken.has(role)) return null
    taken.add(role)
    return role
  })
  if (!taken.has('value')) {
    const wide = headings.map((heading, at) => wideRole(heading, column(at), roles[at] ?? null))
    for (const [at, role] of wide.entries()) if (role !== null) roles[at] = role
  }
  if (!roles.includes('locality')) {
    const at = headings.findIndex((_, k) => roles[k] === null && column(k).some(isLocality))
    if (at >= 0) roles[at] = 'locality'
  }
  return { header, roles, constants: NO_CONSTANTS, dayOrder: null, decimal: null }
}

function wideRole(heading: string, cells: readonly string[], role: Role | null): Role | null {
  if (role !== null || cells.length === 0) return role
  const numbers = cells.filter(isNumber).length
  // A unit in brackets says that values stand below, even where few of them are numbers.
  if (numbers < cells.length / 2 && unitInHeading(heading).unit === '') return null
  const isTime = readPeriod(heading, null, 2000) !== 'none'
  return isTime ? 'valuesOfPeriod' : 'valuesOfIndicator'
}

/** Recognises the headings of a table. */
const mappingId = (headings: readonly string[]): string => fingerprint(headings.join('\n'))

/** What is remembered of a layout. */
export function mappingOf(sheet: SheetTable, layout: TableLayout): Mapping {
  const headings = headingsOf(sheet, layout.header)
  return {
    id: mappingId(headings),
    headings: headings.map((heading) => heading.slice(0, LONGEST_TEXT)),
    roles: [...layout.roles],
    constants: {
      ...layout.constants,
      ...(layout.dayOrder === null ? {} : { dayOrder: layout.dayOrder }),
      ...(layout.decimal === null ? {} : { decimal: layout.decimal }),
    },
  }
}

function fromMapping({ roles, constants }: Mapping, header: number | null, width: number): TableLayout {
  const order = constants.dayOrder
  const decimal = constants.decimal ?? ''
  return {
    header,
    roles: Array.from({ length: width }, (_, at) => {
      const role = roles[at] ?? null
      return isRole(role) ? role : null
    }),
    constants: {
      locality: constants.locality ?? '',
      indicator: constants.indicator ?? '',
      unit: constants.unit ?? '',
      period: constants.period ?? '',
    },
    dayOrder: order === 'day-first' || order === 'month-first' ? order : null,
    decimal: isDecimalMark(decimal) ? decimal : null,
  }
}

/** The first table of a file that holds rows. */
export const firstTable = ({ sheets }: FileRead): number =>
  Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.length > 1),
  )
