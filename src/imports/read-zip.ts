import type { Steps } from '../lib/steps.ts'
import { runInSlices } from '../lib/steps.ts'
import type { FileFault } from './file-read.ts'
import { FileFaultError, LARGEST_FILE, LARGEST_UNPACKED } from './file-read.ts'
import { partsOf, unpackBytes } from './workbook/unpack.ts'

/** What people put into a zip to send many tables at once. */
const TABLE = /\.(?:xlsx|xlsm|xls|et|ods|csv|tsv|json|ndjson|html?)$/iu
/** What programs add to an archive, and what Excel leaves beside an open workbook; they are nobody's files. */
const IDLE = /(?:^|\/)(?:__MACOSX\/|~\$|\.|Thumbs\.db$|desktop\.ini$)|\/$/u
/** A workbook is packed too, whatever its file is called; so are the reports that the app saves. */
const WHOLE = /^(?:\[Content_Types\]\.xml|mimetype)$/u
const REPORTS = /(?:^|\/)data\/reports\.json$/u
/** Of a data package of ours this is the table; the other files describe it. */
const PACKAGE = 'datapackage.json'
const PACKED_TABLE = 'observations.csv'

/** Files as they were chosen, with the tables of zips in the place of those. */
export interface Opened {
  readonly tables: readonly File[]
  /** Archives of another kind: of reports, or of nothing that is known. */
  readonly archives: readonly File[]
  /** What is not read: an archive with its fault, or a file in an archive that is not a table. */
  readonly refused: readonly { readonly file: string; readonly fault: FileFault | null }[]
}

/** Opens zips that contain tables. What is in a zip shows whether it is one of these or an archive of reports. */
export async function openZips(files: readonly File[]): Promise<Opened> {
  const tables: File[] = []
  const archives: File[] = []
  const refused: Opened['refused'][number][] = []
  for (const file of files) {
    if (!/\.zip$/iu.test(file.name) || file.size > LARGEST_FILE) {
      tables.push(file)
      continue
    }
    const buffer = await file.arrayBuffer().catch(() => null)
    if (buffer === null) {
      refused.push({ file: file.name, fault: 'unreadable' })
      continue
    }
    const bytes = new Uint8Array(buffer)
    const parts = partsOf(bytes).filter((name) => !IDLE.test(name))
    if (parts.some((name) => WHOLE.test(name))) tables.push(file)
    else if (parts.some((name) => REPORTS.test(name)) || !parts.some((name) => TABLE.test(name)))
      archives.push(file)
    else
      try {
        const isPackage = parts.includes(PACKAGE) && parts.includes(PACKED_TABLE)
        const isTable = (name: string) => (isPackage ? name === PACKED_TABLE : TABLE.test(name))
        const found = await runInSlices(filesOf(bytes, isTable))
        tables.push(...found.map(({ name, chunks }) => new File(chunks, name)))
        for (const name of isPackage ? [] : parts)
          if (!TABLE.test(name)) refused.push({ file: `${file.name}/${name}`, fault: null })
      } catch (error) {
        if (!(error instanceof FileFaultError)) throw error
        refused.push({ file: file.name, fault: error.fault })
      }
  }
  return { tables, archives, refused }
}

interface Part {
  readonly name: string
  readonly chunks: Uint8Array<ArrayBuffer>[]
}

function* filesOf(bytes: Uint8Array, isTable: (path: string) => boolean): Steps<readonly Part[]> {
  const found: { path: string; chunks: Uint8Array<ArrayBuffer>[] }[] = []
  yield* unpackBytes(
    bytes,
    (path) => {
      if (IDLE.test(path) || !isTable(path)) return null
      let chunks: Uint8Array<ArrayBuffer>[] | null = null
      return (chunk) => {
        if (chunks === null) {
          chunks = []
          found.push({ path: nameOf(path), chunks })
        }
        // The archive's own pieces are used again.
        chunks.push(chunk.slice())
      }
    },
    { left: LARGEST_UNPACKED },
    () => {},
  )
  const last = (path: string) => path.split('/').at(-1) ?? path
  const names = found.map(({ path }) => last(path))
  return found.map(({ path, chunks }) => {
    const name = last(path)
    // Forty counties may each send 年报.xlsx in a folder of their own.
    const isAlone = names.filter((other) => other === name).length === 1
    return { name: isAlone ? name : path.split('/').slice(-2).join(' '), chunks }
  })
}

/** The name of a part whose bytes were taken for one sign each, as Windows in Chinese writes them: GBK without a word about it. */
function nameOf(path: string): string {
  if (!/^[ -~\u0080-\u00ff]*[\u0080-\u00ff][ -~\u0080-\u00ff]*$/u.test(path)) return path
  const bytes = Uint8Array.from(path, (sign) => sign.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
