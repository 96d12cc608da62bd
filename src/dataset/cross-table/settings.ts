import * as v from 'valibot'
import { isDay } from '../../domain/time/period.ts'
import type { CrossParameter, ViewQuery } from '../table/view/view-query.ts'

/** The columns of a cross-table of places, or its lines if it is swapped: indicators, or the periods of one indicator. */
export const CROSS_COLUMNS = ['indicators', 'periods'] as const

/** Sort keys of the column of names, and of the column of totals if places are the columns. */
export const NAME_KEY = 'name'
export const TOTAL_KEY = 'total'

/** The longest key of an indicator or a column in an address, in characters. */
const LONGEST_KEY = 400
const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_KEY))

/** The settings that show rows as a cross-table. Filters and search decide which rows these are. */
export const CrossSchema = v.object({
  columns: v.picklist(CROSS_COLUMNS),
  /** The indicator whose periods are shown, by its key; null for the one with the most values. */
  of: v.nullable(key),
  /** The period whose indicators are shown, by its key; null for the latest of each cell. */
  at: v.nullable(key),
  /** Whether places are the columns, not the lines. */
  swapped: v.boolean(),
  change: v.boolean(),
  rank: v.boolean(),
  /** Whether values are compared with their targets, by completion and band. */
  target: v.optional(v.boolean(), false),
  /** Whether places are arranged in the user's groups, each with its total and ranks. */
  grouped: v.optional(v.boolean(), false),
  /** The keys of the indicators that are shown, in their order; null for all in the usual order. */
  pick: v.optional(v.nullable(v.array(key)), null),
  /** The day up to which the numbers count, where their period is only a year. */
  until: v.optional(v.nullable(v.string()), null),
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
  target: false,
  grouped: false,
  pick: null,
  until: null,
  sort: null,
}

type CrossQuery = Pick<ViewQuery, CrossParameter>

const ON = '1'

/** Separates indicators. No key contains it. */
const COMMA = ','

/** What can be shown beside each value, in the order in which an address names it. */
const ALSO = ['change', 'rank', 'target', 'groups'] as const
const NAMES = { change: 'change', rank: 'rank', target: 'target', groups: 'grouped' } as const

/** The most indicators that can be picked. */
const MOST_PICKED = 100

/** The cross-table as parameters, only with settings that differ from the defaults: `cross=periods of=members with=change,rank`. */
export function encodeCross(cross: Cross | null): CrossQuery {
  if (cross === null) return {}
  const { columns, of, at, swapped, pick, until, sort } = cross
  const also = ALSO.filter((name) => cross[NAMES[name]])
  return {
    cross: columns,
    ...(of === null ? {} : { of }),
    ...(at === null ? {} : { at }),
    ...(swapped ? { swap: ON } : {}),
    ...(pick === null ? {} : { pick: pick.join(COMMA) }),
    ...(until === null ? {} : { until }),
    ...(also.length === 0 ? {} : { with: also.join(',') }),
    ...(sort === null ? {} : { order: `${sort.by}.${sort.direction}` }),
  }
}

/** The cross-table that parameters describe; null for a list. Values that are not understood are ignored. */
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
    target: also.includes('target'),
    grouped: also.includes('groups'),
    pick: picked(text('pick')),
    until: dayIn(text('until')),
    sort: sortOf(text('order')),
  }
}

function picked(text: string | null): Cross['pick'] {
  if (text === null || text === '') return null
  const keys = text.split(COMMA).filter((one) => one !== '' && one.length <= LONGEST_KEY)
  return [...new Set(keys)].slice(0, MOST_PICKED)
}

const dayIn = (text: string | null): string | null => (text !== null && isDay(text) ? text : null)

function sortOf(text: string | null): Cross['sort'] {
  const [, by, direction] = /^(.+)\.(asc|desc)$/u.exec(text ?? '') ?? []
  if (by === undefined || by.length > LONGEST_KEY) return null
  return { by, direction: direction === 'desc' ? 'desc' : 'asc' }
}

/** The settings after a click on a column's heading: ascending, then descending, then the original order. */
export function withCrossSort(cross: Cross, by: string): Cross {
  const direction = cross.sort?.by !== by ? 'asc' : cross.sort.direction === 'asc' ? 'desc' : null
  return { ...cross, sort: direction === null ? null : { by, direction } }
}
