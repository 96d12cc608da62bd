import type { Unit } from '../domain/number/unit.ts'
import type { NO_SUM_REASONS, SourceAggregate } from './view.ts'

/** The columns that decide what values come to, as codes; 0 where a row has none. */
export const AGGREGATED = ['locality', 'indicator', 'breakdown', 'scope', 'unit', 'period'] as const
export type Aggregated = (typeof AGGREGATED)[number]

/** What is known of the values behind codes. */
export interface CodeFacts {
  /** How many localities there are: their codes go from 1 to it. */
  readonly localities: number
  /** The administrative level of a locality, as any number. */
  readonly levelOf: (locality: number) => number
  readonly isAdditive: (indicator: number) => boolean
  readonly unitOf: (unit: number) => Unit
}

/** Takes rows in one by one and tells what they come to. A missing end is NaN. */
export interface Aggregator {
  readonly add: (codes: Readonly<Record<Aggregated, number>>, lower: number, upper: number) => void
  readonly done: () => SourceAggregate
}

/** Adds values as `SourceAggregateSchema` says. */
export function aggregator(facts: CodeFacts): Aggregator {
  let rows = 0
  let first: Readonly<Record<Aggregated, number>> | null = null
  const differs: Record<Aggregated, boolean> = {
    locality: false,
    indicator: false,
    breakdown: false,
    scope: false,
    unit: false,
    period: false,
  }
  let overlaps = false
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [lowerSum, upperSum] = [0, 0]
  let [openLower, openUpper] = [0, 0]
  let level = 0
  // Most groups are of several indicators and never need to know which places they hold.
  let places: Uint8Array | null = null

  function meet(locality: number): void {
    places ??= new Uint8Array((facts.localities >> 3) + 1)
    const bit = 1 << (locality & 7)
    const byte = places[locality >> 3] ?? 0
    if ((byte & bit) !== 0 || facts.levelOf(locality) !== level) overlaps = true
    places[locality >> 3] = byte | bit
  }

  return {
    add(codes, lower, upper) {
      rows += 1
      if (first === null) {
        first = { ...codes }
        level = facts.levelOf(codes.locality)
      } else {
        for (const column of AGGREGATED) if (codes[column] !== first[column]) differs[column] = true
      }
      if (differs.indicator || differs.unit) return
      if (!overlaps) meet(codes.locality)
      if (Number.isNaN(lower)) openLower += 1
      else {
        least = Math.min(least, lower)
        lowerSum += lower
      }
      if (Number.isNaN(upper)) openUpper += 1
      else {
        greatest = Math.max(greatest, upper)
        upperSum += upper
      }
    },
    done() {
      if (first === null || differs.indicator) return { rows, span: null, sum: none('indicators') }
      const isAdditive = facts.isAdditive(first.indicator)
      if (differs.unit) return { rows, span: null, sum: none(isAdditive ? 'units' : 'notAdditive') }
      const unit = facts.unitOf(first.unit)
      const span = {
        lower: openLower === rows ? null : least,
        upper: openUpper === rows ? null : greatest,
        openLower,
        openUpper,
        unit,
      }
      if (!isAdditive) return { rows, span, sum: none('notAdditive') }
      if (differs.period || first.period === 0) return { rows, span, sum: none('times') }
      if (overlaps || differs.breakdown || differs.scope) return { rows, span, sum: none('overlap') }
      return {
        rows,
        span,
        sum: {
          kind: 'sum',
          lower: openLower > 0 ? null : lowerSum,
          upper: openUpper > 0 ? null : upperSum,
          unit,
        },
      }
    },
  }
}

const none = (reason: (typeof NO_SUM_REASONS)[number]): SourceAggregate['sum'] => ({ kind: 'none', reason })
