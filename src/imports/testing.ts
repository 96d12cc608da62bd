import { runNow } from '../dataset/table/steps.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Delimiter } from './delimiter.ts'
import type { SheetTable } from './file-read.ts'
import { guessLayout } from './layout.ts'
import { readRows } from './read-rows.ts'
import type { RowsRead } from './rows-read.ts'
import { vocabularyOf } from './vocabulary.ts'

const vocabulary = vocabularyOf(nineReports)
export const isLocality = (name: string): boolean => vocabulary.locality(name) !== null

/** A table as it is understood without a word from the user. */
export function understand(sheet: SheetTable, delimiter: Delimiter | null = ','): RowsRead {
  return runNow(readRows(sheet, guessLayout(sheet, isLocality, []), nineReports, new Map(), delimiter))
}

export const sheetOf = (...rows: readonly (readonly string[])[]): SheetTable => ({ name: null, rows })
