import { strFromU8, unzipSync } from 'fflate'
import type { FileNote, SheetTable } from './file-read.ts'
import { FileFaultError, LARGEST_UNPACKED } from './file-read.ts'

/** Where XML may declare a document type: before its first element. */
const HEAD = 4096

/**
 * The sheets of a workbook. Cells are texts; a formula gives the result that the file keeps.
 * @throws {FileFaultError} where it is no workbook, is larger unpacked than it may be, or holds what no spreadsheet program writes
 */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ sheets: SheetTable[]; notes: FileNote[] }> {
  const parts = unpack(bytes)
  if (parts['xl/workbook.xml'] === undefined) throw new FileFaultError('no-workbook')
  const xml = Object.entries(parts).filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
  if (xml.some(([, part]) => /<!DOCTYPE|<!ENTITY/iu.test(strFromU8(part.subarray(0, HEAD)))))
    throw new FileFaultError('doctype')
  const hasFormulas = xml.some(([name, part]) => name.startsWith('xl/worksheets/') && includes(part, '<f'))
  const { default: read } = await import('read-excel-file/universal')
  const sheets = await read(bytes.buffer).catch(() => {
    throw new FileFaultError('broken-zip')
  })
  return {
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
    notes: hasFormulas ? ['formulas'] : [],
  }
}

/** The parts of the archive. Sizes are added up before anything is unpacked, and no part grows beyond the size that it states. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        total += originalSize
        if (total > LARGEST_UNPACKED) throw new FileFaultError('zip-bomb')
        return name.startsWith('xl/') || name.startsWith('[Content')
      },
    })
  } catch (error) {
    throw error instanceof FileFaultError ? error : new FileFaultError('broken-zip')
  }
}

function includes(part: Uint8Array, text: string): boolean {
  const [first = 0, second = 0] = [text.charCodeAt(0), text.charCodeAt(1)]
  for (let at = part.indexOf(first); at >= 0; at = part.indexOf(first, at + 1)) {
    const next = part[at + 2]
    // <f> and <f t="…">, but not <font> or <filters>.
    if (part[at + 1] === second && (next === 0x3e || next === 0x20)) return true
  }
  return false
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, '2026-01-31'.length)
  return String(cell)
}
