import type { Steps } from '../dataset/table/steps.ts'
import { runInSlices, runNow, SLICE } from '../dataset/table/steps.ts'
import { cleanText, hasHiddenMarks } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { FileNote, FileRead, SheetTable } from './file-read.ts'
import { FileFaultError, LARGEST_FILE, MOST_COLUMNS } from './file-read.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { roleOfHeading } from './role.ts'

const ZIP = [0x50, 0x4b]
/** The old container of Excel and Word, in which encrypted workbooks are kept as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * Reads a spreadsheet by what it holds, whatever its name says, without holding up the page.
 * @throws {FileFaultError} where it cannot be read; the fault says why and what to do
 */
export async function readFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<FileRead> {
  if (file.size === 0) throw new FileFaultError('empty')
  if (file.size > LARGEST_FILE) throw new FileFaultError('too-large')
  const buffer = await file.arrayBuffer().catch(() => {
    throw new FileFaultError('unreadable')
  })
  const bytes = new Uint8Array(buffer)
  if (begins(bytes, COMPOUND)) throw new FileFaultError(isEncrypted(bytes) ? 'encrypted' : 'old-excel')
  if (begins(bytes, ZIP)) {
    const { readXlsx } = await import('./read-xlsx.ts')
    const { sheets, notes } = await runInSlices(readXlsx(bytes))
    return runInSlices(clean({ kind: 'xlsx', sheets, encoding: null, delimiter: null, notes }))
  }
  return runInSlices(readText(decodeText(bytes)))
}

/** Reads cells from the clipboard, as spreadsheets put them there. */
export const readPasted = (text: string): FileRead => runNow(readText({ text, encoding: 'UTF-8' }))

function* readText({ text, encoding }: ReturnType<typeof decodeText>): Steps<FileRead> {
  const start = text.trimStart().charAt(0)
  if (start === '') throw new FileFaultError('empty')
  if (/^\s*<(?:!doctype|html|head|body|meta|table|\?xml)\b/iu.test(text.slice(0, SLICE)))
    throw new FileFaultError('web-page')
  if (start === '[' || start === '{') {
    const sheet = readJson(text)
    return yield* clean({ kind: 'json', sheets: [sheet], encoding, delimiter: null, notes: [] })
  }
  const { sheet, delimiter, notes } = readCsv(text)
  return yield* clean({ kind: 'csv', sheets: [sheet], encoding, delimiter, notes })
}

/** "EncryptedPackage" in UTF-16 names the stream of a workbook with a password. */
function isEncrypted(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1))
  return sample.includes('EncryptedPackage')
}

/** Takes invisible marks out of every cell, and blank lines from the end. */
function* clean(read: FileRead): Steps<FileRead> {
  let hidden = false
  const cellOf = (text: string): string => {
    hidden ||= hasHiddenMarks(text)
    return cleanText(text)
  }
  const sheets: SheetTable[] = []
  for (const sheet of read.sheets) {
    const rows: (readonly string[])[] = []
    let last = -1
    for (const row of sheet.rows) {
      const cells = row.map(cellOf)
      const width = cells.findLastIndex((cell) => cell !== '') + 1
      if (width > MOST_COLUMNS) throw new FileFaultError('too-wide')
      if (width > 0) last = rows.length
      rows.push(cells.length > MOST_COLUMNS ? cells.slice(0, width) : cells)
      if (rows.length % SLICE === 0) yield
    }
    sheets.push({ ...sheet, rows: rows.slice(0, last + 1) })
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileFaultError('empty')
  if (sheets.every(({ rows }) => rows.length <= 1) && sheets.some(({ rows }) => isHeader(rows[0] ?? [])))
    throw new FileFaultError('no-rows')
  const notes: readonly FileNote[] = hidden ? [...read.notes, 'hidden-marks'] : read.notes
  return { ...read, sheets, notes }
}

/** Whether a line that stands alone is one of headings: several cells, among them known headings and no number. */
const isHeader = (row: readonly string[]): boolean =>
  row.length > 1 && row.some((cell) => roleOfHeading(cell) !== null) && !row.some((cell) => /^\d/u.test(cell))
