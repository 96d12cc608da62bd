import { cleanText, hasHiddenMarks, trimText } from './clean-text.ts'
import { FileFaultError, MOST_COLUMNS } from './file-read.ts'

/** The lines of a table as they are read: without marks that cannot be seen, and without blank lines at the end. */
export interface TableLines {
  /** @throws {FileFaultError} where it has more columns than are taken */
  readonly add: (cells: readonly string[], mayHide?: boolean) => void
  readonly rows: () => readonly (readonly string[])[]
  /** Whether marks that cannot be seen were taken away. */
  readonly hadHidden: () => boolean
  /** Whether lines that hold something differ in their number of cells. */
  readonly isRagged: () => boolean
}

/** Collects the lines of one table. */
export function tableLines(): TableLines {
  const rows: (readonly string[])[] = []
  const widths = new Set<number>()
  let filled = 0
  let hidden = false
  const cleaned = (cell: string): string => {
    hidden ||= hasHiddenMarks(cell)
    return cleanText(cell)
  }
  return {
    add: (line, mayHide = true) => {
      const cells = line.map(mayHide ? cleaned : trimText)
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
  }
}
