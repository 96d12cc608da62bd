import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import { runInSlices } from '../../dataset/table/steps.ts'
import type { Target } from '../../dataset/target.ts'
import type { Keeping } from '../targets.ts'
import { targetsFromJson, targetsToJson } from '../targets.ts'
import { EMPTY_CONTENT, withItem, withoutItem } from './content.ts'
import { FORMAT } from './format.ts'
import type { Held } from './held.ts'
import { NOTHING_HELD, placesOf, recordOf, recordsOf } from './held.ts'
import type { Found } from './load.ts'
import { asideOf, load } from './load.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { newKey } from './new-key.ts'
import { problemOf } from './parse-item.ts'
import { readItems } from './read-items.ts'
import type { Aside, Head, ItemKey, SnapshotReason } from './records.ts'
import { SnapshotSchema } from './records.ts'
import type { Change, WorkspaceStorage } from './storage.ts'
import type { Tabs } from './tabs.ts'
import { unreadableText } from './unreadable-text.ts'
import type { Outcome, Replaced, Workspace, WorkspaceState } from './workspace.ts'

/** The targets of this computer, which a snapshot holds and a restore replaces. */
export interface Targets {
  readonly read: () => readonly Target[]
  readonly replace: (targets: readonly Target[]) => Keeping
}

export interface WorkspaceParts {
  /** Opens the storage; rejects where the browser refuses. */
  readonly open: (events: {
    readonly onClosed: (why: 'ended' | 'newer') => void
  }) => Promise<WorkspaceStorage>
  readonly tabs: Tabs
  readonly targets: Targets
  readonly begin: 'opening' | 'session'
  readonly now?: () => Date
}

type Writes = Omit<Change, 'from' | 'head'>

