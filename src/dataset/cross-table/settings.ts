import * as v from 'valibot'
import type { CrossParameter, ViewQuery } from '../table/view-query.ts'

/** What stands across a cross-table of places: indicators, or the periods of one. */
export const CROSS_COLUMNS = ['indicators', 'periods'] as const

/** The column of names, and that of totals where places stand across, among the keys by which lines are sorted. */
export const NAME_KEY = 'name'
export const TOTAL_KEY = 'total'

/** Longest key of an indicator or a column in an address. */
const LONGEST_KEY = 400
const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_KEY))

/** How rows are seen as a cross-table. Which rows they are is not its matter: filters and search say that. */
export const CrossSchema = v.object({
  columns: v.picklist(CROSS_COLUMNS),
  /** The indicator whose periods are shown, by its key; null for the one with the most values. */
  of: v.nullable(key),
  /** The period whose indicators are shown, by its key; null for the latest of each cell. */
  at: v.nullable(key),
  /** Whether places stand across. */
  swapped: v.boolean(),
  change: v.boolean(),
  rank: v.boolean(),
  /** The column by which lines are sorted; null for the order of places, or of indicators. */
  sort: v.nullable(v.object({ by: key, direction: v.picklist(['asc', 'desc']) })),
})
export type Cross = v.InferOutput<typeof CrossSchema>

export const DEFAULT_CROSS: Cross = {
  columns: 'indicators',
  of: null,
  at: null,
  swapped: false,
  change: false,
  rank: false,
  sort: null,
}

type CrossQuery = Pick<ViewQuery, CrossParameter>

const ON = '1'

/** The cross-table as parameters, holding only what differs from the usual one: `cross=periods of=members with=change,rank`. */
export function encodeCross(cross: Cross | null): CrossQuery {
  if (cross === null) return {}
  const { columns, of, at, swapped, change, rank, sort } = cross
  const also = [...(change ? ['change'] : []), ...(rank ? ['rank'] : [])]
  return {
    cross: columns,
    ...(of === null ? {} : { of }),
    ...(at === null ? {} : { at }),
    ...(swapped ? { swap: ON } : {}),
    ...(also.length === 0 ? {} : { with: also.join(',') }),
    ...(sort === null ? {} : { order: `${sort.by}.${sort.direction}` }),
  }
}

/** The cross-table that parameters describe; null for a list. What is not understood is left out. */
export function decodeCross(text: (name: keyof CrossQuery) => string | null): Cross | null {
  const columns = CROSS_COLUMNS.find((known) => known === text('cross'))
  if (columns === undefined) return null
  const keyOf = (name: keyof CrossQuery) => {
    const read = v.safeParse(key, text(name))
    return read.success ? read.output : null
  }
  const also = (text('with') ?? '').split(',')
  return {
    columns,
    of: keyOf('of'),
    at: keyOf('at'),
    swapped: text('swap') === ON,
    change: also.includes('change'),
    rank: also.includes('rank'),
    sort: sortOf(text('order')),
  }
}

function sortOf(text: string | null): Cross['sort'] {
  const [, by, direction] = /^(.+)\.(asc|desc)$/u.exec(text ?? '') ?? []
  if (by === undefined || by.length > LONGEST_KEY) return null
  return { by, direction: direction === 'desc' ? 'desc' : 'asc' }
}

/** The table after a reader pressed a column's heading: ascending, descending, in its own order. */
export function withCrossSort(cross: Cross, by: string): Cross {
  const direction = cross.sort?.by !== by ? 'asc' : cross.sort.direction === 'asc' ? 'desc' : null
  return { ...cross, sort: direction === null ? null : { by, direction } }
}
