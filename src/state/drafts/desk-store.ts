import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Scene } from '../../draft/edit/commands.ts'
import { reopeningParts } from '../../draft/edit/commands.ts'
import type { Desk, Pressed } from '../../draft/edit/desk.ts'
import { beginDesk, press, showing } from '../../draft/edit/desk.ts'
import type { DraftDocument, Entry, EntryId, Patch } from '../../draft/edit/document.ts'
import { entryOf } from '../../draft/edit/document.ts'
import type { Act } from '../../draft/edit/history.ts'
import { nextSteps } from '../../draft/edit/history.ts'
import type { DraftSession } from './draft-session.ts'

export interface DeskState {
  readonly desk: Desk
  readonly said: Pressed['said'] | null
}

/**
 * Where a person is in a draft, and what they can do there. Every command is applied to the draft as it is when the command comes, and
 * never to what was last drawn: a key may be pressed before the last change is drawn.
 */
export interface DeskStore {
  readonly store: StoreApi<DeskState>
  /** Runs the command of a key. False where the key has no command here. */
  readonly run: (key: string) => boolean
  readonly show: (id: EntryId | null) => void
  readonly showPart: (part: number) => void
  readonly change: (change: Partial<Desk>) => void
  /** Makes a change that no key makes: by typing, pointing or filling in. False if it is not possible; `said` in the store then says so. */
  readonly act: (act: Act, patchOf: (scene: Scene) => Patch | null, figure?: EntryId | null) => boolean
  /** The same, of a figure; not possible where it is gone. */
  readonly actOn: (act: Act, id: EntryId, patchOf: (entry: Entry, scene: Scene) => Patch | null) => boolean
}

/** Keys that change nothing. They work while another tab edits the draft. */
const READING = /^(?:Arrow|\?| |Escape)/u

/** @param sceneOf gives what is suggested for a draft; it is called for every command, so it should remember its last result */
export function openDesk(
  session: DraftSession,
  scene: Scene,
  sceneOf: (document: DraftDocument) => Scene,
): DeskStore {
  const store = createStore<DeskState>(() => ({ desk: beginDesk(scene), said: null }))
  const sceneNow = (): Scene => {
    const { history } = session.store.getState()
    return history === null ? scene : sceneOf(history.document)
  }
  const keep = (now: Scene, act: Act, patch: Patch, figure: EntryId | null): boolean =>
    session.act(act, reopeningParts(now.document, patch), figure)

  const act: DeskStore['act'] = (name, patchOf, figure = store.getState().desk.current) => {
    const now = sceneNow()
    const patch = patchOf(now)
    const isDone = patch !== null && keep(now, name, patch, figure)
    store.setState({ said: isDone ? null : 'not-possible' })
    // The figure that was just added is asked about next.
    const added = isDone && name === 'add' ? patch.entries?.[0]?.id : undefined
    if (added !== undefined) store.setState(({ desk }) => ({ desk: showing(sceneNow(), desk, added) }))
    return isDone
  }
  /** Undoes or redoes one step and shows the figure that it changed. */
  const step = (which: 'undo' | 'redo'): void => {
    const { history } = session.store.getState()
    const figure = history === null ? null : (nextSteps(history)[which]?.figure ?? null)
    if (!session[which]() || figure === null) return
    const now = sceneNow()
    if (entryOf(now.document, figure) === undefined) return
    store.setState(({ desk }) => ({ desk: { ...showing(now, desk, figure), asked: desk.asked } }))
  }
  return {
    store,
    act,
    actOn: (name, id, patchOf) =>
      act(
        name,
        (now) => {
          const entry = entryOf(now.document, id)
          return entry === undefined ? null : patchOf(entry, now)
        },
        id,
      ),
    run: (key) => {
      if (session.store.getState().status === 'elsewhere' && !READING.test(key)) return false
      const now = sceneNow()
      const pressed = press(now, store.getState().desk, key)
      if (pressed === null) return false
      const { act: done, desk, said = null } = pressed
      if (done === 'undo' || done === 'redo') {
        store.setState({ desk, said })
        step(done)
      } else if (done === undefined || keep(now, done.act, done.patch, done.figure)) {
        store.setState({ desk, said })
      }
      return true
    },
    show: (id) => store.setState(({ desk }) => ({ desk: showing(sceneNow(), desk, id), said: null })),
    showPart: (part) => store.setState({ desk: beginDesk(sceneNow(), part) }),
    change: (change) => store.setState(({ desk }) => ({ desk: { ...desk, ...change } })),
  }
}
