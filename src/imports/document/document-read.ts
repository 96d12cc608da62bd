import { DOCUMENT_FAULTS } from '../../words/reports/document-read.ts'
import type { Encoding } from '../text/decode-text.ts'

/** The text of a document. Places in it count UTF-16 units of it. */
export interface DocumentRead {
  readonly kind: 'text' | 'html' | 'docx' | 'pdf'
  readonly text: string
  /** The encoding of a text file; null for other files. */
  readonly encoding: Encoding | null
  /** `damaged`: some bytes are not characters. `many-pages`: pages after the first {@link MOST_PAGES} were not read. */
  readonly notes: readonly DocumentNote[]
}

export type DocumentNote = 'damaged' | 'many-pages'

/** The largest document, in bytes, and the most that its parts may come to when unpacked. */
export const LARGEST_DOCUMENT = 10_000_000
export const LARGEST_UNPACKED_DOCUMENT = 30_000_000

/** Pages of a PDF that are read. */
export const MOST_PAGES = 100

export type DocumentFault =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'old-word'
  | 'rtf'
  | 'locked'
  | 'broken'
  | 'bomb'
  | 'no-document'
  | 'scanned'
  | 'no-pdf-here'
  | 'unreadable'

/** Why a document could not be read; `DOCUMENT_FAULTS` of the words says it and what to do. */
export class DocumentFaultError extends Error {
  readonly fault: DocumentFault
  constructor(fault: DocumentFault) {
    super(DOCUMENT_FAULTS[fault].en)
    this.fault = fault
  }
}
