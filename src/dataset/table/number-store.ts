import { BOUNDS } from '../../domain/bound.ts'
import { intervalOf } from '../../domain/interval.ts'
import { anchorOf, boundRank } from '../../domain/order.ts'
import type { Observation } from '../observation.ts'
import type { NumberColumn } from './column.ts'
import { countUp, sortByNumber, sortByRank } from './radix.ts'
import type { Steps } from './steps.ts'
import { runNow } from './steps.ts'

/** What a filter by number asks for: an end that is null is open. */
export interface NumberRange {
  readonly min: number | null
  readonly max: number | null
  /** `possible`: the value may lie in the range. `sure`: it lies in it whatever its bound leaves open. */
  readonly mode: 'possible' | 'sure'
}

/** A column of quantities: the number by which each is sorted, its interval and its bound, in arrays. */
export interface NumberStore {
  readonly kind: 'number'
  /** The place of each row in the order of quantities; equal ones share it. */
  readonly ranks: () => NumberRanks
  /** Makes what the first sort needs, in steps. */
  readonly prepare: () => Steps<void>
  readonly meets: (row: number, range: NumberRange) => boolean
  /** Whether the row names exactly this number, with whatever bound. */
  readonly names: (row: number, number: number) => boolean
  readonly has: (row: number) => boolean
  readonly add: (row: number, observation: Observation) => void
}

export interface NumberRanks {
  readonly ranks: Uint32Array
  /** From this rank on rows have no number: they stay last whichever way the column is sorted. */
  readonly last: number
}

const LOWER_OPEN = 1
const UPPER_OPEN = 2
const PRESENT = 4
/** Behind every bound: a row without a quantity stands behind vague ones. */
const NO_NUMBER = BOUNDS.length

/** An empty store for as many rows. */
export function numberStore(column: NumberColumn, rows: number): NumberStore {
  const anchors = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  const uppers = new Float64Array(rows)
  const lower = new Float64Array(rows)
  const upper = new Float64Array(rows)
  const bounds = new Uint8Array(rows)
  const flags = new Uint8Array(rows)
  let ranked: NumberRanks | undefined
  // Whether any row has an upper end that its number does not tell, such as 20 to 30.
  let hasEnds = false
  const flag = (row: number, bit: number) => ((flags[row] ?? 0) & bit) !== 0

  function* rank(): Steps<NumberRanks> {
    if (ranked !== undefined) return ranked
    // The last tie-break first: each stable sort leaves the next in charge of what it finds equal.
    const byUpper = hasEnds ? yield* sortByNumber(countUp(rows), uppers) : countUp(rows)
    const byBound = sortByRank(byUpper, Uint32Array.from(bounds), NO_NUMBER + 1, false, NO_NUMBER)
    yield
    const order = yield* sortByNumber(byBound, anchors)
    const ranks = new Uint32Array(rows)
    let rankNow = 0
    let last = -1
    for (let i = 0; i < rows; i += 1) {
      const row = order[i] ?? 0
      const before = order[i - 1]
      if (before !== undefined) {
        const same =
          anchors[row] === anchors[before] && bounds[row] === bounds[before] && uppers[row] === uppers[before]
        if (!same) rankNow += 1
      }
      if (last === -1 && anchors[row] === Number.POSITIVE_INFINITY) last = rankNow
      ranks[row] = rankNow
    }
    ranked = { ranks, last: last === -1 ? rankNow + 1 : last }
    return ranked
  }

  return {
    kind: 'number',
    ranks: () => runNow(rank()),
    *prepare() {
      yield* rank()
    },
    meets: (row, { min, max, mode }) => {
      if (!flag(row, PRESENT)) return false
      const from = lower[row] ?? 0
      const to = upper[row] ?? 0
      if (mode === 'sure') return (min === null || from >= min) && (max === null || to <= max)
      return (
        (min === null || (flag(row, UPPER_OPEN) ? to > min : to >= min)) &&
        (max === null || (flag(row, LOWER_OPEN) ? from < max : from <= max))
      )
    },
    names: (row, number) => anchors[row] === number,
    has: (row) => flag(row, PRESENT),
    add: (row, observation) => {
      const quantity = column.quantityOf(observation)
      if (quantity === null) {
        bounds[row] = NO_NUMBER
        return
      }
      const anchor = anchorOf(quantity)
      const interval = intervalOf(quantity)
      anchors[row] = anchor ?? Number.POSITIVE_INFINITY
      uppers[row] = quantity.upper ?? anchor ?? 0
      hasEnds ||= quantity.upper !== null && quantity.upper !== anchor
      lower[row] = interval.lower
      upper[row] = interval.upper
      bounds[row] = boundRank(quantity.bound)
      flags[row] = PRESENT | (interval.lowerOpen ? LOWER_OPEN : 0) | (interval.upperOpen ? UPPER_OPEN : 0)
    },
  }
}
