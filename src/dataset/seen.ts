import * as v from 'valibot'
import type { Bilingual } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { eachDataLanguage } from '../domain/text-schema.ts'
import { wordPeriod } from '../domain/time/period.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { groupRows } from '../lib/group-rows.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Steps } from '../lib/steps.ts'
import { thingOf } from './edits/conflicts.ts'
import { fileName } from './file-name.ts'
import type { Observation } from './observation.ts'
import { observationName, scopeWords, valueText } from './observation-wording.ts'

const words = v.strictObject({ zh: v.string(), en: v.string() })

/** A value as it was when the reader last looked: enough to find it again, to tell that it changed, and to name it once it is gone. */
const SeenValueSchema = v.strictObject({
  id: v.string(),
  /** What it is about, as a fingerprint: a file that is imported again gives its rows new ids. */
  thing: v.string(),
  /** What it says, as a fingerprint. */
  mark: v.string(),
  name: words,
  value: words,
  /** Which of the origins it came from. */
  origin: v.number(),
})
export type SeenValue = v.InferOutput<typeof SeenValueSchema>

/** A report or a file from which values come. */
const OriginSchema = v.strictObject({
  kind: v.picklist(['report', 'import']),
  id: v.string(),
  name: words,
  /** The sheet of a file that has several; what was noted before sheets were has none. */
  sheet: v.optional(v.string()),
})
export type Origin = v.InferOutput<typeof OriginSchema>

/** All values as they were when the reader last looked. */
export const SeenSchema = v.strictObject({
  format: v.literal(1),
  /** When that was, as an ISO moment. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Whether the reader said so; else it is when they first opened the product here. */
  said: v.boolean(),
  origins: v.array(OriginSchema),
  values: v.array(SeenValueSchema),
})
export type Seen = v.InferOutput<typeof SeenSchema>

/** A value that says something else than before. */
export interface ChangedValue {
  readonly before: SeenValue
  readonly now: Observation
}

/** What changed in one report or file. */
export interface OriginChanges {
  readonly origin: Origin
  readonly added: readonly Observation[]
  readonly changed: readonly ChangedValue[]
  readonly withdrawn: readonly SeenValue[]
}

/** Where a value is from; a computed one is from where the first of its inputs is. */
export function originOf(observation: Observation): Origin {
  if (observation.status === 'imported') {
    const { id, file, sheet } = observation.origin
    return { kind: 'import', id, name: fileName(file), ...(sheet === null ? {} : { sheet }) }
  }
  if (observation.status === 'derived') return originOf(itemAt(observation.inputs, 0).observation)
  return { kind: 'report', id: observation.report.id, name: observation.report.title }
}

const nameOf = (observation: Observation): Bilingual =>
  eachDataLanguage((language) =>
    [
      textIn(observation.locality.name, language),
      observationName(observation, language),
      ...scopeWords(observation, language),
      wordPeriod(observation.period, language),
    ].join(' · '),
  )

/** What a value says: its bound and ends, its unit, and the printed word where it is vague. */
function markOf({ quantity: { bound, value, lower, upper }, unit, ...rest }: Observation): string {
  const vague = bound === 'vague' && rest.status !== 'derived' ? rest.printed : ''
  return fingerprint([bound, value, lower, upper, unit.id, vague].join('|'))
}

const thing = (observation: Observation): string => fingerprint(thingOf(observation))

/** The values as the reader sees them now. */
export function* seenOf(
  observations: ReadonlyMap<string, Observation>,
  at: string,
  said: boolean,
): Steps<Seen> {
  const origins = new Map<string, number>()
  const list: Origin[] = []
  const values: SeenValue[] = []
  for (const observation of observations.values()) {
    const origin = originOf(observation)
    const key = `${origin.kind} ${origin.id}`
    const place = origins.get(key) ?? list.push(origin) - 1
    origins.set(key, place)
    values.push({
      id: observation.id,
      thing: thing(observation),
      mark: markOf(observation),
      name: nameOf(observation),
      value: eachDataLanguage((language) => valueText(observation, { language, notation: 'full' })),
      origin: place,
    })
    yield
  }
  return { format: 1, at, said, origins: list, values }
}

/**
 * What changed since the reader last looked, by report and file. A value is the same if its id is; if the id is gone, as after a file was
 * imported again, it is the same if it is about the same thing.
 */
export function* changesSince(
  seen: Seen,
  observations: ReadonlyMap<string, Observation>,
): Steps<readonly OriginChanges[]> {
  const gone: SeenValue[] = []
  const changed: ChangedValue[] = []
  const known = new Set<string>()
  for (const before of seen.values) {
    known.add(before.id)
    const now = observations.get(before.id)
    if (now === undefined) gone.push(before)
    else if (markOf(now) !== before.mark) changed.push({ before, now })
    yield
  }
  const byThing = groupRows(gone, (value) => value.thing)
  const added: Observation[] = []
  const kept = new Set<SeenValue>()
  for (const now of observations.values()) {
    if (known.has(now.id)) continue
    const mark = markOf(now)
    const alike = byThing.get(thing(now))?.filter((value) => !kept.has(value)) ?? []
    const before = alike.find((value) => value.mark === mark) ?? alike[0]
    if (before === undefined) added.push(now)
    else {
      kept.add(before)
      if (before.mark !== mark) changed.push({ before, now })
    }
    yield
  }
  return grouped(
    seen,
    added,
    changed,
    gone.filter((value) => !kept.has(value)),
  )
}

function grouped(
  seen: Seen,
  added: readonly Observation[],
  changed: readonly ChangedValue[],
  withdrawn: readonly SeenValue[],
): readonly OriginChanges[] {
  interface Group {
    readonly origin: Origin
    readonly added: Observation[]
    readonly changed: ChangedValue[]
    readonly withdrawn: SeenValue[]
  }
  const groups = new Map<string, Group>()
  const of = (origin: Origin): Group => {
    const key = `${origin.kind} ${origin.id}`
    const group = groups.get(key) ?? { origin, added: [], changed: [], withdrawn: [] }
    groups.set(key, group)
    return group
  }
  for (const now of added) of(originOf(now)).added.push(now)
  for (const change of changed) of(originOf(change.now)).changed.push(change)
  for (const value of withdrawn) {
    const origin = seen.origins[value.origin]
    if (origin !== undefined) of(origin).withdrawn.push(value)
  }
  return [...groups.values()]
}

/** How many values changed, by kind. */
export const countChanges = (changes: readonly OriginChanges[]) => ({
  added: changes.reduce((sum, { added }) => sum + added.length, 0),
  changed: changes.reduce((sum, { changed }) => sum + changed.length, 0),
  withdrawn: changes.reduce((sum, { withdrawn }) => sum + withdrawn.length, 0),
})
