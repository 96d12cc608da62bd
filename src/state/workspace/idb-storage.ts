import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import { openDB } from 'idb'
import * as v from 'valibot'
import type { ItemKey, ItemRecord } from './records.ts'
import { AsideSchema, chunksOf, HeadSchema, SnapshotNoteSchema, SnapshotSchema } from './records.ts'
import type { Change, RawItems, WorkspaceStorage } from './storage.ts'
import { MOST_SNAPSHOTS } from './storage.ts'

const DATABASE = 'union-metrics.workspace'
/** Which stores there are. What stands in them has a format of its own. */
const VERSION = 1

const STORES = ['meta', 'items', 'chunks', 'snapshots', 'aside'] as const
const HEAD = 'head'
const PENDING_TARGETS = 'pending-targets'

interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  items: { key: [string, string]; value: unknown }
  chunks: { key: string; value: unknown }
  snapshots: { key: string; value: unknown }
  aside: { key: string; value: unknown }
}
type Database = IDBPDatabase<Schema>
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof STORES, Mode>

/** The stores that each version of the database added. */
const UPGRADES: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('meta')
    database.createObjectStore('items', { keyPath: ['collection', 'id'] })
    database.createObjectStore('chunks')
    database.createObjectStore('snapshots', { keyPath: 'id' })
    database.createObjectStore('aside', { keyPath: 'id' })
  },
]

interface Events {
  /** The connection ended: the browser cleared the storage, or a later version of the product wants to change it. */
  readonly onClosed: (why: 'ended' | 'newer') => void
}

/**
 * The workspace in the IndexedDB of this browser. A database of a later version is opened as it is, so that it can be read.
 * @throws what the browser says where it refuses to store.
 */
export async function openIdbStorage({ onClosed }: Events): Promise<WorkspaceStorage> {
  const events = {
    blocking: () => {
      database.close()
      onClosed('newer')
    },
    terminated: () => onClosed('ended'),
  }
  const database = await open(events)
  const all = <Mode extends IDBTransactionMode>(mode: Mode) =>
    database.transaction(STORES, mode, mode === 'readwrite' ? { durability: 'strict' } : {})

  return {
    durable: true,
    read: async (known) => {
      const tx = all('readonly')
      const [head, pendingTargets, items, snapshots, aside] = await Promise.all([
        tx.objectStore('meta').get(HEAD),
        tx.objectStore('meta').get(PENDING_TARGETS),
        tx.objectStore('items').getAll(),
        tx.objectStore('snapshots').getAll(),
        tx.objectStore('aside').getAll(),
      ])
      return {
        head,
        pendingTargets: pendingTargets ?? null,
        snapshots,
        aside,
        ...(await withChunks(tx, items, known)),
      }
    },
    readAside: async () => {
      const tx = all('readonly')
      const aside = await tx.objectStore('aside').getAll()
      const read = v.safeParse(v.array(AsideSchema), aside)
      const { chunks } = await withChunks(tx, read.success ? read.output.map(({ record }) => record) : [])
      return { items: aside, chunks }
    },
    readSnapshot: async (id) => {
      const tx = all('readonly')
      const snapshot = await tx.objectStore('snapshots').get(id)
      if (snapshot === undefined) return null
      const read = v.safeParse(SnapshotSchema, snapshot)
      return { snapshot, ...(await withChunks(tx, read.success ? read.output.items : [])) }
    },
    snapshots: async () => notes(await database.getAll('snapshots')),
    write: async (change) => {
      const tx = all('readwrite')
      try {
        const done = await writeChange(tx, change)
        await tx.done
        return done
      } catch (error) {
        // A request that failed has ended the transaction; any other error must end it here, or half of the change would be kept.
        abort(tx)
        // The transaction itself says why it ended (no room, for instance); the request only that it did.
        await tx.done.catch((reason: unknown) => {
          throw reason ?? error
        })
        throw error
      }
    },
    close: () => database.close(),
  }
}

function abort(tx: Transaction<'readwrite'>): void {
  try {
    tx.abort()
  } catch {
    // It has ended already.
  }
}

