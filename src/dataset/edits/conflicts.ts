import type { ObservationId } from '../../domain/ids.ts'
import type { Edit } from '../../domain/record/edit.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Imported, Observation } from '../observation.ts'
import { baseOf, isSetAside, standInFor } from '../observation.ts'
import { claimOf, contradict, isMoreExact, mostExact } from './agreement.ts'

/** Values of one thing that cannot all be right. */
export interface Conflict {
  /** What they are of: the same for the same place, indicator, period, part and base. */
  readonly key: string
  readonly observations: readonly Observation[]
  /** How it was settled: the id of the value that was taken, `both`, or not yet. */
  readonly settled: string | 'both' | null
}

/** What a value has to do with others of the same thing that say otherwise. */
export interface Disputed {
  readonly key: string
  /** `open`: not settled. `kept`: all were kept. `taken`: this one was. `passed-over`: another one was, and a report holds this one. */
  readonly standing: 'open' | 'kept' | 'taken' | 'passed-over'
  /** The values that say otherwise, the first twenty of them; of one that was passed over the one that was taken. The conflict has them all. */
  readonly others: readonly Observation[]
}

/** Values of one thing that may all be right, though they do not say the same: 200余 and 213. */
export interface Agreement {
  readonly key: string
  readonly observations: readonly Observation[]
  /** The value that stands for all where only one is shown: the one that was taken, else the most exact; null where none says it more exactly. */
  readonly leading: Observation | null
  readonly isTaken: boolean
}

/** What a value has to do with others of the same thing that agree with it. */
export interface Agreeing {
  readonly key: string
  /**
   * `more-exact`: it says what the others say, more exactly. `less-exact`: another one does. `beside`: neither. `taken`: this one is to stand
   * for all; `passed-over`: another one is.
   */
  readonly standing: 'more-exact' | 'less-exact' | 'beside' | 'taken' | 'passed-over'
  /** The values that say it less exactly, or the one that says it more exactly; the first twenty of them. */
  readonly others: readonly Observation[]
}

/** Whether a value is one of several of the same thing of which at most one can be right, and none was chosen. */
export const isInConflict = ({ disputed }: Pick<Observation, 'disputed'>): boolean =>
  disputed?.standing === 'open' || disputed?.standing === 'kept'

/** What values of one thing have to do with each other. */
export interface Compared {
  readonly conflicts: readonly Conflict[]
  readonly agreements: readonly Agreement[]
}

/**
 * Conflicts and agreements among values of one thing, whoever brought them: two reports, two files, or a file and a report. What a file
 * corrects the place or the period of is a conflict too, settled by that file.
 */
export function compareShared(
  observations: ReadonlyMap<string, Observation>,
  shared: SharedThings,
  edits: readonly Edit[],
): Compared {
  const choices = new Map(edits.flatMap((edit) => (edit.kind === 'choice' ? [[edit.of, edit] as const] : [])))
  const conflicts: Conflict[] = edits.flatMap((edit) =>
    edit.kind === 'choice' ? correctedBy(edit, observations) : [],
  )
  const agreements: Agreement[] = []
  for (const [thing, group] of shared) {
    const [first] = group
    // One file may round what another one that says the same does not.
    const isContradiction = contradict(group.flatMap((one) => [one, ...(one.support ?? [])]).map(claimOf))
    if (!isContradiction && (first === undefined || group.every((one) => isSameSaid(one, first)))) continue
    const key = fingerprint(thing)
    const choice = choices.get(key)
    const isSettled = choice !== undefined && group.every(({ id }) => choice.among.some((one) => one === id))
    const taken = isSettled ? group.find((one) => idsOf(one).some((id) => id === choice.take)) : undefined
    if (isContradiction) {
      const areKept = isSettled && choice.take === null
      conflicts.push({ key, observations: group, settled: taken?.id ?? (areKept ? 'both' : null) })
    } else if (group.filter(({ quantity }) => quantity.bound !== 'vague').length > 1) {
      const best = mostExact(group, claimOf)
      const leads = best !== undefined && group.some((one) => isMoreExact(claimOf(best), claimOf(one)))
      agreements.push({
        key,
        observations: group,
        leading: taken ?? (leads ? best : null),
        isTaken: taken !== undefined,
      })
    }
  }
  return { conflicts, agreements }
}

