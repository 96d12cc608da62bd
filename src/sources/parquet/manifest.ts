import * as v from 'valibot'
import { BOUNDS } from '../../domain/number/bound.ts'
import { UnitSchema, unitNames } from '../../domain/number/unit.ts'
import { BilingualSchema, eachDataLanguage } from '../../domain/text-schema.ts'
import { isDay, wordPeriod } from '../../domain/time/period.ts'
import { STATUS_NAMES } from '../../words/dataset/status.ts'
import { BOUND_NAMES } from '../../words/domain/bound.ts'
import { SourceError } from '../data-source.ts'
import { periodKey } from '../row-keys.ts'
import type { Name, SharedColumn } from '../view.ts'
import {
  NameSchema,
  SHARED_COLUMNS,
  SOURCE_STATUSES,
  SourceIndicatorSchema,
  SourceLocalitySchema,
  SourcePeriodSchema,
} from '../view.ts'

/** The file in a folder of packed data that says what the others hold. */
export const MANIFEST = 'manifest.json'
const FORMAT = 'union-metrics-pack'
export const PACK_VERSION = 1

/** Names of a column, rows of a pack, and bytes of its manifest and of each file at most. */
export const PACK_MOST = { names: 100_000, rows: 2 ** 31 - 1, manifest: 64 * 2 ** 20, file: 2 ** 30 } as const

/** What the rows of a copy are sorted by: `value` and columns of shared values; null for the rows as they were loaded. */
const SORTED_BY = ['locality', 'indicator', 'period', 'value'] as const
export const ORDERS = [null, ...SORTED_BY] as const
export type OrderBy = (typeof ORDERS)[number]

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const rowsIn = v.pipe(count, v.minValue(1), v.maxValue(PACK_MOST.rows))
const end = v.nullable(v.pipe(v.number(), v.finite()))
const many = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(PACK_MOST.names))

/** Length of a file, and of the footer at its end: one request fetches it. */
const FileSchema = v.strictObject({
  bytes: v.pipe(count, v.maxValue(PACK_MOST.file)),
  footer: v.pipe(count, v.maxValue(2 ** 24)),
})
export type PackedFile = v.InferOutput<typeof FileSchema>

/**
 * The least and the greatest number from which the likely interval of a value of some rows begins, and at which one ends; null for an end
 * that is not known. By them rows are passed over that no filter by number can show.
 */
const ZoneSchema = v.strictTuple([end, end, end, end])

/**
 * What is in a folder of packed data. Values that rows share are listed here; a row holds their numbers in these lists, counted from 1; 0 is
 * none. Bounds and statuses are numbered as in the lists of the code.
 */
export const ManifestSchema = v.pipe(
  v.strictObject({
    format: v.literal(FORMAT),
    version: v.literal(PACK_VERSION),
    title: BilingualSchema,
    made: v.pipe(v.string(), v.check(isDay)),
    /** Stands in the names of the files, so that no two packs are ever mixed and hosts may keep them for ever. */
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
    rows: rowsIn,
    /** Rows of a row group, of one of the narrow files, and of a part. */
    layout: v.strictObject({ group: rowsIn, narrowGroup: rowsIn, part: rowsIn }),
    names: v.strictObject({
      locality: many(SourceLocalitySchema),
      province: many(NameSchema),
      theme: many(NameSchema),
      indicator: many(SourceIndicatorSchema),
      breakdown: many(NameSchema),
      scope: many(NameSchema),
      unit: many(UnitSchema),
      period: many(SourcePeriodSchema),
      report: many(NameSchema),
    }),
    /** Rows of each code of a column, from code 0. */
    counts: v.strictObject(v.entriesFromList(SHARED_COLUMNS, v.array(count))),
    /** The copies, and the parts of each. */
    orders: v.array(
      v.strictObject({
        by: v.nullable(v.picklist(SORTED_BY)),
        parts: v.array(v.strictObject({ wide: FileSchema, narrow: FileSchema })),
      }),
    ),
    /** The zones of the copy by value, one for each row group of its narrow files. Older packs have none. */
    zones: v.optional(v.array(ZoneSchema)),
    /** The files with the sums of all rows, by the columns that group them. Older packs have none. */
    sums: v.optional(
      v.array(
        v.strictObject({
          by: v.pipe(v.array(v.picklist(SHARED_COLUMNS)), v.maxLength(2)),
          bytes: v.pipe(count, v.maxValue(2 ** 22)),
        }),
      ),
    ),
  }),
  v.check(({ orders, rows, layout }) => {
    const parts = Math.ceil(rows / layout.part)
    return orders[0]?.by === null && orders.every((order) => order.parts.length === parts)
  }, 'parts are missing'),
  v.check(
    ({ orders }) => new Set(orders.map(({ by }) => by)).size === orders.length,
    'an order stands twice',
  ),
  v.check(
    ({ zones, rows, layout }) => zones === undefined || zones.length === narrowRanges(rows, layout).length,
    'the zones are not of these row groups',
  ),
  v.check(
    ({ counts, rows }) => Object.values(counts).every((column) => column.reduce((a, b) => a + b, 0) === rows),
    'the counts are not of these rows',
  ),
  v.check(
    ({ counts, names }) =>
      SHARED_COLUMNS.every((column) => counts[column].length === sizeOf(names, column) + 1),
    'the counts are not of these names',
  ),
)
export type Manifest = v.InferOutput<typeof ManifestSchema>
export type ManifestNames = Manifest['names']

