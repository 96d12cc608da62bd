import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { EntryId, Patch } from '../../draft/edit/document.ts'
import type { Act, DraftClock, DraftEvent, DraftHistory } from '../../draft/edit/history.ts'
import { beginDraft, lookOf, NO_TIME, withEvent, withTime } from '../../draft/edit/history.ts'
import type { Tabs } from '../workspace/tabs.ts'
import type { DraftNote, DraftStorage, DraftTails, KeptDraft } from './draft-storage.ts'
import { NO_TAILS } from './draft-storage.ts'

/**
 * Where an open draft stands.
 *
 * - `opening`: not read yet.
 * - `gone`: there is no such draft on this computer.
 * - `unreadable`: what is stored cannot be read; it stays as it is.
 * - `ready`: every act is kept as it is done.
 * - `session`: this browser refuses to store; all works and is gone when the page closes.
 * - `elsewhere`: another tab works on it; it can be read here, not changed.
 * - `no-room`, `failed`: what was done last is not kept yet; it is tried again with the next act.
 */
export type DraftStatus =
  | 'opening'
  | 'gone'
  | 'unreadable'
  | 'ready'
  | 'session'
  | 'elsewhere'
  | 'no-room'
  | 'failed'

export interface DraftState {
  readonly status: DraftStatus
  readonly note: DraftNote | null
  readonly history: DraftHistory | null
  readonly clock: DraftClock
  /** Acts that are done and not kept yet. */
  readonly unsaved: number
}

export interface DraftSession {
  readonly store: StoreApi<DraftState>
  /** Does something and keeps it. False where this tab may not write. */
  readonly act: (act: Act, patch: Patch, figure: EntryId | null) => boolean
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Tries again to keep what is not kept. */
  readonly retry: () => void
  /** Works on the draft here, and no longer in the tab that does. */
  readonly takeOver: () => void
  /** The draft as it stands, to be saved as a file. */
  readonly kept: () => KeptDraft | null
  /** Waits until what was done so far is kept, or cannot be. */
  readonly settled: () => Promise<void>
  /** To be called when the page goes: what is not kept yet is put where that takes no time. */
  readonly leavePage: () => void
  readonly close: () => void
}

interface Parts {
  readonly id: string
  readonly storage: DraftStorage
  readonly tabs: Tabs
  readonly tails?: DraftTails
  readonly now?: () => Date
}

const mayWrite = (status: DraftStatus): boolean =>
  status === 'ready' || status === 'session' || status === 'no-room' || status === 'failed'

/**
 * Opens a draft. What is done shows at once. Storage is written and read in one queue: an act that was done before a read is kept before
 * it, and what is read never takes the place of what was done while it was read.
 */
