import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../src/dataset/problem.ts'
import type { RawTables, TableName } from '../src/dataset/tables.ts'
import { fileOf, TABLE_NAMES } from '../src/dataset/tables.ts'

/** Tables that a dataset does without: where their file is missing they are empty. */
const OPTIONAL: ReadonlySet<TableName> = new Set(['tile-grid', 'derivations', 'highlights', 'charts'])

/** What a file holds, or why it cannot be read and what to do about it. */
type FileOfFolder = { readonly json: unknown } | { readonly message: string; readonly isMissing: boolean }

/** Reads a JSON file of a dataset as an editor may have saved it: in UTF-8, with a byte order mark or without. */
export function readFileOf(folder: string, name: string): FileOfFolder {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, name))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return {
      isMissing,
      message: isMissing
        ? 'there is no such file: copy that of the project, or write [] into it where it has no rows'
        : `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch (error) {
    return {
      isMissing: false,
      message:
        error instanceof SyntaxError
          ? `the file is no JSON, mend it there: ${error.message}`
          : 'the file is not in UTF-8: save it in that encoding',
    }
  }
}

/** Reads the tables of a folder. A file that cannot be read or is not JSON gives a problem and an empty table. */
export function readTables(folder: string): { raw: RawTables; problems: Problem[] } {
  const problems: Problem[] = []
  const read = (name: TableName): unknown => {
    const file = readFileOf(folder, fileOf(name).replace('data/', ''))
    if ('json' in file) return file.json
    if (!(file.isMissing && OPTIONAL.has(name)))
      problems.push({ file: fileOf(name), path: '', message: file.message })
    return []
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
