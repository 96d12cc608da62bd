import * as v from 'valibot'
import type { SheetTable } from '../file-read.ts'
import { FileFaultError } from '../file-read.ts'
import { jsonReader } from './json-reader.ts'

const RecordSchema = v.record(v.string(), v.unknown())
const ListSchema = v.array(RecordSchema)
const FrameSchema = v.union([ListSchema, v.object({ rows: ListSchema })])

/**
 * Reads the table of a JSON file in pieces: a list of objects, or an object whose `rows` are one, as our own files are. Both throw
 * {@link FileFaultError} where it is neither.
 */
export function jsonTable(): { readonly push: (piece: string) => void; readonly end: () => SheetTable } {
  const header = new Map<string, number>()
  const rows: string[][] = []
  const { push, frame } = jsonReader((json) => {
    const cells: string[] = []
    for (const [name, value] of Object.entries(parsed(RecordSchema, json))) {
      const at = header.get(name) ?? header.size
      header.set(name, at)
      while (cells.length < at) cells.push('')
      cells[at] = cellOf(value)
    }
    rows.push(cells)
  })
  return {
    push,
    end: () => {
      parsed(FrameSchema, frame())
      const names = [...header.keys()]
      // Names that come with later objects only are blank in those before.
      for (const cells of rows) while (cells.length < names.length) cells.push('')
      return { name: null, rows: [names, ...rows] }
    },
  }
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, json: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new FileFaultError('broken-json')
  }
  const read = v.safeParse(schema, value)
  if (!read.success) throw new FileFaultError('broken-json')
  return read.output
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

/** Lists of objects in a JSON value, each with the way to it; of a list in a list the outer one is the table. */
function* listsIn(
  value: unknown,
  path: readonly string[],
  depth = 0,
): Generator<{ name: string; rows: v.InferOutput<typeof ListSchema> }> {
  const list = v.safeParse(v.pipe(ListSchema, v.minLength(1)), value)
  if (list.success) yield { name: path.join('.'), rows: list.output }
  else if (depth < 8 && v.is(RecordSchema, value))
    for (const [key, inner] of Object.entries(value)) yield* listsIn(inner, [...path, key], depth + 1)
}

/**
 * The tables of a JSON text that is not the list itself: lists further in ({data: {list: [...]}}), or an object on each line.
 * @throws {FileFaultError} what reading it as a list threw, where there is none
 */
export function jsonSheets(whole: () => SheetTable, textOf: () => string | null): readonly SheetTable[] {
  try {
    return [whole()]
  } catch (error) {
    const text = textOf()
    if (text === null) throw error
    const found = listsOf(text)
    if (found.length === 0) throw error
    return found.map(({ name, rows }) => ({ name: found.length > 1 ? name : null, rows: tableOf(rows) }))
  }
}

function listsOf(text: string) {
  const value = parsedOrNull(text)
  if (value !== null) return [...listsIn(value, [])]
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => parsedOrNull(line))
  return v.is(ListSchema, rows) ? [{ name: '', rows }] : []
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function tableOf(records: v.InferOutput<typeof ListSchema>): readonly (readonly string[])[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return [names, ...records.map((record) => names.map((name) => cellOf(record[name])))]
}
