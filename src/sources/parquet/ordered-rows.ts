import { rankQuantities } from '../../dataset/table/store/number-store.ts'
import { BOUNDS } from '../../domain/number/bound.ts'
import { boundRank } from '../../domain/number/order.ts'
import type { Language } from '../../domain/text.ts'
import { countUp, sortByNumber, sortByRank } from '../../lib/sort.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { Asking } from '../data-source.ts'
import type { SharedColumn } from '../view.ts'
import type { NarrowColumn } from './columns.ts'
import type { Copy, Range } from './copy.ts'

/** A column by which rows of a pack can be sorted. */
export interface PackSortKey {
  readonly column: SharedColumn | 'value'
  readonly direction: 'asc' | 'desc'
}

/** The place of each code of a column in a language's order; the code of no value comes last. */
export type RanksOf = (column: SharedColumn, language: Language) => Uint32Array

const columnsFor = (key: PackSortKey): readonly NarrowColumn[] =>
  key.column === 'value' ? ['bound', 'anchor', 'lowerEnd', 'upperEnd'] : [key.column]

const RANK_OF_CODE = [BOUNDS.length, ...BOUNDS.map(boundRank)]

/**
 * The places sorted by keys, and by their position in the source where those leave them equal.
 * @param places in ascending order
 */
export async function sortPlaces(
  copy: Copy,
  places: Uint32Array<ArrayBuffer>,
  keys: readonly PackSortKey[],
  ranksOf: RanksOf,
  language: Language,
  asking: Asking = {},
): Promise<Uint32Array> {
  const names = new Set<NarrowColumn>(['position', ...keys.flatMap(columnsFor)])
  const cells = new Map([...names].map((name) => [name, new Float64Array(places.length)]))
  let next = 0
  await copy.scan(
    tight(places),
    [...names],
    (block) => {
      const columns = [...cells].map(([name, into]) => ({ from: block.column(name), into }))
      const end = block.from + block.length
      for (; next < places.length && (places[next] ?? 0) < end; next += 1) {
        const at = (places[next] ?? 0) - block.from
        for (const { from, into } of columns) into[next] = from[at] ?? 0
      }
    },
    asking.signal === undefined ? {} : { signal: asking.signal },
  )
  const cell = (name: NarrowColumn) => cells.get(name) ?? new Float64Array(places.length)
  const { length } = places
  const sorted = await runInSlices(
    (function* () {
      let order = yield* sortByNumber(countUp(length), cell('position'))
      for (const { column, direction } of keys.toReversed()) {
        const descending = direction === 'desc'
        if (column === 'value') {
          const { ranks, last } = yield* rankQuantities(quantities(cell))
          order = yield* sortByRank(order, ranks, descending, last)
          continue
        }
        const byCode = ranksOf(column, language)
        const last = byCode[0] ?? 0
        const ranks = Uint32Array.from(cell(column), (code) => byCode[code] ?? last)
        order = yield* sortByRank(order, ranks, descending, last)
      }
      return order
    })(),
    asking.signal,
  )
  return sorted.map((at) => places[at] ?? 0)
}

/** Stored values as the table ranks them: vague ones at infinity, and the upper ends that are not the anchor. */
function quantities(cell: (name: NarrowColumn) => Float64Array) {
  const anchors = cell('anchor').map((anchor) => (Number.isNaN(anchor) ? Number.POSITIVE_INFINITY : anchor))
  const bounds = Uint8Array.from(cell('bound'), (code) => RANK_OF_CODE[code] ?? BOUNDS.length)
  const uppers = new Map<number, number>()
  for (const [at, upper] of cell('upperEnd').entries())
    if (!Number.isNaN(upper) && upper !== anchors[at]) uppers.set(at, upper)
  return { anchors, bounds, uppers }
}

/** Places between two that are wanted which are read with them rather than in a request of their own. */
const GAP = 2000

/** Ranges that hold the places, without long stretches of others. */
function tight(places: Uint32Array): readonly Range[] {
  const ranges: Range[] = []
  let from = places[0]
  if (from === undefined) return ranges
  let to = from + 1
  for (const place of places) {
    if (place > to + GAP) {
      ranges.push([from, to])
      from = place
    }
    to = place + 1
  }
  ranges.push([from, to])
  return ranges
}
