import * as v from 'valibot'
import { decodeCross, encodeCross } from '../../cross-table/settings.ts'
import type { ColumnId } from '../columns.ts'
import { COLUMNS, isColumnId } from '../columns.ts'
import type { Filter } from '../filter.ts'
import { BLANK, FilterSchema } from '../filter.ts'
import type { SortKey } from '../row-order.ts'
import type { Parameter, ViewQuery } from './view-query.ts'
import { FILTER } from './view-query.ts'
import type { ViewState } from './view-state.ts'
import { DEFAULT_VIEW, DENSITIES, ViewStateSchema, WIDTHS } from './view-state.ts'

/** Characters of a search at most. */
export const LONGEST_SEARCH = 500

/** Stands for rows without a value, since an address cannot hold an empty text. */
const BLANK_SIGN = '~'

/** Stands before the keys whose rows are left out. */
const EXCEPT_SIGN = '!'

const escapeItem = (text: string) =>
  text === BLANK ? BLANK_SIGN : text.replace(/[%,~!]/gu, (sign) => ESCAPES[sign] ?? sign)
const unescapeItem = (text: string) =>
  text === BLANK_SIGN
    ? BLANK
    : text
        .replaceAll('%7E', BLANK_SIGN)
        .replaceAll('%21', EXCEPT_SIGN)
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%')
const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', ',': '%2C', '~': '%7E', '!': '%21' }

const list = (items: readonly string[]) => items.map(escapeItem).join(',')
const items = (text: string) => text.split(',').map(unescapeItem)

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, place) => item === b[place])

/**
 * The view as parameters that a person can read and type, holding only what differs from the default:
 * `q=覆盖 f.locality=gaotai,lanshan f.status=!derived f.value=100.. sort=value.desc group=theme`.
 */
export function encodeView(view: ViewState, base: ViewState = DEFAULT_VIEW): ViewQuery {
  const query: ViewQuery = {}
  const put = (name: Parameter, differs: boolean, text: string) => {
    if (differs) query[name] = text
  }
  put('q', view.search !== base.search, view.search)
  put('in', view.locality !== base.locality, view.locality ?? '')
  for (const filter of view.filters) query[`${FILTER}${filter.column}`] = writeFilter(filter)
  const sort = view.sort.map(({ column, direction }) => `${column}.${direction}`)
  put('sort', sort.length > 0, sort.join(','))
  put('group', view.grouping.length > 0, list(view.grouping))
  put('columns', !sameList(view.columns, base.columns), list(view.columns))
  put('pin', !sameList(view.pinned, base.pinned), view.pinned.length === 0 ? NONE : list(view.pinned))
  const sizes = Object.entries(view.sizes).map(([column, size]) => `${column}.${size}`)
  put('width', sizes.length > 0, sizes.join(','))
  put('density', view.density !== base.density, view.density)
  return { ...query, ...encodeCross(view.cross) }
}

/** An empty text is dropped from an address, so that "none" needs a sign. */
const NONE = '-'

function writeFilter(filter: Filter): string {
  switch (filter.type) {
    case 'set':
      return `${filter.except ? EXCEPT_SIGN : ''}${list(filter.keys)}`
    case 'text':
      return filter.text
    case 'number':
      return `${filter.min ?? ''}..${filter.max ?? ''}${filter.mode === 'sure' ? '!' : ''}`
    case 'period':
      return `${filter.from ?? ''}..${filter.to ?? ''}`
  }
}

/**
 * The view that parameters describe. What is not understood is left out, since an address may be cut, old or typed by hand; parameters of
 * others are ignored.
 */
export function decodeView(
  query: Readonly<Record<string, unknown>>,
  base: ViewState = DEFAULT_VIEW,
): ViewState {
  const text = (name: string): string | null => {
    const value = Object.hasOwn(query, name) ? query[name] : undefined
    return typeof value === 'string' && value !== '' ? value : null
  }
  const columns = (name: string): readonly ColumnId[] => items(text(name) ?? '').filter(isColumnId)
  const shown = columns('columns')
  const pin = text('pin')
  const density = DENSITIES.find((known) => known === text('density'))
  const view: ViewState = {
    search: (text('q') ?? base.search).slice(0, LONGEST_SEARCH),
    locality: text('in')?.slice(0, LONGEST_SEARCH) ?? base.locality,
    filters: Object.keys(query).flatMap((name) => {
      const column = name.slice(FILTER.length)
      const value = text(name)
      if (!name.startsWith(FILTER) || value === null || !isColumnId(column)) return []
      const read = v.safeParse(FilterSchema, readFilter(column, value))
      return read.success ? [read.output] : []
    }),
    sort: readSort(text('sort')),
    grouping: columns('group').filter((id) => COLUMNS[id].type !== 'number'),
    columns: shown.length > 0 ? shown : base.columns,
    pinned: pin === null ? base.pinned : columns('pin'),
    sizes: readSizes(text('width')),
    density: density ?? base.density,
    cross: decodeCross(text),
  }
  const read = v.safeParse(ViewStateSchema, view)
  return read.success ? read.output : base
}

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))

function readSet(column: ColumnId, text: string): unknown {
  const except = text.startsWith(EXCEPT_SIGN)
  const keys = items(except ? text.slice(EXCEPT_SIGN.length) : text)
  return { type: 'set', column, keys, ...(except ? { except } : {}) }
}

function readFilter(column: ColumnId, text: string): unknown {
  const [from = '', to = ''] = text.replace(/!$/u, '').split('..')
  switch (COLUMNS[column].type) {
    case 'number':
      return {
        type: 'number',
        column,
        min: numberOrNull(from),
        max: numberOrNull(to),
        mode: text.endsWith('!') ? 'sure' : 'possible',
      }
    case 'period':
      if (text === BLANK_SIGN) return readSet(column, text)
      // One date alone, such as 2025, is all of it.
      return {
        type: 'period',
        column,
        from: dayOf(from, 'first'),
        to: dayOf(text.includes('..') ? to : from, 'last'),
      }
    case 'text':
      return { type: 'text', column, text }
    case 'set':
    case 'bound':
    case 'status':
      return readSet(column, text)
  }
}

/** The day that a date of an address means: of a year or a month the first or the last; null for an end that is open. */
function dayOf(text: string, end: 'first' | 'last'): string | null {
  if (text === '') return null
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(text) ?? []
  if (year === undefined) return text
  if (end === 'first') return `${year}-${month ?? '01'}-01`
  const days = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate()
  return `${year}-${month ?? '12'}-${days}`
}

function readSort(text: string | null): readonly SortKey[] {
  const keys = new Map<ColumnId, SortKey>()
  for (const item of items(text ?? '')) {
    const [column = '', direction] = item.split('.')
    if (!isColumnId(column) || keys.has(column)) continue
    keys.set(column, { column, direction: direction === 'desc' ? 'desc' : 'asc' })
  }
  return [...keys.values()]
}

function readSizes(text: string | null): ViewState['sizes'] {
  const sizes = items(text ?? '').flatMap((item): [ColumnId, number][] => {
    const [column = '', width] = item.split('.')
    const size = Number(width)
    return isColumnId(column) && Number.isInteger(size) && size >= WIDTHS.least && size <= WIDTHS.most
      ? [[column, size]]
      : []
  })
  return Object.fromEntries(sizes)
}

/** A text that is the same for all addresses of one view: what an address does not say, or says in vain, does not count. */
export function viewKey(query: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(encodeView(decodeView(query))).filter(([, value]) => value !== undefined)
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)))
}
