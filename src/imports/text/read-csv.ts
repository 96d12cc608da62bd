import type { FileNote, SheetTable } from '../file-read.ts'
import { hasHiddenMarks } from './clean-text.ts'
import { csvReader } from './csv-reader.ts'
import { plainLook, tableLines } from './table-lines.ts'

/** Reads the table of a CSV or TSV text in pieces. Line breaks and quotation marks inside quotation marks are kept as they are. */
export function csvTable(delimiter: string): {
  readonly push: (piece: string) => void
  readonly end: () => { readonly sheet: SheetTable; readonly notes: readonly FileNote[] }
} {
  const lines = tableLines()
  let isHidden = false
  let added = 0
  const { push, end, openQuotes } = csvReader(delimiter, (cells) => {
    lines.add(cells, isHidden)
    added += 1
  })
  return {
    push: (piece) => {
      const before = added
      const isHere = hasHiddenMarks(piece)
      isHidden ||= isHere
      push(piece)
      // What has not come to the end of its line may hold them too.
      if (added > before) isHidden = isHere
    },
    end: () => {
      end()
      return {
        sheet: { name: null, rows: lines.rows(), look: plainLook(lines.indents()) },
        notes: [
          ...(lines.isRagged() ? (['ragged'] as const) : []),
          ...(openQuotes() > 0 ? (['open-quote'] as const) : []),
          ...(lines.hadHidden() ? (['hidden-marks'] as const) : []),
        ],
      }
    },
  }
}
