import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { SheetLook } from '../file-read.ts'
import { addressOf, FileFaultError, MOST_COLUMNS } from '../file-read.ts'

/** The apostrophe by which files for spreadsheets, ours among them, keep a text from running as a formula. */
const GUARD = /^'(?='*\s*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/** The text without blanks around it and without the guard of a formula. */
const trimText = (text: string): string => text.trim().replace(GUARD, '')

/** {@link trimText}, and without marks that cannot be seen. */
const cleanText = (text: string): string => trimText(withoutHiddenSigns(text))

/** Whether {@link cleanText} takes more than blanks away. */
export const hasHiddenMarks = (text: string): boolean => withoutHiddenSigns(text) !== text

/** The lines of a table as they are read: without marks that cannot be seen, and without blank lines at the end. */
export interface TableLines {
  /** @throws {FileFaultError} where it has more columns than are taken */
  readonly add: (cells: readonly string[], mayHide?: boolean) => void
  readonly rows: () => readonly (readonly string[])[]
  /** Whether marks that cannot be seen were taken away. */
  readonly hadHidden: () => boolean
  /** Whether lines that hold something differ in their number of cells. */
  readonly isRagged: () => boolean
  /** How many blanks stand before the words of a cell at the left, by its address. */
  readonly indents: () => ReadonlyMap<string, number>
}

/** Words are set in by blanks in the first columns; elsewhere and before numbers blanks say nothing. */
const INDENTED_COLUMNS = 4
const INDENT = /^[ \t\u00a0\u3000]+(?=[^\s\d+\-.,])/u
const MOST_INDENTS = 100_000

/** Collects the lines of one table. */
export function tableLines(): TableLines {
  const rows: (readonly string[])[] = []
  const widths = new Set<number>()
  let filled = 0
  const indents = new Map<string, number>()
  let hidden = false
  const cleaned = (cell: string): string => {
    hidden ||= hasHiddenMarks(cell)
    return cleanText(cell)
  }
  return {
    add: (line, mayHide = true) => {
      const cells = line.map(mayHide ? cleaned : trimText)
      for (let at = 0; at < INDENTED_COLUMNS; at += 1) {
        const [blanks = ''] = INDENT.exec(line[at] ?? '') ?? []
        if (blanks !== '' && indents.size < MOST_INDENTS)
          indents.set(addressOf(rows.length, at), blanks.replace(/\u3000/gu, '  ').length)
      }
      const width = cells.findLastIndex((cell) => cell !== '') + 1
      if (width > MOST_COLUMNS) throw new FileFaultError('too-wide')
      rows.push(cells.length > MOST_COLUMNS ? cells.slice(0, width) : cells)
      if (width === 0) return
      filled = rows.length
      widths.add(cells.length)
    },
    rows: () => rows.slice(0, filled),
    hadHidden: () => hidden,
    isRagged: () => widths.size > 1,
    indents: () => indents,
  }
}

/** The look of a sheet of which only the texts are known. */
export const plainLook = (indents: ReadonlyMap<string, number> = new Map()): SheetLook => ({
  isHidden: false,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  indents,
  levels: new Map(),
  shown: new Map(),
})
