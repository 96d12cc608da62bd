import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import { NOTATIONS } from '../../domain/number/number-format.ts'
import { LANGUAGES } from '../../domain/text.ts'
import { LOOKS } from '../address.ts'

/** The time that a talk has taken: what was counted before the last start, and when it was started, in milliseconds since 1970. */
const ClockSchema = v.object({
  before: v.pipe(v.number(), v.minValue(0)),
  /** Null while it is stopped. */
  since: v.nullable(v.number()),
})
export type Clock = v.InferOutput<typeof ClockSchema>

export const STOPPED: Clock = { before: 0, since: null }

/** Milliseconds that have been counted. */
export const elapsed = ({ before, since }: Clock, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since))

/** The clock going on from what it has counted. */
export const started = (clock: Clock, now: number): Clock =>
  clock.since === null ? { ...clock, since: now } : clock

/** The clock stopped at what it has counted. */
export const paused = (clock: Clock, now: number): Clock => ({ before: elapsed(clock, now), since: null })

export const BLANKS = ['black', 'white'] as const

/** Where the audience is: what both windows of a show agree on and the address holds. */
const PlaceSchema = v.object({
  deck: v.pipe(v.string(), v.maxLength(200)),
  /** A deck that is held by the address. */
  d: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
  /** Counted from 1. */
  slide: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lang: v.optional(v.picklist(LANGUAGES)),
  numbers: v.optional(v.picklist(NOTATIONS)),
  look: v.optional(v.picklist(LOOKS)),
  /** As the address writes it: pointing at a slide means the same in both windows. */
  type: v.optional(v.pipe(v.string(), v.maxLength(10))),
})
export type Place = v.InferOutput<typeof PlaceSchema>

/** What both windows agree on besides the place, with the moment of the last change: the later one holds. */
const StageStateSchema = v.object({
  blank: v.nullable(v.picklist(BLANKS)),
  clock: ClockSchema,
  at: v.number(),
})
export type StageState = v.InferOutput<typeof StageStateSchema>

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** What one window tells the other. */
const ShowMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), place: PlaceSchema }),
  v.object({ kind: v.literal('stage'), stage: StageStateSchema }),
  /** Where the presenter points, in shares of the slide; null where nowhere. */
  v.object({ kind: v.literal('point'), point: v.nullable(v.object({ x: share, y: share })) }),
  v.object({ kind: v.literal('ping') }),
  v.object({ kind: v.literal('pong') }),
  v.object({ kind: v.literal('bye') }),
])
export type ShowMessage = v.InferOutput<typeof ShowMessageSchema>
export type Point = Extract<ShowMessage, { readonly kind: 'point' }>['point']

/** A message on the line. A place goes with the moment of the turn: of two turns the later one holds. */
export const SentMessageSchema = v.object({ message: ShowMessageSchema, turned: v.optional(v.number()) })
export type SentMessage = v.InferOutput<typeof SentMessageSchema>

/** By what a window asks the one that opened it for a line. The token says that both are of one show. */
export const HelloSchema = v.object({
  app: v.literal('union-metrics-show'),
  token: v.pipe(v.string(), v.minLength(16)),
})
export type Hello = v.InferOutput<typeof HelloSchema>

const FRESH: StageState = { blank: null, clock: STOPPED, at: 0 }

/** What the windows of a show agree on besides the address: a blank screen, and the time that the talk has taken. */
export const stageStore = createStore<StageState>(() => FRESH)

const change = (part: Partial<Pick<StageState, 'blank' | 'clock'>>): StageState => {
  const next = { ...stageStore.getState(), ...part, at: Date.now() }
  stageStore.setState(next)
  return next
}

const changeClock = (how: (clock: Clock) => Clock) => change({ clock: how(stageStore.getState().clock) })

/** Changes of the stage; each gives the state to send to the other window. */
export const stage = {
  blank: (blank: StageState['blank']) => change({ blank }),
  startClock: () => changeClock((clock) => started(clock, Date.now())),
  pauseClock: () => changeClock((clock) => paused(clock, Date.now())),
  resetClock: () => changeClock(({ since }) => (since === null ? STOPPED : started(STOPPED, Date.now()))),
  /** Takes over what the other window says, unless something was changed here since. */
  adopt: (said: StageState) => {
    if (said.at > stageStore.getState().at) stageStore.setState(said)
  },
  /** A new show begins. */
  clear: () => stageStore.setState(FRESH),
}
