import * as v from 'valibot'
import { targetsFromJson } from '../targets.ts'
import type { Counts } from './backup/backup-file.ts'
import { isCollection } from './content.ts'
import type { Head, ItemKey, ItemRecord, Key, Snapshot, Unreadable } from './records.ts'
import { chunksOf, HeadSchema, ItemRecordSchema } from './records.ts'

/** A summary of a snapshot: when it was taken, before which change, and how much it holds. */
export interface SnapshotNote extends Pick<Snapshot, 'id' | 'taken' | 'reason'> {
  readonly counts: Counts
}

/** Counts what a snapshot holds, without the rows themselves, of which each import says how many it has. */
export function noteOf({ id, taken, reason, items, targets }: Snapshot): SnapshotNote {
  const read = targetsFromJson(targets)
  const counts = {
    imports: 0,
    rows: 0,
    mappings: 0,
    views: 0,
    decks: 0,
    edits: 0,
    reports: 0,
    drafts: 0,
    groups: 0,
    scorecards: 0,
    remarks: 0,
    headlines: 0,
    targets: read.kind === 'read' ? read.targets.length : 0,
  }
  for (const item of items) {
    const record = v.safeParse(ItemRecordSchema, item)
    if (!record.success || !isCollection(record.output.collection)) continue
    counts[record.output.collection] += 1
    counts.rows += record.output.rows?.count ?? 0
  }
  return { id, taken, reason, counts }
}

/** Records as they were read, with chunks that they name. A chunk that is absent could not be read. */
export interface RawItems {
  readonly items: readonly unknown[]
  readonly chunks: ReadonlyMap<string, unknown>
}

/** Everything that is stored, unparsed; of snapshots and of what was set aside without chunks. */
export interface Stored extends RawItems {
  /** Undefined where nothing was ever written. */
  readonly head: unknown
  readonly snapshots: readonly unknown[]
  readonly unreadable: readonly unknown[]
  /** Targets that a restore was about to set, and may not have set; null if there are none. */
  readonly pendingTargets: unknown
}

/** What one transaction changes. All of it is written, or nothing. */
export interface Change {
  /** The revision that storage had when the change was made; with another one the change is refused. */
  readonly from: number
  readonly head: Head
  /** A snapshot is taken before anything else is written. */
  readonly snapshot?: Omit<Snapshot, 'items'>
  /** Puts `put` in place of all items instead of beside them. */
  readonly clear?: boolean
  readonly put?: readonly ItemRecord[]
  readonly remove?: readonly ItemKey[]
  readonly chunks?: ReadonlyMap<string, string>
  readonly keepUnreadable?: readonly Unreadable[]
  readonly forgetUnreadable?: readonly Key[]
  readonly forgetSnapshots?: readonly Key[]
  /** Text to be remembered until the targets are set, null when they are. */
  readonly pendingTargets?: string | null
}

/** Snapshots that are kept; the oldest goes first. */
export const MOST_SNAPSHOTS = 5

/**
 * Where a workspace lies. Writing rejects with what the browser says, a `QuotaExceededError` among others, and has then changed
 * nothing.
 */
export interface WorkspaceStorage {
  /** Whether it outlives the page. */
  readonly durable: boolean
  /** Whether a later version of the product has changed how it is stored, so that this one may only read. */
  readonly later: boolean
  /** All that is stored, without the chunks that the caller has read before. */
  readonly read: (known: ReadonlySet<string>) => Promise<Stored>
  /** Everything that is stored, as it lies there, readable or not. */
  readonly dump: () => Promise<unknown>
  readonly readSnapshot: (id: string) => Promise<(RawItems & { readonly snapshot: unknown }) | null>
  readonly snapshots: () => Promise<readonly SnapshotNote[]>
  /** `overtaken` where something else was written since `from`; nothing is changed then. */
  readonly write: (change: Change) => Promise<'written' | 'overtaken'>
  readonly close: () => void
}

/**
 * A storage in memory, where the browser offers no other: its records last until the page closes. It may start from the records of
 * another storage.
 */
export function createMemoryStorage(begin?: Pick<Stored, 'head' | 'items' | 'chunks'>): WorkspaceStorage {
  let head: unknown = begin?.head
  const begun = v.safeParse(HeadSchema, begin?.head)
  let revision = begun.success ? begun.output.revision : 0
  let pendingTargets: string | null = null
  const chunks = new Map<string, unknown>(begin?.chunks)
  const items = new Map<string, ItemRecord>()
  let snapshots: Snapshot[] = []
  let unreadable: Unreadable[] = []
  const keyOf = (collection: unknown, id: unknown) => JSON.stringify([collection, id])
  for (const item of begin?.items ?? []) {
    const read = v.safeParse(ItemRecordSchema, item)
    if (read.success) items.set(keyOf(read.output.collection, read.output.id), read.output)
  }
  const list = (): readonly ItemRecord[] => [...items.values()]

  return {
    durable: false,
    later: false,
    read: async () => ({
      head,
      pendingTargets,
      items: list(),
      chunks: new Map(chunks),
      snapshots,
      unreadable,
    }),
    dump: async () => ({
      head,
      items: list(),
      chunks: Object.fromEntries(chunks),
      snapshots,
      aside: unreadable,
    }),
    readSnapshot: async (id) => {
      const snapshot = snapshots.find((known) => known.id === id)
      return snapshot === undefined ? null : { snapshot, items: snapshot.items, chunks }
    },
    snapshots: async () => snapshots.map(noteOf),
    write: async (change) => {
      if (change.from !== revision) return 'overtaken'
      if (change.snapshot !== undefined) {
        snapshots = [...snapshots, { ...change.snapshot, items: [...list()] }].slice(-MOST_SNAPSHOTS)
      }
      const forgotten = new Set<unknown>([
        ...(change.forgetSnapshots ?? []),
        ...(change.forgetUnreadable ?? []),
      ])
      snapshots = snapshots.filter(({ id }) => !forgotten.has(id))
      unreadable = [...unreadable, ...(change.keepUnreadable ?? [])].filter(({ id }) => !forgotten.has(id))
      if (change.clear === true) items.clear()
      for (const [collection, id] of change.remove ?? []) items.delete(keyOf(collection, id))
      for (const [key, text] of change.chunks ?? []) chunks.set(key, text)
      for (const item of change.put ?? []) items.set(keyOf(item.collection, item.id), item)
      if (change.pendingTargets !== undefined) pendingTargets = change.pendingTargets
      head = change.head
      revision = change.head.revision
      const named = [
        ...list(),
        ...snapshots.flatMap((snapshot) => snapshot.items),
        ...unreadable.map(({ record }) => record),
      ]
      const used = new Set(named.flatMap(chunksOf))
      for (const key of chunks.keys()) if (!used.has(key)) chunks.delete(key)
      return 'written'
    },
    close: () => {},
  }
}
