import type { StoreApi } from 'zustand/vanilla'
import type { Target } from '../../dataset/target/target.ts'
import { pageHold } from '../page-hold.ts'
import { keepsNothing, publication } from '../publication.ts'
import { localText } from '../storage.ts'
import { targets } from '../targets.ts'
import type { Collection, Item, WorkspaceContent } from './content.ts'
import { createWorkspace } from './create-workspace.ts'
import { openIdbStorage } from './idb-storage.ts'
import { keptRevision } from './keeper.ts'
import type { SnapshotReason, Unreadable } from './records.ts'
import type { Outcome, WorkspaceStatus } from './status.ts'
import type { SnapshotNote } from './storage.ts'
import { createMemoryStorage } from './storage.ts'
import { ALONE, browserTabs } from './tabs.ts'

export interface WorkspaceState {
  readonly status: WorkspaceStatus
  readonly content: WorkspaceContent
  /** Items that could not be read. In a tab that may not write they are still where they were. */
  readonly unreadable: readonly Omit<Unreadable, 'record'>[]
  /** Earlier states that one can go back to, oldest first. */
  readonly snapshots: readonly SnapshotNote[]
  /** Whether the browser holds less than it was seen to keep, and nothing has been kept since. */
  readonly lost: boolean
  /** What the browser or a schema said when something failed, for a person who mends; null where nothing did. */
  readonly problem: string | null
}

/** The outcome of a change that can be taken back, and the snapshot to go back to. */
export interface Replaced {
  readonly outcome: Outcome
  readonly snapshot: string
}

/** One of several changes: an item that is put where it belongs, or taken away. */
export type ItemChange =
  | { [C in Collection]: { readonly collection: C; readonly put: Item<C> } }[Collection]
  | { readonly collection: Collection; readonly remove: string }

/** What the user added on this computer: read as a store, changed item by item. */
export interface Workspace {
  readonly store: StoreApi<WorkspaceState>
  /** Adds the item, or replaces the one with the same id, in its place. Before rows come in, or in place of
   * others, a snapshot is taken. */
  readonly put: <C extends Collection>(collection: C, item: Item<C>) => Promise<Outcome>
  readonly remove: (collection: Collection, id: string) => Promise<Outcome>
  /** Makes several changes in one transaction, in their order: all of them are kept, or none. */
  readonly apply: (changes: readonly ItemChange[]) => Promise<Outcome>
  /** Puts content and targets in place of all that is here, in one step and after a snapshot. */
  readonly replace: (
    content: WorkspaceContent,
    targets: readonly Target[],
    reason: SnapshotReason,
  ) => Promise<Replaced>
  /** Goes back to a snapshot. What is here now becomes a snapshot itself. */
  readonly goBack: (snapshot: string) => Promise<Replaced>
  /** Drops all snapshots for good. */
  readonly forgetSnapshots: () => Promise<Outcome>
  /** Drops what could not be read, once the user has it or does not want it. */
  readonly forgetUnreadable: () => Promise<Outcome>
  /** Sets all that cannot be read aside and begins with an empty workspace. */
  readonly startAfresh: () => Promise<Outcome>
  /** All that could not be read, as it is stored: JSON text. */
  readonly unreadable: () => Promise<string>
  /** Writes in this tab from now on, and no longer in the one that does. */
  readonly takeOver: () => void
  /** Ends the connection, so that another tab may write. */
  readonly close: () => void
}

/** The targets of this computer, which a backup holds and a restore replaces. */
const ownTargets = {
  read: () => targets.store.getState().targets,
  replace: targets.replace,
}

/** A workspace that lasts until the page closes. */
export const createSessionWorkspace = (): Workspace =>
  createWorkspace({
    open: async () => createMemoryStorage(),
    tabs: ALONE,
    targets: ownTargets,
    begin: 'session',
    onUnkept: holdUnkept,
  })

/** Holds the page while a change is being written: a transaction that a page leaves is never completed. */
const holdPage = pageHold()
/** Holds it while it has what no storage has. */
const holdUnkept = pageHold()

/** Whether the browser has a database to offer. Where all storage is forbidden, some throw at the question. */
function hasDatabase(): boolean {
  try {
    return globalThis.indexedDB !== undefined
  } catch {
    return false
  }
}

const createBrowserWorkspace = (): Workspace =>
  !hasDatabase()
    ? createSessionWorkspace()
    : createWorkspace({
        open: openIdbStorage,
        tabs: browserTabs(globalThis.navigator?.locks),
        targets: ownTargets,
        lastRevision: keptRevision(localText),
        begin: 'opening',
        onWriting: holdPage,
        onUnkept: holdUnkept,
      })

/** Milliseconds that a published page may take to be read. */
const READING = 600_000

/** The workspace of a published page. What opens it is loaded by such a page alone. */
const createPublishedWorkspace = (): Workspace =>
  createWorkspace({
    open: async (events) => (await import('./published-content.ts')).openPublishedStorage(events),
    tabs: keepsNothing() ? ALONE : browserTabs(globalThis.navigator?.locks),
    targets: ownTargets,
    begin: 'opening',
    lastRevision: keptRevision(localText),
    readOnly: keepsNothing(),
    onWriting: holdPage,
    onUnkept: holdUnkept,
    // What is published may be long, and no other tab keeps it from being read.
    patience: READING,
  })

export const workspace =
  import.meta.env.MODE === 'file' && publication !== null
    ? createPublishedWorkspace()
    : createBrowserWorkspace()