/**
 * A workspace over some storage. Changes are made one after another, each in one transaction; the store shows a change when the
 * transaction has completed, and nothing is written before all has been read.
 */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { tabs, targets, now = () => new Date() } = parts
  const store = createStore<WorkspaceState>(() => ({
    status: parts.begin,
    content: EMPTY_CONTENT,
    aside: [],
    snapshots: [],
    problem: null,
  }))
  let storage = createMemoryStorage()
  let head: Head = { format: FORMAT, revision: 0 }
  let held = NOTHING_HELD
  let role: 'writer' | 'reader' = 'reader'
  let reloading = false

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(report)
    return turn
  }
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
    tabs.sayChanged()
    return storage.durable ? 'kept' : 'session'
  }

  /** Writes a change, and shows what then is held where it was written. */
  const commit = async (change: Writes, next: Held): Promise<Outcome> => {
    const outcome = await write(change)
    if (outcome === 'overtaken') {
      await reload()
      return 'failed'
    }
    if (outcome === 'kept' || outcome === 'session') {
      held = next
      store.setState({ content: next.content, problem: null })
      if (change.snapshot !== undefined) store.setState({ snapshots: await storage.snapshots() })
    }
    return outcome
  }

  const reload = async (): Promise<void> => {
    let found: Found
    try {
      found = await load(storage, held)
    } catch (error) {
      report(error)
      return store.setState({ status: 'unreadable' })
    }
    head = found.head
    held = found.held
    const damaged = found.damaged.map((record) => asideOf(record, now()))
    store.setState({
      content: held.content,
      snapshots: found.snapshots,
      aside: [...found.aside, ...damaged],
    })
    if (head.format > FORMAT) return store.setState({ status: 'newer' })
    if (role === 'reader') return store.setState({ status: 'elsewhere' })
    if (head.format < FORMAT || damaged.length > 0) {
      const outcome = await write(mending(found, damaged))
      if (outcome === 'overtaken') return await reload()
      if (outcome !== 'kept' && outcome !== 'session') return store.setState({ status: 'unreadable' })
      store.setState({ snapshots: await storage.snapshots() })
    }
    if (found.pendingTargets !== null) await settleTargets(found.pendingTargets)
    store.setState({ status: storage.durable ? 'ready' : 'session', problem: null })
  }

  /** Brings what was found to the present format, and sets aside what is damaged. */
  const mending = ({ damaged, records, chunks }: Found, setAside: readonly Aside[]): Writes => ({
    ...(head.format < FORMAT ? { snapshot: snapshotNow('migrate'), put: records, chunks } : {}),
    // What cannot be removed from its place stays there alone.
    setAside: setAside.filter((_, at) => damaged[at]?.key !== null),
    remove: damaged.flatMap(({ key }) => (key === null ? [] : [key])),
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
      id: `${taken}-${newKey()}`,
      taken,
      reason,
      format: head.format,
      targets: targetsToJson(targets.read()),
    }
  }

  /** Puts records in place of all that is here. */
  const replaceAll = async (
    writes: Writes,
    next: Held,
    text: string,
    reason: SnapshotReason,
  ): Promise<Replaced> => {
    const snapshot = snapshotNow(reason)
    const outcome = await commit({ ...writes, clear: true, snapshot, pendingTargets: text }, next)
    if (outcome === 'kept' || outcome === 'session') await settleTargets(text)
    return { outcome, snapshot: snapshot.id }
  }

  let begun: () => void = () => {}
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })

  /** Makes a change after all that were asked for before it, where changes may be made. */
  const whenWritable = async <T>(work: () => Promise<T>, refused: T): Promise<T> => {
    await beginning
    return await inTurn(async () => {
      const { status } = store.getState()
      return status === 'ready' || status === 'session' ? await work() : refused
    })
  }
  const NOT_REPLACED: Replaced = { outcome: 'read-only', snapshot: '' }

  const onRole = (next: 'writer' | 'reader') =>
    inTurn(async () => {
      role = next
      // A tab from which another took over has read everything already.
      if (next === 'reader' && store.getState().status === 'ready') store.setState({ status: 'elsewhere' })
      else await reload()
      begun()
    })

  const onClosed = (why: 'ended' | 'newer') =>
    inTurn(async () => {
      tabs.leave()
      if (why === 'newer') return store.setState({ status: 'newer' })
      // What is shown is all there is now: it lives on until the page closes, and can be backed up.
      const all = await runInSlices(recordsOf(held.content, NOTHING_HELD, newKey))
      storage = createMemoryStorage({ head, items: all.put, chunks: all.chunks })
      held = { content: held.content, places: placesOf(all.put) }
      store.setState({ status: 'session', snapshots: [], aside: [] })
    })

  /** Another tab has written: what it wrote is read once, however often it did. */
  const onChange = () => {
    if (reloading) return
    reloading = true
    void inTurn(async () => {
      reloading = false
      await reload()
    })
  }

  const start = async () => {
    try {
      storage = await parts.open({ onClosed })
    } catch (error) {
      // The browser refuses to store (a private window, a setting): the memory that is there already serves until the page closes.
      report(error)
    }
    if (storage.durable) tabs.join(onRole, onChange)
    else await onRole('writer')
  }
  void start()

  return {
    store,
    put: (collection, item) =>
      whenWritable(async () => {
        const problem = problemOf(collection, item)
        if (problem !== null) return report(new Error(`${collection}/${item.id}: ${problem}`))
        const isNew = collection === 'imports' && held.content.imports.every(({ id }) => id !== item.id)
        const { put, chunks } = await runInSlices(recordOf(collection, item, held, newKey))
        return await commit(
          { put, chunks, ...(isNew ? { snapshot: snapshotNow('import') } : {}) },
          {
            content: withItem(held.content, collection, item),
            places: new Map([...held.places, ...placesOf(put)]),
          },
        )
      }, 'read-only'),
    remove: (collection, id) =>
      whenWritable(async () => {
        const key: ItemKey = [collection, id]
        return await commit(
          { remove: [key] },
          { content: withoutItem(held.content, collection, id), places: held.places },
        )
      }, 'read-only'),
    replace: (content, nextTargets, reason) =>
      whenWritable(async () => {
        const { put, chunks } = await runInSlices(recordsOf(content, held, newKey))
        const next = { content, places: placesOf(put) }
        return await replaceAll({ put, chunks }, next, targetsToJson(nextTargets), reason)
      }, NOT_REPLACED),
    goBack: (id) =>
      whenWritable(async () => {
        const stored = await storage.readSnapshot(id)
        const read = v.safeParse(SnapshotSchema, stored?.snapshot)
        if (stored === null || !read.success) {
          return { outcome: report(new Error(`There is no snapshot ${id}`)), snapshot: '' }
        }
        const { records, chunks, content, damaged } = await runInSlices(
          readItems(stored, read.output.format, held, newKey),
        )
        const setAside = damaged.map((record) => asideOf(record, now()))
        const next = { content, places: placesOf(records) }
        const done = await replaceAll({ put: records, chunks, setAside }, next, read.output.targets, 'undo')
        store.setState(({ aside }) => ({ aside: [...aside, ...setAside] }))
        return done
      }, NOT_REPLACED),
    forgetSnapshots: () =>
      whenWritable(async () => {
        const forgetSnapshots = store.getState().snapshots.map(({ id }) => id)
        const outcome = await commit({ forgetSnapshots }, held)
        store.setState({ snapshots: await storage.snapshots() })
        return outcome
      }, 'read-only'),
    forgetAside: () =>
      whenWritable(async () => {
        const outcome = await commit({ forgetAside: store.getState().aside.map(({ id }) => id) }, held)
        if (outcome === 'kept' || outcome === 'session') store.setState({ aside: [] })
        return outcome
      }, 'read-only'),
    startAfresh: async () => {
      await beginning
      return await inTurn(async () => {
        if (store.getState().status !== 'unreadable' || role !== 'writer') return 'read-only'
        return await setAllAside()
      })
    },
    unreadable: () => unreadableText(storage),
    takeOver: tabs.takeOver,
    close: () => {
      tabs.leave()
      storage.close()
    },
  }

  /** Sets everything aside that lies in storage, whatever it is. */
  async function setAllAside(): Promise<Outcome> {
    try {
      const { items } = await storage.read(new Set())
      const setAside = items.map((record) =>
        asideOf({ record, key: null, problem: 'set aside to begin afresh' }, now()),
      )
      head = { format: FORMAT, revision: 0 }
      const outcome = await write({ clear: true, setAside })
      if (outcome === 'overtaken') return 'failed'
      await reload()
      return outcome
    } catch (error) {
      return report(error)
    }
  }
}
