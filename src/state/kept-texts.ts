import type { IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import * as v from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { keepsNothing, storageName } from './publication.ts'

const DATABASE = 'union-metrics.texts'
const STORE = 'texts'

/** The text of a report that the user chose to keep on this computer. */
export const KeptTextSchema = v.object({
  /** Id of the report. */
  report: v.string(),
  text: v.string(),
  /** When it was kept, as an ISO moment. */
  kept: v.pipe(v.string(), v.isoTimestamp()),
})
export type KeptText = v.InferOutput<typeof KeptTextSchema>

interface KeptTextsState {
  /** `unread` until somebody asks for a text. */
  readonly status: 'unread' | 'ready'
  readonly texts: ReadonlyMap<string, KeptText>
}

/** The outcome of keeping a text: `session` if the browser stores nothing, `no-room` if its storage is full. In each case the text is there
 * until the page closes. */
export type TextOutcome = 'kept' | 'session' | 'no-room'

/**
 * Texts of reports, apart from the workspace: they are in no backup, no earlier state and no file that is shared, and a text that is
 * deleted is gone at once.
 */
interface KeptTexts {
  readonly store: StoreApi<KeptTextsState>
  /** Reads what is kept. One call is enough. */
  readonly load: () => Promise<void>
  /** Keeps the text for these reports. It replaces what was kept for them. */
  readonly keep: (reports: readonly string[], text: string) => Promise<TextOutcome>
  /** Deletes the text of a report. What was kept comes back to the caller, who may keep it again. `failed` where the browser still has it. */
  readonly forget: (report: string) => Promise<KeptText | null | 'failed'>
}

export function createKeptTexts(now: () => Date = () => new Date()): KeptTexts {
  const store = createStore<KeptTextsState>(() => ({ status: 'unread', texts: new Map() }))
  let loading: Promise<IDBPDatabase | null> | null = null
  const read = async (database: IDBPDatabase): Promise<void> => {
    const found: unknown[] = await database.getAll(STORE)
    const texts = found.flatMap((item) => {
      const parsed = v.safeParse(KeptTextSchema, item)
      return parsed.success ? [[parsed.output.report, parsed.output] as const] : []
    })
    // What the browser had refused to keep is here alone.
    store.setState(({ texts: before }) => ({ texts: new Map([...texts, ...before]) }))
  }
  const open = async (): Promise<IDBPDatabase | null> => {
    try {
      if (keepsNothing()) return null
      const database = await openDB(storageName(DATABASE), 1, {
        upgrade: (db) => {
          db.createObjectStore(STORE, { keyPath: 'report' })
        },
        blocking: () => {
          database.close()
          loading = null
        },
        // The browser cleared it: what is kept from now on has to find it anew.
        terminated: () => {
          loading = null
        },
      })
      await read(database)
      return database
    } catch {
      // The browser stores nothing here: the text lasts until the page closes.
      return null
    } finally {
      store.setState({ status: 'ready' })
    }
  }
  const opened = () => {
    loading ??= open()
    return loading
  }
  const change = (by: (texts: Map<string, KeptText>) => void) =>
    store.setState(({ texts }) => {
      const next = new Map(texts)
      by(next)
      return { texts: next }
    })
  return {
    store,
    load: async () => {
      await opened()
    },
    keep: async (reports, text) => {
      const database = await opened()
      const items = reports.map((report) => ({ report, text, kept: now().toISOString() }))
      const show = () => change((texts) => items.map((item) => texts.set(item.report, item)))
      if (database === null) {
        show()
        return 'session'
      }
      try {
        const transaction = database.transaction(STORE, 'readwrite')
        await Promise.all([...items.map((item) => transaction.store.put(item)), transaction.done])
        return 'kept'
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'session'
      } finally {
        show()
      }
    },
    forget: async (report) => {
      const database = await opened()
      const before = store.getState().texts.get(report) ?? null
      try {
        await database?.delete(STORE, report)
      } catch {
        return 'failed'
      }
      change((texts) => texts.delete(report))
      return before
    },
  }
}

export const keptTexts = createKeptTexts()
