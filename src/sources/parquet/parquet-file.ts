import { gunzipSync } from 'fflate'
import type { Compressors, FileMetaData } from 'hyparquet'
import { parquetMetadata, parquetRead, snappyUncompress } from 'hyparquet'
import { SourceError } from '../data-source.ts'
import type { ByteFile } from './byte-file.ts'
import type { StoredColumn } from './columns.ts'
import { checkFooter, pagesOf } from './heads.ts'
import type { PackedFile } from './manifest.ts'

/** The cells of a column: numbers, or texts of which some are missing. */
export type Cells = ArrayLike<number> | readonly (string | null)[]

/** A Parquet file of a pack, whose columns were seen to be those that it should have. */
export interface ParquetFile {
  /** The cells of columns from one row to another, by the name of the column. Rows may lie in several row groups. */
  readonly read: (
    columns: readonly StoredColumn[],
    from: number,
    to: number,
    signal?: AbortSignal,
  ) => Promise<ReadonlyMap<string, Cells>>
}

/** Bytes of a page of a column once it is unpacked: far more than any that the packer writes. */
const LARGEST_PAGE = 64 * 2 ** 20

/**
 * Opens a file by its footer.
 * @param rows how many rows it holds, `group` of them in a row group
 * @throws {SourceError} where it is no such file.
 */
export async function openParquet(
  file: ByteFile,
  { bytes, footer }: PackedFile,
  columns: readonly StoredColumn[],
  rows: number,
  group: number,
  signal?: AbortSignal,
): Promise<ParquetFile> {
  if (footer > bytes) throw new SourceError('broken', file.name)
  const end = await file.read(bytes - footer, bytes, signal)
  const metadata = guarded(file.name, () => {
    checkFooter(new Uint8Array(end))
    return parquetMetadata(end, { geoparquet: false })
  })
  check(file.name, metadata, columns, rows, group, bytes)
  return {
    async read(wanted, from, to, aborted) {
      const cells = new Map<string, Float64Array | (string | null)[]>(
        wanted.map(({ name, type }) => [
          name,
          type === 'STRING' ? new Array<string | null>(to - from).fill(null) : new Float64Array(to - from),
        ]),
      )
      try {
        await parquetRead({
          file: {
            byteLength: bytes,
            slice: async (start, stop = bytes) => {
              const part = await file.read(start, stop, aborted)
              checkPages(metadata, new Uint8Array(part), start)
              return part
            },
          },
          metadata,
          columns: wanted.map(({ name }) => name),
          rowStart: from,
          rowEnd: to,
          compressors: UNPACK,
          onChunk: ({ columnName, columnData, rowStart }) => {
            const into = cells.get(columnName)
            if (into === undefined) return
            const first = Math.max(from, rowStart)
            const last = Math.min(to, rowStart + columnData.length)
            if (into instanceof Float64Array) {
              for (let row = first; row < last; row += 1)
                into[row - from] = Number(columnData[row - rowStart])
            } else {
              for (let row = first; row < last; row += 1) {
                const text: unknown = columnData[row - rowStart]
                into[row - from] = typeof text === 'string' ? text : null
              }
            }
          },
        })
      } catch (cause) {
        aborted?.throwIfAborted()
        if (cause instanceof SourceError)
          throw new SourceError(cause.fault, cause.about || file.name, { cause })
        throw new SourceError('broken', file.name, { cause })
      }
      return cells
    },
  }
}

/**
 * Holds the heads of pages against what the footer says of their column, before room is made for any of them.
 * @throws {SourceError} `tooLarge` where a page would unpack to more than any that the packer writes, or hold more values than there are rows
 * @throws {BadHead} where a head is none
 */
function checkPages({ row_groups: groups }: FileMetaData, bytes: Uint8Array, start: number): void {
  for (const { num_rows, columns } of groups)
    for (const { meta_data: of } of columns) {
      if (of === undefined) continue
      const from = Number(of.dictionary_page_offset ?? of.data_page_offset) - start
      const column = bytes.subarray(from, from + Number(of.total_compressed_size))
      // What is read may be columns of one row group alone, and those whole.
      if (from < 0 || column.length < Number(of.total_compressed_size)) continue
      let values = 0
      for (const page of pagesOf(column)) {
        values += page.kind === 'data' ? page.values : 0
        if (page.unpacked > LARGEST_PAGE || Math.max(values, page.values) > Number(num_rows))
          throw new SourceError('tooLarge')
      }
    }
}

/** Room for a page of the length that its head states. @throws {SourceError} where no packer writes such a one. */
function roomFor(length: number): Uint8Array<ArrayBuffer> {
  if (length > LARGEST_PAGE) throw new SourceError('tooLarge')
  return new Uint8Array(length)
}

/** Unpacks pages, each into the room that its head states and no more. */
const UNPACK: Compressors = {
  SNAPPY: (packed, length) => {
    const page = roomFor(length)
    snappyUncompress(packed, page)
    return page
  },
  GZIP: (packed, length) => gunzipSync(packed, { out: roomFor(length) }),
}

function guarded<T>(name: string, make: () => T): T {
  try {
    return make()
  } catch (cause) {
    throw new SourceError('notOurs', name, { cause })
  }
}

/** Holds a footer against what the manifest says of the file. */
function check(
  name: string,
  metadata: FileMetaData,
  columns: readonly StoredColumn[],
  rows: number,
  group: number,
  bytes: number,
): void {
  const [, ...leaves] = metadata.schema
  const isOurs =
    leaves.length === columns.length &&
    columns.every(({ name: column, type }, at) => {
      const leaf = leaves[at]
      return leaf?.name === column && leaf.type === (type === 'STRING' ? 'BYTE_ARRAY' : type)
    })
  if (!isOurs) throw new SourceError('notOurs', name)
  const groups = metadata.row_groups
  const isWhole =
    Number(metadata.num_rows) === rows &&
    groups.length === Math.ceil(rows / group) &&
    groups.every(({ num_rows, columns: chunks }, at) => {
      const expected = Math.min(group, rows - at * group)
      return (
        Number(num_rows) === expected &&
        chunks.length === columns.length &&
        chunks.every(({ meta_data: of }) => {
          if (of === undefined || Number(of.num_values) !== expected) return false
          const start = Number(of.dictionary_page_offset ?? of.data_page_offset)
          return start >= 0 && start + Number(of.total_compressed_size) <= bytes
        })
      )
    })
  if (!isWhole) throw new SourceError('broken', name)
}
