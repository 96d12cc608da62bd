import type { Bilingual } from '../domain/text.ts'
import type { Delimiter } from './text/delimiter.ts'
import type { Encoding } from './text/encoding.ts'

/** One table of a file, as texts: numbers as JavaScript writes them, days as 2026-01-31. */
export interface SheetTable {
  readonly name: string | null
  readonly rows: readonly (readonly string[])[]
  /** Cells that are merged with those below them; the text stands in the first. */
  readonly spans?: readonly Span[]
  readonly look?: SheetLook
}

/** Merged cells, first and last row and column from 0. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What a sheet shows beside its texts. Rows and columns count from 0; cells are named as in A1. */
export interface SheetLook {
  readonly isHidden: boolean
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly merges: readonly Merge[]
  /** How far the text of a cell is set in, by its address. */
  readonly indents: ReadonlyMap<string, number>
  /** The level of a row in the outline, where it is not the first. */
  readonly levels: ReadonlyMap<number, number>
  /** A number that may be a month as its format shows it: 2025.10 where 2025.1 is stored. By address. */
  readonly shown: ReadonlyMap<string, string>
}

/** The address of a cell, row and column from 0: AB12. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}

/** A column and the first and last row of one cell that stands for several, all from 0. */
export interface Span {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A file that could be read, and how. */
export interface FileRead {
  readonly kind: 'csv' | 'xlsx' | 'json' | 'html'
  readonly sheets: readonly SheetTable[]
  /** How the text was encoded; null for XLSX and pasted cells. */
  readonly encoding: Encoding | null
  /** What parts the cells of a line; null where that is not a question. */
  readonly delimiter: Delimiter | null
  readonly notes: readonly FileNote[]
}

export type FileNote = 'formulas' | 'merged' | 'hidden-marks' | 'ragged' | 'open-quote' | 'damaged'
export type FileFault =
  | 'empty'
  | 'too-large'
  | 'too-large-whole'
  | 'binary'
  | 'old-excel'
  | 'encrypted'
  | 'broken-zip'
  | 'zip-bomb'
  | 'too-large-unpacked'
  | 'odd-zip'
  | 'doctype'
  | 'no-workbook'
  | 'broken-json'
  | 'no-rows'
  | 'too-wide'
  | 'too-tall'
  | 'web-page'
  | 'unreadable'

/** Why a file could not be read. */
export class FileFaultError extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault) {
    super(FILE_FAULTS[fault].en)
    this.fault = fault
  }
}

/** The largest file that is taken, in bytes, and the most that its parts may come to when unpacked. */
export const LARGEST_FILE = 200_000_000
export const LARGEST_UNPACKED = 1_000_000_000

/** The largest file of a kind that can be read only as a whole, in bytes. */
export const LARGEST_WHOLE = 32_000_000

/** The most columns that are taken: each is listed with what it means. */
export const MOST_COLUMNS = 500

