import type { WorkBook, WorkSheet } from '@e965/xlsx'
import { read, set_cptable } from '@e965/xlsx'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import type { FileNote, SheetTable } from '../file-read.ts'
import { FileFaultError, LARGEST_WHOLE, MOST_COLUMNS } from '../file-read.ts'
import type { NumberLook } from './number-look.ts'
import { decimalsOf, isBounded, lookFor, lookOfFormat, scaleOf, wordNumber } from './number-look.ts'
import type { LookRead } from './sheet-rows.ts'
import { emptyLook } from './sheet-rows.ts'
import type { TextReader } from './unpack.ts'
import { unpack } from './unpack.ts'
import { xmlReader } from './xml.ts'

/** What an OpenDocument hides: the whole of a sheet, or some of its rows and columns, from 0. */
interface Hidden {
  readonly isHidden: boolean
  readonly rows: Set<number>
  readonly columns: Set<number>
}

/** The most rows or columns that are noted as hidden: a repeated empty row may reach to the end of the sheet. */
const MOST = 65_536

/** Reads the contents of an OpenDocument, in pieces cut anywhere, for what it hides, sheet by sheet. A sheet is hidden by its style. */
export function hiddenInDocument(): { readonly read: TextReader; readonly sheets: readonly Hidden[] } {
  const sheets: Hidden[] = []
  const hiding = new Set<string>()
  let style = ''
  let row = 0
  let column = 0
  const take = (
    set: Set<number> | undefined,
    from: number,
    attributes: ReadonlyMap<string, string>,
    repeated: string,
  ): number => {
    const times = Number(attributes.get(`number-${repeated}-repeated`) ?? 1)
    const isHidden = /^(?:collapse|filter)$/u.test(attributes.get('visibility') ?? '')
    if (isHidden) for (let at = from; at < Math.min(from + times, MOST); at += 1) set?.add(at)
    return from + times
  }
  const read = xmlReader({
    opened: (name, attributes) => {
      const sheet = sheets.at(-1)
      switch (name) {
        case 'style':
          style = attributes.get('name') ?? ''
          break
        case 'table-properties':
          if (attributes.get('display') === 'false') hiding.add(style)
          break
        case 'table': {
          const isHidden = hiding.has(attributes.get('style-name') ?? '')
          sheets.push({ isHidden, rows: new Set(), columns: new Set() })
          row = 0
          column = 0
          break
        }
        case 'table-row':
          row = take(sheet?.rows, row, attributes, 'rows')
          break
        case 'table-column':
          column = take(sheet?.columns, column, attributes, 'columns')
          break
      }
    },
  })
  return { sheets, read }
}

/** The most rows that are taken from each sheet; the formats before .xlsx end at 65,536. */
const MOST_ROWS = 65_536
/** The most bytes that an OpenDocument may have when unpacked. The reader holds all of it at once. */
const LARGEST_UNPACKED = 128_000_000

/**
 * The sheets of an old workbook (.xls, .et) or an OpenDocument (.ods), by a reader that is loaded only for them. It reads the whole in
 * one step, so that files are small ones; sizes that a file states are checked before.
 * @throws {FileFaultError} where it cannot be read or is too large
 */
export function* readOtherWorkbook(bytes: Uint8Array): Steps<{ sheets: SheetTable[]; notes: FileNote[] }> {
  if (bytes.length > LARGEST_WHOLE) throw new FileFaultError('too-large-whole')
  const isZip = bytes[0] === 0x50
  const hidden = hiddenInDocument()
  // Unpacked once before: the library trusts the sizes that an archive states, and does not tell what is hidden.
  if (isZip)
    yield* unpack(
      bytes,
      (name) => (name === 'content.xml' ? hidden.read : () => {}),
      { left: LARGEST_UNPACKED, fault: 'too-large-unpacked' },
      () => {},
    )
  const book = opened(bytes)
  const sheets: SheetTable[] = []
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined) continue
    const more = hidden.sheets[at]
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0 || more?.isHidden === true
    const table = tableOf(name, sheet, isHidden, { calendar: calendarOf(book), isDocument: isZip })
    for (const row of more?.rows ?? []) table.look.hiddenRows.add(row)
    for (const column of more?.columns ?? []) table.look.hiddenColumns.add(column)
    sheets.push(table)
    yield
  }
  if (sheets.length === 0) throw new FileFaultError('no-workbook')
  return { sheets, notes: sheets.some(({ spans = [] }) => spans.length > 0) ? ['merged'] : [] }
}

