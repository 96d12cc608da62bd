import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import {
  CROSS_FORMATS,
  crossClipboard,
  crossFile,
  crossFileName,
  isShortCross,
} from '../../exports/cross/cross-file.ts'
import { crossMessages } from '../../words/table/cross.ts'
import { tableMessages } from '../../words/table/table.ts'
import type { CopyJob } from '../table/copy/copy.tsx'
import type { FileChoice } from '../table/export/export-menu.tsx'

const WORDS = {
  xlsx: { label: tableMessages.xlsx, note: crossMessages.xlsxNote },
  csv: { label: tableMessages.csvPlain, note: crossMessages.csvNote },
  markdown: { label: tableMessages.markdown, note: tableMessages.markdownNote },
} as const

/** The files that a cross-table can be saved as. */
export const crossChoices = (
  layout: CrossLayout,
  edition: Edition,
  notation: Notation,
): readonly FileChoice[] =>
  CROSS_FORMATS.map((format) => ({
    format,
    ...WORDS[format],
    ...(format === 'xlsx' && edition.data !== undefined ? { note: crossMessages.xlsxDataNote } : {}),
    file: crossFileName(format, edition),
    make: (watch) => crossFile(format, { layout, edition, notation }, watch),
  }))

/** The cross-table, as it is copied; `what` it is in words. */
export const crossCopy = (
  layout: CrossLayout,
  edition: Edition,
  notation: Notation,
  what: string,
): CopyJob => ({
  what,
  isShort: isShortCross(layout),
  make: (onProgress) => crossClipboard({ layout, edition, notation }, onProgress),
})