/** What a report says of another place or time than the row that was chosen over it. */
function correctedBy(
  { of, among, take }: Extract<Edit, { kind: 'choice' }>,
  observations: ReadonlyMap<string, Observation>,
): readonly Conflict[] {
  const taken = take === null ? undefined : observations.get(take)
  if (taken === undefined) return []
  const over = among.flatMap((id) => {
    const one = observations.get(id)
    return one === undefined || one.status === 'imported' || isOfSameThing(one, taken) ? [] : [one]
  })
  return over.length === 0 ? [] : [{ key: of, observations: [...over, taken], settled: taken.id }]
}

/** Whether two values are of the same, whatever they are shares of. */
const isOfSameThing = (one: Observation, other: Observation): boolean => whatOf(one) === whatOf(other)

/** The ids of a value and of the cells that say the same. */
export const idsOf = ({ id, support = [] }: Observation): readonly ObservationId[] => [
  id,
  ...support.map((cell) => cell.id),
]

/** A value tells no more others than this: a thousand rows of one thing are not a million sentences. */
const MOST_OTHERS = 20

/**
 * The observations with what was decided: imported values that contradict the one that was taken are gone, all others say what stands against
 * them, and what agrees with them.
 */
export function withCompared(
  observations: ReadonlyMap<string, Observation>,
  { conflicts, agreements }: Compared,
): ReadonlyMap<string, Observation> {
  if (conflicts.length === 0 && agreements.length === 0) return observations
  const all = new Map(observations)
  for (const { key, observations: group, settled } of conflicts) {
    const first = group.slice(0, MOST_OTHERS + 1)
    const taken = group.find(({ id }) => id === settled)
    for (const one of group) {
      const others = first.filter((other) => other !== one).slice(0, MOST_OTHERS)
      if (taken !== undefined && taken !== one) {
        if (one.status === 'imported') all.delete(one.id)
        else all.set(one.id, { ...one, disputed: { key, standing: 'passed-over', others: [taken] } })
        continue
      }
      const standing = settled === null ? 'open' : settled === 'both' ? 'kept' : 'taken'
      // What agreed with it before a third value came is among the others now.
      const { agrees: _, ...said } = one
      all.set(one.id, { ...said, disputed: { key, standing, others } })
    }
  }
  for (const agreement of agreements)
    for (const [one, agrees] of standingsIn(agreement)) all.set(one.id, { ...one, agrees })
  return all
}

/** What each of some values that agree has to do with the others. */
function standingsIn({ key, observations, leading, isTaken }: Agreement): [Observation, Agreeing][] {
  const lead = leading === null ? null : claimOf(leading)
  const less = new Set(
    observations.filter((one) =>
      isTaken ? one !== leading : lead !== null && isMoreExact(lead, claimOf(one)),
    ),
  )
  const some = observations.slice(0, MOST_OTHERS + 1)
  const someLess = [...less].slice(0, MOST_OTHERS)
  return observations.map((one) => {
    if (leading !== null && less.has(one))
      return [one, { key, standing: isTaken ? 'passed-over' : 'less-exact', others: [leading] }]
    if (isTaken) return [one, { key, standing: 'taken', others: someLess }]
    if (less.size > 0 && someLess.every((other) => isMoreExact(claimOf(one), claimOf(other))))
      return [one, { key, standing: 'more-exact', others: someLess }]
    const others = some.filter((other) => other !== one).slice(0, MOST_OTHERS)
    return [one, { key, standing: 'beside', others }]
  })
}

/**
 * The values without those for which another one of them stands: it was chosen over what a report keeps, or says the same more exactly. What
 * is drawn, added up, ranked and compared is the one that stands. A value that stands alone here stays.
 */