/** Encodings of workbooks before 1997 by the number that Windows gives them; what else there is, is 125x. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  65001: 'utf-8',
}

const decoders = new Map<number, TextDecoder>()
function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page)
  if (known !== undefined) return known
  const isWindows = page >= 1250 && page <= 1258
  const made = new TextDecoder(ENCODINGS[page] ?? (isWindows ? `windows-${page}` : 'windows-1252'))
  decoders.set(page, made)
  return made
}

/** The library's own tables of encodings weigh 400 kB; every browser and Node have the same ones. */
set_cptable({
  utils: {
    decode: (page: number, bytes: ArrayLike<number>) => decoderOf(page).decode(Uint8Array.from(bytes)),
    encode: (_: number, text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
  },
})
/** What an old workbook is encoded in that does not say so. */
const CHINESE = 936

/** How a workbook shows its numbers. */
interface Shown {
  readonly calendar: 1900 | 1904
  readonly isDocument: boolean
}

const calendarOf = (book: WorkBook): 1900 | 1904 => (book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900)

function opened(bytes: Uint8Array): WorkBook {
  const { error } = console
  // The library tells the console of each number format with a condition (`value()>0`), which every file of LibreOffice has. Cells are
  // read by what they show (`divisorShown`), so that it says nothing to anybody.
  console.error = () => {}
  try {
    return read(bytes, {
      type: 'array',
      codepage: CHINESE,
      sheetRows: MOST_ROWS + 1,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellDates: false,
      bookVBA: false,
    })
  } catch {
    throw new FileFaultError('old-excel')
  } finally {
    console.error = error
  }
}

function tableOf(
  name: string,
  sheet: WorkSheet,
  isHidden: boolean,
  shown: Shown,
): SheetTable & { look: LookRead } {
  const look = emptyLook(isHidden)
  const rows: string[][] = []
  for (const [address, cell] of Object.entries(sheet)) {
    const place = /^([A-Z]{1,3})(\d{1,7})$/u.exec(address)
    if (place === null) continue
    const column = [...itemAt(place, 1)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const row = Number(place[2]) - 1
    const text = textOf(cell, shown)
    if (text === '') continue
    if (row >= MOST_ROWS) throw new FileFaultError('too-tall')
    if (column >= MOST_COLUMNS) throw new FileFaultError('too-wide')
    while (rows.length <= row) rows.push([])
    const cells = itemAt(rows, row)
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (cell.t === 'n' && /^(?:19|20)\d{2}\.\d{1,2}$/u.test(String(cell.w ?? '')))
      look.shown.set(address, String(cell.w))
  }
  for (const [at, row] of (sheet['!rows'] ?? []).entries()) if (row?.hidden === true) look.hiddenRows.add(at)
  for (const [at, column] of (sheet['!cols'] ?? []).entries())
    if (column?.hidden === true) look.hiddenColumns.add(at)
  for (const { s, e } of sheet['!merges'] ?? [])
    look.merges.push({
      top: s.r,
      bottom: Math.min(e.r, MOST_ROWS),
      left: s.c,
      right: Math.min(e.c, MOST_COLUMNS),
    })
  const spans = look.merges
    .filter(({ top, bottom }) => bottom > top)
    .map(({ top, bottom, left }) => ({ at: left, from: top, to: bottom }))
  return { name, rows, spans, look }
}

/**
 * By how much a number was divided before it was shown: 3165000 as 3,165千元, 0.9 as 90%以上. An OpenDocument says it in a style that
 * the library does not give, or not as such. Null if the two differ neither by a power of a thousand nor by the hundred of a per cent.
 */
function divisorShown(value: number, text: string): number | null {
  const [digits] = /\d[\d,]*(?:\.\d+)?/u.exec(text) ?? []
  if (digits === undefined || value === 0) return 1
  const shown = Number(digits.replaceAll(',', ''))
  const half = 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0)
  const divisors = [...(text.includes('%') ? [0.01] : []), 1, 1e3, 1e6, 1e9]
  return divisors.find((by) => Math.abs(Math.abs(value) / by - shown) <= half * 1.000001) ?? null
}

/** The text of a cell in the words of the other readers: 92% for 0.92 shown so, days as 2026-01-31. */
function textOf(
  cell: { t?: string; v?: unknown; w?: string; z?: unknown },
  { calendar, isDocument }: Shown,
): string {
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      const look = lookFor(lookOfFormat(format), Number(cell.v))
      const decimals = decimalsOf(format)
      const word = (as: NumberLook) => wordNumber(String(cell.v), as, calendar, decimals)
      const isWorded = typeof look === 'object' && 'divisor' in look
      if (!isDocument || (!isWorded && look !== 'number')) return word(look)
      // Of a format by the size of the number the library gives the last section alone, and what the cell shows.
      if (!isWorded && isBounded(cell.w ?? '')) return cell.w ?? ''
      const divisor = divisorShown(Number(cell.v), cell.w ?? '')
      if (look === 'number') return word(scaleOf(divisor ?? 1) ?? look)
      // If it is not clear how the shown number follows from the stored one, the words of the format are left out.
      return word(divisor === null ? 'number' : { ...look, divisor })
    }
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return cell.w ?? '#N/A'
    case 's':
      return String(cell.v ?? '')
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.w ?? '')
    default:
      return ''
  }
}
