import { createStore } from 'zustand/vanilla'
import { createChanges } from './changes.ts'
import { COLLECTION_NAMES, EMPTY_CONTENT } from './content.ts'
import type { LastRevision, Targets } from './keeper.ts'
import { createKeeper, NO_REVISION } from './keeper.ts'
import { mayWrite } from './status.ts'
import type { WorkspaceStorage } from './storage.ts'
import type { Tabs } from './tabs.ts'
import type { Workspace, WorkspaceState } from './workspace.ts'

export interface WorkspaceParts {
  /** Opens the storage; rejects where the browser refuses. */
  readonly open: (events: {
    readonly onClosed: (why: 'ended' | 'newer') => void
  }) => Promise<WorkspaceStorage>
  readonly tabs: Tabs
  readonly targets: Targets
  readonly begin: 'opening' | 'session'
  readonly lastRevision?: LastRevision
  /** Whether what is opened may only be read. */
  readonly readOnly?: boolean
  readonly now?: () => Date
  /** How long the browser may take to open the storage before the user is told that it waits, in milliseconds. */
  readonly patience?: number
  /** Told when a change begins to be written where none was, and when the last of them is done. */
  readonly onWriting?: (isWriting: boolean) => void
  /** Told whether the user has something here that no storage has: it goes with the page. */
  readonly onUnkept?: (isUnkept: boolean) => void
}

const PATIENCE = 5000

/**
 * A workspace over some storage. Changes are made one after another, each in one transaction; the store shows a change when the
 * transaction has completed, and nothing is written before all has been read.
 */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const {
    tabs,
    targets,
    lastRevision = NO_REVISION,
    readOnly = false,
    now = () => new Date(),
    patience = PATIENCE,
    onWriting = () => {},
    onUnkept = () => {},
  } = parts
  const store = createStore<WorkspaceState>(() => ({
    status: parts.begin,
    content: EMPTY_CONTENT,
    unreadable: [],
    snapshots: [],
    lost: false,
    problem: null,
  }))
  /** What was there before anything could be changed: of a published page that is what it was published with. */
  let untouched = EMPTY_CONTENT
  store.subscribe(({ status, content }, before) => {
    if (status !== before.status && status === 'session') untouched = content
    const isInMemory = status === 'cleared' || (status === 'session' && content !== untouched)
    onUnkept(isInMemory && COLLECTION_NAMES.some((collection) => content[collection].length > 0))
  })
  let role: 'writer' | 'reader' = 'reader'
  let reloading = false
  const isWriter = () => role === 'writer'
  const keeper = createKeeper({
    store,
    targets,
    now,
    isWriter,
    lastRevision,
    readOnly,
    onWritten: tabs.sayChanged,
  })

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(keeper.report)
    return turn
  }

  let begun: () => void = () => {}
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })

  let underWay = 0
  const whenWritable = async <T>(work: () => Promise<T>, refused: T): Promise<T> => {
    underWay += 1
    if (underWay === 1) onWriting(true)
    try {
      await beginning
      return await inTurn(async () => (mayWrite(store.getState().status) ? await work() : refused))
    } finally {
      underWay -= 1
      if (underWay === 0) onWriting(false)
    }
  }

  const onRole = (next: 'writer' | 'reader') =>
    inTurn(async () => {
      role = next
      // A tab from which another took over has read everything already.
      if (next === 'reader' && store.getState().status === 'ready') store.setState({ status: 'elsewhere' })
      else await keeper.reload()
      begun()
    })

  const onClosed = (why: 'ended' | 'newer') =>
    inTurn(async () => {
      tabs.leave()
      if (why === 'newer') store.setState({ status: 'newer' })
      else await keeper.outliveStorage()
    })

  /** Another tab has written: what it wrote is read once, however often it did. */
  const onChange = () => {
    if (reloading) return
    reloading = true
    void inTurn(async () => {
      reloading = false
      await keeper.reload()
    })
  }

  const start = async () => {
    const timer = setTimeout(() => {
      // Another tab may keep the storage from being opened for as long as it likes; what is asked for until then is refused.
      store.setState({ status: 'waiting' })
      begun()
    }, patience)
    try {
      keeper.moveTo(await parts.open({ onClosed }))
    } catch (error) {
      // The browser refuses to store (a private window, a setting): the memory that is there already serves until the page closes.
      keeper.report(error)
    } finally {
      clearTimeout(timer)
    }
    if (keeper.storage().durable) tabs.join(onRole, onChange)
    else await onRole('writer')
  }
  void start()

  return {
    store,
    ...createChanges({ store, keeper, now, whenWritable }),
    startAfresh: async () => {
      await beginning
      return await inTurn(async () =>
        store.getState().status === 'unreadable' && isWriter()
          ? await keeper.keepAllUnreadable()
          : 'read-only',
      )
    },
    unreadable: () => unreadableText(keeper.storage()),
    takeOver: tabs.takeOver,
    close: () => {
      tabs.leave()
      keeper.storage().close()
    },
  }
}

/** Everything in storage, as it lies there, for a person or a later version of the product to mend what could not be read. */
async function unreadableText(storage: WorkspaceStorage): Promise<string> {
  const found = await storage.dump().catch((error: unknown) => ({ error: String(error) }))
  return JSON.stringify({ product: 'union-metrics', kind: 'unreadable', ...plain(found) }, null, 1)
}

/** What is stored may be more than JSON has words for: numbers without end, values that hold themselves. */
function plain(value: unknown): object {
  const open = new Set<object>()
  const reduce = (part: unknown): unknown => {
    if (typeof part === 'bigint' || typeof part === 'symbol') return String(part)
    if (typeof part !== 'object' || part === null || part instanceof Date) return part
    if (open.has(part)) return '…'
    open.add(part)
    const entries = part instanceof Map ? [...part] : Object.entries(part)
    const made = Array.isArray(part)
      ? part.map(reduce)
      : Object.fromEntries(entries.map(([name, inner]) => [String(name), reduce(inner)]))
    open.delete(part)
    return made
  }
  return Object(reduce(value))
}
