import type { Imported, Observation } from '../observation.ts'
import { thingOf } from './conflicts.ts'

/** Values of one thing, where there are several. */
export type SharedThings = ReadonlyMap<string, readonly Observation[]>

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
