import * as v from 'valibot'
import { newKey } from '../../lib/new-key.ts'
import { runInSlices } from '../../lib/steps.ts'
import { keepingSame } from './content.ts'
import { FORMAT } from './format.ts'
import type { Loaded } from './loaded.ts'
import { loadedChunks, placesOf } from './loaded.ts'
import type { DamagedRecord } from './read-items.ts'
import { readItems } from './read-items.ts'
import type { Head, ItemRecord, Place, Unreadable } from './records.ts'
import { HeadSchema, KeySchema, SnapshotSchema, UnreadableSchema } from './records.ts'
import type { SnapshotNote } from './snapshot-note.ts'
import { noteOf } from './snapshot-note.ts'
import type { Stored, WorkspaceStorage } from './storage.ts'

/** What was found in storage. Nothing has been written yet. */
export interface Found {
  readonly head: Head
  readonly loaded: Loaded
  /** What had been set aside before. */
  readonly unreadable: readonly Unreadable[]
  /** What is damaged and lies where it was still. */
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
