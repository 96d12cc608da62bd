import * as v from 'valibot'
import type { Base, DraftDocument, Patch } from './document.ts'
import { documentOf, EntryId, PatchSchema, patched } from './document.ts'

/** A longer pause is no work: somebody was called away. In milliseconds. */
const LONGEST_LOOK = 60_000

/** Time that an act took, from the act before: a pause counts as its cap. */
export const lookOf = (ms: number): number => Math.min(LONGEST_LOOK, Math.max(0, ms))

interface Spent {
  readonly times: number
  readonly ms: number
}

/** How long a draft took: by kind of act, and by figure. What was undone took its time too. */
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

/** What a person does at the workbench, for the words of "undo" and for the clock. */
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
  /** The figure that was looked at; null where the act is about none. */
  figure: v.nullable(EntryId),
  /** Milliseconds since the act before, pauses left out. */
  ms: v.pipe(v.number(), v.minValue(0)),
}

/** One thing that was done. All that was done, in order, makes the draft again: with what can be undone and done again. */
export const EventSchema = v.variant('act', [
  v.strictObject({ act: v.picklist(ACTS), patch: PatchSchema, ...time }),
  v.strictObject({ act: v.picklist(['undo', 'redo']), ...time }),
])
export type DraftEvent = v.InferOutput<typeof EventSchema>

/** A change that was made, with the patch that takes it back or does it again. */
interface Step {
  readonly act: Act
  readonly figure: EntryId | null
  readonly patch: Patch
}

/** A list that is never copied: a draft has as many steps as it takes. */
type Stack = { readonly step: Step; readonly below: Stack } | null

/** A draft with what was done to it and what was undone, without end. */
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

/** What undoing would take back, and what redoing would do again; the figure to show then. */
export const nextSteps = ({ past, future }: DraftHistory) => ({
  undo: past?.step ?? null,
  redo: future?.step ?? null,
})
