/** A cell of the grid: its line, or {@link HEAD}, and its column among those shown. */
export interface GridPlace {
  readonly line: number
  readonly column: number
}

/** The line of the headings. */
export const HEAD = -1

/** Lines that PageUp and PageDown go. */
const PAGE = 10

interface Keys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a key leads in a grid of so many lines and columns, after the ARIA grid pattern; null for a key that is not for moving. */
export function moved(
  { line, column }: GridPlace,
  { key, ctrlKey, metaKey, altKey }: Keys,
  size: { readonly lines: number; readonly columns: number },
): GridPlace | null {
  if (altKey) return null
  const ctrl = ctrlKey || metaKey
  const lastLine = size.lines - 1
  const lastColumn = size.columns - 1
  const place = (toLine: number, toColumn: number): GridPlace => ({
    line: Math.max(HEAD, Math.min(lastLine, toLine)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return place(line - 1, column)
    case 'ArrowDown':
      return place(line + 1, column)
    case 'ArrowLeft':
      return place(line, column - 1)
    case 'ArrowRight':
      return place(line, column + 1)
    case 'PageUp':
      return place(line === HEAD ? HEAD : Math.max(0, line - PAGE), column)
    case 'PageDown':
      return place(line + PAGE, column)
    case 'Home':
      return place(ctrl ? HEAD : line, 0)
    case 'End':
      return place(ctrl ? lastLine : line, lastColumn)
    default:
      return null
  }
}
