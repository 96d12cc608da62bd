import { gzipSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import type { ColumnSource, Writer } from 'hyparquet-writer'
import { ParquetWriter } from 'hyparquet-writer'
import type { Unit } from '../../src/domain/number/unit.ts'
import type { Bilingual } from '../../src/domain/text.ts'
import type { StoredColumn, StoredText } from '../../src/sources/parquet/columns.ts'
import { NO_PARAGRAPH, narrowColumns, SCOPE_FORMS, WIDE_COLUMNS } from '../../src/sources/parquet/columns.ts'
import type { Manifest, PackedFile } from '../../src/sources/parquet/manifest.ts'
import { fileName, ORDERS, PACK_MOST, sumsName } from '../../src/sources/parquet/manifest.ts'
import { factsOf } from '../../src/sources/parquet/pack.ts'
import { GROUPINGS, writeSums } from '../../src/sources/parquet/stored-sums.ts'
import type { SourceRow } from '../../src/sources/view.ts'
import type { Gathered, RowsToPack } from './gather-rows.ts'
import { gather, ordered, runsOf, zonesOf } from './gather-rows.ts'
import { sumsBy } from './sums.ts'

export interface PackOptions {
  readonly title: Bilingual
  /** ISO day. */
  readonly made: string
  readonly layout: Manifest['layout']
  /** Opens a file of the pack for writing. */
  readonly open: (name: string) => Writer
  /** Called as files are done. */
  readonly onFile?: (name: string, done: number, of: number) => void
}

/**
 * How many rows a row group and a part hold. A page reads a whole row group, so groups are small; a search through a column makes one
 * request for each group, so the narrow files have larger ones; the footer of a file is read first, so a part is not too long.
 */
export const LAYOUT: Manifest['layout'] = { group: 10_000, narrowGroup: 100_000, part: 1_000_000 }

/** Writes rows as a folder of Parquet files, and gives the manifest that says what they hold. */
export async function packRows(rows: RowsToPack, options: PackOptions): Promise<Manifest> {
  if (rows.length === 0 || rows.length > PACK_MOST.rows)
    throw new RangeError(`${rows.length} rows cannot be packed`)
  const gathered = gather(rows)
  const { layout } = options
  const parts = Math.ceil(rows.length / layout.part)
  let done = 0
  const orders: Manifest['orders'] = []
  let zones: NonNullable<Manifest['zones']> = []
  for (const by of ORDERS) {
    const order = ordered(gathered, by)
    const runs = by === 'value' ? runsOf(gathered, order) : null
    if (by === 'value') zones = zonesOf(gathered, order, layout)
    const files: Manifest['orders'][number]['parts'] = []
    for (let part = 0; part < parts; part += 1) {
      const from = part * layout.part
      const to = Math.min(rows.length, from + layout.part)
      const file = async (kind: 'wide' | 'narrow'): Promise<PackedFile> => {
        const name = fileName(gathered, by, part, kind)
        const columns = kind === 'wide' ? WIDE_COLUMNS : narrowColumns(by)
        const group = kind === 'wide' ? layout.group : layout.narrowGroup
        // A page costs the reader a whole row group, and bytes more than time; looking through columns costs time.
        const codec = kind === 'wide' ? 'GZIP' : 'SNAPPY'
        const packed = await writeFile(options.open(name), columns, codec, group, from, to, (start, end) => {
          // Whole rows are asked for once for all their columns: making one may take longer than writing it.
          const whole = kind === 'wide' ? Array.from(order.subarray(start, end), (row) => rows.at(row)) : []
          return (column) =>
            isText(column)
              ? whole.map((row) => textOf(row, column))
              : numbersOf(gathered, order, runs, column, start, end, whole)
        })
        done += 1
        options.onFile?.(name, done, parts * 2 * ORDERS.length)
        return packed
      }
      files.push({ wide: await file('wide'), narrow: await file('narrow') })
    }
    orders.push({ by, parts: files })
  }
  const { names, counts, fingerprint } = gathered
  const sums = await writeAllSums(gathered, options)
  return {
    format: 'union-metrics-pack',
    version: 1,
    title: options.title,
    made: options.made,
    fingerprint,
    rows: rows.length,
    layout,
    names,
    counts,
    orders,
    zones,
    sums,
  }
}

/** Writes what all rows come to by each column, and by two. */
async function writeAllSums(
  gathered: Gathered,
  { open, onFile }: PackOptions,
): Promise<NonNullable<Manifest['sums']>> {
  const { names, codes, lowers, uppers } = gathered
  const facts = factsOf(names)
  const unitCode = ({ id }: Unit) => names.unit.findIndex((unit) => unit.id === id) + 1
  const sums: NonNullable<Manifest['sums']> = []
  for (const [at, by] of GROUPINGS.entries()) {
    const groups = sumsBy(by, { length: lowers.length, codes, lowers, uppers }, facts)
    if (groups === null) continue
    const name = sumsName(gathered, by)
    const text = new TextEncoder().encode(writeSums(groups, unitCode))
    const writer = open(name)
    writer.appendBytes(text)
    await writer.finish()
    sums.push({ by: [...by], bytes: text.byteLength })
    onFile?.(name, at + 1, GROUPINGS.length)
  }
  return sums
}

type Cells = ColumnSource['data']

/** Columns whose numbers mostly rise, and are kept as the differences. */
const RISING: readonly StoredColumn['name'][] = ['position', 'runStart', 'runEnd']

const COMPRESSORS = { GZIP: (page: Uint8Array): Uint8Array => gzipSync(page) }

const schemaOf = (columns: readonly StoredColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(
    ({ name, type }): SchemaElement =>
      type === 'STRING'
        ? { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }
        : { name, type, repetition_type: 'REQUIRED' },
  ),
]

async function writeFile(
  writer: Writer,
  columns: readonly StoredColumn[],
  codec: 'GZIP' | 'SNAPPY',
  group: number,
  from: number,
  to: number,
  cellsOf: (start: number, end: number) => (column: StoredColumn['name']) => Cells,
): Promise<PackedFile> {
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    codec,
    compressors: COMPRESSORS,
    statistics: false,
    createdBy: 'union-metrics',
  })
  for (let start = from; start < to; start += group) {
    const end = Math.min(to, start + group)
    const cells = cellsOf(start, end)
    const columnData = columns.map(
      ({ name }): ColumnSource => ({
        name,
        data: cells(name),
        offsetIndex: false,
        ...(RISING.includes(name) ? { encoding: 'DELTA_BINARY_PACKED' } : {}),
      }),
    )
    await file.write({ columnData, rowGroupSize: group })
  }
  const bodyEnd = writer.offset
  await file.finish()
  // The footer, its length and the mark of the format follow the body.
  return { bytes: writer.offset, footer: writer.offset - bodyEnd }
}

