import type { EntryId } from './document.ts'
import type { Act, DraftEvent } from './history.ts'

/** A longer pause is no work: somebody was called away. In milliseconds. */
export const LONGEST_LOOK = 60_000

/** Time that an act took, from the act before: a pause counts as its cap. */
export const lookOf = (ms: number): number => Math.min(LONGEST_LOOK, Math.max(0, ms))

export interface Spent {
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
