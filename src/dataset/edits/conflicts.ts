import type { ObservationId } from '../../domain/ids.ts'
import type { Interval } from '../../domain/number/interval.ts'
import type { Edit } from '../../domain/record/edit.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Imported, Observation } from '../observation.ts'
import { baseOf, formulaInput, likelyOf, printedOf } from '../observation.ts'

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
  /** The values that say otherwise, the first twenty of them; the conflict has them all. */
  readonly others: readonly Observation[]
}

/** Whether a value is one of several of the same thing of which at most one can be right, and none was chosen. */
export const isInConflict = ({ disputed }: Pick<Observation, 'disputed'>): boolean =>
  disputed?.standing === 'open' || disputed?.standing === 'kept'

/**
 * Conflicts among values of one thing, whoever brought them: two reports, two files, or a file and a report. Values agree where their bounds and the places to which they were rounded leave one number: 4.5万 and 45,210, 200余 and 245. A vague value contradicts nothing.
 */
export function conflictsOf(shared: SharedThings, edits: readonly Edit[]): readonly Conflict[] {
  const choices = new Map(edits.flatMap((edit) => (edit.kind === 'choice' ? [[edit.of, edit] as const] : [])))
  return [...shared].flatMap(([thing, group]): Conflict[] => {
    if (!contradict(group)) return []
    const key = fingerprint(thing)
    const choice = choices.get(key)
    const isSettled = choice !== undefined && group.every(({ id }) => choice.among.some((one) => one === id))
    const taken = group.find((one) => idsOf(one).some((id) => id === choice?.take))
    if (!isSettled || (choice.take !== null && taken === undefined))
      return [{ key, observations: group, settled: null }]
    return [{ key, observations: group, settled: taken?.id ?? 'both' }]
  })
}

/** The ids of a value and of the cells that say the same. */
export const idsOf = ({ id, support = [] }: Observation): readonly ObservationId[] => [
  id,
  ...support.map((cell) => cell.id),
]

/** A value tells no more others than this: a thousand rows of one thing are not a million sentences. */
const MOST_OTHERS = 20

/** The observations with what was decided: imported values that were passed over are gone, all others say what stands against them. */
export function withConflicts(
  observations: ReadonlyMap<string, Observation>,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, Observation> {
  if (conflicts.length === 0) return observations
  const all = new Map(observations)
  for (const { key, observations: group, settled } of conflicts) {
    const first = group.slice(0, MOST_OTHERS + 1)
    for (const one of group) {
      const others = first.filter((other) => other !== one).slice(0, MOST_OTHERS)
      const isPassedOver = settled !== null && settled !== 'both' && settled !== one.id
      if (isPassedOver && one.status === 'imported') {
        all.delete(one.id)
        continue
      }
      const standing =
        settled === null ? 'open' : settled === 'both' ? 'kept' : isPassedOver ? 'passed-over' : 'taken'
      all.set(one.id, { ...one, disputed: { key, standing, others } })
    }
  }
  return all
}

/**
 * The values without those that another one of them was chosen over, which reports keep: what is added up, ranked and compared is what was
 * chosen. A value that stands alone here stays.
 */
export function withoutPassedOver(values: readonly Observation[]): readonly Observation[] {
  const chosen = new Set(
    values.flatMap(({ disputed }) => (disputed?.standing === 'taken' ? [disputed.key] : [])),
  )
  if (chosen.size === 0) return values
  return values.filter(({ disputed }) => disputed?.standing !== 'passed-over' || !chosen.has(disputed.key))
}

/** The key of what a value is of, under which a conflict about it is settled. */
export const conflictKey = (observation: Observation): string => fingerprint(thingOf(observation))

/** What a value is of: the same for the same place, indicator, period, part and base. */
export function thingOf(observation: Observation): string {
  const { locality, indicator, period, breakdown, scope } = observation
  const when = period === null ? '' : `${period.start ?? ''}/${period.end}`
  const part = breakdown === null ? '' : `${breakdown.dimension}/${breakdown.category}`
  return `${locality.id}|${indicator.id}|${when}|${part}|${scope?.zh ?? ''}|${baseOf(observation) ?? ''}`
}

function contradict(group: readonly Observation[]): boolean {
  const [first] = group
  if (group.some(({ unit }) => unit.dimension !== first?.unit.dimension)) return true
  // One file may round what another one that says the same does not.
  const said = group.flatMap((one) => [one, ...(one.support ?? [])])
  const intervals = said.filter(({ quantity }) => quantity.bound !== 'vague').map(possible)
  const [one] = intervals
  if (one === undefined) return false
  // Intervals of numbers all meet each other where the one that begins last meets the one that ends first.
  let [last, ends] = [one, one]
  for (const each of intervals) {
    if (each.lower > last.lower || (each.lower === last.lower && each.lowerOpen)) last = each
    if (each.upper < ends.upper || (each.upper === ends.upper && each.upperOpen)) ends = each
  }
  return !overlap(last, ends)
}

/** The numbers that a value leaves open; one that was printed rounded leaves half of its last place. */
function possible(observation: Observation): Interval {
  const interval = likelyOf(observation)
  const printed = printedOf(observation)
  // A table says % once, in its heading.
  const isPercent = observation.unit.dimension === 'percent'
  const whole = printed === null || !isPercent ? printed : `${printed}%`
  const { rounding } = formulaInput('', observation.quantity, whole)
  if (rounding === undefined) return interval
  return { ...interval, lower: interval.lower - rounding, upper: interval.upper + rounding }
}

/** Whether two intervals share a number. Spreadsheets keep 15 digits: ends that are equal as far as that are one. */
function overlap(a: Interval, b: Interval): boolean {
  const meets = (upper: number, lower: number, isOpen: boolean) => {
    if (upper.toPrecision(15) === lower.toPrecision(15)) return !isOpen
    return lower < upper
  }
  return (
    meets(a.upper, b.lower, a.upperOpen || b.lowerOpen) && meets(b.upper, a.lower, b.upperOpen || a.lowerOpen)
  )
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

const whatIsSaid = ({ quantity, unit }: Observation): string => {
  const { bound, value, lower, upper } = quantity
  return `${unit.dimension}|${bound}|${digits(value)}|${digits(lower)}|${digits(upper)}`
}
