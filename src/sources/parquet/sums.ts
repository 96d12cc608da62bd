import { itemAt } from '../../lib/item-at.ts'
import type { Aggregator } from '../aggregate.ts'
import { AGGREGATED, aggregator } from '../aggregate.ts'
import type { Asking } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { SharedColumn, SourceGroup, SourceView } from '../view.ts'
import { MOST } from '../view.ts'
import { EXACT_CODE, quantityStored } from './columns.ts'
import type { Condition } from './conditions.ts'
import type { Block } from './copy.ts'
import type { Pack } from './pack.ts'

/** What rows come to by the codes of the columns that group them: a number for each path of codes, outer code first. */
type Sums = ReadonlyMap<number, Pick<Aggregator, 'done'>>

/** How many codes a column has, with that of no value. */
const sizeOf = (pack: Pack, column: SharedColumn): number => pack.names(column).length + 1

/** Takes the row at a place of a block into a sum. */
function adder(block: Block): (into: Aggregator, at: number) => void {
  const [localities, indicators, breakdowns, scopes, units, periods] = AGGREGATED.map(block.column)
  const [bounds, anchors] = [block.column('bound'), block.column('anchor')]
  const [lowerEnds, upperEnds] = [block.column('lowerEnd'), block.column('upperEnd')]
  return (into, at) => {
    const codes = {
      locality: localities?.[at] ?? 0,
      indicator: indicators?.[at] ?? 0,
      breakdown: breakdowns?.[at] ?? 0,
      scope: scopes?.[at] ?? 0,
      unit: units?.[at] ?? 0,
      period: periods?.[at] ?? 0,
    }
    const anchor = anchors[at] ?? 0
    if (bounds[at] === EXACT_CODE) {
      into.add(codes, anchor, anchor)
      return
    }
    const { lower, upper } = quantityStored(bounds[at] ?? 0, anchor, lowerEnds[at] ?? 0, upperEnds[at] ?? 0)
    into.add(codes, lower ?? Number.NaN, upper ?? Number.NaN)
  }
}

/** The one code that all rows of a view have in a column, where a single filter says so. */
interface Only {
  readonly column: SharedColumn
  readonly code: number
}

/** What a view without filters is of, and one of a single value: null for all others, which have to be looked through. */
function only(conditions: readonly Condition[]): Only | 'all' | null {
  const [condition, ...others] = conditions
  if (condition === undefined) return 'all'
  const { column, wanted } = condition
  if (others.length > 0 || wanted === null || column === 'value') return null
  const code = wanted.indexOf(1)
  return code < 0 || wanted.includes(1, code + 1) ? null : { column, code }
}

/** The columns by which the stored sums of a view are grouped, a list for each depth; null if they are not stored. */
function storedDepths(
  pack: Pack,
  conditions: readonly Condition[],
  by: readonly SharedColumn[],
): { readonly within: Only | null; readonly depths: readonly (readonly SharedColumn[])[] } | null {
  const of = only(conditions)
  if (of === null) return null
  const within = of === 'all' ? null : of
  const depths = [null, ...by].map((_, depth) => {
    const grouped = by.slice(0, depth)
    return within === null || grouped.includes(within.column) ? grouped : [within.column, ...grouped]
  })
  return depths.every((columns) => columns.length <= 2 && pack.sums.has(columns)) ? { within, depths } : null
}

/** Whether the sums of a view are in files, so that no rows have to be read. */
export const isStored = (
  pack: Pack,
  conditions: readonly Condition[],
  by: readonly SharedColumn[],
): boolean => storedDepths(pack, conditions, by) !== null

/**
 * Adds up the rows of a view: for all of them, and for each depth of groups by the columns given.
 * @throws {SourceError} `tooMany`, where there are more groups than an answer holds
 */
