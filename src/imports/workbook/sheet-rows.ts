import type { Merge, SheetLook, Span } from '../file-read.ts'
import { addressOf, FileFaultError, placeOf } from '../file-read.ts'
import type { CellLook, NumberLook } from './number-look.ts'
import { wordNumber } from './number-look.ts'
import type { TextReader } from './unpack.ts'
import type { XmlElement } from './xml.ts'
import { childrenOf, elementsIn, unescaped } from './xml.ts'

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[]
  readonly looks: readonly NumberLook[]
  /** What a style says beside the look of its numbers. */
  readonly cellLooks: readonly CellLook[]
  readonly calendar: 1900 | 1904
}

/** A {@link SheetLook} as it is read. */
export interface LookRead extends SheetLook {
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly merges: Merge[]
  readonly indents: Map<string, number>
  readonly levels: Map<number, number>
  readonly shown: Map<string, string>
}

export const emptyLook = (isHidden = false): LookRead => ({
  isHidden,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  indents: new Map(),
  levels: new Map(),
  shown: new Map(),
})

/** A sheet as it is read. */
export interface SheetRead {
  readonly rows: (readonly string[])[]
  readonly spans: Span[]
  readonly look: LookRead
  hasFormulas: boolean
}

/** As many as a sheet of Excel has. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells that lie one above the other in merged cells; more of them stay as they are. */
const MOST_MERGED = 1_000_000

const EMPTY_ROW: readonly string[] = []

/** Reads the XML of a sheet as it comes, and adds its rows to those that were read. */
export function sheetReader(sheet: SheetRead, workbook: Workbook): TextReader {
  let merged = 0
  const row = (element: XmlElement) => {
    const { attributes } = element
    const stated = Number(attributes.get('r') ?? sheet.rows.length + 1)
    if (!(stated > sheet.rows.length) || stated > MOST_ROWS) throw new FileFaultError('broken-zip')
    if (isHidden(attributes, 'ht')) sheet.look.hiddenRows.add(stated - 1)
    const level = Number(attributes.get('outlineLevel') ?? 0)
    if (level > 0) sheet.look.levels.set(stated - 1, level)
    const cells = cellsOf(element, stated - 1, sheet, workbook)
    if (cells.length === 0) return
    while (sheet.rows.length < stated - 1) sheet.rows.push(EMPTY_ROW)
    sheet.rows.push(cells)
  }
  const mergeCell = ({ attributes }: XmlElement) => {
    const [first, last] = (attributes.get('ref') ?? '').split(':').map(placeOf)
    if (first === undefined || last === undefined || first === null || last === null) return
    if (sheet.look.merges.length < MOST_MERGED)
      sheet.look.merges.push({ top: first.row, bottom: last.row, left: first.column, right: last.column })
    merged += last.row - first.row
    if (last.row > first.row && merged <= MOST_MERGED)
      sheet.spans.push({ at: first.column, from: first.row, to: last.row })
  }
  const col = ({ attributes }: XmlElement) => {
    if (!isHidden(attributes, 'width')) return
    const last = Math.min(Number(attributes.get('max') ?? 0), MOST_COLUMNS)
    for (let at = Number(attributes.get('min') ?? 1); at <= last; at += 1)
      sheet.look.hiddenColumns.add(at - 1)
  }
  return elementsIn({ row, mergeCell, col })
}

/** A row or column is hidden by its mark, or by a size of nothing. */
const isHidden = (attributes: XmlElement['attributes'], size: string): boolean => {
  const mark = attributes.get('hidden')
  return mark === '1' || mark === 'true' || Number(attributes.get(size) ?? 1) === 0
}

/** A number that may be a year and a month: 2025.1. */
const MONTH_LIKE = /^(?:19|20)\d{2}\.\d{1,2}$/u

function cellsOf(row: XmlElement, at: number, sheet: SheetRead, workbook: Workbook): readonly string[] {
  const cells: string[] = []
  let column = -1
  for (const cell of childrenOf(row, 'c')) {
    column = placeOf(cell.attributes.get('r') ?? '')?.column ?? column + 1
    if (column >= MOST_COLUMNS) throw new FileFaultError('broken-zip')
    const [formula] = childrenOf(cell, 'f')
    if (formula !== undefined) sheet.hasFormulas = true
    const text = textOfCell(cell, workbook)
    // A program that computes nothing keeps no result; the formula then shows that a value is missing here.
    const shown = text === '' && formula !== undefined ? `=${unescaped(formula.text)}` : text
    if (shown === '') continue
    while (cells.length < column) cells.push('')
    cells[column] = shown
    const { indent = 0, decimals = null } = workbook.cellLooks[styleOf(cell)] ?? {}
    if (indent > 0) sheet.look.indents.set(addressOf(at, column), indent)
    if (decimals !== null && decimals > 0 && MONTH_LIKE.test(shown))
      sheet.look.shown.set(addressOf(at, column), Number(shown).toFixed(decimals))
  }
  return cells
}

const styleOf = (cell: XmlElement): number => Number(cell.attributes.get('s') ?? 0)

function textOfCell(cell: XmlElement, { strings, looks, cellLooks, calendar }: Workbook): string {
  const type = cell.attributes.get('t') ?? 'n'
  if (type === 'inlineStr') return textIn(cell)
  const value = unescaped(childrenOf(cell, 'v')[0]?.text ?? '')
  // Some programs write the type of a blank cell too: it is neither the first shared text nor FALSE.
  if (value === '') return ''
  switch (type) {
    case 's': {
      const shared = strings[Number(value)]
      if (shared === undefined) throw new FileFaultError('broken-zip')
      return shared
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.slice(0, '2026-01-31'.length)
    case 'n':
      return wordNumber(
        value,
        looks[styleOf(cell)] ?? 'number',
        calendar,
        cellLooks[styleOf(cell)]?.decimals ?? null,
      )
    default:
      return value
  }
}

/** The text of a cell or a shared text: its runs together, without the phonetic readings of Chinese characters. */
export const textIn = ({ children }: XmlElement): string =>
  children
    .map((child) => {
      if (child.name === 'rPh') return ''
      return child.name === 't' ? unescaped(child.text) : textIn(child)
    })
    .join('')
