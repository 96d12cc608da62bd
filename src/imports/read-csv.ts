import Papa from 'papaparse'
import type { FileNote, SheetTable } from './file-read.ts'

/** Separators that spreadsheets write. */
const DELIMITERS = [',', '\t', ';', '|', '，']

/** The table of a CSV or TSV text, and what parts its cells. Quoted line breaks and quotation marks are kept as they are. */
export function readCsv(text: string): { sheet: SheetTable; delimiter: string; notes: FileNote[] } {
  // A line break at the end would count as a line of one cell, and hide what parts the others.
  const {
    data: rows,
    meta,
    errors,
  } = Papa.parse<string[]>(text.replace(/^\ufeff/u, '').replace(/[\r\n]+$/u, ''), {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
  })
  const widths = new Set(
    rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length),
  )
  return {
    sheet: { name: null, rows },
    delimiter: meta.delimiter,
    notes: [
      ...(widths.size > 1 ? (['ragged'] as const) : []),
      ...(errors.some(({ code }) => code === 'MissingQuotes') ? (['open-quote'] as const) : []),
    ],
  }
}
