import * as v from 'valibot'
import type { SheetTable } from './file-read.ts'
import { FileFaultError } from './file-read.ts'
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
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
