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
export const DAY_FORMAT = 'yyyy-mm-dd'
/** Days from 1899-12-30, from which workbooks count, to 1970. */
export const EPOCH = 25_569
export const DAY = 86_400_000
const dayOf = (serial: number) => new Date((serial - EPOCH) * DAY)
/** Widest column, in characters. */
const WIDEST = 48

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)

export function newSheet(): Sheet {
  const columns: SheetColumn[] = []
  return {
    columns,
    add(header, cells, days = false) {
      const column = { letter: letterOf(columns.length), header, cells, days }
      columns.push(column)
      return column
    },
  }
}

/** Where a column's header stands in the workbook. */
export const headerRef = ({ letter }: SheetColumn): string => `${SHEET_NAME}!$${letter}$1`

/** Where a column's cells stand. */
export const rangeRef = ({ letter, cells }: SheetColumn): string =>
  `${SHEET_NAME}!$${letter}$2:$${letter}$${cells.length + 1}`

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

/** The sheet as an XLSX file. The writer is loaded when first used. */
export async function writeSheet({ columns }: Sheet): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length))
  const data = [
    columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const })),
    ...Array.from({ length: rows }, (_, row) =>
      columns.map(({ cells, days }) => {
        const cell = cells[row] ?? null
        if (cell === null || cell === '') return null
        if (days && typeof cell === 'number') return { value: dayOf(cell), type: Date, format: DAY_FORMAT }
        return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
      }),
    ),
  ]
  const widths = columns.map(({ header, cells }) => ({
    width: Math.min(
      WIDEST,
      Math.max(...[header, ...cells].map((cell) => widthOf(String(cell ?? ''))), 6) + 2,
    ),
  }))
  const blob = await write([{ sheet: SHEET_NAME, data, columns: widths, stickyRowsCount: 1 }]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
