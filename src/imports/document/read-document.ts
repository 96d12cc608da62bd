import { runInSlices } from '../../lib/steps.ts'
import { FileFaultError } from '../file-read.ts'
import { begins, COMPOUND, hasStream, ZIP } from '../read-file.ts'
import { decodeText, guessEncoding } from '../text/decode-text.ts'
import { textOf, withoutScripts } from '../text/read-html.ts'
import type { DocumentNote, DocumentRead } from './document-read.ts'
import { DocumentFaultError, LARGEST_DOCUMENT } from './document-read.ts'

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+|<)/giu
const DECLARATION = /<[!?][^<>]*>/gu
/** Elements that have lines of their own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/u
/** Elements whose text is none of the page's. */
const SILENT = /^(?:noscript|template|svg|select|button|iframe|object|title)$/u
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u
const HIDDEN = /display\s*:\s*none|(?:^|\s)hidden(?=[\s=/]|$)/iu

/**
 * The text of a web page, one line for each block. Read without the browser's parser, which the policy of the page forbids; scripts,
 * styles and what is hidden are none of it.
 */
function textOfHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  /** Elements that are open within one that does not show; 0 where all shows. */
  let unseen = 0
  const end = () => {
    const text = textOf(line).replaceAll('\u00a0', ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  for (const [, close, tag = '', attributes = '', text] of withoutScripts(html)
    .replace(DECLARATION, '')
    .matchAll(TOKEN)) {
    if (text !== undefined) {
      if (unseen === 0) line += text.replace(/[\t\n\r ]+/gu, ' ')
      continue
    }
    const name = tag.toLowerCase()
    if (BLOCK.test(name) && unseen === 0) end()
    if (EMPTY.test(name) || attributes.endsWith('/')) continue
    if (close !== '') unseen = Math.max(0, unseen - 1)
    else if (unseen > 0 || SILENT.test(name) || HIDDEN.test(attributes)) unseen += 1
  }
  end()
  return lines.join('\n\n')
}

const PDF = [0x25, 0x50, 0x44, 0x46]
/** Within how many bytes the signature of a PDF must come: some servers put a mark or a blank line before it. */
const PDF_WITHIN = 1024
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]

type PdfReader = (
  bytes: Uint8Array,
  signal?: AbortSignal,
) => Promise<{ readonly text: string; readonly notes: readonly DocumentNote[] }>

const pdfOfApp: PdfReader = async (bytes, signal) => {
  // The one-file edition would be half as large again with it.
  if (import.meta.env.MODE === 'file') throw new DocumentFaultError('no-pdf-here')
  const { readPdf } = await import('./read-pdf.ts')
  return readPdf(bytes, signal)
}

/**
 * The text of a document, by what it holds, whatever its name says: .txt in the encodings of Chinese files, .html, .docx, and .pdf with
 * text. Readers of the last two are loaded when they are first needed.
 * @param readPdf reads what is a PDF; that of the app needs its build
 * @throws {DocumentFaultError} where it cannot be read; the fault says why and what to do
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end
 */
export async function readDocument(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  signal?: AbortSignal,
  readPdf: PdfReader = pdfOfApp,
): Promise<DocumentRead> {
  if (file.size === 0) throw new DocumentFaultError('empty')
  if (file.size > LARGEST_DOCUMENT) throw new DocumentFaultError('too-large')
  const buffer = await file.arrayBuffer().catch(() => {
    throw new DocumentFaultError('unreadable')
  })
  signal?.throwIfAborted()
  const read = await readBytes(new Uint8Array(buffer), signal, readPdf)
  if (read.text.trim() === '') throw new DocumentFaultError(read.kind === 'pdf' ? 'scanned' : 'empty')
  return read
}

async function readBytes(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
  readPdf: PdfReader,
): Promise<DocumentRead> {
  if (begins(bytes, COMPOUND))
    throw new DocumentFaultError(hasStream(bytes, 'EncryptedPackage') ? 'locked' : 'old-word')
  if (begins(bytes, RTF)) throw new DocumentFaultError('rtf')
  if (isPdf(bytes)) {
    const { text, notes } = await readPdf(bytes, signal)
    return { kind: 'pdf', text, encoding: null, notes }
  }
  if (begins(bytes, ZIP)) {
    const { textOfDocx } = await import('./docx-text.ts')
    try {
      const text = await runInSlices(textOfDocx(bytes), signal)
      return { kind: 'docx', text, encoding: null, notes: [] }
    } catch (error) {
      if (!(error instanceof FileFaultError)) throw error
      throw new DocumentFaultError(error.fault === 'zip-bomb' ? 'bomb' : 'broken')
    }
  }
  return readText(bytes, signal)
}

function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, PDF_WITHIN); at += 1)
    if (PDF.every((byte, place) => bytes[at + place] === byte)) return true
  return false
}

async function readText(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<DocumentRead> {
  const encoding = await runInSlices(guessEncoding(bytes), signal)
  if (encoding === 'binary') throw new DocumentFaultError('binary')
  const parts: string[] = []
  const isDamaged = await runInSlices(
    decodeText(bytes, encoding, (piece) => parts.push(piece)),
    signal,
  )
  const text = parts.join('')
  const notes = isDamaged ? (['damaged'] as const) : []
  if (/^\s*<(?:!doctype|html|head|body|meta|article|div|p|h\d)\b/iu.test(text.slice(0, 2000)))
    return { kind: 'html', text: textOfHtml(text), encoding, notes }
  return { kind: 'text', text, encoding, notes }
}
