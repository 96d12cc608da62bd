import type { Lines } from '../../../dataset/table/lines.ts'

/** A cell of the grid: its line, or {@link HEAD}, and its column among those shown. */
export interface GridPlace {
  readonly line: number
  readonly column: number
}

/** The line of the headings. */
export const HEAD = -1

interface Keys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What a key asks of the grid. */
export type GridAction =
  /** `extend`: the cells, or on check boxes the rows, from where Shift was first held to there are picked. */
  | { readonly kind: 'move'; readonly to: GridPlace; readonly extend: 'rows' | 'cells' | false }
  | { readonly kind: 'fold'; readonly key: string }
  | { readonly kind: 'filter' }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'selectAll' }

interface GridSize {
  readonly lines: number
  readonly columns: number
  /** Lines that PageUp and PageDown go, asked for only where one of them is pressed. */
  readonly page: () => number
}

/** Where a key leads in a grid of so many lines and columns, after the ARIA grid pattern; null for a key that is not for moving. */
export function moved(
  { line, column }: GridPlace,
  { key, ctrlKey, metaKey, altKey }: Omit<Keys, 'shiftKey'>,
  size: GridSize,
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
      return place(line === HEAD ? HEAD : Math.max(0, line - size.page()), column)
    case 'PageDown':
      return place(line + size.page(), column)
    case 'Home':
      return place(ctrl ? HEAD : line, 0)
    case 'End':
      return place(ctrl ? lastLine : line, lastColumn)
    default:
      return null
  }
}

/**
 * What a key does in the cell, after the patterns of ARIA for grids and, where rows are grouped, for trees of them; null for a key that is
 * left to the cell. `onControl`: a button or a box has the focus, which Enter and Space press by themselves.
 */
export function actionOf(
  place: GridPlace,
  keys: Keys,
  grid: {
    readonly lines: Lines
    readonly columns: number
    readonly page: () => number
    readonly onControl: boolean
    readonly onBox: boolean
  },
): GridAction | null {
  const { lines, columns, page, onControl, onBox } = grid
  const { key, altKey, shiftKey } = keys
  const ctrl = keys.ctrlKey || keys.metaKey
  const line = lines.at(place.line)
  if (place.line === HEAD && altKey && key === 'ArrowDown') return { kind: 'filter' }
  if (ctrl && !altKey && key.toLowerCase() === 'a') return { kind: 'selectAll' }
  if (line?.kind === 'row' && key === ' ' && (shiftKey || !onControl)) return { kind: 'select' }
  if (line !== undefined && (key === 'F2' || (key === 'Enter' && !onControl))) {
    return line.kind === 'group' ? { kind: 'fold', key: line.key } : { kind: 'open' }
  }
  const folding = altKey || ctrl ? null : foldedBy(place, key, lines)
  if (folding !== null) return folding
  const to = moved(place, keys, { lines: lines.count, columns, page })
  if (to === null) return null
  if (!shiftKey || to.line === HEAD || place.line === HEAD) return { kind: 'move', to, extend: false }
  if (onBox) return { kind: 'move', to, extend: to.line !== place.line && 'rows' }
  return { kind: 'move', to, extend: 'cells' }
}

/** On the head of a group the arrows open and shut it; from an open one they lead into it, from a shut one to the group around it. */
function foldedBy(place: GridPlace, key: string, lines: Lines): GridAction | null {
  const line = lines.at(place.line)
  if (line?.kind !== 'group' || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  if (line.shut === (key === 'ArrowRight')) return { kind: 'fold', key: line.key }
  const to = key === 'ArrowRight' ? place.line + 1 : around(place.line, line.group.depth, lines)
  return { kind: 'move', to: { ...place, line: to }, extend: false }
}

/** The line of the group that contains a group; the line of the group itself where no other contains it. */
function around(from: number, depth: number, lines: Lines): number {
  for (let line = from - 1; line >= 0; line -= 1) {
    const known = lines.at(line)
    if (known?.kind === 'group' && known.group.depth < depth) return line
  }
  return from
}
