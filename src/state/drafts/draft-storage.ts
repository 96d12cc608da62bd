import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import * as v from 'valibot'
import type { Base } from '../../draft/edit/document.ts'
import { BaseSchema, isSoundBase } from '../../draft/edit/document.ts'
import type { DraftEvent } from '../../draft/edit/history.ts'
import { EventSchema } from '../../draft/edit/history.ts'
import { keepsNothing, storageName } from '../publication.ts'
import type { TextStorage } from '../storage.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the list of drafts shows of one, without its text. */
const DraftNoteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u), v.maxLength(80)),
  format: v.literal(1),
  name: v.string(),
  created: v.pipe(v.string(), v.isoTimestamp()),
  changed: v.pipe(v.string(), v.isoTimestamp()),
  figures: count,
  accounted: count,
  reports: count,
  finished: count,
})
export type DraftNote = v.InferOutput<typeof DraftNoteSchema>

/** A draft as it is kept: what it began as and what was done. */
export const KeptDraftSchema = v.strictObject({
  note: DraftNoteSchema,
  base: BaseSchema,
  events: v.pipe(v.array(EventSchema), v.readonly()),
})
export type KeptDraft = v.InferOutput<typeof KeptDraftSchema>

/** Acts that a file may hold: weeks of work. */
const MOST_ACTS = 100_000

/** A draft as a file has it, which anybody may have made. */
export const DraftFileSchema = v.pipe(
  KeptDraftSchema,
  v.check(({ base }) => isSoundBase(base), 'its figures do not stand in its text'),
  v.check(({ events }) => events.length <= MOST_ACTS, 'too many acts'),
)

/** Where drafts lie. Writing rejects with what the browser says, a `QuotaExceededError` among others, and has then changed nothing. */
export interface DraftStorage {
  /** Whether it outlives the page. */
  readonly durable: boolean
  readonly list: () => Promise<readonly DraftNote[]>
  readonly create: (note: DraftNote, base: Base, events?: readonly DraftEvent[]) => Promise<void>
  /** Null where there is no such draft. @throws {v.ValiError} where it cannot be read */
  readonly read: (id: string) => Promise<KeptDraft | null>
  /** Adds events after the first `at` events, all or none. `overtaken` if another tab has already written there; nothing is changed then. */
  readonly append: (
    note: DraftNote,
    at: number,
    events: readonly DraftEvent[],
  ) => Promise<'written' | 'overtaken'>
  readonly remove: (id: string) => Promise<void>
}

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
  bases: { key: string; value: unknown }
  events: { key: [string, number]; value: unknown }
}
type Database = IDBPDatabase<Schema>

const DATABASE = 'union-metrics.drafts'
const ALL = ['notes', 'bases', 'events'] as const
/** Behind every event of a draft. */
const LAST = Number.MAX_SAFE_INTEGER

const openDatabase = (): Promise<Database> =>
  openDB<Schema>(storageName(DATABASE), 1, {
    upgrade: (database) => {
      for (const name of ALL) database.createObjectStore(name)
    },
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })

/** @throws what the browser says where it refuses to store */
export async function openDraftStorage(): Promise<DraftStorage> {
  if (keepsNothing()) throw new Error('a published page that is only read keeps nothing')
  const database = await openDatabase()
  const writing = () => database.transaction(ALL, 'readwrite', { durability: 'strict' })
  const eventsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, LAST])
  return {
    durable: true,
    list: async () =>
      (await database.getAll('notes')).flatMap((note) => {
        const read = v.safeParse(DraftNoteSchema, note)
        return read.success ? [read.output] : []
      }),
    create: async (note, base, events = []) => {
      const tx = writing()
      await settled(tx, async () => {
        await tx.objectStore('notes').add(note, note.id)
        await tx.objectStore('bases').add(base, note.id)
        for (const [at, event] of events.entries()) await tx.objectStore('events').add(event, [note.id, at])
      })
    },
    read: async (id) => {
      const tx = database.transaction(ALL, 'readonly')
      const [note, base, events] = await Promise.all([
        tx.objectStore('notes').get(id),
        tx.objectStore('bases').get(id),
        tx.objectStore('events').getAll(eventsOf(id)),
      ])
      return note === undefined ? null : v.parse(KeptDraftSchema, { note, base, events })
    },
    append: async (note, at, events) => {
      const tx = writing()
      // The event before is the last one, and the draft is still there.
      const [known, last] = await Promise.all([
        tx.objectStore('notes').getKey(note.id),
        tx.objectStore('events').count(IDBKeyRange.bound([note.id, Math.max(0, at - 1)], [note.id, LAST])),
      ])
      if (known === undefined || last !== Math.min(at, 1)) {
        tx.abort()
        await tx.done.catch(() => {})
        return 'overtaken'
      }
      await settled(tx, async () => {
        const store = tx.objectStore('events')
        await Promise.all(events.map((event, more) => store.add(event, [note.id, at + more])))
        await tx.objectStore('notes').put(note, note.id)
      })
      return 'written'
    },
    remove: async (id) => {
      const tx = writing()
      await settled(tx, async () => {
        await tx.objectStore('events').delete(eventsOf(id))
        await tx.objectStore('bases').delete(id)
        await tx.objectStore('notes').delete(id)
      })
    },
  }
}

/** Does the work of a transaction and waits until it is kept. @throws what the transaction says, which names the reason */
async function settled(
  tx: { readonly done: Promise<void>; readonly abort: () => void },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    await tx.done.catch((reason: unknown) => {
      throw reason ?? error
    })
    throw error
  }
  await tx.done
}

/** Where the browser keeps nothing: drafts that last until the page closes. */
export function createDraftMemory(): DraftStorage {
  const drafts = new Map<string, KeptDraft>()
  return {
    durable: false,
    list: async () => [...drafts.values()].map(({ note }) => note),
    create: async (note, base, events = []) => {
      drafts.set(note.id, { note, base, events })
    },
    read: async (id) => drafts.get(id) ?? null,
    append: async (note, at, events) => {
      const draft = drafts.get(note.id)
      if (draft === undefined || draft.events.length !== at) return 'overtaken'
      drafts.set(note.id, { ...draft, note, events: [...draft.events, ...events] })
      return 'written'
    },
    remove: async (id) => {
      drafts.delete(id)
    },
  }
}

/** The last events of a draft, if the page closed before the database had them: they come after the first `at` events. */
const TailSchema = v.strictObject({
  note: DraftNoteSchema,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  events: v.pipe(v.array(EventSchema), v.readonly()),
})
type DraftTail = v.InferOutput<typeof TailSchema>

/**
 * Keeps the tails of drafts. A page that goes may start no work that takes time, and a database takes time: what is on its way to it is
 * written here at once, and brought home when the draft is opened again.
 */
export interface DraftTails {
  readonly read: (id: string) => DraftTail | null
  readonly write: (tail: DraftTail) => void
  readonly clear: (id: string) => void
}

/** For drafts that do not outlive the page. */
export const NO_TAILS: DraftTails = { read: () => null, write: () => {}, clear: () => {} }

const keyOf = (id: string) => `union-metrics.draft-tail.${id}`

export const textTails = (text: TextStorage): DraftTails => ({
  read: (id) => {
    const kept = text.read(keyOf(id))
    if (kept === null || kept === '') return null
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), TailSchema), kept)
    return read.success && read.output.note.id === id ? read.output : null
  },
  write: (tail) => {
    text.write(keyOf(tail.note.id), JSON.stringify(tail))
  },
  clear: (id) => {
    if (text.read(keyOf(id)) !== null) text.write(keyOf(id), '')
  },
})
