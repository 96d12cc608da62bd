import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../src/dataset/problem.ts'
import type { RawTables } from '../src/dataset/tables.ts'
import { fileOf, TABLE_NAMES } from '../src/dataset/tables.ts'

/**
 * Reads the tables from the files of a folder that holds `data/`. A file that cannot be read or is no JSON is a problem, and its
 * table is empty.
 */
export function readTables(root: string): { raw: RawTables; problems: Problem[] } {
  const problems: Problem[] = []
  const read = (name: (typeof TABLE_NAMES)[number]): unknown => {
    try {
      return JSON.parse(readFileSync(join(root, fileOf(name)), 'utf8'))
    } catch (error) {
      problems.push({
        file: fileOf(name),
        path: '',
        message: error instanceof Error ? error.message : String(error),
      })
      return []
    }
  }
  const entries = TABLE_NAMES.map((name) => [name, read(name)] as const)
  const table = new Map<string, unknown>(entries)
  const raw: RawTables = {
    themes: table.get('themes'),
    units: table.get('units'),
    localities: table.get('localities'),
    'tile-grid': table.get('tile-grid'),
    indicators: table.get('indicators'),
    sources: table.get('sources'),
    reports: table.get('reports'),
    figures: table.get('figures'),
    observations: table.get('observations'),
    derivations: table.get('derivations'),
    highlights: table.get('highlights'),
    charts: table.get('charts'),
  }
  return { raw, problems }
}
