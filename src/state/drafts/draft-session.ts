import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { DraftClock } from '../../draft/edit/clock.ts'
import { lookOf, NO_TIME, withTime } from '../../draft/edit/clock.ts'
import type { EntryId, Patch } from '../../draft/edit/document.ts'
import type { Act, DraftEvent, DraftHistory } from '../../draft/edit/history.ts'
import { beginDraft, withEvent } from '../../draft/edit/history.ts'
import type { Tabs } from '../workspace/tabs.ts'
import type { DraftNote, DraftStorage, KeptDraft } from './draft-storage.ts'

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
  readonly close: () => void
}

interface Parts {
  readonly id: string
  readonly storage: DraftStorage
  readonly tabs: Tabs
  readonly now?: () => Date
}

/** Opens a draft. What is done shows at once, and is kept act by act, one behind the other. */
export function openDraft({ id, storage, tabs, now = () => new Date() }: Parts): DraftSession {
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
  let isWriting = false
  /** Whether another tab wrote where tabs cannot know of each other: the browser has no locks for this page. */
  let isOvertaken = false

  /** How many acts were done here. */
  let acted = 0

  const read = async (): Promise<void> => {
    const before = acted
    try {
      const found = await storage.read(id)
      // Who writes is ahead of what was read while they went on.
      if (isWriter && acted !== before) return
      kept = found
    } catch {
      store.setState({ status: 'unreadable' })
      return
    }
    if (kept === null) return store.setState({ status: 'gone', history: null, note: null })
    written = kept.events.length
    store.setState({
      status: isWriter ? (storage.durable ? 'ready' : 'session') : 'elsewhere',
      note: kept.note,
      history: kept.events.reduce(withEvent, beginDraft(kept.base)),
      clock: kept.events.reduce(withTime, NO_TIME),
      unsaved: 0,
    })
    lookedSince = now().getTime()
  }

  /** Writes one event after another until all are kept. */
  const write = async (): Promise<void> => {
    if (isWriting) return
    isWriting = true
    try {
      while (kept !== null && written < kept.events.length && isWriter) {
        const event = kept.events[written]
        if (event === undefined) break
        const done = await storage.append(kept.note, written, event)
        if (done === 'overtaken') {
          // Another tab wrote, which this one could not know of: what lies in storage holds.
          isWriter = false
          isOvertaken = true
          await read()
          return
        }
        written += 1
        tabs.sayChanged()
      }
      if (kept !== null && isWriter)
        store.setState({
          unsaved: kept.events.length - written,
          status: storage.durable ? 'ready' : 'session',
        })
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
      store.setState({
        status: isFull ? 'no-room' : 'failed',
        unsaved: kept === null ? 0 : kept.events.length - written,
      })
    } finally {
      isWriting = false
    }
  }

  const add = (event: DraftEvent): boolean => {
    const { history, clock, note, status } = store.getState()
    const mayWrite = status === 'ready' || status === 'session' || status === 'no-room' || status === 'failed'
    if (!mayWrite || history === null || kept === null || note === null) return false
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
    acted += 1
    kept = { note: changed, base: kept.base, events: [...kept.events, event] }
    store.setState({
      history: next,
      clock: withTime(clock, event),
      note: changed,
      unsaved: kept.events.length - written,
    })
    void write()
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
    void read()
  }
  tabs.join(onRole, () => {
    if (!isWriter) void read()
  })

  return {
    store,
    act: (act, patch, figure) => add({ act, patch, figure, ms: looked() }),
    undo: () => add({ act: 'undo', figure: null, ms: looked() }),
    redo: () => add({ act: 'redo', figure: null, ms: looked() }),
    retry: () => void write(),
    takeOver: () => {
      if (!isOvertaken) return tabs.takeOver()
      isOvertaken = false
      onRole('writer')
    },
    kept: () => kept,
    close: tabs.leave,
  }
}
