import { createStore } from 'zustand/vanilla'
import type { Deck } from '../../domain/spec/deck.ts'
import { pageHold } from '../page-hold.ts'
import type { Outcome } from '../workspace/status.ts'
import { isDone } from '../workspace/status.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { workspace } from '../workspace/workspace.ts'
import { mergeDecks } from './merge-decks.ts'

/** A deck that is being edited: what was done to it since the page opened, and whether the workspace has it. */
export interface DeckDraft {
  readonly history: History
  /** The outcome of the last save; `saving` while one is under way. */
  readonly saved: Outcome | 'saving' | null
  /** The deck of the workspace from which the changes that are not saved began; null where it had none. */
  readonly base: Deck | null
}

interface DraftsState {
  readonly drafts: ReadonlyMap<string, DeckDraft>
}

/** Whether the last change is in the draft alone, since the workspace did not take it. */
export const isRefused = (saved: DeckDraft['saved']): boolean =>
  saved !== null && saved !== 'saving' && !isDone(saved)

const same = (a: Deck, b: Deck): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * Edits the decks of a workspace: each change can be undone while the page is open, also after presenting or looking elsewhere, and is
 * saved at once. Savings of one deck follow each other, the latest last. What the workspace refuses stays in the draft, so that it can
 * be tried again or taken along as a file, and `hold` is told: it is in this page alone.
 */
export function createDeckEditor(
  into: Pick<Workspace, 'store' | 'put' | 'remove'>,
  hold: (isHeld: boolean) => void = pageHold(),
) {
  const store = createStore<DraftsState>(() => ({ drafts: new Map() }))
  store.subscribe(({ drafts }) => hold([...drafts.values()].some(({ saved }) => isRefused(saved))))
  const running = new Map<string, Promise<Outcome>>()
  const kept = (id: string) => into.store.getState().content.decks.find((deck) => deck.id === id)

  const set = (id: string, draft: DeckDraft | null): void => {
    const drafts = new Map(store.getState().drafts)
    if (draft === null) drafts.delete(id)
    else drafts.set(id, draft)
    store.setState({ drafts })
  }

  /**
   * The draft of a deck. What another tab did to it since is a step that can be undone like any other; if there are changes here that
   * the workspace refused, both are in the draft.
   */
  const draftOf = (id: string): DeckDraft | null => {
    const draft = store.getState().drafts.get(id)
    const deck = kept(id)
    if (draft === undefined)
      return deck === undefined ? null : { history: beginHistory(deck), saved: null, base: deck }
    const clean = draft.saved !== 'saving' && !isRefused(draft.saved)
    // What the workspace had and has no more was removed.
    if (deck === undefined) return clean ? null : draft
    const { history, saved, base } = draft
    if (saved === 'saving' || same(deck, history.present)) return draft
    if (clean) return { history: withEdit(history, deck, 'elsewhere'), saved, base: deck }
    if (base === null || same(deck, base)) return draft
    return {
      history: withEdit(history, mergeDecks(base, history.present, deck), 'elsewhere'),
      saved,
      base: deck,
    }
  }

  /** Saves what the draft holds by then, once more if it changed meanwhile. */
  const save = (id: string): Promise<Outcome> => {
    const under = running.get(id)
    if (under !== undefined) return under
    const write = async (): Promise<Outcome> => {
      for (;;) {
        const deck = store.getState().drafts.get(id)?.history.present
        if (deck === undefined) return 'failed'
        const outcome = await into.put('decks', deck)
        const draft = store.getState().drafts.get(id)
        if (draft === undefined) return outcome
        if (draft.history.present !== deck) {
          if (isDone(outcome)) set(id, { ...draft, base: deck })
          continue
        }
        set(id, { ...draft, saved: outcome })
        return outcome
      }
    }
    const saving = write().finally(() => running.delete(id))
    running.set(id, saving)
    return saving
  }

  const change = (id: string, next: (history: History) => History): Promise<Outcome> => {
    const draft = draftOf(id)
    if (draft === null) return Promise.resolve('failed')
    const history = next(draft.history)
    if (history === draft.history)
      return Promise.resolve(draft.saved === 'saving' ? save(id) : (draft.saved ?? 'kept'))
    set(id, { history, saved: 'saving', base: draft.saved === 'saving' ? draft.base : (kept(id) ?? null) })
    return save(id)
  }

  return {
    store,
    /** The deck with its latest changes, saved or not; undefined if there is no such deck. */
    deck: (id: string): Deck | undefined => draftOf(id)?.history.present,
    /** A deck with its history and the outcome of its last save; null if there is no such deck. */
    draft: draftOf,
    /** Puts a new deck into the workspace. */
    create: (deck: Deck): Promise<Outcome> => {
      set(deck.id, { history: beginHistory(deck), saved: 'saving', base: null })
      return save(deck.id)
    },
    /** Changes a deck; `run` joins edits that follow each other, such as letters, to one step of undoing. */
    edit: (id: string, edit: Edit, to: (deck: Deck) => Deck, run: string | null = null): Promise<Outcome> =>
      change(id, (history) => withEdit(history, to(history.present), edit, run)),
    undo: (id: string): Promise<Outcome> => change(id, undo),
    redo: (id: string): Promise<Outcome> => change(id, redo),
    /** Saves once more what the workspace refused, with what another tab saved meanwhile. */
    retry: (id: string): Promise<Outcome> => {
      const draft = store.getState().drafts.has(id) ? draftOf(id) : null
      if (draft !== null) set(id, { ...draft, saved: 'saving' })
      return save(id)
    },
    /** Takes a deck out of the workspace, once its last saving has ended. The draft stays, so that {@link restore} gives it back whole. */
    remove: async (id: string): Promise<Outcome> => {
      await running.get(id)
      const outcome = await into.remove('decks', id)
      const draft = store.getState().drafts.get(id)
      // What was refused is not wanted any more.
      if (isDone(outcome) && draft !== undefined) set(id, { ...draft, saved: null })
      return outcome
    },
    /** Puts a removed deck back as it was. */
    restore: (deck: Deck): Promise<Outcome> => {
      set(deck.id, {
        history: store.getState().drafts.get(deck.id)?.history ?? beginHistory(deck),
        saved: 'saving',
        base: null,
      })
      return save(deck.id)
    },
  }
}

