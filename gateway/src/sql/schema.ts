import type { SharedColumn, SourceColumn } from '../../../src/sources/view.ts'
import { SHARED_COLUMNS } from '../../../src/sources/view.ts'

/**
 * The tables on a ClickHouse server. What sorting, filtering and adding up need is computed when rows are loaded, so that a query compares
 * numbers alone. The README says what each column means.
 */

/** Columns whose values are numbered: those that rows share, and what is printed. */
export const NUMBERED = [...SHARED_COLUMNS, 'printed'] as const satisfies readonly SourceColumn[]
export type Numbered = SharedColumn | 'printed'

/** Numbered columns whose order is the same in every language, so that their number alone says it. */
const ORDERED = ['bound', 'period', 'status'] as const satisfies readonly Numbered[]
export type Worded = Exclude<Numbered, (typeof ORDERED)[number]>

export const WORDED: readonly Worded[] = NUMBERED.filter((column) => isWorded(column))

/** Whether the order of a column's values depends on the language of their words. */
export function isWorded(column: Numbered): column is Worded {
  return !ORDERED.some((ordered) => ordered === column)
}

/** Columns whose values have more than a key and words; the rest is stored with the name, as JSON. */
export const SAID = [
  'locality',
  'province',
  'theme',
  'indicator',
  'breakdown',
  'scope',
  'unit',
  'period',
  'report',
] as const satisfies readonly SharedColumn[]
const lines = (columns: readonly string[]): string => columns.map((column) => `  ${column}`).join(',\n')

/** Numbered columns of which there are fewer than 256 values. */
const SMALL: readonly Numbered[] = ['bound', 'status']

/**
 * One row for each observation of each load. A page reads only the column `shown` of the rows that it shows: every other column would cost
 * one more read for each row. A second copy is ordered by place, since the rows of one place lie far apart in the first; the server
 * picks the copy that suits the query.
 */
const OBSERVATIONS = `CREATE TABLE IF NOT EXISTS observations (
${lines([
  'load UInt32',
  'year UInt16',
  'position UInt32',
  'id String CODEC(ZSTD(1))',
  ...NUMBERED.map((column) => `${column} ${SMALL.includes(column) ? 'UInt8' : 'UInt32'}`),
  ...WORDED.map((column) => `${column}_en UInt32`),
  'level UInt8',
  'value UInt32',
  'lower Nullable(Float64)',
  'upper Nullable(Float64)',
  'low Float64',
  'high Float64',
  'low_open UInt8',
  'high_open UInt8',
  'shown String CODEC(ZSTD(1))',
  'PROJECTION by_place (SELECT * ORDER BY (locality, indicator, period, position))',
])}
) ENGINE = MergeTree
PARTITION BY (load, year)
ORDER BY (indicator, period, locality, position)
SETTINGS index_granularity = 1024`

/** One row for each value of each numbered column; number 0 stands for rows without one. */
const NAMES = `CREATE TABLE IF NOT EXISTS names (
${lines([
  'load UInt32',
  'field LowCardinality(String)',
  'code UInt32',
  'code_en UInt32',
  'key String',
  'zh String',
  'en String',
  'said String',
  'folded String',
  'first Nullable(String)',
  'last Nullable(String)',
  'rows UInt64',
])}
) ENGINE = MergeTree
PARTITION BY load
ORDER BY (field, code)
SETTINGS index_granularity = 256`

/** One row for each load that is complete. It is written last, so that no reader sees half of one. */
const LOADS = `CREATE TABLE IF NOT EXISTS loads (
${lines([
  'load UInt32',
  'version UInt16',
  'shard UInt16',
  'shards UInt16',
  'held UInt64',
  'rows UInt64',
  'made String',
  'zh String',
  'en String',
])}
) ENGINE = MergeTree
ORDER BY load`

export const TABLES: readonly string[] = [OBSERVATIONS, NAMES, LOADS]

/** The layout of the tables that this gateway reads. Changed whenever an older one would misread a newer load. */
export const LAYOUT = 2
