import type { Bilingual } from '../../domain/text.ts'
import type { Encoding } from '../text/encoding.ts'

/** The text of a document. Places in it count UTF-16 units of it. */
export interface DocumentRead {
  readonly kind: 'text' | 'html' | 'docx' | 'pdf'
  readonly text: string
  /** How a text was encoded; null for what is no text file. */
  readonly encoding: Encoding | null
  /** `damaged`: bytes that are no character. `many-pages`: pages behind the first {@link MOST_PAGES} were not read. */
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

/** Why a document could not be read. */
export class DocumentFaultError extends Error {
  readonly fault: DocumentFault
  constructor(fault: DocumentFault) {
    super(DOCUMENT_FAULTS[fault].en)
    this.fault = fault
  }
}

/** What is wrong with a document, and what to do. */
export const DOCUMENT_FAULTS = {
  empty: {
    zh: '文件里没有文字。请检查是否选错了文件。',
    en: 'There is no text in the file. Check that it is the right one.',
  },
  'too-large': {
    zh: '文件超过10 MB，没有读取。请只保留相关的几页，或把文字复制过来粘贴。',
    en: 'The file is larger than 10 MB and was not read. Keep only the pages in question, or copy the text and paste it.',
  },
  binary: {
    zh: '这不是文档（内容是图片或其他二进制数据）。图片里的字请先用识别软件转成文字。',
    en: 'This is not a document: it holds a picture or other binary data. Turn a picture into text first, with a program that reads pictures.',
  },
  'old-word': {
    zh: '这是旧版Word文件（.doc、.wps），读不出来。请在Word或WPS中另存为.docx。',
    en: 'This is an old Word file (.doc, .wps), which could not be read. Save it as .docx in Word or WPS.',
  },
  rtf: {
    zh: '这是RTF文件，读不出来。请在Word或WPS中另存为.docx。',
    en: 'This is an RTF file, which could not be read. Save it as .docx in Word or WPS.',
  },
  locked: {
    zh: '文件有密码。请先去掉密码，或打开后把文字复制过来粘贴。',
    en: 'The file has a password. Remove it first, or open the file, copy the text and paste it.',
  },
  broken: {
    zh: '文件不完整，无法打开。请重新下载或另存一次。',
    en: 'The file is incomplete and cannot be opened. Download it again, or save it once more.',
  },
  bomb: {
    zh: '文件解开后过大，没有读取。请只保留文字，另存一次。',
    en: 'Unpacked, the file is far too large; it was not read. Keep only its text, and save it once more.',
  },
  'no-document': {
    zh: '里面没有Word文档。表格请到“导入”页；压缩包请先解压；.odt请另存为.docx。',
    en: 'There is no Word document in it. Take spreadsheets to the import page; unpack an archive first; save .odt as .docx.',
  },
  scanned: {
    zh: '这个PDF是扫描件，里面只有图片，没有文字。请先用识别软件转成文字。',
    en: 'This PDF is a scan: it holds pictures and no text. Turn them into text first, with a program that reads pictures.',
  },
  'no-pdf-here': {
    zh: '单个文件的版本不能读PDF。请打开PDF，把文字复制过来粘贴，或使用网页版。',
    en: 'The one-file edition does not read PDF. Open the PDF, copy its text and paste it, or use the hosted edition.',
  },
  unreadable: {
    zh: '文件读不出来。它可能被移动、改名或正被别的程序占用；请关闭那个程序，再选一次。',
    en: 'The file could not be read. It may have been moved or be in use by another program; close that, and choose it again.',
  },
} as const satisfies Record<DocumentFault, Bilingual>

export const DOCUMENT_NOTES = {
  damaged: {
    zh: '有些字节不是字符，显示为“�”。文件可能不完整，或不是中文常用的编码。',
    en: 'Some bytes stand for no character and are shown as “�”: the file may be incomplete, or encoded in an unusual way.',
  },
  'many-pages': {
    zh: '只读取了前100页。',
    en: 'Only the first 100 pages were read.',
  },
} as const satisfies Record<DocumentNote, Bilingual>
