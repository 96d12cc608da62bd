import type { Steps } from '../../lib/steps.ts'
import type { TextReader } from '../workbook/unpack.ts'
import { unpack } from '../workbook/unpack.ts'
import { xmlReader } from '../workbook/xml.ts'
import { DocumentFaultError, LARGEST_UNPACKED_DOCUMENT } from './document-read.ts'

const BODY = /^word\/document\d*\.xml$/u
/** Elements whose text does not show: what was deleted or moved away, and what stands in for a drawing in older programs. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'tabs'])

/**
 * The text of a Word document, one line for each paragraph, also in tables and text boxes; changes that are tracked are taken as made.
 * Numbers that Word makes by itself before a paragraph are none of it, nor are footnotes.
 * @throws {DocumentFaultError} `no-document` where it is another kind of archive
 * @throws {FileFaultError} where the archive is incomplete or too large when unpacked
 */
export function* textOfDocx(bytes: Uint8Array): Steps<string> {
  let isThere = false
  const body = bodyReader()
  yield* unpack(
    bytes,
    (name) => {
      if (!BODY.test(name)) return null
      isThere = true
      return body.read
    },
    { left: LARGEST_UNPACKED_DOCUMENT },
    () => {},
  )
  if (!isThere) throw new DocumentFaultError('no-document')
  return body
    .lines()
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** Reads the body of a document, in pieces, into one line for each paragraph. */
function bodyReader(): { readonly read: TextReader; readonly lines: () => readonly string[] } {
  const lines: string[] = []
  /** The paragraphs that are open: one in a text box is inside the one that holds the box. */
  const open: string[] = []
  let unseen = 0
  let isText = false
  let isHidden = false
  const add = (text: string) => {
    const last = open.length - 1
    if (unseen === 0 && !isHidden && last >= 0) open[last] += text
  }
  const read = xmlReader({
    opened: (name, attributes) => {
      if (UNSEEN.has(name)) unseen += 1
      switch (name) {
        case 'p':
          if (unseen === 0) open.push('')
          break
        case 'r':
          isHidden = false
          break
        case 'vanish':
          isHidden = !/^(?:0|false|off)$/u.test(attributes.get('val') ?? '')
          break
        case 't':
          isText = true
          break
        case 'tab':
          add('\t')
          break
        case 'br':
        case 'cr':
          add('\n')
          break
        case 'noBreakHyphen':
          add('-')
          break
      }
    },
    text: (text) => {
      if (isText) add(text)
    },
    closed: (name) => {
      if (UNSEEN.has(name)) unseen -= 1
      else if (name === 't') isText = false
      else if (name === 'p' && unseen === 0) lines.push(open.pop() ?? '')
    },
  })
  return { read, lines: () => lines }
}
