import * as v from 'valibot'
import { runInSlices } from '../../dataset/table/steps.ts'
import { keepingSame } from './content.ts'
import { FORMAT } from './format.ts'
import type { Held } from './held.ts'
import { heldChunks, placesOf } from './held.ts'
import { newKey } from './new-key.ts'
import type { DamagedRecord } from './read-items.ts'
import { readItems } from './read-items.ts'
import type { Aside, Head, ItemRecord, SnapshotNote } from './records.ts'
import { AsideSchema, HeadSchema, SnapshotNoteSchema } from './records.ts'
import type { Stored, WorkspaceStorage } from './storage.ts'

/** What was found in storage. Nothing has been written yet. */
export interface Found {
  readonly head: Head
  readonly held: Held
  /** What had been set aside before. */
  readonly aside: readonly Aside[]
  /** What is damaged and lies among the items still. */
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
export async function load(storage: WorkspaceStorage, held: Held): Promise<Found> {
  const stored = await storage.read(heldChunks(held))
  const head = headOf(stored)
  const read = await runInSlices(readItems(stored, head.format, held, newKey))
  return {
    head,
    held: { content: keepingSame(held.content, read.content), places: placesOf(read.records) },
    aside: parsed(stored.aside, AsideSchema),
    damaged: read.damaged,
    snapshots: parsed(stored.snapshots, SnapshotNoteSchema),
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

const parsed = <S extends v.GenericSchema>(values: readonly unknown[], schema: S): v.InferOutput<S>[] =>
  values.flatMap((value) => {
    const read = v.safeParse(schema, value)
    return read.success ? [read.output] : []
  })

/** What is set aside of a record that could not be read. */
export const asideOf = ({ record, key, problem }: DamagedRecord, at: Date): Aside => ({
  id: `${at.toISOString()}-${newKey()}`,
  taken: at.toISOString(),
  collection: key?.[0] ?? '',
  problem: key === null ? problem : `${key[1]}: ${problem}`,
  record,
})
