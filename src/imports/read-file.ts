import { colon, LANGUAGES } from '../domain/text.ts'
import type { Steps } from '../lib/steps.ts'
import { runInSlices, SLICE } from '../lib/steps.ts'
import { STATEMENT_WORDS } from '../words/table/view-statement.ts'
import type { FileNote, FileRead, SheetTable } from './file-read.ts'
import { FileFaultError, LARGEST_FILE, LARGEST_WHOLE } from './file-read.ts'
import { keyRoles } from './table/cell/words.ts'
import type { Delimiter } from './text/csv-reader.ts'
import { csvReader, guessDelimiter } from './text/csv-reader.ts'
import type { Encoding } from './text/decode-text.ts'
import { decodeText, guessEncoding, headOf, isWideScrap } from './text/decode-text.ts'
import { tablesOfHtml } from './text/read-html.ts'
import { jsonSheets } from './text/read-json.ts'
import { isMarkdown, sheetOfMarkdown } from './text/read-markdown.ts'
import { hasHiddenMarks, plainLook, tableLines } from './text/table-lines.ts'

/** Reads the table of a CSV or TSV text in pieces. Line breaks and quotation marks inside quotation marks are kept as they are. */
function csvTable(delimiter: string): {
  readonly push: (piece: string) => void
  readonly end: () => { readonly sheet: SheetTable; readonly notes: readonly FileNote[] }
} {
  const lines = tableLines()
  let isHidden = false
  let added = 0
  const { push, end, openQuotes } = csvReader(delimiter, (cells) => {
    lines.add(cells, isHidden)
    added += 1
  })
  return {
    push: (piece) => {
      const before = added
      const isHere = hasHiddenMarks(piece)
      isHidden ||= isHere
      push(piece)
      // What has not come to the end of its line may hold them too.
      if (added > before) isHidden = isHere
    },
    end: () => {
      end()
      return {
        sheet: { name: null, rows: lines.rows(), look: plainLook(lines.indents()) },
        notes: [
          ...(lines.isRagged() ? (['ragged'] as const) : []),
          ...(openQuotes() > 0 ? (['open-quote'] as const) : []),
          ...(lines.hadHidden() ? (['hidden-marks'] as const) : []),
        ],
      }
    },
  }
}

/** What the reader says of a text; what nobody says is found. */
export interface TextChoice {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
}

interface ReadFile extends TextChoice {
  readonly signal?: AbortSignal
  /** Hears what share of the file has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export const ZIP = [0x50, 0x4b]
/** The old container of Excel and Word, in which encrypted workbooks are kept as well. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** Whether the bytes of a file begin so. */
export const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

const ignore = (): void => {}

/**
 * Reads a spreadsheet by what it holds, whatever its name says, without holding up the page.
 * @throws {FileFaultError} where it cannot be read; the fault says why and what to do
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end
 */
export async function readFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  { signal, onProgress = ignore, ...choice }: ReadFile = {},
): Promise<FileRead> {
  if (file.size === 0) throw new FileFaultError('empty')
  if (file.size > LARGEST_FILE) throw new FileFaultError('too-large')
  const buffer = await file.arrayBuffer().catch(() => {
    throw new FileFaultError('unreadable')
  })
  signal?.throwIfAborted()
  const bytes = new Uint8Array(buffer)
  const isCompound = begins(bytes, COMPOUND)
  if (isCompound && hasStream(bytes, 'EncryptedPackage')) throw new FileFaultError('encrypted')
  if (isCompound && !hasStream(bytes, 'Workbook') && !hasStream(bytes, 'Book'))
    throw new FileFaultError('old-excel')
  if (isCompound || isOpenDocument(bytes)) {
    const { readOtherWorkbook } = await import('./workbook/read-other-workbook.ts')
    const { sheets, notes } = await runInSlices(readOtherWorkbook(bytes), signal)
    return runInSlices(clean({ kind: 'xlsx', sheets, encoding: null, delimiter: null, notes }), signal)
  }
  if (!begins(bytes, ZIP)) return runInSlices(readText(bytes, choice, onProgress), signal)
  const { readXlsx } = await import('./workbook/read-xlsx.ts')
  const { sheets, notes } = await runInSlices(readXlsx(bytes, { onProgress }), signal)
  return runInSlices(clean({ kind: 'xlsx', sheets, encoding: null, delimiter: null, notes }), signal)
}

/** Reads cells from the clipboard, as spreadsheets put them there. Throws as {@link readFile} does. */
export async function readPasted(
  text: string,
  { signal, onProgress = ignore, ...choice }: ReadFile = {},
): Promise<FileRead> {
  const bytes = new TextEncoder().encode(text)
  const read = await runInSlices(readText(bytes, { ...choice, encoding: 'UTF-8' }, onProgress), signal)
  return { ...read, encoding: null }
}

