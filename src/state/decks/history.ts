import type { Deck } from '../../domain/deck.ts'

/** What was done, for the words of "undo". */
export const EDITS = [
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

/** A deck as it stood, and what was done to it then. */
interface Step {
  readonly deck: Deck
  readonly edit: Edit
  /** Edits one after another with the same run are one step: the letters of a title. Null where an edit stands by itself. */
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
