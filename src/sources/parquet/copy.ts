import * as v from 'valibot'
import { BOUNDS } from '../../domain/number/bound.ts'
import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Asking } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { SourceRow } from '../view.ts'
import { SOURCE_STATUSES, SourceRowSchema } from '../view.ts'
import type { Folder } from './byte-file.ts'
import type { NarrowColumn, StoredColumn, StoredText } from './columns.ts'
import { NO_PARAGRAPH, narrowColumns, quantityStored, SCOPE_FORMS, WIDE_COLUMNS } from './columns.ts'
import { latest } from './latest.ts'
import type { Manifest, OrderBy } from './manifest.ts'
import { fileName } from './manifest.ts'
import type { Cells, ParquetFile } from './parquet-file.ts'
import { openParquet } from './parquet-file.ts'

/** Places in a copy: from the first up to, and without, the second. */
export type Range = readonly [from: number, to: number]

/** Some columns of the rows from `from` on. */
export interface Block {
  readonly from: number
  readonly length: number
  readonly column: (name: NarrowColumn) => ArrayLike<number>
}

/** The rows of a pack in one order. */
export interface Copy {
  readonly by: OrderBy
  /** Goes through ranges of places in their order. Progress counts rows. */
  readonly scan: (
    ranges: readonly Range[],
    columns: readonly NarrowColumn[],
    onBlock: (block: Block) => void,
    asking?: Asking,
  ) => Promise<void>
  /** The rows at places, in the order of the places. */
  readonly rows: (places: ArrayLike<number>, asking?: Asking) => Promise<SourceRow[]>
}

/** Files whose footers are kept, row groups whose cells are, and blocks that are on their way at once. */
const KEPT_FILES = 16
const KEPT_GROUPS = 8
const AT_ONCE = 4

export function openCopy(folder: Folder, manifest: Manifest, by: OrderBy): Copy {
  const { rows: total, layout } = manifest
  const parts = manifest.orders.find((order) => order.by === by)?.parts ?? []
  const files = latest<ParquetFile>(KEPT_FILES)
  const groups = latest<ReadonlyMap<string, Cells>>(KEPT_GROUPS)

  const open = (
    part: number,
    kind: 'wide' | 'narrow',
    signal: AbortSignal | undefined,
  ): Promise<ParquetFile> => {
    const name = fileName(manifest, by, part, kind)
    const begin = (stop: AbortSignal) => {
      const packed = parts[part]?.[kind]
      if (packed === undefined) throw new SourceError('broken', name)
      const columns = kind === 'wide' ? WIDE_COLUMNS : narrowColumns(by)
      const rows = Math.min(layout.part, total - part * layout.part)
      const group = kind === 'wide' ? layout.group : layout.narrowGroup
      return openParquet(folder.file(name, packed.bytes), packed, columns, rows, group, stop)
    }
    return files(name, async (stop) => begin(stop), signal)
  }

  /** Ranges cut where parts and row groups end. */
  function* blocksOf(ranges: readonly Range[]): Generator<Range> {
    for (const [first, last] of ranges) {
      for (let from = first; from < last; ) {
        const start = Math.floor(from / layout.part) * layout.part
        const group = start + (Math.floor((from - start) / layout.narrowGroup) + 1) * layout.narrowGroup
        const to = Math.min(last, group, start + layout.part)
        yield [from, to]
        from = to
      }
    }
  }

  async function readBlock(
    [from, to]: Range,
    columns: readonly StoredColumn[],
    signal?: AbortSignal,
  ): Promise<Block> {
    const part = Math.floor(from / layout.part)
    const file = await open(part, 'narrow', signal)
    const start = part * layout.part
    const cells = await file.read(columns, from - start, to - start, signal)
    return { from, length: to - from, column: (name) => numbers(cells.get(name)) }
  }

  async function rowsOfGroup(
    group: number,
    part: number,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Cells>> {
    const file = await open(part, 'wide', signal)
    const from = group * layout.group
    const rows = Math.min(layout.part, total - part * layout.part)
    return file.read(WIDE_COLUMNS, from, Math.min(rows, from + layout.group), signal)
  }

  return {
    by,
    async scan(ranges, names, onBlock, asking = {}) {
      const { signal, onProgress } = asking
      const of = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
      const columns = narrowColumns(by).filter(({ name }) => names.some((wanted) => wanted === name))
      const blocks = blocksOf(ranges)
      const coming: Promise<Block>[] = []
      let done = 0
      try {
        for (;;) {
          while (coming.length < AT_ONCE) {
            const next = blocks.next()
            if (next.done === true) break
            const promised = readBlock(next.value, columns, signal)
            // It is awaited in its turn; until then its failure is nobody's.
            promised.catch(() => undefined)
            coming.push(promised)
          }
          const first = coming.shift()
          if (first === undefined) return
          const block = await first
          signal?.throwIfAborted()
          onBlock(block)
          done += block.length
          onProgress?.({ done, of })
        }
      } finally {
        await Promise.allSettled(coming)
      }
    },
    async rows(places, { signal } = {}) {
      const made: SourceRow[] = []
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0
        const part = Math.floor(place / layout.part)
        const within = place - part * layout.part
        const group = Math.floor(within / layout.group)
        const cells = await groups(`${part} ${group}`, (stop) => rowsOfGroup(group, part, stop), signal)
        made.push(rowAt(manifest, cells, within - group * layout.group, fileName(manifest, by, part, 'wide')))
      }
      return made
    },
  }
}

