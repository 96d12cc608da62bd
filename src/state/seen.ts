import type { IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { Seen } from '../dataset/seen.ts'
import { SeenSchema } from '../dataset/seen.ts'
import { keepsNothing, storageName } from './publication.ts'

const DATABASE = 'union-metrics.seen'
const STORE = 'seen'
const KEY = 'last'

interface SeenState {
  /** `unread` until somebody asks; `memory` where this browser keeps nothing, so that it lasts until the page closes. */
  readonly status: 'unread' | 'kept' | 'memory'
  /** Null where nothing was seen yet, or what was kept cannot be read. */
  readonly seen: Seen | null
}

/** What the reader saw when they last looked. It is not part of the workspace: every reader has their own. */
export const seenStore = createStore<SeenState>(() => ({ status: 'unread', seen: null }))

let opening: Promise<IDBPDatabase | null> | null = null

async function open(): Promise<IDBPDatabase | null> {
  if (keepsNothing()) return null
  try {
    return await openDB(storageName(DATABASE), 1, {
      upgrade: (database) => {
        database.createObjectStore(STORE)
      },
      blocking: (_now, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })
  } catch {
    // The browser stores nothing here: it lasts until the page closes.
    return null
  }
}

const opened = () => {
  opening ??= open()
  return opening
}

let reading: Promise<void> | null = null

/** Reads what was seen; once is enough. */
export function loadSeen(): Promise<void> {
  reading ??= (async () => {
    const database = await opened()
    const read = v.safeParse(SeenSchema, await database?.get(STORE, KEY).catch(() => undefined))
    seenStore.setState({
      status: database === null ? 'memory' : 'kept',
      seen: read.success ? read.output : null,
    })
  })()
  return reading
}

/** Keeps what is seen now, in place of what was. Whether it outlives the page. */
export async function keepSeen(seen: Seen): Promise<boolean> {
  await loadSeen()
  const database = await opened()
  let isKept = database !== null
  try {
    await database?.put(STORE, seen, KEY)
  } catch {
    // Full, or cleared meanwhile.
    isKept = false
  }
  seenStore.setState({ status: isKept ? 'kept' : 'memory', seen })
  return isKept
}
