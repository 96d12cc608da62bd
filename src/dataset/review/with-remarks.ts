import type { About, Remark } from '../../domain/record/remark.ts'
import type { Period } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { sha256 } from '../../lib/sha256.ts'
import type { Dataset } from '../dataset.ts'
import { conflictKey } from '../edits/conflicts.ts'
import type { Observation } from '../observation.ts'
import type { Review } from './standing.ts'
import { notesOf, reviewOf } from './standing.ts'

const PRINT_LENGTH = 16

/** What a value is of: the same for a later value of the same thing, under whatever id. */
export const thingPrint = (observation: Observation): string => conflictKey(observation)

/**
 * The fingerprint of what a value says: number, exactness, unit, what stands printed, and of a derived one its formula and the values that
 * it rests on. Names are none of it, nor where the value stands.
 */
export const printOf = (observation: Observation): string =>
  sha256(JSON.stringify(partsOf(observation))).slice(0, PRINT_LENGTH)

function partsOf(observation: Observation): readonly unknown[] {
  const { quantity, unit, period } = observation
  const { bound, value, lower, upper } = quantity
  const common = [thingPrint(observation), period?.basis ?? null, unit.id, bound, value, lower, upper]
  if (observation.status !== 'derived') return [...common, observation.printed]
  const inputs = observation.inputs.map((input) => [input.role, partsOf(input.observation)])
  return [...common, observation.formula, inputs]
}

/** Something that was remarked on, and what came of it. */
export interface Reviewed {
  readonly about: About
  /** The value as it is now; null for what is none, and for a value that no longer is. */
  readonly observation: Observation | null
  readonly review: Review
}

/** The dataset with what was said of its values, and all that was said, in the order in which it was said first. */
export interface WithRemarks {
  readonly dataset: Dataset
  readonly reviewed: readonly Reviewed[]
}

export const periodKey = ({ start, end }: Pick<Period, 'start' | 'end'>): string => `${start ?? ''}/${end}`

/** Names what a remark is about, so that all remarks on it are found. */
export function aboutKey(about: About): string {
  switch (about.kind) {
    case 'value':
      return `value ${about.id}`
    case 'place':
    case 'indicator':
      return `${about.kind} ${about.id}`
    case 'period':
      return `period ${periodKey(about)}`
  }
}

/**
 * The value that a remark of an id which is gone is of: a file that was removed and came in again, or that another computer took in, gives
 * its values other ids. The one with the same content, else the only one of the same thing.
 */
function finder(observations: ReadonlyMap<string, Observation>) {
  let byThing: ReadonlyMap<string, readonly Observation[]> | null = null
  return ({ id, thing, print }: Extract<About, { kind: 'value' }>): Observation | null => {
    const same = observations.get(id)
    if (same !== undefined) return same
    byThing ??= groupRows(observations.values(), thingPrint)
    const found = byThing.get(thing) ?? []
    return found.find((one) => printOf(one) === print) ?? (found.length === 1 ? (found[0] ?? null) : null)
  }
}

/**
 * The dataset with what was said of each value, of its place, its indicator and its period. No value is changed by it: those that nothing
 * was said of are the same objects as before.
 */
export function withRemarks(dataset: Dataset, remarks: readonly Remark[]): WithRemarks {
  if (remarks.length === 0) return { dataset, reviewed: [] }
  const find = finder(dataset.observations)
  const found = new Map<string, Observation | null>()
  const keyOf = ({ about }: Remark): string => {
    if (about.kind !== 'value') return aboutKey(about)
    const here = find(about)
    const key = here === null ? aboutKey(about) : `value ${here.id}`
    found.set(key, here)
    return key
  }
  const reviewed = new Map<string, Reviewed>()
  for (const [key, group] of groupRows(remarks, keyOf)) {
    const observation = found.get(key) ?? null
    const print = observation === null ? null : printOf(observation)
    const review = reviewOf(group, print)
    // The last one to speak of it knows its name best.
    const about = (review.entries.at(-1)?.remark ?? group.at(-1))?.about
    if (about !== undefined && review.entries.length > 0) reviewed.set(key, { about, observation, review })
  }
  const notes = new Map(
    [...reviewed].filter(([, { about, review }]) => about.kind !== 'value' && notesOf(review).length > 0),
  )
  const observations = new Map<string, Observation>()
  for (const [id, observation] of dataset.observations) {
    const own = reviewed.get(`value ${id}`)?.review
    const { locality, indicator, period } = observation
    const around =
      notes.size === 0
        ? []
        : [
            notes.get(`place ${locality.id}`),
            notes.get(`indicator ${indicator.id}`),
            period === null ? undefined : notes.get(`period ${periodKey(period)}`),
          ].flatMap((one) => (one === undefined ? [] : notesOf(one.review)))
    if (own === undefined && around.length === 0) observations.set(id, observation)
    else {
      const entries = [...(own?.entries ?? []), ...around]
      observations.set(id, { ...observation, review: { state: own?.state ?? null, entries } })
    }
  }
  return { dataset: { ...dataset, observations }, reviewed: [...reviewed.values()] }
}