const scopeForm = ({ scope }: SourceRow): number =>
  scope === null
    ? 0
    : SCOPE_FORMS.findIndex(({ kind, basis }) => kind === scope.kind && basis === scope.basis) + 1

const isText = (column: StoredColumn['name']): column is StoredText =>
  WIDE_COLUMNS.some(({ name, type }) => name === column && type === 'STRING')

const textOf = (row: SourceRow, column: StoredText): string | null =>
  column !== 'inputs' ? row[column] : row.inputs.length === 0 ? null : JSON.stringify(row.inputs)

function numbersOf(
  gathered: Gathered,
  order: Uint32Array,
  runs: ReturnType<typeof runsOf> | null,
  column: Exclude<StoredColumn['name'], StoredText>,
  start: number,
  end: number,
  whole: readonly SourceRow[],
): Cells {
  const each = <T extends Int32Array | Float64Array>(into: T, of: (row: number) => number): T => {
    for (let place = start; place < end; place += 1) into[place - start] = of(order[place] ?? 0)
    return into
  }
  const length = end - start
  switch (column) {
    case 'position':
      return each(new Int32Array(length), (row) => row)
    case 'paragraph':
      return Int32Array.from(whole, (row) => row.paragraph ?? NO_PARAGRAPH)
    case 'scopeForm':
      return Int32Array.from(whole, scopeForm)
    case 'runStart':
      return runs?.starts.slice(start, end) ?? new Int32Array(length)
    case 'runEnd':
      return runs?.ends.slice(start, end) ?? new Int32Array(length)
    case 'anchor':
      return each(new Float64Array(length), (row) => gathered.anchors[row] ?? Number.NaN)
    case 'lowerEnd':
      return each(new Float64Array(length), (row) => gathered.lowerEnds[row] ?? Number.NaN)
    case 'upperEnd':
      return each(new Float64Array(length), (row) => gathered.upperEnds[row] ?? Number.NaN)
    default: {
      const codes = gathered.codes[column]
      return each(new Int32Array(length), (row) => codes[row] ?? 0)
    }
  }
}
