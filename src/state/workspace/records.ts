import * as v from 'valibot'

/** How the workspace lies in storage. Nothing here is trusted when it is read: every part is parsed first. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * One item. The rows of an import lie apart in chunks, so that a change of something else does not write them again. A chunk is
 * written once under a key of its own and never changed: snapshots share it.
 */
export const ItemRecordSchema = v.object({
  collection: v.string(),
  id: v.string(),
  /** The position of the item in its collection. */
  place: v.number(),
  value: v.unknown(),
  rows: v.nullable(v.object({ count, chunks: v.array(v.string()) })),
})
export type ItemRecord = v.InferOutput<typeof ItemRecordSchema>

/** A key under which something may lie; what we write has texts, what we find may have anything. */
export const KeySchema = v.union([v.string(), v.number(), v.date()])

export type ItemKey = readonly [collection: Key, id: Key]
export type Key = v.InferOutput<typeof KeySchema>

/** Where something lies that could not be read. */
export type Place =
  | { readonly store: 'items'; readonly key: ItemKey }
  | { readonly store: 'snapshots' | 'aside'; readonly key: Key }

/** What is known of the workspace as a whole. `revision` counts the transactions that changed it. */
export const HeadSchema = v.object({ format: v.pipe(count, v.minValue(1)), revision: count })
export type Head = v.InferOutput<typeof HeadSchema>

/** Before what a snapshot was taken. */
const SNAPSHOT_REASONS = ['migrate', 'import', 'restore', 'reset', 'undo'] as const
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number]

/** The workspace as it was before something that changes much of it. */
export const SnapshotSchema = v.object({
  id: v.string(),
  /** ISO moment. */
  taken: v.string(),
  reason: v.picklist(SNAPSHOT_REASONS),
  format: HeadSchema.entries.format,
  items: v.array(v.unknown()),
  /** The targets of that moment, as text. */
  targets: v.string(),
})
export type Snapshot = v.InferOutput<typeof SnapshotSchema>

/** Something stored that could not be read, kept until the user has it or does not want it. */
export const UnreadableSchema = v.object({
  id: v.string(),
  taken: v.string(),
  /** What it was, as far as that is known: a collection. */
  collection: v.string(),
  /** Why it could not be read, for a person who mends files. */
  problem: v.string(),
  record: v.unknown(),
})
export type Unreadable = v.InferOutput<typeof UnreadableSchema>

const HoldsItemsSchema = v.object({ items: v.array(v.unknown()) })

/** The chunks that a record of any kind needs: an item, or a snapshot that may be damaged otherwise. */
export function chunksOf(record: unknown): readonly string[] {
  const read = v.safeParse(ItemRecordSchema, record)
  if (read.success) return read.output.rows?.chunks ?? []
  const holder = v.safeParse(HoldsItemsSchema, record)
  return holder.success ? holder.output.items.flatMap(chunksOf) : []
}
