import type { Workbook } from '../../workbook/workbook.ts'
import type { SheetCell } from '../../workbook/workbook-cells.ts'
import { columnLetters, rowXml, widthOf } from '../../workbook/workbook-cells.ts'

/** A column of the workbook behind a chart. Empty cells are null: a gap is no 0. */
export interface SheetColumn {
  readonly letter: string
  readonly header: string
  readonly cells: readonly (string | number | null)[]
  /** Whether its numbers are days as workbooks count them. */
  readonly days: boolean
}

/** The workbook behind a chart while it is put together: one sheet, a header, a row per point. */
export interface Sheet {
  readonly columns: readonly SheetColumn[]
  readonly add: (header: string, cells: SheetColumn['cells'], days?: boolean) => SheetColumn
}

const SHEET_NAME = 'Sheet1'
/** Widest column, in characters. */
const WIDEST = 48

export function newSheet(): Sheet {
  const columns: SheetColumn[] = []
  return {
    columns,
    add(header, cells, days = false) {
      const column = { letter: columnLetters(columns.length), header, cells, days }
      columns.push(column)
      return column
    },
  }
}

/** The reference to the cell with a column's header in the workbook. */
export const headerRef = ({ letter }: SheetColumn): string => `${SHEET_NAME}!$${letter}$1`

/** The reference to a column's cells, without the header. */
export const rangeRef = ({ letter, cells }: SheetColumn): string =>
  `${SHEET_NAME}!$${letter}$2:$${letter}$${cells.length + 1}`

/** The sheet as a workbook of its own. */
export function workbookOf({ columns }: Sheet, title: string, language: string): Workbook {
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length))
  const headers = columns.map(({ header }): SheetCell => ({ value: header, look: 'bold' }))
  const cells = Array.from({ length: rows }, (_, row) =>
    rowXml(
      row + 2,
      columns.map((column) => cellOf(column, column.cells[row] ?? null)),
    ),
  )
  const widths = columns.map(({ header, cells }) =>
    Math.min(WIDEST, Math.max(...[header, ...cells].map((cell) => widthOf(String(cell ?? ''))), 6) + 2),
  )
  const frozen = { rows: 1, columns: 0 }
  const sheet = { name: SHEET_NAME, rows: [rowXml(1, headers), ...cells], widths, frozen }
  return { title, language, sheets: [sheet] }
}

function cellOf({ days }: SheetColumn, value: string | number | null): SheetCell | null {
  if (value === null) return null
  return { value, look: days && typeof value === 'number' ? 'day' : 'plain' }
}
