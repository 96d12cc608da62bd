import type { Steps } from '../../lib/steps.ts'
import type { FileNote, SheetTable } from '../file-read.ts'
import { FileFaultError, LARGEST_UNPACKED } from '../file-read.ts'
import { cellLooksIn, looksIn } from './number-look.ts'
import type { SheetRead, Workbook } from './sheet-rows.ts'
import { emptyLook, sheetReader, textIn } from './sheet-rows.ts'
import type { Allowance, TextReader } from './unpack.ts'
import { unpack } from './unpack.ts'
import { elementsIn, elementsOf } from './xml.ts'

/** Parts that say what the sheets are and what their cells refer to; a real one is smaller than `LARGEST_FRAME`. */
const FRAME = /^xl\/[^/]+\.xml$|^xl\/_rels\/[^/]+\.rels$|^_rels\/\.rels$/u
const SHARED_STRINGS = /^xl\/sharedStrings\d*\.xml$/iu
const LARGEST_FRAME = 2 ** 25

interface ReadXlsx {
  /** The most bytes that its parts may have together. */
  readonly largest?: number
  /** Hears what share of the archive has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * The sheets of a workbook, in steps. Cells are texts as a reader sees them: a percentage is 92%, a day 2026-01-31; a formula gives the
 * result that the file keeps.
 *
 * The parts are unpacked and read piece by piece, on this page: a worker made from a text is forbidden by the page's policy, and most
 * libraries unpack large parts in one.
 * @throws {FileFaultError} if it is not a workbook, is too large when unpacked, or holds what no spreadsheet program writes
 */
export function* readXlsx(
  bytes: Uint8Array,
  { largest = LARGEST_UNPACKED, onProgress = () => {} }: ReadXlsx = {},
): Steps<{ sheets: SheetTable[]; notes: FileNote[] }> {
  const allowance: Allowance = { left: largest }
  // The archive is gone through twice: for the texts that cells refer to, then for the cells.
  const { sheets, ...workbook } = yield* readFrame(bytes, allowance, (share) => onProgress(share / 2))
  const reads = new Map<string, SheetRead>()
  for (const { path, isHidden } of sheets)
    reads.set(path, { rows: [], spans: [], look: emptyLook(isHidden), hasFormulas: false })
  const readers = new Map([...reads].map(([path, sheet]) => [path, sheetReader(sheet, workbook)]))
  yield* unpack(
    bytes,
    (name) => readers.get(name) ?? null,
    allowance,
    (share) => onProgress((1 + share) / 2),
  )
  const notes: FileNote[] = []
  if ([...reads.values()].some(({ hasFormulas }) => hasFormulas)) notes.push('formulas')
  if ([...reads.values()].some(({ spans }) => spans.length > 0)) notes.push('merged')
  return {
    sheets: sheets.map(({ name, path, isHidden }) => {
      const { rows = [], spans = [], look = emptyLook(isHidden) } = reads.get(path) ?? {}
      return { name, rows, spans, look }
    }),
    notes,
  }
}

interface Frame extends Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[]
}

function* readFrame(
  bytes: Uint8Array,
  allowance: Allowance,
  onProgress: (share: number) => void,
): Steps<Frame> {
  const texts = new Map<string, string>()
  const strings: string[] = []
  const collect = (name: string): TextReader | null => {
    if (SHARED_STRINGS.test(name)) return elementsIn({ si: (element) => strings.push(textIn(element)) })
    if (!FRAME.test(name)) return null
    return (text) => {
      const all = (texts.get(name) ?? '') + text
      if (all.length > LARGEST_FRAME) throw new FileFaultError('odd-zip')
      texts.set(name, all)
    }
  }
  yield* unpack(bytes, collect, allowance, onProgress)
  const book = pathOfWorkbook(texts.get('_rels/.rels') ?? '')
  const workbook = texts.get(book)
  if (workbook === undefined) throw new FileFaultError('no-workbook')
  const targets = new Map<string, string>()
  for (const { attributes } of elementsOf(
    texts.get(book.replace(/([^/]+)$/u, '_rels/$1.rels')) ?? '',
    'Relationship',
  )) {
    const target = attributes.get('Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    if ((attributes.get('Type') ?? '').endsWith('/worksheet')) targets.set(attributes.get('Id') ?? '', path)
  }
  const sheets = elementsOf(workbook, 'sheet').flatMap(({ attributes }) => {
    const path = targets.get(attributes.get('id') ?? '')
    // A sheet that is a chart alone has no cells.
    const isHidden = /hidden$/iu.test(attributes.get('state') ?? '')
    return path === undefined ? [] : [{ name: attributes.get('name') ?? '', path, isHidden }]
  })
  if (sheets.length === 0) throw new FileFaultError('broken-zip')
  const [properties] = elementsOf(workbook, 'workbookPr')
  const from1904 = properties?.attributes.get('date1904')
  return {
    sheets,
    strings,
    looks: looksIn(texts.get('xl/styles.xml') ?? ''),
    cellLooks: cellLooksIn(texts.get('xl/styles.xml') ?? ''),
    calendar: from1904 === '1' || from1904 === 'true' ? 1904 : 1900,
  }
}

/** Some programs give the workbook another name than the usual one. */
function pathOfWorkbook(relations: string): string {
  const found = elementsOf(relations, 'Relationship').find(({ attributes }) =>
    (attributes.get('Type') ?? '').endsWith('/officeDocument'),
  )
  const target = found?.attributes.get('Target') ?? ''
  return target.startsWith('xl/') || target.startsWith('/xl/')
    ? target.replace(/^\//u, '')
    : 'xl/workbook.xml'
}
