import * as v from 'valibot'
import type { SheetTable } from './file-read.ts'
import { FileFaultError } from './file-read.ts'

const RecordSchema = v.record(v.string(), v.unknown())
const FileSchema = v.union([
  v.array(RecordSchema),
  v.pipe(
    v.object({ rows: v.array(RecordSchema) }),
    v.transform(({ rows }) => rows),
  ),
])

/**
 * The table of a JSON file: a list of objects, or an object whose `rows` are one, as our own files are.
 * @throws {FileFaultError} where it is neither
 */
export function readJson(text: string): SheetTable {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new FileFaultError('broken-json')
  }
  const read = v.safeParse(FileSchema, json)
  if (!read.success) throw new FileFaultError('broken-json')
  const names = new Set<string>()
  for (const record of read.output) for (const name of Object.keys(record)) names.add(name)
  const header = [...names]
  return {
    name: null,
    rows: [header, ...read.output.map((record) => header.map((name) => cellOf(record, name)))],
  }
}

function cellOf(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(record, name) ? record[name] : null
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
