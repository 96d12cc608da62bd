import type { Steps } from '../../lib/steps.ts'
import { FileFaultError } from '../file-read.ts'
import { unpack } from '../workbook/unpack.ts'
import { textOf } from '../workbook/xml.ts'
import { DocumentFaultError, LARGEST_UNPACKED_DOCUMENT } from './document-read.ts'

const BODY = /^word\/document\d*\.xml$/u
const TOKEN = /<(\/?)(?:[\w.-]+:)?(\w+)([^<>]*)>|([^<]+)/gu
/** Elements whose text does not show: what was deleted or moved away, and what stands in for a drawing in older programs. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'tabs'])

/**
 * The text of a Word document, one line for each paragraph, also in tables and text boxes; changes that are tracked are taken as made.
 * Numbers that Word makes by itself before a paragraph are none of it, nor are footnotes.
 * @throws {DocumentFaultError} `no-document` where it is another kind of archive
 * @throws {FileFaultError} where the archive is incomplete or too large when unpacked
 */
export function* textOfDocx(bytes: Uint8Array): Steps<string> {
  const parts: string[] = []
  let isThere = false
  yield* unpack(
    bytes,
    (name) => {
      if (!BODY.test(name)) return null
      isThere = true
      return (text) => parts.push(text)
    },
    { left: LARGEST_UNPACKED_DOCUMENT },
    () => {},
  )
  if (!isThere) throw new DocumentFaultError('no-document')
  const xml = parts.join('')
  if (!/<\/(?:[\w.-]+:)?document\s*>\s*$/u.test(xml)) throw new FileFaultError('broken-zip')
  return yield* textOfBody(xml)
}

/** Tokens between two pauses. */
const STRIDE = 20_000

function* textOfBody(xml: string): Steps<string> {
  const lines: string[] = []
  /** The paragraphs that are open: one in a text box stands in the one that holds the box. */
  const open: string[] = []
  let unseen = 0
  let isText = false
  let isHidden = false
  let count = 0
  const add = (text: string) => {
    const last = open.length - 1
    if (unseen === 0 && !isHidden && last >= 0) open[last] += text
  }
  for (const [, close, name = '', attributes = '', text] of xml.matchAll(TOKEN)) {
    count += 1
    if (count % STRIDE === 0) yield
    if (text !== undefined) {
      if (isText) add(textOf(text))
      continue
    }
    const isOpening = close === '' && !attributes.endsWith('/')
    if (UNSEEN.has(name)) {
      if (isOpening) unseen += 1
      else if (close !== '') unseen = Math.max(0, unseen - 1)
      continue
    }
    switch (name) {
      case 'p':
        if (unseen > 0) break
        if (isOpening) open.push('')
        else lines.push(close === '' ? '' : (open.pop() ?? ''))
        break
      case 'r':
        isHidden = false
        break
      case 'vanish':
        isHidden = !/"(?:0|false|off)"/u.test(attributes)
        break
      case 't':
        isText = isOpening
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
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