function* readText(
  bytes: Uint8Array,
  choice: TextChoice,
  onProgress: (share: number) => void,
): Steps<FileRead> {
  const encoding = choice.encoding ?? (yield* guessEncoding(bytes))
  if (encoding === 'binary' || (choice.encoding === undefined && isWideScrap(bytes, encoding)))
    throw new FileFaultError('binary')
  const head = headOf(bytes, encoding)
  if (/^\s*<(?:!doctype|html|head|body|meta|style|table|div|\?xml)\b/iu.test(head.slice(0, SLICE))) {
    if (bytes.length > LARGEST_WHOLE) throw new FileFaultError('too-large-whole')
    const sheets = tablesOfHtml(new TextDecoder(encoding).decode(bytes))
    if (sheets.length === 0) throw new FileFaultError('web-page')
    return yield* clean({ kind: 'html', sheets, encoding, delimiter: null, notes: [] })
  }
  const start = head.trimStart().charAt(0)
  if (start === '[' || start === '{') {
    const pieces: string[] = []
    const isDamaged = yield* decodeText(bytes, encoding, (piece) => pieces.push(piece))
    const notes = isDamaged ? (['damaged'] as const) : []
    const sheets = yield* jsonSheets(pieces.join(''), onProgress)
    return yield* clean({ kind: 'json', sheets, encoding, delimiter: null, notes })
  }
  if (isOurView(head.trimStart())) throw new FileFaultError('own-view')
  if (choice.delimiter === undefined && isMarkdown(head)) {
    if (bytes.length > LARGEST_WHOLE) throw new FileFaultError('too-large-whole')
    const sheet = sheetOfMarkdown(new TextDecoder(encoding).decode(bytes))
    return yield* clean({ kind: 'markdown', sheets: [sheet], encoding, delimiter: null, notes: [] })
  }
  const delimiter = choice.delimiter ?? guessDelimiter(head)
  const table = csvTable(delimiter)
  const isDamaged = yield* decodeText(bytes, encoding, (piece, share) => {
    table.push(piece)
    onProgress(share)
  })
  const { sheet, notes } = table.end()
  return checked({
    kind: 'csv',
    sheets: [sheet],
    encoding,
    delimiter,
    notes: isDamaged ? [...notes, 'damaged'] : notes,
  })
}

/** Whether a text is our table as SDMX-CSV or Markdown, which are for other programs and hold less than the table does. */
const isOurView = (head: string): boolean =>
  /^STRUCTURE,STRUCTURE_ID,[^\n]*\n[^,]*,UNION_METRICS:/u.test(head) ||
  LANGUAGES.some((language) => head.startsWith(`- ${STATEMENT_WORDS.rows[language]}${colon(language)}`))

/** An OpenDocument says in its first part, which is not packed, what it is. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  begins(bytes, ZIP) &&
  new TextDecoder('latin1')
    .decode(bytes.subarray(30, 90))
    .startsWith('mimetypeapplication/vnd.oasis.opendocument')

/** An entry of a container's directory has so many bytes: the name in UTF-16, at 64 its length with the closing null, at 66 its kind. */
const ENTRY = 128
const STREAM = 2

/**
 * Whether a container has a stream of this name: "EncryptedPackage" for a file with a password, "Workbook" or "Book" for a workbook of Excel
 * and WPS. Its directory may lie anywhere; the words in a document's text are no entry of it.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const signs = [...name].flatMap((sign) => [sign.charCodeAt(0), 0])
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const isEntry = bytes[at + 64] === signs.length + 2 && bytes[at + 66] === STREAM
    if (isEntry && signs.every((byte, place) => bytes[at + place] === byte)) return true
  }
  return false
}

/** Takes invisible marks out of every cell, and blank lines from the end. */
function* clean(read: FileRead): Steps<FileRead> {
  let hadHidden = false
  const sheets: SheetTable[] = []
  for (const sheet of read.sheets) {
    const lines = tableLines()
    for (const [at, row] of sheet.rows.entries()) {
      lines.add(row)
      if (at % SLICE === SLICE - 1) yield
    }
    hadHidden ||= lines.hadHidden()
    const look = sheet.look ?? plainLook()
    // A cell that is set in by its style has no blanks, and the other way round.
    const indents = new Map([...lines.indents(), ...look.indents])
    sheets.push({ ...sheet, rows: lines.rows(), look: { ...look, indents } })
  }
  const notes: readonly FileNote[] = hadHidden ? [...read.notes, 'hidden-marks'] : read.notes
  return checked({ ...read, sheets, notes })
}

/** @throws {FileFaultError} where there is nothing to take in */
function checked(read: FileRead): FileRead {
  const { sheets } = read
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileFaultError('empty')
  if (sheets.every(({ rows }) => rows.length <= 1) && sheets.some(({ rows }) => isHeader(rows[0] ?? [])))
    throw new FileFaultError('no-rows')
  return read
}

/** Whether a line that stands alone is one of headings: several cells, among them known headings and no number. */
const isHeader = (row: readonly string[]): boolean =>
  row.length > 1 && row.some((cell) => keyRoles(cell).length > 0) && !row.some((cell) => /^\d/u.test(cell))
