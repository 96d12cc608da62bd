import type { StoreApi } from 'zustand/vanilla'
import type { Target } from '../../dataset/target/target.ts'
import { newKey } from '../../lib/new-key.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { TextStorage } from '../storage.ts'
import type { Keeping } from '../targets.ts'
import { targetsFromJson, targetsToJson } from '../targets.ts'
import { FORMAT } from './format.ts'
import type { Found } from './load.ts'
import { load, unreadableOf } from './load.ts'
import type { Loaded } from './loaded.ts'
import { NOTHING_LOADED, placesOf, recordsOf } from './loaded.ts'
import type { Head, SnapshotReason, Unreadable } from './records.ts'
import type { Outcome } from './status.ts'
import { isDone } from './status.ts'
import type { Change, WorkspaceStorage } from './storage.ts'
import { createMemoryStorage } from './storage.ts'
import type { Replaced, WorkspaceState } from './workspace.ts'

/**
 * Remembers, apart from the storage of the workspace, which revision was written last. A browser whose storage was damaged gives an
 * empty one and says nothing; only so can it be told from one in which nothing was ever kept.
 */
export interface LastRevision {
  /** The revision written last, 0 where none is known. */
  readonly last: () => number
  readonly saw: (revision: number) => void
}

/** Remembers nothing: for storage that does not outlive the page. */
export const NO_REVISION: LastRevision = { last: () => 0, saw: () => {} }

const KEY = 'union-metrics.workspace.revision'

export const keptRevision = (text: TextStorage): LastRevision => ({
  last: () => {
    const revision = Number(text.read(KEY))
    return Number.isSafeInteger(revision) && revision > 0 ? revision : 0
  },
  saw: (revision) => {
    text.write(KEY, String(revision))
  },
})

/** The targets of this computer, which a snapshot holds and a restore replaces. */
export interface Targets {
  readonly read: () => readonly Target[]
  readonly replace: (targets: readonly Target[]) => Keeping
}

interface KeeperParts {
  readonly store: StoreApi<WorkspaceState>
  readonly targets: Targets
  readonly now: () => Date
  /** Whether this tab is the one that writes. */
  readonly isWriter: () => boolean
  readonly lastRevision: LastRevision
  /** Whether what is there may only be read. */
  readonly readOnly: boolean
  /** Called when a transaction has completed. */
  readonly onWritten: () => void
}

const REVISION_DIGITS = 10

/** What one transaction is to change. */
export type Writes = Omit<Change, 'from' | 'head'>

export type Keeper = ReturnType<typeof createKeeper>

/**
 * Keeps what a tab holds, what its store shows and what lies in storage in step. Its functions are called one after another, never two
 * at a time.
 */