/** What is wrong with a file, and what to do. */
export const FILE_FAULTS = {
  empty: {
    zh: '文件是空的。请检查是否选错了文件。',
    en: 'The file is empty. Check that it is the right one.',
  },
  'too-large': {
    zh: '文件超过200 MB，没有读取。请拆成几个文件，分次导入。',
    en: 'The file is larger than 200 MB and was not read. Split it, and import the parts.',
  },
  'too-large-whole': {
    zh: '这种格式的文件超过32 MB，没有读取。请在Excel或WPS中另存为.xlsx或.csv。',
    en: 'A file of this format is read up to 32 MB; this one is larger. Save it as .xlsx or .csv in Excel or WPS.',
  },
  binary: {
    zh: '这不是表格文件（内容是二进制数据）。请在Excel或WPS中另存为.xlsx或.csv。',
    en: 'This is not a spreadsheet: it holds binary data. Save it as .xlsx or .csv in Excel or WPS.',
  },
  'old-excel': {
    zh: '这个旧版文件（.xls、.et、.doc等）读不出来。请在Excel或WPS中另存为.xlsx。',
    en: 'This old Excel (.xls, .et) or Word file could not be read. Save it as .xlsx in Excel or WPS.',
  },
  encrypted: {
    zh: '工作簿有密码。请在Excel或WPS中去掉密码，再导入。',
    en: 'The workbook has a password. Remove it in Excel or WPS, then import the file.',
  },
  'broken-zip': {
    zh: '工作簿不完整，无法打开。请重新下载或另存一次。',
    en: 'The workbook is incomplete and cannot be opened. Download it again, or save it once more.',
  },
  'zip-bomb': {
    zh: '工作簿解开后过大，或者压缩得异常，没有读取。请只保留需要的工作表，再另存一次。',
    en: 'Unpacked, the workbook is too large, or compressed in an unusual way; it was not read. Keep only the sheets that you need, and save it once more.',
  },
  'too-large-unpacked': {
    zh: '这种格式的文件解开后超过128 MB，没有读取。请在Excel或WPS中另存为.xlsx或.csv。',
    en: 'Unpacked, this file is larger than the 128 MB up to which its format is read. Save it as .xlsx or .csv in Excel or WPS.',
  },
  'odd-zip': {
    zh: '文件内部的部件过多或过大，不像表格程序保存的，没有读取。请在Excel或WPS中另存一次。',
    en: 'The file is made of too many or too large parts for a spreadsheet; it was not read. Save it once more in Excel or WPS.',
  },
  doctype: {
    zh: '工作簿里有不该有的内容（DOCTYPE声明），为安全起见没有读取。请在Excel或WPS中另存一次。',
    en: 'The workbook holds a DOCTYPE, which no spreadsheet program writes; to be safe it was not read. Save it once more in Excel or WPS.',
  },
  'no-workbook': {
    zh: '里面没有.xlsx工作簿。压缩包请先解压；.ods、.xlsb等请在Excel或WPS中另存为.xlsx。',
    en: 'There is no .xlsx workbook in it. Unpack an archive first; save .ods or .xlsb as .xlsx in a spreadsheet program.',
  },
  'broken-json': {
    zh: 'JSON格式有误，或里面不是由对象组成的列表。请检查文件是否完整。',
    en: 'This is not valid JSON, or not a list of objects. Check that the file is complete.',
  },
  'no-rows': {
    zh: '文件里只有表头，没有数据行。',
    en: 'The file has a header and no rows.',
  },
  'too-wide': {
    zh: '表格超过500列，没有读取。请只保留需要的列。',
    en: 'The table has more than 500 columns and was not read. Keep only those that you need.',
  },
  'too-tall': {
    zh: '表格超过65,536行，这种格式读不了这么多，没有读取。请另存为.xlsx或.csv。',
    en: 'The table has more than the 65,536 rows up to which this format is read. Save it as .xlsx or .csv.',
  },
  'web-page': {
    zh: '这是网页，不是表格（有些系统把网页存成.xls）。请用Excel或WPS打开，另存为.xlsx。',
    en: 'This is a web page, which some systems save as .xls. Open it in Excel or WPS, and save it as .xlsx.',
  },
  unreadable: {
    zh: '文件读不出来。它可能被移动、改名或正被别的程序占用；请关闭那个程序，再选一次。',
    en: 'The file could not be read. It may have been moved or be in use by another program; close that, and choose it again.',
  },
} as const satisfies Record<FileFault, Bilingual>

export const FILE_NOTES = {
  formulas: {
    zh: '有些单元格是公式，取用了文件里保存的结果。',
    en: 'Some cells are formulas; the results saved in the file were taken.',
  },
  merged: {
    zh: '有上下合并的单元格：地区、指标、时期等按合并的每一行读取，数值只读一次。',
    en: 'Some cells are merged with those below: a locality, an indicator or a period counts for each of those lines, a value once.',
  },
  'open-quote': {
    zh: '有引号没有配对，按普通字符读取。请检查那一行。',
    en: 'A quotation mark is never closed; it was read as a sign like any other. Check that line.',
  },
  damaged: {
    zh: '有些字节不是字符，显示为“�”。如果文字不对，请换一种编码；也可能是文件不完整。',
    en: 'Some bytes stand for no character and are shown as “�”. If the text looks wrong, choose another encoding; or the file is incomplete.',
  },
  'hidden-marks': {
    zh: '去掉了看不见的控制字符。',
    en: 'Invisible control characters were removed.',
  },
  ragged: {
    zh: '有些行的单元格比表头多或少；缺的按空白处理，多的没有列名。',
    en: 'Some lines have more or fewer cells than the header; missing ones count as blank, others have no heading.',
  },
} as const satisfies Record<FileNote, Bilingual>
