import * as v from 'valibot'
import type { Unit } from '../../domain/number/unit.ts'
import { itemAt } from '../../lib/item-at.ts'
import { SourceError } from '../data-source.ts'
import type { SharedColumn, SourceAggregate } from '../view.ts'
import { MOST, NO_SUM_REASONS, SHARED_COLUMNS } from '../view.ts'
import type { Folder } from './byte-file.ts'
import { latest } from './latest.ts'
import type { Manifest } from './manifest.ts'
import { sumsName } from './manifest.ts'

/**
 * What all rows of a pack come to, added up when it was made: altogether, by each column, and by each pair of columns, unless there are more
 * groups than an answer holds. Reading all rows for it takes seconds for each million.
 */
export type GroupedBy = readonly SharedColumn[]

/** All columns, and all pairs of them, in their usual order. */
export const GROUPINGS: readonly GroupedBy[] = [
  [],
  ...SHARED_COLUMNS.map((column) => [column]),
  ...SHARED_COLUMNS.flatMap((column, at) => SHARED_COLUMNS.slice(at + 1).map((other) => [column, other])),
]

/** What the rows come to that have some codes, in the order of the columns that they are grouped by. */
export interface StoredGroup {
  readonly codes: readonly number[]
  readonly aggregate: SourceAggregate
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const end = v.nullable(v.pipe(v.number(), v.finite()))

/** Codes; rows; the span as both ends, the rows that are open at each, and the code of the unit; the sum as both ends, or why there is none. */
const GroupSchema = v.strictTuple([
  v.array(count),
  v.pipe(count, v.minValue(1)),
  v.nullable(v.strictTuple([end, end, count, count, count])),
  v.union([v.picklist(NO_SUM_REASONS), v.strictTuple([end, end])]),
])
const FileSchema = v.pipe(v.string(), v.parseJson(), v.array(GroupSchema), v.maxLength(MOST.groupHeads))

/** The file of groups. @param unitCode the code of a unit in the manifest */
export const writeSums = (groups: readonly StoredGroup[], unitCode: (unit: Unit) => number): string =>
  JSON.stringify(
    groups.map(
      ({ codes, aggregate: { rows, span, sum } }): v.InferOutput<typeof GroupSchema> => [
        [...codes],
        rows,
        span === null ? null : [span.lower, span.upper, span.openLower, span.openUpper, unitCode(span.unit)],
        sum.kind === 'none' ? sum.reason : [sum.lower, sum.upper],
      ],
    ),
  )

function readSums(name: string, text: string, manifest: Manifest, by: GroupedBy): readonly StoredGroup[] {
  const broken = (cause?: unknown) => new SourceError('broken', name, { cause })
  const file = v.safeParse(FileSchema, text)
  if (!file.success) throw broken(file.issues)
  const groups = file.output.map(([codes, rows, span, sum]): StoredGroup => {
    const unit = manifest.names.unit[(span?.[4] ?? 0) - 1]
    const isKnown =
      codes.length === by.length &&
      by.every((column, at) => itemAt(codes, at) < manifest.counts[column].length) &&
      (span === null || unit !== undefined) &&
      (typeof sum === 'string' || span !== null)
    if (!isKnown) throw broken()
    return {
      codes,
      aggregate: {
        rows,
        span:
          span === null || unit === undefined
            ? null
            : { lower: span[0], upper: span[1], openLower: span[2], openUpper: span[3], unit },
        sum:
          typeof sum === 'string' || unit === undefined
            ? { kind: 'none', reason: typeof sum === 'string' ? sum : 'units' }
            : { kind: 'sum', lower: sum[0], upper: sum[1], unit },
      },
    }
  })
  const isOfAll = groups.reduce((sum, { aggregate }) => sum + aggregate.rows, 0) === manifest.rows
  if (!isOfAll || new Set(groups.map(({ codes }) => codes.join())).size !== groups.length) throw broken()
  return groups
}

/** Files that are kept, once they were read. */
const KEPT = 12

/** Reads what all rows come to. */
export interface StoredSums {
  /** Whether the groups by these columns are in a file. */
  readonly has: (by: GroupedBy) => boolean
  /**
   * The groups by some columns, with their codes in the order of these.
   * @throws {SourceError} where the file cannot be read, or says what cannot be.
   */
  readonly read: (by: GroupedBy, signal: AbortSignal | undefined) => Promise<readonly StoredGroup[]>
}

export function storedSums(folder: Folder, manifest: Manifest): StoredSums {
  const files = latest<readonly StoredGroup[]>(KEPT)
  const inOrder = (by: GroupedBy): GroupedBy => SHARED_COLUMNS.filter((column) => by.includes(column))
  const find = (by: GroupedBy) => manifest.sums?.find((file) => file.by.join() === inOrder(by).join())
  return {
    has: (by) => find(by) !== undefined,
    async read(by, signal) {
      const stored = inOrder(by)
      const name = sumsName(manifest, stored)
      const readFile = async (stop: AbortSignal) => {
        const bytes = find(by)?.bytes
        if (bytes === undefined) throw new SourceError('notFound', name)
        return readSums(name, await folder.text(name, bytes, stop), manifest, stored)
      }
      const groups = await files(name, readFile, signal)
      if (by.join() === stored.join()) return groups
      return groups.map(({ codes, aggregate }) => ({ codes: codes.toReversed(), aggregate }))
    },
  }
}
