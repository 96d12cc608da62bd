import * as v from 'valibot'
import type { ItemRecord, Snapshot, Unreadable } from './records.ts'
import { chunksOf, HeadSchema, ItemRecordSchema } from './records.ts'
import { noteOf } from './snapshot-note.ts'
import type { Stored, WorkspaceStorage } from './storage.ts'
import { MOST_SNAPSHOTS } from './storage.ts'

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
