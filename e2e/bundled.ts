import { readdirSync, readFileSync } from 'node:fs'
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

/** Tells whether an address is that of a script of the build that holds how words are read in pinyin. */
export function pinyinScripts(): (address: URL) => boolean {
  const folder = join(import.meta.dirname, '..', 'dist', 'assets')
  const scripts = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes('huì'),
  )
  return ({ pathname }) => scripts.some((name) => pathname.endsWith(name))
}
