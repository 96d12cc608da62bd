import type { FileRead, Merge, SheetTable } from '../../src/imports/file-read.ts'

/** A sheet as a person draws it: a line per row, cells parted by |. Blanks before a name set it in; `<` is merged with the cell at its left, `^` with the one above. */
export interface SheetDrawn {
  readonly name?: string
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly drawn: string
}

/** The sheet of a drawing, as the readers of files give it. */
function sheetOf({
  name,
  hidden = false,
  hiddenRows = [],
  hiddenColumns = [],
  drawn,
}: SheetDrawn): SheetTable {
  const lines = drawn
    .replace(/^\n/u, '')
    .replace(/\n\s*$/u, '')
    .split('\n')
  const cells = lines.map((line) => line.split('|'))
  const indents = new Map<string, number>()
  const merges: Merge[] = []
  const is = (row: number, column: number, sign: string) => cells[row]?.[column]?.trim() === sign
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      const text = cell.trim()
      const blanks = cell.length - cell.trimStart().length
      if (column < 2 && blanks > 0 && text !== '') indents.set(`${'AB'[column]}${row + 1}`, blanks)
      if (text === '<' || text === '^') continue
      let right = column
      while (is(row, right + 1, '<')) right += 1
      let bottom = row
      while (is(bottom + 1, column, '^')) bottom += 1
      if (right > column || bottom > row) merges.push({ top: row, bottom, left: column, right })
    }
  return {
    name: name ?? null,
    rows: cells.map((line) => line.map((cell) => cell.trim().replace(/^[<^]$/u, ''))),
    look: {
      isHidden: hidden,
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set(hiddenColumns),
      merges,
      indents,
      levels: new Map(),
      shown: new Map(),
    },
  }
}

export const fileDrawn = (sheets: readonly SheetDrawn[]): FileRead => ({
  kind: 'xlsx',
  sheets: sheets.map(sheetOf),
  encoding: null,
  delimiter: null,
  notes: [],
})
