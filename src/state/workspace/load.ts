import * as v from 'valibot'
import { newKey } from '../../lib/new-key.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { WorkspaceContent } from './content.ts'
import { EMPTY_CONTENT, isCollection, keepingSame } from './content.ts'
import type { Step } from './format.ts'
import { FORMAT, migrateItem, migrateRow, rowsChanged, STEPS } from './format.ts'
import type { Loaded } from './loaded.ts'
import { chunkToRows, loadedChunks, placesOf, rowsByChunks, rowsToChunks } from './loaded.ts'
import { takeItem } from './parse-item.ts'
import type { Head, ItemRecord, Place, Unreadable } from './records.ts'
import { HeadSchema, ItemRecordSchema, KeySchema, SnapshotSchema, UnreadableSchema } from './records.ts'
import type { RawItems, SnapshotNote, Stored, WorkspaceStorage } from './storage.ts'
import { noteOf } from './storage.ts'

/** A stored record that cannot be read, or whose item cannot. */
interface DamagedRecord {
  readonly record: unknown
  /** Where it lies; null where even that cannot be read. */
  readonly place: Place | null
  readonly problem: string
}

interface ReadItems {
  readonly content: WorkspaceContent
  /** The records of what was read, in the present format. */
  readonly records: readonly ItemRecord[]
  /** Chunks that have to be written with the records, since their rows changed. */
  readonly chunks: ReadonlyMap<string, string>
  readonly damaged: readonly DamagedRecord[]
}

/**
 * Reads stored records: each item is brought to the present format and parsed by its schema. One that is damaged is reported and
 * leaves the others as they are. Rows that are held already are not read again.
 */
export function* readItems(
  raw: RawItems,
  format: number,
  loaded: Loaded,
  newKey: () => string,
  steps: readonly Step[] = STEPS,
): Steps<ReadItems> {
  const known = rowsByChunks(loaded)
  const records: ItemRecord[] = []
  const chunks = new Map<string, string>()
  const damaged: DamagedRecord[] = []
  let content = EMPTY_CONTENT
  for (const { record, place, read } of inOrder(raw.items)) {
    yield
    const refuse = (problem: string) => {
      damaged.push({ record, place, problem })
    }
    if (read === null) {
      refuse('this is no record of an item')
      continue
    }
    const { collection, id, rows } = read
    if (!isCollection(collection)) {
      refuse(`there is no collection ${collection}`)
      continue
    }
    const value = migrateItem(format, collection, read.value, steps)
    const same = rows === null ? undefined : known.get(rows.chunks.join())
    const lists = same === undefined ? listsOf(read, raw, format, steps) : []
    if (lists === null) {
      refuse('not all of its rows can be read')
      continue
    }
    const taken = yield* takeItem(
      content,
      collection,
      value,
      same === undefined ? { kind: 'raw', lists } : { kind: 'known', rows: same },
    )
    if (taken.kind === 'refused') {
      refuse(taken.problem)
      continue
    }
    if (taken.content[collection].at(-1)?.id !== id) {
      refuse('its id is not the one under which it is stored')
      continue
    }
    content = taken.content
    if (rows === null || !rowsChanged(format, steps)) records.push({ ...read, value })
    else {
      const texts = new Map((yield* rowsToChunks(lists.flat())).map((text) => [newKey(), text]))
      for (const [key, text] of texts) chunks.set(key, text)
      records.push({ ...read, value, rows: { ...rows, chunks: [...texts.keys()] } })
    }
  }
  return { content, records, chunks, damaged }
}

/** The rows of an import, in the present format and not parsed yet; null where some of them are missing. */
function listsOf({ rows }: ItemRecord, { chunks }: RawItems, format: number, steps: readonly Step[]) {
  if (rows === null) return []
  const lists = rows.chunks.flatMap((key) => {
    const list = chunkToRows(chunks.get(key))
    return list === null ? [] : [list]
  })
  if (lists.reduce((sum, { length }) => sum + length, 0) !== rows.count) return null
  if (!rowsChanged(format, steps)) return lists
  return lists.map((list) => list.map((row) => migrateRow(format, row, steps)))
}

