import type { Head, ItemKey, ItemRecord, Key, Snapshot, Unreadable } from './records.ts'
import type { SnapshotNote } from './snapshot-note.ts'

/** Records as they were read, with chunks that they name. A chunk that is absent could not be read. */
export interface RawItems {
  readonly items: readonly unknown[]
  readonly chunks: ReadonlyMap<string, unknown>
}

/** Everything that is stored, unparsed; of snapshots and of what was set aside without chunks. */
export interface Stored extends RawItems {
  /** Undefined where nothing was ever written. */
  readonly head: unknown
  readonly snapshots: readonly unknown[]
  readonly unreadable: readonly unknown[]
  /** Targets that a restore wanted to set and may not have come to set; null where there are none. */
  readonly pendingTargets: unknown
}

/** What one transaction changes. All of it is written, or nothing. */
export interface Change {
  /** The revision that stood in storage when the change was made; another one refuses it. */
  readonly from: number
  readonly head: Head
  /** A snapshot is taken before anything else is written. */
  readonly snapshot?: Omit<Snapshot, 'items'>
  /** Puts `put` in place of all items instead of beside them. */
  readonly clear?: boolean
  readonly put?: readonly ItemRecord[]
  readonly remove?: readonly ItemKey[]
  readonly chunks?: ReadonlyMap<string, string>
  readonly keepUnreadable?: readonly Unreadable[]
  readonly forgetUnreadable?: readonly Key[]
  readonly forgetSnapshots?: readonly Key[]
  /** Text to be remembered until the targets are set, null when they are. */
  readonly pendingTargets?: string | null
}

/** Snapshots that are kept; the oldest goes first. */
export const MOST_SNAPSHOTS = 5

/**
 * Where a workspace lies. Writing rejects with what the browser says, a `QuotaExceededError` among others, and has then changed
 * nothing.
 */
export interface WorkspaceStorage {
  /** Whether it outlives the page. */
  readonly durable: boolean
  /** Whether a later version of the product has changed how it is stored, so that this one may only read. */
  readonly later: boolean
  /** All that is stored, without the chunks that the caller has read before. */
  readonly read: (known: ReadonlySet<string>) => Promise<Stored>
  /** Everything that is stored, as it lies there, readable or not. */
  readonly dump: () => Promise<unknown>
  readonly readSnapshot: (id: string) => Promise<(RawItems & { readonly snapshot: unknown }) | null>
  readonly snapshots: () => Promise<readonly SnapshotNote[]>
  /** `overtaken` where something else was written since `from`; nothing is changed then. */
  readonly write: (change: Change) => Promise<'written' | 'overtaken'>
  readonly close: () => void
}