/** The ranges of places in a copy that its narrow files hold, one for each row group. */
export function narrowRanges(
  rows: number,
  { narrowGroup, part }: { readonly narrowGroup: number; readonly part: number },
): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = []
  for (let start = 0; start < rows; start += part) {
    const end = Math.min(rows, start + part)
    for (let from = start; from < end; from += narrowGroup)
      ranges.push([from, Math.min(end, from + narrowGroup)])
  }
  return ranges
}

/** How many values of a column there are. */
function sizeOf(
  names: Readonly<Record<Exclude<SharedColumn, 'bound' | 'status'>, readonly unknown[]>>,
  column: SharedColumn,
): number {
  if (column === 'bound') return BOUNDS.length
  if (column === 'status') return SOURCE_STATUSES.length
  return names[column].length
}

/** Names a file of a pack. */
export const fileName = (
  { fingerprint }: Pick<Manifest, 'fingerprint'>,
  by: OrderBy,
  part: number,
  kind: 'wide' | 'narrow',
): string => `${by ?? 'rows'}-${fingerprint}-${part}${kind === 'narrow' ? '-narrow' : ''}.parquet`

/** The name of the file with the sums of all rows, grouped by some columns. */
export const sumsName = (
  { fingerprint }: Pick<Manifest, 'fingerprint'>,
  by: readonly SharedColumn[],
): string => `sums-${fingerprint}${by.map((column) => `-${column}`).join('')}.json`

const HeadSchema = v.object({ format: v.literal(FORMAT), version: v.number() })

/** The manifest that a text holds. @throws {SourceError} where it holds none, or one of a newer version. */
export function readManifest(text: string): Manifest {
  const json = parsed(text)
  const head = v.safeParse(HeadSchema, json)
  if (!head.success) throw new SourceError('notOurs', MANIFEST)
  if (head.output.version > PACK_VERSION) throw new SourceError('version', MANIFEST)
  const manifest = v.safeParse(ManifestSchema, json)
  if (manifest.success) return manifest.output
  // Says where it is broken, for the person who packs data; the messages of the check are not written for readers.
  const where = v.getDotPath(manifest.issues[0])
  throw new SourceError('broken', where === null ? MANIFEST : `${MANIFEST} (${where})`, {
    cause: manifest.issues,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceError('notOurs', MANIFEST, { cause })
  }
}

/** The values of a column by their codes from 1 on, with their words. */
export function namesOf({ names }: Pick<Manifest, 'names'>, column: SharedColumn): readonly Name[] {
  switch (column) {
    case 'bound':
      return BOUNDS.map((bound) => ({ key: bound, ...BOUND_NAMES[bound] }))
    case 'status':
      return SOURCE_STATUSES.map((status) => ({ key: status, ...STATUS_NAMES[status] }))
    case 'unit':
      return names.unit.map((unit) => ({ key: unit.id, ...unitNames(unit) }))
    case 'period':
      return names.period.map((period) => ({
        key: periodKey(period),
        ...eachDataLanguage((language) => wordPeriod(period, language)),
      }))
    default:
      return names[column].map(({ key, zh, en }) => ({ key, zh, en }))
  }
}