const ItemPlaceSchema = v.object({ collection: KeySchema, id: KeySchema })

/** The records in the order of their items; what is not a record comes first. */
function inOrder(items: readonly unknown[]) {
  return items
    .map((record) => {
      const read = v.safeParse(ItemRecordSchema, record)
      return { record, place: itemPlace(record), read: read.success ? read.output : null }
    })
    .sort((a, b) => (a.read?.place ?? -1) - (b.read?.place ?? -1))
}

function itemPlace(record: unknown): Place | null {
  const read = v.safeParse(ItemPlaceSchema, record)
  return read.success ? { store: 'items', key: [read.output.collection, read.output.id] } : null
}

/** What was found in storage. Nothing has been written yet. */
export interface Found {
  readonly head: Head
  readonly loaded: Loaded
  /** What had been set aside before. */
  readonly unreadable: readonly Unreadable[]
  /** Damaged records that are still where they were. */
  readonly damaged: readonly DamagedRecord[]
  readonly snapshots: readonly SnapshotNote[]
  readonly records: readonly ItemRecord[]
  readonly chunks: ReadonlyMap<string, string>
  readonly pendingTargets: string | null
}

/**
 * Reads what is stored, beginning from what is held already.
 * @throws what the browser says where it cannot read, and an Error where it is not clear what is stored.
 */
export async function load(storage: WorkspaceStorage, loaded: Loaded): Promise<Found> {
  const stored = await storage.read(loadedChunks(loaded))
  const head = headOf(stored)
  const read = await runInSlices(readItems(stored, head.format, loaded, newKey))
  const snapshots = sorted(stored.snapshots, SnapshotSchema, 'snapshots')
  const unreadable = sorted(stored.unreadable, UnreadableSchema, 'aside')
  return {
    head,
    loaded: { content: keepingSame(loaded.content, read.content), places: placesOf(read.records) },
    unreadable: unreadable.good,
    damaged: [...read.damaged, ...snapshots.damaged, ...unreadable.damaged],
    snapshots: snapshots.good.map(noteOf),
    records: read.records,
    chunks: read.chunks,
    pendingTargets: typeof stored.pendingTargets === 'string' ? stored.pendingTargets : null,
  }
}

/** The head, or that of a workspace in which nothing was ever written. */
function headOf({ head, items }: Stored): Head {
  if (head === undefined && items.length === 0) return { format: FORMAT, revision: 0 }
  const read = v.safeParse(HeadSchema, head)
  if (read.success) return read.output
  throw new Error(`The head of the workspace cannot be read: ${read.issues[0].message}`)
}

/** Values as their schema has them, and those that are not. */
function sorted<S extends v.GenericSchema>(
  values: readonly unknown[],
  schema: S,
  store: 'snapshots' | 'aside',
) {
  const good: v.InferOutput<S>[] = []
  const damaged: DamagedRecord[] = []
  for (const record of values) {
    const read = v.safeParse(schema, record)
    if (read.success) good.push(read.output)
    else damaged.push({ record, place: placeIn(store, record), problem: read.issues[0].message })
  }
  return { good, damaged }
}

const IdSchema = v.object({ id: KeySchema })

function placeIn(store: 'snapshots' | 'aside', record: unknown): Place | null {
  const read = v.safeParse(IdSchema, record)
  return read.success ? { store, key: read.output.id } : null
}

/** What a schema says repeats what it found, which may be long. */
const MOST_SAID = 200

/** What is set aside of a record that could not be read. */
export function unreadableOf({ record, place, problem }: DamagedRecord, at: Date): Unreadable {
  const isItem = place?.store === 'items'
  return {
    id: `${at.toISOString()}-${newKey()}`,
    taken: at.toISOString(),
    collection: isItem ? String(place.key[0]) : (place?.store ?? ''),
    problem: (isItem ? `${String(place.key[1])}: ${problem}` : problem).slice(0, MOST_SAID),
    record,
  }
}
