import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many rows a table of the product's data has: no test holds the number, so that a report can be added. */
function rowsOf(table: 'observations' | 'derivations'): number {
  const rows: readonly unknown[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'data', `${table}.json`), 'utf8'),
  )
  return rows.length
}

/** Values that reports derive or that are derived from others. */
export const DERIVED = rowsOf('derivations')
/** All rows of the table of observations. */
export const ROWS = rowsOf('observations') + DERIVED
