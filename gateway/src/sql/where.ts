import { fold } from '../../../src/dataset/table/search/search-text.ts'
import type { SourceFilter } from '../../../src/sources/view.ts'
import type { Params } from './params.ts'
import type { Numbered } from './schema.ts'

/** A condition that no row meets. */
const NOTHING = '0'

/** The numbers of a column's values that meet a condition on the table of names. */
const codesOf = (column: Numbered, load: string, condition: string): string =>
  `(SELECT code FROM names WHERE load = ${load} AND field = '${column}' AND ${condition})`

/** A condition that the number of a column lies between two numbers. */
export interface Bound {
  /** Never from outside, see `order.ts`. */
  readonly sql: string
  readonly from: number
  readonly to: number
}

/** The condition that rows lie within bounds, to be put behind another. */
export const withinOf = (bounds: readonly Bound[], params: Params): string =>
  bounds
    .map(({ sql, from, to }) => ` AND (${sql}) BETWEEN ${params.count(from)} AND ${params.count(to)}`)
    .join('')

/**
 * The condition that rows of a load meet all filters, but for the one of a column that is left out. Identifiers come from the code, all values
 * go through `params`.
 */
export function whereOf(
  load: number,
  filters: readonly SourceFilter[],
  params: Params,
  leaveOut?: SourceFilter['column'],
): string {
  const of = params.count(load)
  return [
    `load = ${of}`,
    ...filters.filter(({ column }) => column !== leaveOut).map((filter) => conditionOf(filter, of, params)),
  ].join(' AND ')
}

function conditionOf(filter: SourceFilter, load: string, params: Params): string {
  switch (filter.type) {
    case 'set':
      return `${filter.column} ${filter.except === true ? 'NOT IN' : 'IN'} ${codesOf(filter.column, load, `key IN ${params.texts(filter.keys.filter(isText))}`)}`
    case 'text':
      return textCondition(filter.column, fold(filter.text), load, params)
    case 'number':
      return numberCondition(filter, params)
    case 'period':
      return periodCondition(filter, load, params)
  }
}

/** Half a surrogate pair is no text for a server, and would make the whole list invalid. */
const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text)

function textCondition(
  column: 'scope' | 'printed' | 'id',
  term: string,
  load: string,
  params: Params,
): string {
  // It parts the texts that the table of a page looks through, which therefore never finds it.
  if (term.includes('\0') || !isText(term)) return NOTHING
  if (column === 'id') return `position(lower(id), ${params.text(term)}) > 0`
  const holds =
    column === 'printed'
      ? `match(folded, ${params.text(wholeNumbers(term))})`
      : `position(folded, ${params.text(term)}) > 0`
  return `${column} IN ${codesOf(column, load, `code > 0 AND ${holds}`)}`
}

/** A pattern by which a term is found with its numbers whole: 92 is in 92%, and not in 1,923. See `holdsWhole`. */
function wholeNumbers(term: string): string {
  const before = /^\d/u.test(term) ? '(?:^|[^0-9.,]|(?:^|[^0-9])[.,])' : ''
  const behind = /\d$/u.test(term) ? '(?:$|[^0-9.,]|[.,](?:[^0-9]|$))' : ''
  return `(?s)${before}${term.replaceAll(/[\\^$.|?*+()[\]{}]/gu, '\\$&')}${behind}`
}

function numberCondition(
  { min, max, mode }: Extract<SourceFilter, { readonly type: 'number' }>,
  params: Params,
): string {
  if (min !== null && max !== null && min > max) return NOTHING
  const [from, to] = [min === null ? null : params.number(min), max === null ? null : params.number(max)]
  const conditions =
    mode === 'sure'
      ? [from && `low >= ${from}`, to && `high <= ${to}`]
      : [
          from && `(high > ${from} OR (high_open = 0 AND high = ${from}))`,
          to && `(low < ${to} OR (low_open = 0 AND low = ${to}))`,
        ]
  return conditions.filter((condition) => condition !== null).join(' AND ') || '1'
}

function periodCondition(
  { from, to }: Extract<SourceFilter, { readonly type: 'period' }>,
  load: string,
  params: Params,
): string {
  if (from !== null && to !== null && from > to) return NOTHING
  const conditions = [
    'code > 0',
    ...(from === null ? [] : [`last >= ${params.text(from)}`]),
    ...(to === null ? [] : [`(first IS NULL OR first <= ${params.text(to)})`]),
  ]
  const within = `period IN ${codesOf('period', load, conditions.join(' AND '))}`
  // Said of the partition too, so that those of earlier years are not read.
  return from === null ? within : `year >= ${params.count(Number(from.slice(0, 4)))} AND ${within}`
}
