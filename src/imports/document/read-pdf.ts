import type { FontTable } from './pdf-text.ts'
import { textOfPdf } from './pdf-text.ts'

/** How older Chinese fonts number their signs. The reader fetches such a table by its name; here each is a part of the app. */
const CMAPS = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,GB*,UniGB*}.bcmap',
  { query: '?url&inline', import: 'default' },
)

const ownTable: FontTable = async (filename) => {
  const load = CMAPS[`../../../node_modules/pdfjs-dist/cmaps/${filename}`]
  if (load === undefined) throw new Error(`${filename} is no part of this app`)
  const url = await load()
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
}

/** The text of a PDF, read with the tables that are a part of the app. */
export const readPdf = (bytes: Uint8Array, signal?: AbortSignal) => textOfPdf(bytes, ownTable, signal)
