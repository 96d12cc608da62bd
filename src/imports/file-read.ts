import { FILE_FAULTS } from '../words/imports/file-read.ts'
import type { Delimiter } from './text/csv-reader.ts'
import type { Encoding } from './text/decode-text.ts'

/** One table of a file, as texts: numbers as JavaScript writes them, days as 2026-01-31. */
export interface SheetTable {
  readonly name: string | null
  readonly rows: readonly (readonly string[])[]
  /** Cells that are merged with those below them; the first of them holds the text. */
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

/** The column and row of a reference such as AB12, both from 0; null if the text is not a reference. */
export function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(digits) - 1 }
}

/** A column and the first and last row of one cell that stands for several, all from 0. */
export interface Span {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A file that could be read, and how. */
export interface FileRead {
  readonly kind: 'csv' | 'xlsx' | 'json' | 'html' | 'markdown'
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
  | 'own-view'
  | 'unreadable'

/** Why a file could not be read; `FILE_FAULTS` of the words says it and what to do. */
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