export function createKeeper({
  store,
  targets,
  now,
  isWriter,
  lastRevision,
  readOnly,
  onWritten,
}: KeeperParts) {
  let storage = createMemoryStorage()
  let head: Head = { format: FORMAT, revision: 0 }
  let loaded = NOTHING_LOADED

  /** Shows what went wrong to a person who mends. */
  const report = (error: unknown): Outcome => {
    store.setState({ problem: error instanceof Error ? error.message : String(error) })
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed'
  }

  const write = async (change: Writes): Promise<Outcome | 'overtaken'> => {
    const next: Head = { format: FORMAT, revision: head.revision + 1 }
    try {
      const done = await storage.write({ ...change, from: head.revision, head: next })
      if (done === 'overtaken') return done
    } catch (error) {
      return report(error)
    }
    head = next
    if (storage.durable) {
      lastRevision.saw(head.revision)
      store.setState({ lost: false })
    }
    onWritten()
    return storage.durable ? 'kept' : 'session'
  }

  /** Writes a change, and shows what then is held where it was written. */
  const commit = async (change: Writes, next: Loaded): Promise<Outcome> => {
    const outcome = await write(change)
    if (outcome === 'overtaken') {
      await reload()
      return 'failed'
    }
    if (isDone(outcome)) {
      loaded = next
      store.setState({ content: next.content, problem: null })
      if (change.snapshot !== undefined) store.setState({ snapshots: await storage.snapshots() })
    }
    return outcome
  }

  /** Reads what is stored, shows it, and mends what this version and this tab may mend. */
  const reload = async (): Promise<void> => {
    // Asked first: what another tab writes meanwhile is then no loss.
    const last = storage.durable ? lastRevision.last() : 0
    let found: Found
    try {
      found = await load(storage, loaded)
    } catch (error) {
      report(error)
      return store.setState({ status: storage.later ? 'newer' : 'unreadable' })
    }
    head = found.head
    loaded = found.loaded
    const damaged = found.damaged.map((record) => unreadableOf(record, now()))
    store.setState({
      content: loaded.content,
      snapshots: found.snapshots,
      unreadable: [...found.unreadable, ...damaged],
      lost: head.revision < last,
    })
    if (head.format > FORMAT || storage.later) return store.setState({ status: 'newer' })
    if (!isWriter()) return store.setState({ status: 'elsewhere' })
    if (head.format < FORMAT || damaged.length > 0) {
      const outcome = await write(mending(found, damaged))
      if (outcome === 'overtaken') return await reload()
      if (!isDone(outcome)) return store.setState({ status: 'unreadable' })
      store.setState({ snapshots: await storage.snapshots() })
    }
    if (found.pendingTargets !== null) await settleTargets(found.pendingTargets)
    const status = readOnly ? 'published' : storage.durable ? 'ready' : 'session'
    store.setState({ status, problem: null })
  }

  /** Brings what was found to the present format, and sets aside what is damaged. */
  const mending = ({ damaged, records, chunks }: Found, kept: readonly Unreadable[]): Writes => ({
    ...(head.format < FORMAT ? { snapshot: snapshotNow('migrate'), put: records, chunks } : {}),
    // What cannot be removed from its place stays there alone.
    keepUnreadable: kept.filter((_, at) => damaged[at]?.place !== null),
    remove: damaged.flatMap(({ place }) => (place?.store === 'items' ? [place.key] : [])),
    forgetSnapshots: damaged.flatMap(({ place }) => (place?.store === 'snapshots' ? [place.key] : [])),
    forgetUnreadable: damaged.flatMap(({ place }) => (place?.store === 'aside' ? [place.key] : [])),
  })

  /** Sets the targets of a restore. The storage remembers them until they are set, so that they come with the rest or later. */
  const settleTargets = async (text: string): Promise<void> => {
    const read = targetsFromJson(text)
    if (read.kind === 'read' && targets.replace(read.targets) !== 'kept' && storage.durable) return
    await write({ pendingTargets: null })
  }

  const snapshotNow = (reason: SnapshotReason) => {
    const taken = now().toISOString()
    return {
      // Of two in one millisecond the later one comes behind: the revision grows with each.
      id: `${taken}-${String(head.revision).padStart(REVISION_DIGITS, '0')}`,
      taken,
      reason,
      format: head.format,
      targets: targetsToJson(targets.read()),
    }
  }

  return {
    report,
    commit,
    reload,
    snapshotNow,
    loaded: (): Loaded => loaded,
    storage: (): WorkspaceStorage => storage,
    /** From now on reads and writes there. */
    moveTo: (next: WorkspaceStorage): void => {
      storage = next
    },
    /** Keeps what is held in memory, where it lives on until the page closes: its storage is gone. */
    outliveStorage: async (): Promise<void> => {
      const all = await runInSlices(recordsOf(loaded.content, NOTHING_LOADED, newKey))
      storage = createMemoryStorage({ head, items: all.put, chunks: all.chunks })
      loaded = { content: loaded.content, places: placesOf(all.put) }
      store.setState({ status: 'cleared', snapshots: [], unreadable: [] })
    },
    /** Puts records and targets in place of all that is here. */
    replaceAll: async (
      writes: Writes,
      next: Loaded,
      targetsText: string,
      reason: SnapshotReason,
    ): Promise<Replaced> => {
      const snapshot = snapshotNow(reason)
      const outcome = await commit({ ...writes, clear: true, snapshot, pendingTargets: targetsText }, next)
      if (isDone(outcome)) await settleTargets(targetsText)
      return { outcome, snapshot: snapshot.id }
    },
    /** Sets everything aside that lies in storage, whatever it is. */
    keepAllUnreadable: async (): Promise<Outcome> => {
      try {
        const { items } = await storage.read(new Set())
        const kept = items.map((record) =>
          unreadableOf({ record, place: null, problem: 'set aside to begin afresh' }, now()),
        )
        head = { format: FORMAT, revision: 0 }
        const outcome = await write({ clear: true, keepUnreadable: kept })
        if (outcome === 'overtaken') return 'failed'
        await reload()
        return outcome
      } catch (error) {
        return report(error)
      }
    },
  }
}
