import * as v from 'valibot'
import { NOTATIONS } from '../../domain/number-format.ts'
import { LANGUAGES } from '../../domain/text.ts'
import { LOOKS } from '../address.ts'
import { ClockSchema } from './clock.ts'

export const BLANKS = ['black', 'white'] as const

/** Where the audience is: all that both windows of a show agree on and that stands in the address. */
const PlaceSchema = v.object({
  deck: v.pipe(v.string(), v.maxLength(200)),
  /** A deck that is held by the address. */
  d: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
  /** Counted from 1. */
  slide: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lang: v.optional(v.picklist(LANGUAGES)),
  numbers: v.optional(v.picklist(NOTATIONS)),
  look: v.optional(v.picklist(LOOKS)),
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
