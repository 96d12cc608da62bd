import * as v from 'valibot'

/** The time that a talk has taken: what was counted before the last start, and when it was started, in milliseconds since 1970. */
export const ClockSchema = v.object({
  before: v.pipe(v.number(), v.minValue(0)),
  /** Null while it stands. */
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

/** The clock standing at what it has counted. */
export const paused = (clock: Clock, now: number): Clock => ({ before: elapsed(clock, now), since: null })

/** 4:07, 1:04:07; a time over the plan is the caller's to mark. */
export function wordTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
