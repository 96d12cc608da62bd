import { STATEMENT_WORDS } from '../../../words/table/view-statement.ts'
import type { SheetTable } from '../../file-read.ts'
import type { Grid } from '../describe/grid.ts'
import type { OwnColumn } from './own-row.ts'
import { HEADINGS } from './own-row.ts'

/** The columns of one of our own files; null for any other file. The columns of value, number and ends show that it is one of ours. */
export function ownColumns(grid: Grid): ReadonlyMap<OwnColumn, number> | null {
  const found = new Map<OwnColumn, number>()
  const ranks = new Map<OwnColumn, number>()
  for (let column = 0; column < grid.width; column += 1) {
    const heading = grid.raw(0, column).trim()
    for (const [name, words] of Object.entries<readonly string[]>(HEADINGS)) {
      const rank = words.indexOf(heading)
      if (!isColumn(name) || rank < (ranks.get(name) ?? 0)) continue
      found.set(name, column)
      ranks.set(name, rank)
    }
  }
  const has = (...names: readonly OwnColumn[]) => names.every((name) => found.has(name))
  const hasThing = has('locality', 'indicator') || has('id')
  // A view may show no values: its rows are recognised by their ids and the ids of their sources.
  return (hasThing && has('number', 'lower', 'upper', 'bound')) || has('id', 'source') ? found : null
}

/** How far a statement of ours reaches that says what a file is, in lines. */
const STATEMENT = 64
const VERSIONS: readonly string[] = Object.values(STATEMENT_WORDS.version)

/**
 * Whether a file says of itself that it was made here, by a line, a column or a remark with the version of the dataset. A cross-table, or a
 * list that lost its ids, says nothing that was not here before.
 */
export const isMadeHere = (sheets: readonly SheetTable[]): boolean =>
  sheets.some(({ rows }) =>
    rows
      .slice(0, STATEMENT)
      .some(
        (cells, row) =>
          VERSIONS.includes(cells[0]?.trim() ?? '') ||
          (row === 0 && cells.some((cell) => [...VERSIONS, 'dataset_version'].includes(cell.trim()))) ||
          (row === 1 && VERSIONS.some((label) => cells.at(-1)?.includes(label) === true)),
      ),
  )

const isColumn = (name: string): name is OwnColumn => Object.hasOwn(HEADINGS, name)