export async function addUp(
  pack: Pack,
  view: SourceView,
  by: readonly SharedColumn[],
  asking: Asking,
): Promise<readonly Sums[]> {
  const conditions = pack.conditions(view.filters)
  const stored = storedDepths(pack, conditions, by)
  if (stored === null) return lookedThrough(pack, conditions, by, asking)
  const { within } = stored
  const depths = await Promise.all(
    stored.depths.map(async (columns, depth) => {
      const sums = new Map<number, Pick<Aggregator, 'done'>>()
      for (const { codes, aggregate } of await pack.sums.read(columns, asking.signal)) {
        const codeOf = (column: SharedColumn) => itemAt(codes, columns.indexOf(column))
        if (within !== null && codeOf(within.column) !== within.code) continue
        const path = by
          .slice(0, depth)
          .reduce((outer, column) => outer * sizeOf(pack, column) + codeOf(column), 0)
        sums.set(path, { done: () => aggregate })
      }
      return sums
    }),
  )
  asking.signal?.throwIfAborted()
  if (depths.reduce((sum, { size }) => sum + size, 0) > MOST.groupHeads + 1)
    throw new SourceError('tooMany', by.join())
  return depths
}

/** The rows of each code of a column among those that a filter on another column wants, as they were counted when they were packed. */
export async function countsStored(
  pack: Pack,
  conditions: readonly Condition[],
  column: SharedColumn,
  { signal }: Asking,
): Promise<Uint32Array | null> {
  const by = storedFacet(pack, conditions, column)
  if (by === null) return null
  const counts = new Uint32Array(sizeOf(pack, column))
  for (const { codes, aggregate } of await pack.sums.read(by.columns, signal)) {
    const [of = 0, code = 0] = codes
    if (by.wanted[of] === 1) counts[code] = (counts[code] ?? 0) + aggregate.rows
  }
  return counts
}

/** The columns by which the stored counts of a facet are grouped; null if they are not stored. */
export function storedFacet(pack: Pack, conditions: readonly Condition[], column: SharedColumn) {
  const [condition, ...others] = conditions
  if (condition === undefined || others.length > 0 || condition.wanted === null) return null
  if (condition.column === 'value' || !pack.sums.has([condition.column, column])) return null
  return { columns: [condition.column, column], wanted: condition.wanted }
}

/** Adds up rows in one pass. */
async function lookedThrough(
  pack: Pack,
  conditions: readonly Condition[],
  by: readonly SharedColumn[],
  asking: Asking,
): Promise<readonly Sums[]> {
  const depths = [null, ...by].map(() => new Map<number, Aggregator>())
  let groups = 0
  await pack.visit(
    pack.narrowest(conditions),
    conditions,
    [...by, ...AGGREGATED, 'bound', 'anchor', 'lowerEnd', 'upperEnd'],
    (block) => {
      const add = adder(block)
      const codes = by.map((column) => ({ of: block.column(column), size: sizeOf(pack, column) }))
      return (at) => {
        let path = 0
        for (const [depth, sums] of depths.entries()) {
          const column = codes[depth - 1]
          if (column !== undefined) path = path * column.size + (column.of[at] ?? 0)
          let sum = sums.get(path)
          if (sum === undefined) {
            groups += 1
            if (groups > MOST.groupHeads + 1) throw new SourceError('tooMany', by.join())
            sum = aggregator(pack.facts)
            sums.set(path, sum)
          }
          // What all rows come to is asked for only where they are not grouped.
          if (depth > 0 || by.length === 0) add(sum, at)
        }
      }
    },
    asking,
  )
  return depths
}

/** The groups of a view, an outer one before those in it. */
export function groupHeads(pack: Pack, view: SourceView, depths: readonly Sums[]): readonly SourceGroup[] {
  const heads: SourceGroup[] = []
  const lay = (depth: number, path: number, from: number): void => {
    const column = view.groups[depth]
    if (column === undefined) return
    const isDescending = view.sort.some((key) => key.column === column && key.direction === 'desc')
    let start = from
    for (const code of pack.codesInOrder(column, view.language, isDescending)) {
      const within = path * sizeOf(pack, column) + code
      const aggregate = depths[depth + 1]?.get(within)?.done()
      if (aggregate === undefined) continue
      const name = code === 0 ? null : (pack.names(column)[code - 1] ?? null)
      heads.push({ column, name, depth, start, aggregate })
      lay(depth + 1, within, start)
      start += aggregate.rows
    }
  }
  lay(0, 0, 0)
  return heads
}
