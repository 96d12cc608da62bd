import type { DBSchema, IDBPDatabase, StoreNames } from 'idb'
import { openDB } from 'idb'
import { storageName } from '../publication.ts'

const DATABASE = 'union-metrics.workspace'

/** Which stores there are. What stands in them has a format of its own. */
const VERSION = 1
/**
 * The version that the next change of the stores will have: a database from there on is that of a later product. The numbers between
 * count how often stores that had gone were made again.
 */
const LATER = 1000

export interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  items: { key: IDBValidKey; value: unknown }
  chunks: { key: string; value: unknown }
  snapshots: { key: IDBValidKey; value: unknown }
  aside: { key: IDBValidKey; value: unknown }
}
export type Database = IDBPDatabase<Schema>
export type StoreName = StoreNames<Schema>

const STORES = {
  meta: {},
  items: { keyPath: ['collection', 'id'] },
  chunks: {},
  snapshots: { keyPath: 'id' },
  aside: { keyPath: 'id' },
} satisfies Record<StoreName, IDBObjectStoreParameters>

export const STORE_NAMES = ['meta', 'items', 'chunks', 'snapshots', 'aside'] as const satisfies StoreName[]

export interface DatabaseEvents {
  /** The connection ended: the browser cleared the storage, or a later version of the product wants to change it. */
  readonly onClosed: (why: 'ended' | 'newer') => void
}

export const isLater = ({ version }: Database): boolean => version >= LATER

export const hasStore = ({ objectStoreNames }: Database, name: StoreName): boolean =>
  objectStoreNames.contains(name)

const isWhole = (database: Database): boolean => STORE_NAMES.every((name) => hasStore(database, name))

/**
 * Opens the database of this browser. One of a later version is opened as it is, so that it can be read; where stores are missing from
 * one of ours they are made again, and what stands in the others stays.
 * @throws what the browser says where it refuses to store.
 */
export async function openDatabase({ onClosed }: DatabaseEvents): Promise<Database> {
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