const NOTHING: readonly number[] = []

const numbers = (cells: Cells | undefined): ArrayLike<number> =>
  cells instanceof Float64Array ? cells : NOTHING

const InputsSchema = v.pipe(v.string(), v.parseJson(), SourceRowSchema.entries.inputs)

/** One row of a row group, from its cells. @throws {SourceError} if they do not make a row. */
function rowAt({ names }: Manifest, cells: ReadonlyMap<string, Cells>, at: number, file: string): SourceRow {
  const number = (column: NarrowColumn | 'paragraph' | 'scopeForm') =>
    numbers(cells.get(column))[at] ?? Number.NaN
  const text = (column: StoredText) => {
    const cell = cells.get(column)?.[at]
    return typeof cell === 'string' ? withoutHiddenSigns(cell) : null
  }
  const named = <T>(list: readonly T[], code: number): T => {
    const name = list[code - 1]
    if (name === undefined) throw new SourceError('broken', file)
    return name
  }
  const orNone = <T>(list: readonly T[], code: number): T | null => (code === 0 ? null : named(list, code))
  const paragraph = number('paragraph')
  const scope = orNone(names.scope, number('scope'))
  const quantity = quantityIn(file, number)
  const inputs = v.safeParse(InputsSchema, text('inputs') ?? '[]')
  const id = text('id')
  if (!inputs.success || id === null || id === '') throw new SourceError('broken', file)
  return {
    position: number('position'),
    id,
    locality: named(names.locality, number('locality')),
    province: orNone(names.province, number('province')),
    theme: named(names.theme, number('theme')),
    indicator: named(names.indicator, number('indicator')),
    breakdown: orNone(names.breakdown, number('breakdown')),
    scope: scope === null ? null : { ...scope, ...named(SCOPE_FORMS, number('scopeForm')) },
    bound: named(BOUNDS, number('bound')),
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    unit: named(names.unit, number('unit')),
    period: orNone(names.period, number('period')),
    status: named(SOURCE_STATUSES, number('status')),
    printed: text('printed'),
    report: orNone(names.report, number('report')),
    paragraph: paragraph === NO_PARAGRAPH ? null : paragraph,
    figure: text('figure'),
    formula: text('formula'),
    inputs: inputs.output,
  }
}

function quantityIn(file: string, number: (column: NarrowColumn) => number) {
  try {
    return quantityStored(number('bound'), number('anchor'), number('lowerEnd'), number('upperEnd'))
  } catch (cause) {
    throw new SourceError('broken', file, { cause })
  }
}
