import type { SharedColumn, SourceView } from '../../../src/sources/view.ts'
import type { Term } from './order.ts'
import { orderBy } from './order.ts'
import type { Query } from './params.ts'
import { newParams } from './params.ts'
import type { Numbered } from './schema.ts'
import type { Bound } from './where.ts'
import { whereOf, withinOf } from './where.ts'

/** The totals of a group, as numbers that can be added to those of another shard. See `tally.ts`. */
const TALLY = [
  'count() AS rows',
  'min(lower) AS least',
  'max(upper) AS greatest',
  'countIf(lower IS NULL) AS open_lower',
  'countIf(upper IS NULL) AS open_upper',
  'sumKahan(lower) AS lower_sum',
  'sumKahan(upper) AS upper_sum',
  'groupBitmap(locality) AS places',
  ...['indicator', 'unit', 'period', 'breakdown', 'scope', 'level'].flatMap((column) => [
    `min(${column}) AS ${column}_from`,
    `max(${column}) AS ${column}_to`,
  ]),
]

/** As much of it as tells whether the rows of a group are of one indicator: those of several have neither a span nor a sum. */
const COUNT: readonly string[] = TALLY.map((part) => {
  const [, name = ''] = part.split(' AS ')
  if (name === 'rows' || name.startsWith('indicator_')) return part
  return ['least', 'greatest', 'lower_sum', 'upper_sum'].includes(name) ? `NULL AS ${name}` : `0 AS ${name}`
})

/**
 * The rows of a view in its order, with what they are ordered by before their position as `k0`, `k1` …, so that those of several shards can
 * be put together.
 */
export function rowsQuery(
  load: number,
  view: SourceView,
  terms: readonly Term[],
  page: { readonly offset: number; readonly limit: number } | null,
  bounds: readonly Bound[] = [],
): Query {
  const params = newParams()
  const keys = terms.slice(0, -1).map(({ sql }, place) => `${sql} AS k${place}`)
  const sql = [
    `SELECT ${['position', 'shown', ...keys].join(', ')}`,
    'FROM observations',
    `WHERE ${whereOf(load, view.filters, params)}${withinOf(bounds, params)}`,
    `ORDER BY ${orderBy(terms)}`,
    ...(page === null ? [] : [`LIMIT ${params.count(page.limit)} OFFSET ${params.count(page.offset)}`]),
  ].join('\n')
  return { sql, params: params.all() }
}

/** How many rows of a view within bounds have each number of a term, in buckets of a width. */
export function histogramQuery(
  load: number,
  { filters }: Pick<SourceView, 'filters'>,
  bounds: readonly Bound[],
  term: string,
  width: number,
): Query {
  const params = newParams()
  const sql = [
    `SELECT intDiv(toUInt32(${term}), ${params.count(width)}) AS code, count() AS rows`,
    'FROM observations',
    `WHERE ${whereOf(load, filters, params)}${withinOf(bounds, params)}`,
    'GROUP BY code',
  ].join('\n')
  return { sql, params: params.all() }
}

/** How many rows a view shows. */
export function countQuery(load: number, { filters }: Pick<SourceView, 'filters'>): Query {
  const params = newParams()
  return {
    sql: `SELECT count() AS rows FROM observations WHERE ${whereOf(load, filters, params)}`,
    params: params.all(),
  }
}

/**
 * What the rows of each group come to. Without columns all rows are one group, also where there are none.
 * @param counts whether rows are counted alone, which is several times faster
 */
export function tallyQuery(
  load: number,
  { filters }: Pick<SourceView, 'filters'>,
  columns: readonly SharedColumn[],
  most: number,
  counts = false,
): Query {
  const params = newParams()
  const codes = columns.map((column, place) => `${column} AS g${place}`)
  const groups = columns.map((_, place) => `g${place}`).join(', ')
  const sql = [
    `SELECT ${[...codes, ...(counts ? COUNT : TALLY)].join(', ')}`,
    'FROM observations',
    `WHERE ${whereOf(load, filters, params)}`,
    ...(columns.length === 0 ? [] : [`GROUP BY ${groups} LIMIT ${params.count(most + 1)}`]),
  ].join('\n')
  return { sql, params: params.all() }
}

/** How many rows have each value of a column under all other filters. */
export function facetQuery(
  load: number,
  { filters }: Pick<SourceView, 'filters'>,
  column: SharedColumn,
): Query {
  const params = newParams()
  const sql = [
    `SELECT ${column} AS code, count() AS rows`,
    'FROM observations',
    `WHERE ${whereOf(load, filters, params, column)}`,
    'GROUP BY code',
  ].join('\n')
  return { sql, params: params.all() }
}

const NAME = 'field, code, code_en, key, zh, en, said'

/** All values of a column in the order of a language, up to a number and one more. */
export function allNamesQuery(
  load: number,
  column: SharedColumn,
  language: SourceView['language'],
  most: number,
): Query {
  const params = newParams()
  const sql = [
    `SELECT ${NAME} FROM names`,
    `WHERE load = ${params.count(load)} AND field = '${column}'`,
    `ORDER BY code = 0, ${language === 'en' ? 'code_en' : 'code'} LIMIT ${params.count(most + 1)}`,
  ].join(' ')
  return { sql, params: params.all() }
}

/** Values of some columns by their numbers. */
export function namesQuery(load: number, codes: ReadonlyMap<Numbered, readonly number[]>): Query {
  const params = newParams()
  const of = params.count(load)
  const conditions = [...codes].map(
    ([column, numbers]) =>
      `(field = '${column}' AND code IN JSONExtract(${params.text(JSON.stringify(numbers))}, 'Array(UInt32)'))`,
  )
  return {
    sql: `SELECT ${NAME} FROM names WHERE load = ${of} AND (${conditions.join(' OR ')})`,
    params: params.all(),
  }
}

/** The loads that a shard holds whole, the latest first, with what each says of itself. */
export const LOADS_QUERY: Query = {
  sql: 'SELECT load, version, shard, shards, held, rows, made, zh, en FROM loads ORDER BY load DESC LIMIT 8',
  params: {},
}

/** How many values each column of a load has, and whether some row has none of them. */
export function fieldsQuery(load: number): Query {
  const params = newParams()
  return {
    sql: `SELECT field, max(code) AS most, min(code) = 0 AS blank FROM names WHERE load = ${params.count(load)} GROUP BY field`,
    params: params.all(),
  }
}