async function open(events: { readonly blocking: () => void; readonly terminated: () => void }) {
  try {
    return await openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database, from) => {
        for (const upgrade of UPGRADES.slice(from)) upgrade(database)
      },
      ...events,
    })
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error
    return await openDB<Schema>(DATABASE, undefined, events)
  }
}

const notes = (snapshots: readonly unknown[]) =>
  snapshots.flatMap((snapshot) => {
    const read = v.safeParse(SnapshotNoteSchema, snapshot)
    return read.success ? [read.output] : []
  })

/** The records with the chunks that they name. */
async function withChunks(
  tx: Transaction<'readonly'>,
  items: readonly unknown[],
  known: ReadonlySet<string> = new Set(),
): Promise<RawItems> {
  const keys = [...new Set(items.flatMap(chunksOf))].filter((key) => !known.has(key))
  const texts = await Promise.all(keys.map((key) => tx.objectStore('chunks').get(key)))
  return { items, chunks: new Map(keys.map((key, at) => [key, texts[at]])) }
}

async function writeChange(tx: Transaction<'readwrite'>, change: Change): Promise<'written' | 'overtaken'> {
  const meta = tx.objectStore('meta')
  const items = tx.objectStore('items')
  const head = v.safeParse(HeadSchema, await meta.get(HEAD))
  if ((head.success ? head.output.revision : 0) !== change.from) return 'overtaken'
  if (change.snapshot !== undefined) {
    await tx.objectStore('snapshots').put({ ...change.snapshot, items: await items.getAll() })
  }
  const asides = tx.objectStore('aside')
  for (const aside of change.setAside ?? []) await asides.put(aside)
  for (const id of change.forgetAside ?? []) await asides.delete(id)
  for (const id of change.forgetSnapshots ?? []) await tx.objectStore('snapshots').delete(id)
  if (change.clear === true) await items.clear()
  for (const key of change.remove ?? []) await items.delete(keyOf(key))
  for (const [key, text] of change.chunks ?? []) await tx.objectStore('chunks').put(text, key)
  for (const item of change.put ?? []) await items.put(item satisfies ItemRecord)
  if (change.pendingTargets !== undefined) {
    if (change.pendingTargets === null) await meta.delete(PENDING_TARGETS)
    else await meta.put(change.pendingTargets, PENDING_TARGETS)
  }
  await meta.put(change.head, HEAD)
  if (freesChunks(change)) await clean(tx)
  return 'written'
}

const keyOf = ([collection, id]: ItemKey): [string, string] => [collection, id]

/** Whether a chunk may have lost the last record that names it. Decks and views, which change often, never have any. */
const freesChunks = ({ snapshot, clear, chunks, remove, forgetAside, forgetSnapshots }: Change): boolean =>
  snapshot !== undefined ||
  clear === true ||
  (chunks?.size ?? 0) > 0 ||
  (remove ?? []).some(([collection]) => collection === 'imports') ||
  (forgetAside?.length ?? 0) + (forgetSnapshots?.length ?? 0) > 0

/**
 * Drops the oldest snapshots, and the chunks that nothing names any more. Where a record cannot be read it may name any of them, and
 * all stay.
 */
async function clean(tx: Transaction<'readwrite'>): Promise<void> {
  const snapshots = tx.objectStore('snapshots')
  const old = (await snapshots.getAllKeys()).slice(0, -MOST_SNAPSHOTS)
  for (const id of old) await snapshots.delete(id)
  const kept = v.safeParse(v.array(SnapshotSchema), await snapshots.getAll())
  const aside = v.safeParse(v.array(AsideSchema), await tx.objectStore('aside').getAll())
  if (!kept.success || !aside.success) return
  const records = [
    ...(await tx.objectStore('items').getAll()),
    ...kept.output.flatMap(({ items }) => items),
    ...aside.output.map(({ record }) => record),
  ]
  const used = new Set(records.flatMap(chunksOf))
  const chunks = tx.objectStore('chunks')
  for (const key of await chunks.getAllKeys()) if (!used.has(key)) await chunks.delete(key)
}
