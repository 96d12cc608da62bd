import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import { openDB } from 'idb'
import * as v from 'valibot'
import { storageName } from '../publication.ts'
import type { ItemKey, ItemRecord } from './records.ts'
import { chunksOf, HeadSchema, SnapshotSchema, UnreadableSchema } from './records.ts'
import type { Change, RawItems, WorkspaceStorage } from './storage.ts'
import { MOST_SNAPSHOTS, noteOf } from './storage.ts'

const DATABASE = 'union-metrics.workspace'

/** The version of the set of stores. What is in them has a format of its own. */
const VERSION = 1
/**
 * The version that the next change of the stores will have: a database from there on is that of a later product. The numbers between
 * count how often stores that had gone were made again.
 */
const LATER = 1000

interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  items: { key: IDBValidKey; value: unknown }
  chunks: { key: string; value: unknown }
  snapshots: { key: IDBValidKey; value: unknown }
  aside: { key: IDBValidKey; value: unknown }
}
type Database = IDBPDatabase<Schema>
type StoreName = StoreNames<Schema>

const STORES = {
  meta: {},
  items: { keyPath: ['collection', 'id'] },
  chunks: {},
  snapshots: { keyPath: 'id' },
  aside: { keyPath: 'id' },
} satisfies Record<StoreName, IDBObjectStoreParameters>

const STORE_NAMES = ['meta', 'items', 'chunks', 'snapshots', 'aside'] as const satisfies StoreName[]

export interface DatabaseEvents {
  /** The connection ended: the browser cleared the storage, or a later version of the product wants to change it. */
  readonly onClosed: (why: 'ended' | 'newer') => void
}

const isLater = ({ version }: Database): boolean => version >= LATER

const hasStore = ({ objectStoreNames }: Database, name: StoreName): boolean => objectStoreNames.contains(name)

const isWhole = (database: Database): boolean => STORE_NAMES.every((name) => hasStore(database, name))

/**
 * Opens the database of this browser. One of a later version is opened as it is, so that it can be read; where stores are missing from
 * one of ours they are made again, and the others keep what they hold.
 * @throws what the browser says where it refuses to store.
 */
async function openDatabase({ onClosed }: DatabaseEvents): Promise<Database> {
  const open = async (version: number | undefined): Promise<Database> => {
    const database: Database = await openDB<Schema>(storageName(DATABASE), version, {
      upgrade: createMissing,
      blocking: (_now, wanted) => {
        database.close()
        // No version is wanted where the database is to be deleted.
        onClosed(wanted === null ? 'ended' : 'newer')
      },
      terminated: () => onClosed('ended'),
    })
    return database
  }
  const database = await open(VERSION).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') return open(undefined)
    throw error
  })
  if (isLater(database) || isWhole(database)) return database
  database.close()
  return await open(database.version + 1)
}

function createMissing(database: Database): void {
  for (const name of STORE_NAMES) {
    if (!hasStore(database, name)) database.createObjectStore(name, STORES[name])
  }
}

const HEAD = 'head'
const PENDING_TARGETS = 'pending-targets'

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], Mode>

/**
 * The workspace in the IndexedDB of this browser.
 * @throws what the browser says where it refuses to store.
 */
export async function openIdbStorage(events: DatabaseEvents): Promise<WorkspaceStorage> {
  const database = await openDatabase(events)
  // A later version of the product may have other stores than this one.
  const stores = STORE_NAMES.filter((name) => hasStore(database, name))
  const all = <Mode extends IDBTransactionMode>(mode: Mode) =>
    database.transaction<StoreName[], Mode>(
      stores,
      mode,
      mode === 'readwrite' ? { durability: 'strict' } : {},
    )
  const allOf = async (tx: Transaction<'readonly'>, name: StoreName): Promise<readonly unknown[]> =>
    stores.includes(name) ? await tx.objectStore(name).getAll() : []

  return {
    durable: true,
    later: isLater(database),
    read: async (known) => {
      const tx = all('readonly')
      const [head, pendingTargets, items, snapshots, unreadable] = await Promise.all([
        tx.objectStore('meta').get(HEAD),
        tx.objectStore('meta').get(PENDING_TARGETS),
        allOf(tx, 'items'),
        allOf(tx, 'snapshots'),
        allOf(tx, 'aside'),
      ])
      return {
        head,
        pendingTargets: pendingTargets ?? null,
        snapshots,
        unreadable,
        ...(await withChunks(tx, items, known)),
      }
    },
    dump: () => dump(database),
    readSnapshot: async (id) => {
      const tx = all('readonly')
      const snapshot = await tx.objectStore('snapshots').get(id)
      if (snapshot === undefined) return null
      const read = v.safeParse(SnapshotSchema, snapshot)
      return { snapshot, ...(await withChunks(tx, read.success ? read.output.items : [])) }
    },
    snapshots: async () => notes(await allOf(all('readonly'), 'snapshots')),
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

/** Every record of every store with its key, whatever it is. */
async function dump(database: Database): Promise<unknown> {
  const stores: Record<string, unknown> = {}
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name)
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    stores[name] = keys.map((key, at) => ({ key, value: values[at] }))
  }
  return { version: database.version, stores }
}

const notes = (snapshots: readonly unknown[]) =>
  snapshots.flatMap((snapshot) => {
    const read = v.safeParse(SnapshotSchema, snapshot)
    return read.success ? [noteOf(read.output)] : []
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
  const store = tx.objectStore('aside')
  for (const unreadable of change.keepUnreadable ?? []) await store.put(unreadable)
  for (const id of change.forgetUnreadable ?? []) await store.delete(id)
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
  if (freesChunks(change)) await clean(tx, change.snapshot?.id)
  return 'written'
}

const keyOf = ([collection, id]: ItemKey): IDBValidKey => [collection, id]

/** Whether a chunk may have lost the last record that names it. Decks and views, which change often, never have any. */
const freesChunks = ({
  snapshot,
  clear,
  chunks,
  remove,
  forgetUnreadable,
  forgetSnapshots,
}: Change): boolean =>
  snapshot !== undefined ||
  clear === true ||
  (chunks?.size ?? 0) > 0 ||
  (remove ?? []).some(([collection]) => collection === 'imports') ||
  (forgetUnreadable?.length ?? 0) + (forgetSnapshots?.length ?? 0) > 0

/**
 * Drops the oldest snapshots, and the chunks that nothing names any more. Where a record cannot be read it may name any of them, and
 * all stay.
 * @param taken the snapshot that was just taken, which stays though a clock that was set back made it the oldest
 */
async function clean(tx: Transaction<'readwrite'>, taken?: string): Promise<void> {
  const snapshots = tx.objectStore('snapshots')
  const keys = await snapshots.getAllKeys()
  const old = keys.filter((id) => id !== taken).slice(0, Math.max(0, keys.length - MOST_SNAPSHOTS))
  for (const id of old) await snapshots.delete(id)
  const kept = v.safeParse(v.array(SnapshotSchema), await snapshots.getAll())
  const unreadable = v.safeParse(v.array(UnreadableSchema), await tx.objectStore('aside').getAll())
  if (!kept.success || !unreadable.success) return
  const records = [
    ...(await tx.objectStore('items').getAll()),
    ...kept.output.flatMap(({ items }) => items),
    ...unreadable.output.map(({ record }) => record),
  ]
  const used = new Set(records.flatMap(chunksOf))
  const chunks = tx.objectStore('chunks')
  for (const key of await chunks.getAllKeys()) if (!used.has(key)) await chunks.delete(key)
}
