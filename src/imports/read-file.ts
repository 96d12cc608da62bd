import { cleanText, hasHiddenMarks } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { FileNote, FileRead, SheetTable } from './file-read.ts'
import { FileFaultError, LARGEST_FILE } from './file-read.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'

const ZIP = [0x50, 0x4b]
/** The old container of Excel and Word, in which encrypted workbooks are kept as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * Reads a spreadsheet by what it holds, whatever its name says.
 * @throws {FileFaultError} where it cannot be read; the fault says why and what to do
 */
export async function readFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<FileRead> {
  if (file.size === 0) throw new FileFaultError('empty')
  if (file.size > LARGEST_FILE) throw new FileFaultError('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (begins(bytes, COMPOUND)) throw new FileFaultError(isEncrypted(bytes) ? 'encrypted' : 'old-excel')
  if (begins(bytes, ZIP)) {
    const { readXlsx } = await import('./read-xlsx.ts')
    const { sheets, notes } = await readXlsx(bytes)
    return clean({ kind: 'xlsx', sheets, encoding: null, delimiter: null, notes })
  }
  return readText(decodeText(bytes))
}

/** Reads cells from the clipboard, as spreadsheets put them there. */
export const readPasted = (text: string): FileRead => readText({ text, encoding: 'UTF-8' })

function readText({ text, encoding }: ReturnType<typeof decodeText>): FileRead {
  const start = text.trimStart().charAt(0)
  if (start === '') throw new FileFaultError('empty')
  if (start === '[' || start === '{') {
    return clean({ kind: 'json', sheets: [readJson(text)], encoding, delimiter: null, notes: [] })
  }
  const { sheet, delimiter, notes } = readCsv(text)
  return clean({ kind: 'csv', sheets: [sheet], encoding, delimiter, notes })
}

/** "EncryptedPackage" in UTF-16 names the stream of a workbook with a password. */
function isEncrypted(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1))
  return sample.includes('EncryptedPackage')
}

/** Takes invisible marks out of every cell, and blank lines from the end. */
function clean(read: FileRead): FileRead {
  let hidden = false
  const cellOf = (text: string): string => {
    hidden ||= hasHiddenMarks(text)
    return cleanText(text)
  }
  const sheets = read.sheets.map((sheet): SheetTable => {
    const rows = sheet.rows.map((row) => row.map(cellOf))
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
    return { ...sheet, rows: rows.slice(0, last + 1) }
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileFaultError('empty')
  const notes: readonly FileNote[] = hidden ? [...read.notes, 'hidden-marks'] : read.notes
  return { ...read, sheets, notes }
}
