import { BOUNDS } from '../../domain/bound.ts'
import { likelyInterval } from '../../domain/interval.ts'
import { anchorOf, boundRank } from '../../domain/order.ts'
import type { Observation } from '../observation.ts'
import type { NumberColumn } from './column.ts'
import { countUp, sortByNumber, sortByRank } from './radix.ts'
import type { Steps } from './steps.ts'

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
  readonly ranks: () => Steps<NumberRanks>
  readonly meets: (row: number, range: NumberRange) => boolean
  /** Whether the row names exactly this number, with whatever bound. */
  readonly names: (row: number, number: number) => boolean
  readonly has: (row: number) => boolean
}

/** A column while rows are put into it. */
export interface NumberColumnBuilder {
  readonly kind: 'number'
  readonly add: (row: number, observation: Observation) => void
  readonly done: () => NumberStore
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

/** The ends of quantities, kept from the first on whose ends its number does not tell. */
interface Ends {
  readonly uppers: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** The arrays of a column, taken when the first row has a quantity: many columns are empty. */
interface Arrays {
  readonly anchors: Float64Array
  readonly bounds: Uint8Array
  readonly flags: Uint8Array
}

/** An empty column for as many rows. */
export function numberColumn(column: NumberColumn, rows: number): NumberColumnBuilder {
  let arrays: Arrays | undefined
  let ends: Ends | undefined
  return {
    kind: 'number',
    add: (row, observation) => {
      const quantity = column.quantityOf(observation)
      if (quantity === null) return
      arrays ??= arraysFor(rows)
      const anchor = anchorOf(quantity)
      arrays.anchors[row] = anchor ?? Number.POSITIVE_INFINITY
      arrays.bounds[row] = boundRank(quantity.bound)
      if (quantity.bound === 'exact' && ends === undefined) {
        arrays.flags[row] = PRESENT
        return
      }
      ends ??= endsFor(arrays.anchors)
      const { lower, upper, lowerOpen, upperOpen } = likelyInterval(quantity)
      ends.uppers[row] = quantity.upper ?? anchor ?? 0
      ends.lower[row] = lower
      ends.upper[row] = upper
      arrays.flags[row] = PRESENT | (lowerOpen ? LOWER_OPEN : 0) | (upperOpen ? UPPER_OPEN : 0)
    },
    done: () => (arrays === undefined ? emptyStore(rows) : storeOf(rows, arrays, ends)),
  }
}

const arraysFor = (rows: number): Arrays => ({
  anchors: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
  bounds: new Uint8Array(rows).fill(NO_NUMBER),
  flags: new Uint8Array(rows),
})

const endsFor = (anchors: Float64Array): Ends => ({
  uppers: anchors.slice(),
  lower: anchors.slice(),
  upper: anchors.slice(),
})

/** No row has a quantity: all are equal, and last. */
const emptyStore = (rows: number): NumberStore => ({
  kind: 'number',
  // biome-ignore lint/correctness/useYield: nothing is to be done
  *ranks() {
    return { ranks: new Uint32Array(rows), last: 0 }
  },
  meets: () => false,
  names: () => false,
  has: () => false,
})

function storeOf(rows: number, arrays: Arrays, ends: Ends | undefined): NumberStore {
  const { anchors, flags } = arrays
  const lower = ends?.lower ?? anchors
  const upper = ends?.upper ?? anchors
  const flag = (row: number, bit: number) => ((flags[row] ?? 0) & bit) !== 0
  let ranked: NumberRanks | undefined
  return {
    kind: 'number',
    *ranks() {
      ranked ??= yield* rank(rows, arrays, ends?.uppers)
      return ranked
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
  }
}

function* rank(
  rows: number,
  { anchors, bounds }: Arrays,
  uppers: Float64Array | undefined,
): Steps<NumberRanks> {
  // The last tie-break first: each stable sort leaves the next in charge of what it finds equal.
  const byUpper = uppers === undefined ? countUp(rows) : yield* sortByNumber(countUp(rows), uppers)
  const byBound = yield* sortByRank(byUpper, Uint32Array.from(bounds), NO_NUMBER + 1, false, NO_NUMBER)
  const order = yield* sortByNumber(byBound, anchors)
  const ranks = new Uint32Array(rows)
  let rankNow = 0
  let last = -1
  let before = order[0] ?? 0
  for (let i = 0; i < rows; i += 1) {
    const row = order[i] ?? 0
    const same =
      anchors[row] === anchors[before] &&
      bounds[row] === bounds[before] &&
      (uppers === undefined || uppers[row] === uppers[before])
    if (!same) rankNow += 1
    if (last === -1 && anchors[row] === Number.POSITIVE_INFINITY) last = rankNow
    ranks[row] = rankNow
    before = row
  }
  return { ranks, last: last === -1 ? rankNow + 1 : last }
}
