import * as v from 'valibot'
import type { Base, DraftDocument, Patch } from './document.ts'
import { documentOf, EntryId, PatchSchema, patched } from './document.ts'

/** In milliseconds. A longer pause is not work: the person was called away. */
const LONGEST_LOOK = 60_000

/** How long an act took since the act before it, in milliseconds; a longer pause counts as the maximum. */
export const lookOf = (ms: number): number => Math.min(LONGEST_LOOK, Math.max(0, ms))

interface Spent {
  readonly times: number
  readonly ms: number
}

/** How long a draft took: by kind of act, and by figure. Acts that were undone count too. */
export interface DraftClock {
  readonly ms: number
  readonly acts: number
  readonly byAct: ReadonlyMap<Act | 'undo' | 'redo', Spent>
  readonly byFigure: ReadonlyMap<EntryId, number>
}

export const NO_TIME: DraftClock = { ms: 0, acts: 0, byAct: new Map(), byFigure: new Map() }

/** The clock with one more event. */
export function withTime(clock: DraftClock, { act, ms, figure }: DraftEvent): DraftClock {
  const before = clock.byAct.get(act) ?? { times: 0, ms: 0 }
  return {
    ms: clock.ms + ms,
    acts: clock.acts + 1,
    byAct: new Map([...clock.byAct, [act, { times: before.times + 1, ms: before.ms + ms }]]),
    byFigure:
      figure === null
        ? clock.byFigure
        : new Map([...clock.byFigure, [figure, (clock.byFigure.get(figure) ?? 0) + ms]]),
  }
}

/** What a person can do at the workbench, for the text of "undo" and for the clock. */
export const ACTS = [
  'accept',
  'accept-all',
  'choose',
  'reject',
  'repeat',
  'same',
  'split',
  'join',
  'edge',
  'add',
  'delete',
  'part',
  'about',
  'finish',
] as const
export type Act = (typeof ACTS)[number]

const time = {
  /** The figure that was current; null where the act is not about a figure. */
  figure: v.nullable(EntryId),
  /** Milliseconds since the act before, without long pauses. */
  ms: v.pipe(v.number(), v.minValue(0)),
}

/** One act. All acts in order rebuild the draft, together with what can be undone and redone. */
export const EventSchema = v.variant('act', [
  v.strictObject({ act: v.picklist(ACTS), patch: PatchSchema, ...time }),
  v.strictObject({ act: v.picklist(['undo', 'redo']), ...time }),
])
export type DraftEvent = v.InferOutput<typeof EventSchema>

/** A change that was made, with the patch that undoes or redoes it. */
interface Step {
  readonly act: Act
  readonly figure: EntryId | null
  readonly patch: Patch
}

/** A linked list, which never has to be copied: a draft can have any number of steps. */
type Stack = { readonly step: Step; readonly below: Stack } | null

/** A draft with all steps that can be undone or redone, without a limit. */
export interface DraftHistory {
  readonly document: DraftDocument
  readonly past: Stack
  readonly future: Stack
}

export const beginDraft = (base: Base): DraftHistory => ({
  document: documentOf(base),
  past: null,
  future: null,
})

/** The history with one more event. An undo or redo with nothing to undo or redo changes nothing. */
export function withEvent(history: DraftHistory, event: DraftEvent): DraftHistory {
  const { past, future } = history
  if (!('patch' in event)) {
    const stack = event.act === 'undo' ? past : future
    if (stack === null) return history
    const { document, inverse } = patched(history.document, stack.step.patch)
    const step = { ...stack.step, patch: inverse }
    return event.act === 'undo'
      ? { document, past: stack.below, future: { step, below: future } }
      : { document, past: { step, below: past }, future: stack.below }
  }
  const { document, inverse } = patched(history.document, event.patch)
  return {
    document,
    past: { step: { act: event.act, figure: event.figure, patch: inverse }, below: past },
    future: null,
  }
}

/** The steps that undo and redo would apply, each with the figure to show then. */
export const nextSteps = ({ past, future }: DraftHistory) => ({
  undo: past?.step ?? null,
  redo: future?.step ?? null,
})
