import type { Quantity } from '../../../domain/number/bound.ts'
import { BOUNDS } from '../../../domain/number/bound.ts'
import { likelyInterval, withOpenEnd } from '../../../domain/number/interval.ts'
import { anchorOf, boundRank } from '../../../domain/number/order.ts'
import { countUp, sortByCode, sortByNumber } from '../../../lib/sort.ts'
import type { Steps } from '../../../lib/steps.ts'
import { SLICE } from '../../../lib/steps.ts'
import type { Observation } from '../../observation.ts'
import type { ColumnContext, NumberColumn } from '../column.ts'

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
  /** All rows from the smallest quantity on; null where none has one. */
  readonly order: () => Steps<Uint32Array<ArrayBuffer> | null>
  /** The place of each row in the order of quantities; equal ones share it. */
  readonly ranks: () => Steps<NumberRanks>
  /** Tells which rows meet what a filter asks for. */
  readonly meeting: (range: NumberRange) => Steps<(row: number) => boolean>
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
/** A rank after every bound: rows without a quantity follow the vague ones. */
const NO_NUMBER = BOUNDS.length

/** The ends of intervals, made when the first filter asks for them: those of an exact number are the number. */
interface Ends {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** The arrays of a column, taken when the first row has a quantity: many columns are empty. */
interface Arrays {
  readonly anchors: Float64Array<ArrayBuffer>
  readonly bounds: Uint8Array
  readonly flags: Uint8Array
  /** The upper ends that are not the anchor, by row: they break ties among equal anchors with the same bound, and are few. */
  readonly uppers: Map<number, number>
}

/**
 * An empty column for as many rows.
 * @param quantityAt the quantity of a row again, once its ends are asked for
 */
export function numberColumn(
  column: NumberColumn,
  rows: number,
  context: ColumnContext,
  quantityAt: (row: number) => Quantity | null,
): NumberColumnBuilder {
  let arrays: Arrays | undefined
  return {
    kind: 'number',
    add: (row, observation) => {
      const quantity = column.quantityOf(observation, context)
      if (quantity === null) return
      arrays ??= arraysFor(rows)
      const anchor = anchorOf(quantity) ?? Number.POSITIVE_INFINITY
      arrays.anchors[row] = anchor
      if (quantity.upper !== null && quantity.upper !== anchor) arrays.uppers.set(row, quantity.upper)
      arrays.bounds[row] = boundRank(quantity.bound)
      arrays.flags[row] = PRESENT
    },
    done: () => (arrays === undefined ? emptyStore(rows) : storeOf(arrays, column, quantityAt)),
  }
}

const arraysFor = (rows: number): Arrays => ({
  anchors: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
  bounds: new Uint8Array(rows).fill(NO_NUMBER),
  flags: new Uint8Array(rows),
  uppers: new Map(),
})

const EXACT = boundRank('exact')

function* endsOf(
  arrays: Arrays,
  { isChange = false }: NumberColumn,
  quantityAt: (row: number) => Quantity | null,
): Steps<Ends> {
  const { anchors, bounds, flags } = arrays
  const ends = { lower: anchors.slice(), upper: anchors.slice() }
  for (let row = 0; row < bounds.length; row += 1) {
    if (row % SLICE === SLICE - 1) yield
    if (flags[row] === 0 || bounds[row] === EXACT) continue
    const quantity = quantityAt(row)
    if (quantity === null) continue
    const likely = likelyInterval(quantity)
    const { lower, upper, lowerOpen, upperOpen } = isChange ? withOpenEnd(likely, quantity) : likely
    ends.lower[row] = lower
    ends.upper[row] = upper
    flags[row] = PRESENT | (lowerOpen ? LOWER_OPEN : 0) | (upperOpen ? UPPER_OPEN : 0)
  }
  return ends
}

/** No row has a quantity: all are equal, and last. */
const emptyStore = (rows: number): NumberStore => ({
  kind: 'number',
  // biome-ignore lint/correctness/useYield: nothing is to be done
  *order() {
    return null
  },
  // biome-ignore lint/correctness/useYield: nothing is to be done
  *ranks() {
    return { ranks: new Uint32Array(rows), last: 0 }
  },
  *meeting() {
    return () => false
  },
  names: () => false,
  has: () => false,
})

function storeOf(
  arrays: Arrays,
  column: NumberColumn,
  quantityAt: (row: number) => Quantity | null,
): NumberStore {
  const { anchors, flags } = arrays
  const flag = (row: number, bit: number) => ((flags[row] ?? 0) & bit) !== 0
  let ordered: Uint32Array<ArrayBuffer> | undefined
  let ranked: NumberRanks | undefined
  function* order(): Steps<Uint32Array<ArrayBuffer>> {
    ordered ??= yield* orderQuantities(arrays)
    return ordered
  }
  let ends: Ends | undefined
  return {
    kind: 'number',
    order,
    *ranks() {
      ranked ??= ranksIn(yield* order(), arrays)
      return ranked
    },
    *meeting({ min, max, mode }) {
      ends ??= yield* endsOf(arrays, column, quantityAt)
      const { lower, upper } = ends
      return (row) => {
        if (!flag(row, PRESENT)) return false
        const from = lower[row] ?? 0
        const to = upper[row] ?? 0
        if (mode === 'sure') return (min === null || from >= min) && (max === null || to <= max)
        return (
          (min === null || (flag(row, UPPER_OPEN) ? to > min : to >= min)) &&
          (max === null || (flag(row, LOWER_OPEN) ? from < max : from <= max))
        )
      }
    },
    names: (row, number) => anchors[row] === number,
    has: (row) => flag(row, PRESENT),
  }
}

/** The upper end of each row, by which equal anchors with the same bound are told apart: mostly the anchor itself. */
function upperEnds({ anchors, uppers }: Ranked): Float64Array {
  if (uppers.size === 0) return anchors
  const ends = anchors.slice()
  for (const [row, upper] of uppers) ends[row] = upper
  return ends
}

type Ranked = Pick<Arrays, 'anchors' | 'bounds' | 'uppers'>

/** The bounds are in the order of their ranks. */
const BOUND_RANKS = countUp(NO_NUMBER + 1)

/** All rows in the order of quantities. */
function* orderQuantities(arrays: Ranked): Steps<Uint32Array<ArrayBuffer>> {
  // A stable sort by number leaves the bounds in charge of what it finds equal, and upper ends of what has the same bound.
  const rows = sortByCode(null, arrays.bounds, BOUND_RANKS, false, NO_NUMBER)
  yield
  yield* orderByUpperEnds(rows, arrays)
  return yield* sortByNumber(rows, arrays.anchors)
}

/** Puts the rows of each bound in the order of their upper ends, where some of them are not the anchor. */
function* orderByUpperEnds(rows: Uint32Array, { anchors, bounds, uppers }: Ranked): Steps<void> {
  const open = new Set(Array.from(uppers.keys(), (row) => bounds[row] ?? NO_NUMBER))
  for (const bound of open) {
    const group = rows.subarray(firstOf(bound, rows, bounds), firstOf(bound + 1, rows, bounds))
    const before = group.slice()
    const ends = new Float64Array(before.length)
    for (let at = 0; at < before.length; at += 1) {
      const row = before[at] ?? 0
      ends[at] = uppers.get(row) ?? anchors[row] ?? 0
      if (at % SLICE === SLICE - 1) yield
    }
    const order = yield* sortByNumber(countUp(before.length), ends)
    for (let place = 0; place < order.length; place += 1) group[place] = before[order[place] ?? 0] ?? 0
    yield
  }
}

/** Where the rows of a bound begin, or those of the next one, among rows in the order of bounds. */
function firstOf(bound: number, rows: Uint32Array, bounds: Uint8Array): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((bounds[rows[middle] ?? 0] ?? 0) < bound) from = middle + 1
    else to = middle
  }
  return from
}

/** The place of each row in the order of quantities. */
export function* rankQuantities(arrays: Ranked): Steps<NumberRanks> {
  return ranksIn(yield* orderQuantities(arrays), arrays)
}

/** The rank of each row in an order in which equal quantities follow one another. */
function ranksIn(order: Uint32Array, arrays: Ranked): NumberRanks {
  const { anchors, bounds } = arrays
  const ends = upperEnds(arrays)
  const rows = order.length
  const ranks = new Uint32Array(rows)
  let rankNow = 0
  let last = -1
  let before = order[0] ?? 0
  for (let i = 0; i < rows; i += 1) {
    const row = order[i] ?? 0
    const same =
      anchors[row] === anchors[before] && bounds[row] === bounds[before] && ends[row] === ends[before]
    if (!same) rankNow += 1
    if (last === -1 && anchors[row] === Number.POSITIVE_INFINITY) last = rankNow
    ranks[row] = rankNow
    before = row
  }
  return { ranks, last: last === -1 ? rankNow + 1 : last }
}
