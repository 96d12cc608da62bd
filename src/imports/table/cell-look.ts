import type { SheetRecognised } from './tabulate.ts'

/** How a cell looks, and how it is read out. */
export const CELL_LOOKS = [
  'blank',
  'title',
  'heading-1',
  'heading-2',
  'heading-3',
  'key',
  'value',
  'total',
  'note',
  'left-out',
  'hidden',
] as const
export type CellLook = (typeof CELL_LOOKS)[number]

const HEADINGS = ['heading-1', 'heading-2', 'heading-3'] as const

/** What each cell of a sheet was taken for. */
export function cellLooks({
  kind,
  sheet,
  tables,
  rest,
  wholes = [],
  form = { heading: 0, keys: [] },
}: SheetRecognised): (row: number, column: number) => CellLook {
  if (kind !== 'tables')
    return (row, column) => {
      if ((sheet.rows[row]?.[column] ?? '') === '') return 'blank'
      if (kind === 'hidden') return 'hidden'
      if (row <= form.heading) return row < form.heading ? 'title' : 'heading-1'
      return form.keys.includes(column) ? 'key' : 'value'
    }
  const restOf = new Map(rest.map(({ row, role }) => [row, role]))
  const read = tables.map((table, at) => {
    const levels = table.lines.filter(({ role }) => role === 'heading').map(({ row }) => row)
    return {
      table,
      wholes: wholes[at],
      lines: new Map(table.lines.map(({ row, role }) => [row, role])),
      columns: new Map(table.columns.map(({ column, role }) => [column, role])),
      level: new Map(levels.map((row, at) => [row, HEADINGS[Math.min(at, 2)] ?? 'heading-3'])),
      labels: new Set(table.pairs.map(({ row, label }) => `${row},${label}`)),
      values: new Set(table.pairs.map(({ row, value }) => `${row},${value}`)),
    }
  })
  return (row, column) => {
    if (sheet.look?.hiddenRows.has(row) === true || sheet.look?.hiddenColumns.has(column) === true)
      return 'hidden'
    const own = read.find(
      ({ table, lines }) =>
        lines.has(row) && (table.kind === 'form' || (column >= table.left && column <= table.right)),
    )
    if (own === undefined) {
      const role = restOf.get(row)
      if (role === 'hidden') return 'hidden'
      return (sheet.rows[row]?.[column] ?? '') === '' ? 'blank' : role === 'title' ? 'title' : 'left-out'
    }
    if (own.table.kind === 'form') {
      if (own.labels.has(`${row},${column}`)) return 'heading-1'
      if (own.values.has(`${row},${column}`)) return 'value'
    }
    switch (own.lines.get(row)) {
      case 'title':
      case 'unit':
        return 'title'
      case 'heading':
        return own.level.get(row) ?? 'heading-1'
      case 'units':
      case 'numbering':
        return 'heading-3'
      case 'total':
        // 合计 of 男 and 女 comes in as they do.
        if (own.wholes?.rows.has(row) === true) break
        return 'total'
      case 'note':
        return 'note'
      case 'hidden':
        return 'hidden'
      case 'left-out':
        return 'left-out'
      case 'group':
        return 'key'
      case 'data':
        break
      default:
        return 'blank'
    }
    switch (own.columns.get(column)) {
      case 'place':
      case 'indicator':
      case 'unit':
      case 'period':
      case 'breakdown':
      case 'group':
        return 'key'
      case 'values':
        return own.table.columns.find((each) => each.column === column)?.values?.isTotal === true &&
          own.wholes?.columns.has(column) !== true
          ? 'total'
          : 'value'
      case 'hidden':
        return 'hidden'
      case 'blank':
      case undefined:
        return 'blank'
      default:
        return 'left-out'
    }
  }
}
