import { createReadStream, openAsBlob, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { csvReader } from '../../../src/imports/text/csv-reader.ts'
import { localFolder } from '../../../src/sources/parquet/byte-file.ts'
import { parquetSource } from '../../../src/sources/parquet/parquet-source.ts'
import { SOURCE_COLUMNS, WIRE_VERSION } from '../../../src/sources/view.ts'
import type { FlatRecord, Known } from './flat-rows.ts'
import { flatRow } from './flat-rows.ts'
import type { Input } from './load.ts'
import { checked, RowError } from './load.ts'

type Rows = Input['rows']

/** The title and so on of data that does not describe itself. */
interface Said {
  readonly title: Input['title']
  readonly made: string
  /** What the ids of a flat table refer to. */
  readonly known: () => Known
}

/**
 * Opens what is to be loaded: a folder of Parquet files as `npm run pack` writes it, the flat table of observations as CSV or JSON, or rows of a source as
 * NDJSON.
 * @throws {RowError} where it is none of these
 */
export async function readInput(path: string, said: Said): Promise<Input> {
  if (statSync(path).isDirectory()) return packed(path)
  const input = (rows: Rows): Input => ({ rows, title: said.title, made: said.made })
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return input(() => checked(numbered(csvRecords(path), said.known())))
    case '.json':
      return input(() => checked(numbered(jsonRecords(path), said.known())))
    case '.ndjson':
    case '.jsonl':
      return input(() => checked(ndjsonRows(path)))
    default:
      throw new RowError(`${basename(path)}: a folder of Parquet files, .csv, .json or .ndjson`)
  }
}

async function packed(folder: string): Promise<Input> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  // Nothing is read until the caller asks for it.
  const files = await Promise.all(
    names.map(async (name) => new File([await openAsBlob(join(folder, name))], name)),
  )
  const source = await parquetSource(localFolder(folder, files))
  return {
    async *rows() {
      const pieces = source.rows({
        version: WIRE_VERSION,
        language: 'zh',
        search: '',
        filters: [],
        sort: [],
        groups: [],
        columns: SOURCE_COLUMNS,
        page: { offset: 0, limit: 1 },
      })
      for await (const { rows } of pieces) yield rows
    },
    title: source.about.title,
    made: source.about.made ?? '',
  }
}

async function* numbered(
  records: AsyncIterable<FlatRecord>,
  known: Known,
): AsyncGenerator<unknown, void, undefined> {
  let number = 0
  for await (const record of records) {
    number += 1
    yield flatRow(record, number, known)
  }
}

async function* csvRecords(path: string): AsyncGenerator<FlatRecord, void, undefined> {
  let lines: string[][] = []
  let header: readonly string[] | undefined
  const reader = csvReader(',', (cells) => lines.push(cells))
  function* taken(): Generator<FlatRecord, void, undefined> {
    for (const cells of lines) {
      if (header === undefined) header = cells
      else if (cells.length > 1)
        yield Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']))
    }
    lines = []
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of createReadStream(path)) {
    reader.push(decoder.decode(piece, { stream: true }))
    yield* taken()
  }
  reader.push(decoder.decode())
  reader.end()
  yield* taken()
}

async function* jsonRecords(path: string): AsyncGenerator<FlatRecord, void, undefined> {
  const rows: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (!Array.isArray(rows)) throw new RowError(`${basename(path)}: a JSON array of rows`)
  for (const row of rows) yield isRecord(row) ? row : {}
}

const isRecord = (value: unknown): value is FlatRecord => typeof value === 'object' && value !== null

async function* ndjsonRows(path: string): AsyncGenerator<unknown, void, undefined> {
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line)
    } catch {
      throw new RowError(`line ${number}: no JSON`)
    }
  }
}