export const deckEditor = createDeckEditor(workspace)

/** What was done, for the words of "undo". */
const EDITS = [
  'add',
  'remove',
  'move',
  'duplicate',
  'title',
  'notes',
  'layout',
  'content',
  'rename',
  'minutes',
  'imprint',
  'elsewhere',
] as const
export type Edit = (typeof EDITS)[number]

/** A deck to go back or forward to, and the change in between. */
interface Step {
  readonly deck: Deck
  readonly edit: Edit
  /** Edits that follow each other with the same run are one step: the letters of a title. Null for an edit that is a step of its own. */
  readonly run: string | null
}

/** A deck with what was done to it and what was undone. */
export interface History {
  readonly past: readonly Step[]
  readonly present: Deck
  readonly future: readonly Step[]
}

/** Steps kept; a deck is small, and nobody goes back further. */
const MOST_STEPS = 200

export const beginHistory = (deck: Deck): History => ({ past: [], present: deck, future: [] })

/** The history with one more edit; the same one where nothing changed. What was undone before can then not be done again. */
export function withEdit(history: History, next: Deck, edit: Edit, run: string | null = null): History {
  const { past, present } = history
  if (next === present) return history
  if (run !== null && past.at(-1)?.run === run) return { past, present: next, future: [] }
  return { past: [...past, { deck: present, edit, run }].slice(-MOST_STEPS), present: next, future: [] }
}

/** One step back; the same history where there is none. */
export function undo({ past, present, future }: History): History {
  const step = past.at(-1)
  if (step === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: step.deck, future: [...future, { ...step, deck: present }] }
}

/** One undone step done again; the same history where there is none. */
export function redo({ past, present, future }: History): History {
  const step = future.at(-1)
  if (step === undefined) return { past, present, future }
  return { past: [...past, { ...step, deck: present }], present: step.deck, future: future.slice(0, -1) }
}

/** What undoing would take back, and what redoing would do again. */
export const nextSteps = ({ past, future }: History): { undo: Edit | null; redo: Edit | null } => ({
  undo: past.at(-1)?.edit ?? null,
  redo: future.at(-1)?.edit ?? null,
})