export function openDraft({
  id,
  storage,
  tabs,
  tails = NO_TAILS,
  now = () => new Date(),
}: Parts): DraftSession {
  const store = createStore<DraftState>(() => ({
    status: 'opening',
    note: null,
    history: null,
    clock: NO_TIME,
    unsaved: 0,
  }))
  let kept: KeptDraft | null = null
  /** How many of the events lie in storage. */
  let written = 0
  let lookedSince = now().getTime()
  let isWriter = false
  /** Whether another tab wrote where tabs cannot know of each other: the browser has no locks for this page. */
  let isOvertaken = false
  let hasTail = false
  let queue: Promise<void> = Promise.resolve()
  let willWrite = false

  const unwritten = (): number => (kept === null ? 0 : kept.events.length - written)
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work)
    return queue
  }
  const good = (): DraftStatus => (!isWriter ? 'elsewhere' : storage.durable ? 'ready' : 'session')

  /** Takes a draft as it was read. */
  const take = (found: KeptDraft): void => {
    kept = found
    written = found.events.length
    store.setState({
      status: good(),
      note: found.note,
      history: found.events.reduce(withEvent, beginDraft(found.base)),
      clock: found.events.reduce(withTime, NO_TIME),
      unsaved: 0,
    })
    lookedSince = now().getTime()
  }

  /** Writes until all is kept that was done. False where it cannot be. */
  const writeAll = async (): Promise<boolean> => {
    try {
      while (kept !== null && unwritten() > 0) {
        const upTo = kept.events.length
        const done = await storage.append(kept.note, written, kept.events.slice(written))
        if (done === 'overtaken') {
          // Another tab wrote, which this one could not know of: what lies in storage holds.
          isWriter = false
          isOvertaken = true
          kept = null
          await readAll()
          return true
        }
        written = upTo
        tabs.sayChanged()
      }
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
      store.setState({ status: isFull ? 'no-room' : 'failed', unsaved: unwritten() })
      return false
    }
    if (hasTail) {
      hasTail = false
      tails.clear(id)
    }
    return true
  }

  const readAll = async (): Promise<void> => {
    let found: KeptDraft | null
    try {
      found = await storage.read(id)
    } catch {
      store.setState({ status: 'unreadable' })
      return
    }
    if (found === null) {
      kept = null
      store.setState({ status: 'gone', history: null, note: null, unsaved: 0 })
    } else if (kept === null || found.events.length !== written) {
      // Where this tab and another both went on, what lies in storage holds.
      if (unwritten() > 0) {
        isWriter = false
        isOvertaken = true
      }
      take(found)
    } else store.setState({ status: good(), unsaved: unwritten() })
  }

  const keep = (): void => {
    if (willWrite) return
    willWrite = true
    void inTurn(async () => {
      willWrite = false
      if ((await writeAll()) && mayWrite(store.getState().status))
        store.setState({ status: good(), unsaved: unwritten() })
    })
  }

  const read = (): void =>
    void inTurn(async () => {
      // What was done here comes first.
      if (!(await writeAll())) return
      await readAll()
      if (isWriter) bringHome()
    })

  /** What was done last before the page went, where nobody has gone on since. */
  const bringHome = (): void => {
    const tail = tails.read(id)
    if (tail === null || kept === null) return
    const known = kept.events.slice(tail.at)
    const isBehind =
      tail.at <= kept.events.length &&
      known.length <= tail.events.length &&
      JSON.stringify(known) === JSON.stringify(tail.events.slice(0, known.length))
    const missing = isBehind ? tail.events.slice(known.length) : []
    if (missing.length === 0) {
      tails.clear(id)
      return
    }
    const { base, events } = kept
    const stored = written
    take({ note: tail.note, base, events: [...events, ...missing] })
    written = stored
    hasTail = true
    store.setState({ unsaved: unwritten() })
    keep()
  }

  const add = (event: DraftEvent): boolean => {
    const { history, clock, note, status } = store.getState()
    if (!mayWrite(status) || history === null || kept === null || note === null) return false
    const next = withEvent(history, event)
    if (next === history) return false
    const { document } = next
    const changed: DraftNote = {
      ...note,
      name: document.about.name,
      changed: now().toISOString(),
      figures: document.entries.length,
      accounted: document.entries.filter(({ account }) => account !== null).length,
      reports: document.parts.length,
      finished: document.parts.filter(({ finished }) => finished).length,
    }
    kept = { note: changed, base: kept.base, events: [...kept.events, event] }
    store.setState({
      history: next,
      clock: withTime(clock, event),
      note: changed,
      unsaved: unwritten(),
    })
    keep()
    return true
  }

  const looked = (): number => {
    const moment = now().getTime()
    const ms = lookOf(moment - lookedSince)
    lookedSince = moment
    return ms
  }

  const onRole = (role: 'writer' | 'reader') => {
    isWriter = role === 'writer'
    // Who no longer writes takes no act any more; what was done until now is still brought to storage.
    if (!isWriter && mayWrite(store.getState().status)) store.setState({ status: 'elsewhere' })
    read()
  }
  tabs.join(onRole, read)

  return {
    store,
    act: (act, patch, figure) => add({ act, patch, figure, ms: looked() }),
    undo: () => add({ act: 'undo', figure: null, ms: looked() }),
    redo: () => add({ act: 'redo', figure: null, ms: looked() }),
    retry: keep,
    takeOver: () => {
      if (!isOvertaken) return tabs.takeOver()
      isOvertaken = false
      onRole('writer')
    },
    kept: () => kept,
    settled: async () => {
      // What is queued may queue more.
      for (let known: Promise<void> | null = null; known !== queue; ) {
        known = queue
        await known
      }
    },
    leavePage: () => {
      if (kept === null || unwritten() === 0) return
      tails.write({ note: kept.note, at: written, events: kept.events.slice(written) })
      hasTail = true
    },
    close: tabs.leave,
  }
}
