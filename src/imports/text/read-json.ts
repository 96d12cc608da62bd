import * as v from 'valibot'
import { JsonError, parseJsonInSteps } from '../../lib/json-in-steps.ts'
import type { Steps } from '../../lib/steps.ts'
import type { SheetTable } from '../file-read.ts'
import { FileFaultError } from '../file-read.ts'

type Json = Readonly<Record<string, unknown>>

const RecordSchema = v.record(v.string(), v.unknown())
const isRecord = (value: unknown): value is Json => v.is(RecordSchema, value)
const isRecords = (value: unknown): value is readonly Json[] => Array.isArray(value) && value.every(isRecord)

/**
 * The tables of a JSON text: a list of objects, one under `rows` as in our own files, lists further in ({data: {list: [...]}}), or an object
 * on each line. Of a list in a list the outer one is the table.
 * @throws {FileFaultError} `broken-json` if it is none of these
 */
export function* jsonSheets(text: string, onProgress: (share: number) => void): Steps<readonly SheetTable[]> {
  const value = yield* parsed(text, onProgress)
  const rows = isRecord(value) ? value.rows : value
  if (isRecords(rows)) return [yield* tableOf(rows, null)]
  const found = [...listsIn(value, [])]
  if (found.length === 0) throw new FileFaultError('broken-json')
  const sheets: SheetTable[] = []
  for (const { name, list } of found) sheets.push(yield* tableOf(list, found.length > 1 ? name : null))
  return sheets
}

/** The value of a text, or the list of the values on its lines. */
function* parsed(text: string, onProgress: (share: number) => void): Steps<unknown> {
  try {
    return yield* parseJsonInSteps(text, onProgress)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const values: unknown[] = []
    for (const line of text.split(/\r?\n/u)) {
      if (line.trim() !== '') values.push(lineValue(line))
      yield
    }
    return values
  }
}

function lineValue(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new FileFaultError('broken-json')
  }
}

/** How many names may lead to a list of records, one inside the other. */
const DEEPEST = 8

function* listsIn(
  value: unknown,
  path: readonly string[],
): Generator<{ name: string; list: readonly Json[] }> {
  if (isRecords(value) && value.length > 0) yield { name: path.join('.'), list: value }
  else if (path.length < DEEPEST && isRecord(value))
    for (const [key, inner] of Object.entries(value)) yield* listsIn(inner, [...path, key])
}

/** A column for each name, in the order in which they first come. */
function* tableOf(records: readonly Json[], name: string | null): Steps<SheetTable> {
  const columns = new Map<string, number>()
  const rows: string[][] = []
  for (const record of records) {
    const cells: string[] = []
    for (const [key, value] of Object.entries(record)) {
      const at = columns.get(key) ?? columns.size
      columns.set(key, at)
      while (cells.length < at) cells.push('')
      cells[at] = cellOf(value)
    }
    rows.push(cells)
    if (rows.length % 1024 === 0) yield
  }
  // Names that come with later objects only are blank in those before.
  for (const cells of rows) while (cells.length < columns.size) cells.push('')
  return { name, rows: [[...columns.keys()], ...rows] }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than any program writes: what reads it does not write it again.
    throw new FileFaultError('broken-json')
  }
}
