import type { Term } from '../sql/order.ts'
import type { Bound } from '../sql/where.ts'

/** Rows of a page that lie behind each other in the order of a view and share what `bounds` says. */
export interface Segment {
  readonly bounds: readonly Bound[]
  /** Where they begin among the rows within the bounds, and how many they are. */
  readonly offset: number
  readonly limit: number
}

/** How many rows within bounds have each number of a term, in buckets of a width. */
export type Histogram = (
  bounds: readonly Bound[],
  sql: string,
  width: number,
) => Promise<ReadonlyMap<number, number>>

/** Rows that may be put in order to find the first of them. Where a page lies further down, what lies before it is counted instead. */
export const SORTED_AT_ONCE = 10_000

/** A number of a term, and how wide the buckets are in which it is counted. */
interface Step extends Term {
  readonly width: number
}

/** Signs of an id by which it is found; where so many rows share them, they are put in order all the same. */
const ID_SIGNS = 32
/** Signs that make one number. */
const ID_PIECE = 4

/** The steps by which a term is counted, one width after another: terms with many numbers begin with wide ones. Ids are plain signs, see the loader. */
function stepsOf({ sql, direction }: Term): readonly Step[] {
  if (sql === 'id')
    return Array.from({ length: ID_SIGNS / ID_PIECE }, (_, at) => {
      const piece = `rightPad(substring(id, ${at * ID_PIECE + 1}, ${ID_PIECE}), ${ID_PIECE}, char(0))`
      return [65_536, 1].map((width) => ({
        sql: `reinterpretAsUInt32(reverse(${piece}))`,
        direction,
        width,
      }))
    }).flat()
  const hasMany = ['position', 'value', 'printed', 'printed_en'].includes(sql)
  const widths = sql.endsWith('= 0') ? [1] : hasMany ? [65_536, 256, 1] : [256, 1]
  return widths.map((width) => ({ sql, direction, width }))
}

/**
 * Finds a page by counting: how many rows there are of each number of the first term, then within the number on which the page lies those of
 * the next, until few enough are left to be put in order. No more than a few counts are asked for, however far down the page is.
 * @returns nothing where the page begins behind the last row.
 */
export async function segmentsOf(
  terms: readonly Term[],
  page: { readonly offset: number; readonly limit: number },
  histogram: Histogram,
  atOnce = SORTED_AT_ONCE,
): Promise<readonly Segment[]> {
  const steps = terms.flatMap(stepsOf)
  const found: Segment[] = []
  async function within(
    bounds: readonly Bound[],
    step: number,
    offset: number,
    limit: number,
  ): Promise<void> {
    const at = steps[step]
    if (at === undefined) {
      found.push({ bounds, offset, limit })
      return
    }
    const { sql, direction, width } = at
    const buckets = [...(await histogram(bounds, sql, width))].sort(([a], [b]) =>
      direction === 'asc' ? a - b : b - a,
    )
    let before = 0
    for (const [bucket, rows] of buckets) {
      const from = Math.max(0, offset - before)
      const to = Math.min(rows, offset + limit - before)
      before += rows
      if (from >= to) continue
      const inner = [...bounds, { sql, from: bucket * width, to: bucket * width + width - 1 }]
      if (Math.min(rows, to) <= atOnce) found.push({ bounds: inner, offset: from, limit: to - from })
      else await within(inner, step + 1, from, to - from)
    }
  }
  await within([], 0, page.offset, page.limit)
  return found
}
