import type { Aggregator } from '../aggregate.ts'
import { AGGREGATED, aggregator } from '../aggregate.ts'
import type { Asking } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { SharedColumn, SourceGroup, SourceView } from '../view.ts'
import { MOST } from '../view.ts'
import type { Block } from './copy.ts'
import type { Pack } from './pack.ts'
import { EXACT_CODE, quantityStored } from './stored-value.ts'

/** What rows come to by the codes of the columns that group them: a number for each path of codes, outer code first. */
type Sums = ReadonlyMap<number, Aggregator>

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

/**
 * Adds up the rows of a view: for all of them, and for each depth of groups by the columns given, in one pass.
 * @throws {SourceError} `tooMany`, where there are more groups than an answer holds
 */
export async function addUp(
  pack: Pack,
  view: SourceView,
  by: readonly SharedColumn[],
  asking: Asking,
): Promise<readonly Sums[]> {
  const conditions = pack.conditions(view.filters)
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