export function withoutSetAside(values: readonly Observation[]): readonly Observation[] {
  if (!values.some(isSetAside)) return values
  const ids = new Set(values.map(({ id }) => id))
  const settled = new Set(
    values.flatMap(({ disputed }) => (disputed?.standing === 'taken' ? [disputed.key] : [])),
  )
  return values.filter((one) => {
    if (one.disputed?.standing === 'passed-over') return !settled.has(one.disputed.key)
    const other = standInFor(one)
    return other === null || !ids.has(other.id)
  })
}

/** The key of what a value is of, under which a conflict about it is settled. */
export const conflictKey = (observation: Observation): string => fingerprint(thingOf(observation))

/** What a value is of: the same for the same place, indicator, period, part and base. */
export const thingOf = (observation: Observation): string =>
  `${whatOf(observation)}|${baseOf(observation) ?? ''}`

function whatOf(observation: Observation): string {
  const { locality, indicator, period, breakdown, scope } = observation
  const when = period === null ? '' : `${period.start ?? ''}/${period.end}`
  const part = breakdown === null ? '' : `${breakdown.dimension}/${breakdown.category}`
  return `${locality.id}|${indicator.id}|${when}|${part}|${scope?.zh ?? ''}`
}

/** Values of one thing, where there are several. */
type SharedThings = ReadonlyMap<string, readonly Observation[]>

/** The things of which there are several values: most of a hundred thousand have one, and make no list. */
export function sharedThings(observations: ReadonlyMap<string, Observation>): SharedThings {
  const first = new Map<string, Observation>()
  const shared = new Map<string, Observation[]>()
  for (const one of observations.values()) {
    const thing = thingOf(one)
    const before = first.get(thing)
    if (before === undefined) first.set(thing, one)
    else {
      const group = shared.get(thing)
      if (group === undefined) shared.set(thing, [before, one])
      else group.push(one)
    }
  }
  return shared
}

/**
 * The observations, where a cell of a file that says what a report or an earlier file says of the same thing is no second value, but
 * stands with the first one as a further source of it. Where the first one goes, the next one takes its place.
 */
export function withSupport(
  observations: ReadonlyMap<string, Observation>,
  shared: SharedThings,
): { readonly observations: ReadonlyMap<string, Observation>; readonly shared: SharedThings } {
  let all: Map<string, Observation> | null = null
  const left = new Map<string, readonly Observation[]>()
  for (const [thing, group] of shared) {
    const heads = new Map<string, Observation>()
    const support = new Map<Observation, Imported[]>()
    const kept: Observation[] = []
    for (const one of group) {
      const said = whatIsSaid(one)
      const head = heads.get(said)
      if (head === undefined) heads.set(said, one)
      // Two reports that say the same stay two: each has its figure.
      if (head === undefined || one.status !== 'imported') kept.push(one)
      else {
        const cells = support.get(head)
        if (cells === undefined) support.set(head, [one])
        else cells.push(one)
      }
    }
    if (support.size === 0) {
      left.set(thing, group)
      continue
    }
    all ??= new Map(observations)
    for (const cells of support.values()) for (const { id } of cells) all.delete(id)
    const supported = kept.map((one): Observation => {
      const cells = support.get(one)
      return cells === undefined ? one : { ...one, support: cells }
    })
    for (const one of supported) all.set(one.id, one)
    if (supported.length > 1) left.set(thing, supported)
  }
  return all === null ? { observations, shared } : { observations: all, shared: left }
}

/** Spreadsheets keep 15 digits: numbers that are equal as far as that are one. */
const digits = (value: number | null): string => value?.toPrecision(15) ?? ''

const isSameSaid = (one: Observation, other: Observation): boolean =>
  one === other || whatIsSaid(one) === whatIsSaid(other)

const whatIsSaid = ({ quantity, unit }: Observation): string => {
  const { bound, value, lower, upper } = quantity
  return `${unit.dimension}|${bound}|${digits(value)}|${digits(lower)}|${digits(upper)}`
}
