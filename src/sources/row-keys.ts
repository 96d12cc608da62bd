import type { Entry } from '../dataset/table/column.ts'
import { compareEntries, compareKeys } from '../dataset/table/column.ts'
import { COLUMNS } from '../dataset/table/columns.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { quantityOf } from '../domain/number/bound.ts'
import { likelyInterval } from '../domain/number/interval.ts'
import { anchorOf, boundRank } from '../domain/number/order.ts'
import { unitNames } from '../domain/number/unit.ts'
import type { Language } from '../domain/text.ts'
import { eachDataLanguage } from '../domain/text-schema.ts'
import { PERIOD_BASES, wordPeriod } from '../domain/time/period.ts'
import { STATUS_NAMES } from '../words/dataset/status.ts'
import { BOUND_NAMES } from '../words/domain/bound.ts'
import type { Name, SharedColumn, SourcePeriod, SourceRow } from './view.ts'

/**
 * What a store keeps beside the columns of a row so that an engine sorts and filters as the table does, without knowing of bounds. It is
 * computed when rows are loaded.
 */
export interface RowKeys {
  /**
   * The order of values: by `anchor`, then `boundRank`, then `tie`, each ascending. A vague value has no anchor and comes last, also where
   * the order is turned round.
   */
  readonly anchor: number | null
  readonly boundRank: number
  readonly tie: number | null
  /** The likely interval, by which rows are filtered: −Infinity and Infinity for an end that is not known. */
  readonly from: number
  readonly to: number
  /** Whether the value is never the end itself: above 90 begins at 90 and is never 90. */
  readonly fromOpen: boolean
  readonly toOpen: boolean
}

/** The keys of a quantity. */
export function rowKeys(quantity: Quantity): RowKeys {
  const anchor = anchorOf(quantity)
  const { lower, upper, lowerOpen, upperOpen } = likelyInterval(quantity)
  return {
    anchor,
    boundRank: boundRank(quantity.bound),
    tie: anchor === null ? null : (quantity.upper ?? anchor),
    from: lower,
    to: upper,
    fromOpen: lowerOpen,
    toOpen: upperOpen,
  }
}

/** The quantity of a row. @throws {RangeError} where its four columns contradict each other. */
export const rowQuantity = ({ bound, value, lower, upper }: SourceRow): Quantity =>
  quantityOf({ bound, value, lower, upper })

/** Whether a row is shown under a filter by number. */
export function meetsRange(
  { from, to, fromOpen, toOpen }: Pick<RowKeys, 'from' | 'to' | 'fromOpen' | 'toOpen'>,
  {
    min,
    max,
    mode,
  }: { readonly min: number | null; readonly max: number | null; readonly mode: 'possible' | 'sure' },
): boolean {
  if (min !== null && max !== null && min > max) return false
  if (mode === 'sure') return (min === null || from >= min) && (max === null || to <= max)
  return (
    (min === null || (toOpen ? to > min : to >= min)) &&
    (max === null || (fromOpen ? from < max : from <= max))
  )
}

/** The key of a period: `start/end/basis`. */
export const periodKey = ({ start, end, basis }: SourcePeriod): string => `${start ?? ''}/${end}/${basis}`

/** The key of a row in a column of shared values; null where it has none. */
export function sharedKey(row: SourceRow, column: SharedColumn): string | null {
  switch (column) {
    case 'bound':
    case 'status':
      return row[column]
    case 'unit':
      return row.unit.id
    case 'period':
      return row.period === null ? null : periodKey(row.period)
    default:
      return row[column]?.key ?? null
  }
}

/** The period that a key names, as {@link sharedKey} writes it. */
export function periodOfKey(key: string): SourcePeriod {
  const [start = '', end = '', basis] = key.split('/')
  return {
    start: start === '' ? null : start,
    end,
    basis: PERIOD_BASES.find((known) => known === basis) ?? 'stated',
  }
}

/** The value of a row in a column of shared values, with its words; null where it has none. */
export function sharedName(row: SourceRow, column: SharedColumn): Name | null {
  switch (column) {
    case 'bound':
      return { key: row.bound, ...BOUND_NAMES[row.bound] }
    case 'status':
      return { key: row.status, ...STATUS_NAMES[row.status] }
    case 'unit':
      return { key: row.unit.id, ...unitNames(row.unit) }
    case 'period': {
      const { period } = row
      if (period === null) return null
      return { key: periodKey(period), ...eachDataLanguage((language) => wordPeriod(period, language)) }
    }
    default: {
      const name = row[column]
      return name === null ? null : { key: name.key, zh: name.zh, en: name.en }
    }
  }
}

/**
 * The order of the values of a column, which sorts, groups and facets follow: words as a reader of the language expects, periods by their last
 * day, bounds and statuses by their lists; and by the key, code unit by code unit, where that leaves two values equal.
 */
export function compareShared(column: SharedColumn, a: Name, b: Name, language: Language): number {
  const entry = ({ key, zh, en }: Name): Entry => ({
    key,
    text: { zh, en },
    ...(column === 'period' ? { period: periodOfKey(key) } : {}),
  })
  const by = COLUMNS[column]
  const [x, y] = [entry(a), entry(b)]
  return by.type === 'number' ? compareKeys(x, y) : compareEntries(by, x, y, language)
}
