import fc from 'fast-check'
import { ByteWriter } from 'hyparquet-writer'
import { SourceError } from '../../src/sources/data-source.ts'
import type { Folder } from '../../src/sources/parquet/byte-file.ts'
import type { Manifest } from '../../src/sources/parquet/manifest.ts'
import { MANIFEST } from '../../src/sources/parquet/manifest.ts'
import { rowKeys, rowQuantity, sharedKey } from '../../src/sources/row-keys.ts'
import type { SharedColumn, SourceFilter, SourceRow, SourceView } from '../../src/sources/view.ts'
import { SHARED_COLUMNS, SOURCE_COLUMNS } from '../../src/sources/view.ts'
import type { RowsToPack } from './gather-rows.ts'
import { packRows } from './pack-rows.ts'

/** Rows packed into memory: the files by name, that of the manifest too. */
export const packedInMemory = (
  rows: readonly SourceRow[],
  layout: Manifest['layout'],
): Promise<Map<string, Uint8Array>> =>
  packedOf({ length: rows.length, at: (row) => rowIn(rows, row) }, layout)

/** Rows that are made when they are asked for, packed into memory. */
export async function packedOf(
  rows: RowsToPack,
  layout: Manifest['layout'],
): Promise<Map<string, Uint8Array>> {
  const writers = new Map<string, ByteWriter>()
  const manifest = await packRows(rows, {
    title: { zh: '测试数据', en: 'Test data' },
    made: '2026-03-02',
    layout,
    open: (name) => {
      const writer = new ByteWriter()
      writers.set(name, writer)
      return writer
    },
  })
  const files = new Map([...writers].map(([name, writer]) => [name, writer.getBytes()]))
  files.set(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)))
  return files
}

function rowIn(rows: readonly SourceRow[], at: number): SourceRow {
  const row = rows[at]
  if (row === undefined) throw new RangeError(`there is no row ${at}`)
  return row
}

/** Files in memory as a folder that parts are read of, with what is read told. */
export function memoryFolder(
  files: ReadonlyMap<string, Uint8Array>,
  onRead?: (bytes: number) => void,
): Folder {
  const find = (name: string): Uint8Array => {
    const bytes = files.get(name)
    if (bytes === undefined) throw new SourceError('notFound', name)
    return bytes
  }
  return {
    name: 'memory',
    text: async (name) => new TextDecoder().decode(find(name)),
    file: (name, bytes) => ({
      name,
      async read(from, to, signal) {
        signal?.throwIfAborted()
        const file = find(name)
        if (file.byteLength !== bytes) throw new SourceError('truncated', name)
        onRead?.(to - from)
        return new Uint8Array(file.subarray(from, to)).buffer
      },
    }),
  }
}

/** Columns by which every source sorts. */
const SORTED = [...SHARED_COLUMNS, 'value'] as const

/** Any view of rows that every source can answer. */
export function viewsOf(rows: readonly SourceRow[]): fc.Arbitrary<SourceView> {
  const keysOf = (column: SharedColumn) => [...new Set(rows.map((row) => sharedKey(row, column) ?? ''))]
  const keys = new Map(SHARED_COLUMNS.map((column) => [column, keysOf(column)]))
  const numbers = rows.flatMap((row) => rowKeys(rowQuantity(row)).anchor ?? [])
  const days = [
    ...new Set(
      rows.flatMap(({ period }) => (period === null ? [] : [period.start ?? period.end, period.end])),
    ),
  ]
  const limit = fc.option(fc.constantFrom(...numbers))
  const day = fc.option(fc.constantFrom(...days))
  const filterOn = (column: (typeof SORTED)[number]): fc.Arbitrary<SourceFilter> => {
    if (column === 'value')
      return fc
        .record({ min: limit, max: limit, mode: fc.constantFrom('possible' as const, 'sure' as const) })
        .map((range) => ({ type: 'number', column, ...range }))
    const set = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom('no-such-key', ...(keys.get(column) ?? [])), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.boolean(),
      )
      .map(
        ([chosen, except]): SourceFilter => ({
          type: 'set',
          column,
          keys: chosen,
          ...(except ? { except } : {}),
        }),
      )
    if (column === 'period')
      return fc.oneof(
        set,
        fc
          .record({ from: day, to: day })
          .map((range): SourceFilter => ({ type: 'period', column, ...range })),
      )
    if (column === 'scope')
      return fc.oneof(
        set,
        fc.constantFrom('a', '部', 'month').map((text): SourceFilter => ({ type: 'text', column, text })),
      )
    return set
  }
  return fc.record({
    version: fc.constant(1 as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
    search: fc.constant(''),
    filters: fc
      .uniqueArray(fc.constantFrom(...SORTED), { maxLength: 3 })
      .chain((columns) => fc.tuple(...columns.map(filterOn))),
    sort: fc.uniqueArray(fc.constantFrom(...SORTED), { maxLength: 3 }).chain((columns) =>
      fc.tuple(
        ...columns.map((column) =>
          fc.record({
            column: fc.constant(column),
            direction: fc.constantFrom('asc' as const, 'desc' as const),
          }),
        ),
      ),
    ),
    groups: fc.uniqueArray(fc.constantFrom(...SHARED_COLUMNS), { maxLength: 2 }),
    columns: fc.constant(SOURCE_COLUMNS),
    page: fc.record({
      offset: fc.oneof(fc.constant(0), fc.nat({ max: rows.length })),
      limit: fc.integer({ min: 1, max: 60 }),
    }),
  })
}
