import * as v from 'valibot'
import { UnitSchema } from '../../../src/domain/number/unit.ts'
import { groupRows } from '../../../src/lib/group-rows.ts'
import { itemAt } from '../../../src/lib/item-at.ts'
import type { AboutAnswer } from '../../../src/sources/clickhouse/wire.ts'
import { ROWS_AT_ONCE } from '../../../src/sources/clickhouse/wire.ts'
import type { Asking, RowsAnswer } from '../../../src/sources/data-source.ts'
import { SourceError } from '../../../src/sources/data-source.ts'
import type {
  AggregateAnswer,
  FacetsAnswer,
  GroupsAnswer,
  PageAnswer,
  Parts,
  SharedColumn,
  SourceGroup,
  SourceRow,
  SourceView,
} from '../../../src/sources/view.ts'
import { MOST, SHARED_COLUMNS, WIRE_VERSION } from '../../../src/sources/view.ts'
import type { Shard } from '../server/shard.ts'
import { ShardGone } from '../server/shard.ts'
import type { Term } from '../sql/order.ts'
import { keysOf, termsOf } from '../sql/order.ts'
import type { Query } from '../sql/params.ts'
import {
  allNamesQuery,
  countQuery,
  facetQuery,
  histogramQuery,
  rowsQuery,
  tallyQuery,
} from '../sql/queries.ts'
import type { Numbered } from '../sql/schema.ts'
import { NUMBERED } from '../sql/schema.ts'
import type { Loaded } from './loaded.ts'
import { findLoad, firstAnswer, orGone } from './loaded.ts'
import { compareRows, merged } from './merge.ts'
import type { Named } from './names.ts'
import { fromJson, Names, nameOf, nameStore } from './names.ts'
import type { Segment } from './seek.ts'
import { SORTED_AT_ONCE, segmentsOf } from './seek.ts'
import type { OrderedRow } from './source-row.ts'
import { codedRow, orderedRow } from './source-row.ts'
import type { Facts, Tally } from './tally.ts'
import { aggregateOf, Count, TallySchema, together } from './tally.ts'

/** Answers questions from one server or several shards. Every method fails with a {@link SourceError}. */
export interface Gateway {
  readonly about: (asking: Asking) => Promise<AboutAnswer>
  readonly page: (view: SourceView, asking: Asking) => Promise<PageAnswer>
  readonly groups: (view: SourceView, asking: Asking) => Promise<GroupsAnswer>
  readonly facets: (view: SourceView, column: SharedColumn, asking: Asking) => Promise<FacetsAnswer>
  readonly aggregate: (view: SourceView, asking: Asking) => Promise<AggregateAnswer>
  readonly rows: (view: SourceView, asking: Asking) => AsyncIterable<RowsAnswer>
}

interface GatewaySettings {
  /** Whether a page and counts are given, as "at least", where shards are missing. All else is refused then. */
  readonly partial: boolean
  /** Rows of one export at most. */
  readonly exported: number
  /** Tells the time in milliseconds. */
  readonly now: () => number
}

/** How long what is known of the load holds, in milliseconds. */
const FRESH = 10_000

/** Values of a column that can be counted. */
const MOST_FACETS = 10_000

const Counted = v.pipe(v.array(v.object({ rows: Count })), v.length(1))
const Facets = v.array(v.object({ code: Count, rows: Count }))
const countOf = (rows: readonly unknown[]): number => itemAt(v.parse(Counted, rows), 0).rows

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** The rows of each number on all shards. */
function addedUp(counted: v.InferOutput<typeof Facets>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { code, rows } of counted) counts.set(code, (counts.get(code) ?? 0) + rows)
  return counts
}

/** What shards say to some queries, and how many say it. */
interface Said {
  readonly parts: Parts
  /** For each shard that answers the rows of each query. */
  readonly answers: readonly (readonly (readonly unknown[])[])[]
  /** Rows that these shards hold. */
  readonly held: number
}

/** A gateway to these shards. */
export function gatewayTo(shards: readonly Shard[], settings: GatewaySettings): Gateway {
  let known: { readonly loaded: Promise<Loaded>; readonly at: number } | undefined

  /** The load that is asked, found again from time to time. Not under the signal of one reader, since several share it. */
  function current(): Promise<Loaded> {
    const now = settings.now()
    if (known !== undefined && now - known.at < FRESH) return known.loaded
    const asked = { loaded: findLoad(shards), at: now }
    known = asked
    asked.loaded.catch(() => {
      if (known === asked) known = undefined
    })
    return asked.loaded
  }

  /**
   * Fails where a shard no longer holds the rows that were loaded. It is asked after an answer, so that no answer passes as whole that was
   * made of less.
   */
  async function checkRowCount(
    shard: Shard,
    place: number,
    loaded: Loaded,
    signal?: AbortSignal,
  ): Promise<number> {
    const held = countOf(await shard.ask(countQuery(loaded.load, { filters: [] }), { signal }))
    const expected = loaded.held[place] ?? held
    if (held !== expected) {
      known = undefined
      throw new ShardGone(`${shard.name} holds ${held} rows and not ${expected}`)
    }
    return held
  }

  async function askAll(
    loaded: Loaded,
    queries: readonly Query[],
    asking: Asking,
    partial: boolean,
  ): Promise<Said> {
    const progress = new Map<number, { readonly done: number; readonly of: number | null }>()
    const { signal } = asking
    const said = await Promise.all(
      shards.map((shard, place) =>
        orGone(
          (async () => {
            const onProgress =
              asking.onProgress === undefined
                ? undefined
                : (at: { readonly done: number; readonly of: number | null }) => {
                    progress.set(place, at)
                    const all = [...progress.values()]
                    asking.onProgress?.({
                      done: sumOf(all.map(({ done }) => done)),
                      of: all.length < shards.length ? null : sumOf(all.map(({ of }) => of ?? 0)),
                    })
                  }
            const answers = await Promise.all(
              queries.map((query) => shard.ask(query, { signal, onProgress })),
            )
            return { answers, held: await checkRowCount(shard, place, loaded, signal) }
          })(),
        ),
      ),
    )
    const answered = said.filter((answer) => answer !== null)
    const parts = { asked: shards.length, answered: answered.length }
    if (answered.length === 0) throw new SourceError('serverGone')
    if (answered.length < shards.length && !partial)
      throw new SourceError('partial', `${parts.answered}/${parts.asked}`)
    return {
      parts,
      answers: answered.map(({ answers }) => answers),
      held: sumOf(answered.map(({ held }) => held)),
    }
  }

  const names = nameStore(shards)

  /** Rows with the values that their numbers stand for. */
  async function resolved(
    load: number,
    rows: readonly OrderedRow[],
    signal?: AbortSignal,
  ): Promise<SourceRow[]> {
    const coded = rows.map(codedRow)
    const codes = new Map(NUMBERED.map((column) => [column, coded.map((row) => row.codes.get(column) ?? 0)]))
    const nameAt = await names.of(load, codes, signal)
    return coded.map((row) => row.named(nameAt))
  }

  /** What has to be known of the indicators and units of some groups. */
  async function factsOf(load: number, tallies: readonly Tally[], signal?: AbortSignal): Promise<Facts> {
    const codes = new Map(
      (['indicator', 'unit'] as const).map((column) => [
        column,
        tallies.map((tally) => tally[`${column}_from`]),
      ]),
    )
    const nameAt = await names.of(load, codes, signal)
    const said = (column: Numbered, code: number) => fromJson(nameAt(column, code)?.said ?? '')
    return {
      isAdditive: (code) => v.parse(Additive, said('indicator', code)).additive,
      unitOf: (code) => v.parse(UnitSchema, said('unit', code)),
    }
  }

  /** Where the rows of a page are: at the beginning they are put in order, further down what lies before them is counted. */
  async function segmentsFor(
    loaded: Loaded,
    view: SourceView,
    terms: readonly Term[],
    asking: Asking,
  ): Promise<readonly Segment[]> {
    const { offset, limit } = view.page
    if (offset + limit <= SORTED_AT_ONCE) return [{ bounds: [], offset, limit }]
    return segmentsOf(terms, view.page, async (bounds, sql, width) => {
      const query = histogramQuery(loaded.load, view, bounds, sql, width)
      const { answers } = await askAll(loaded, [query], asking, settings.partial)
      return addedUp(answers.flatMap(([rows = []]) => v.parse(Facets, rows)))
    })
  }

  const withoutSearch = (view: SourceView): void => {
    if (view.search.trim() !== '') throw new SourceError('cannot', 'search')
  }

  return {
    async about() {
      const { rows, made, title, values } = await current()
      const facets = SHARED_COLUMNS.filter((column) => (values.get(column) ?? 0) <= MOST_FACETS)
      return { version: WIRE_VERSION, rows, made, title, facets, exported: settings.exported }
    },

    async page(view, asking) {
      withoutSearch(view)
      const loaded = await current()
      const terms = termsOf(view, loaded.blanks)
      const counting = view.filters.length === 0 ? [] : [countQuery(loaded.load, view)]
      const segments = await segmentsFor(loaded, view, terms, asking)
      // Of several shards each may have all of the first rows.
      const pages = segments.map((segment) => {
        const { bounds, offset, limit } = segment
        const page = shards.length === 1 ? { offset, limit } : { offset: 0, limit: offset + limit }
        if (page.limit > MOST_MERGED) throw new SourceError('tooMuch')
        return { segment, query: rowsQuery(loaded.load, view, terms, page, bounds) }
      })
      const said = await askAll(
        loaded,
        [...pages.map(({ query }) => query), ...counting],
        asking,
        settings.partial,
      )
      const rows = pages.flatMap(({ segment }, at) => {
        const from = shards.length === 1 ? 0 : segment.offset
        return said.answers
          .flatMap((answer) => itemAt(answer, at).map((row) => orderedRow(row, terms.length - 1)))
          .toSorted(compareRows(terms))
          .slice(from, from + segment.limit)
      })
      const shown =
        counting.length === 0
          ? said.held
          : sumOf(said.answers.map((answer) => countOf(itemAt(answer, pages.length))))
      return {
        parts: said.parts,
        counts: { shown, total: said.held },
        rows: await resolved(loaded.load, rows, asking.signal),
      }
    },

    async groups(view, asking) {
      withoutSearch(view)
      const loaded = await current()
      const levels = view.groups.map((_, depth) => view.groups.slice(0, depth + 1))
      const ask = async (counts: boolean) => {
        const queries = levels.map((columns) =>
          tallyQuery(loaded.load, view, columns, MOST.groupHeads, counts),
        )
        const { answers, parts } = await askAll(loaded, queries, asking, false)
        const byLevel = levels.map((columns, depth) =>
          groupsFrom(
            answers.flatMap((answer) => itemAt(answer, depth)),
            columns.length,
          ),
        )
        return { parts, byLevel }
      }
      const counted = mayBeOfMany(view) ? await ask(true) : null
      const isCounted = counted?.byLevel
        .flat()
        .every(({ tally }) => tally.indicator_from < tally.indicator_to)
      const { parts, byLevel } = counted === null || isCounted !== true ? await ask(false) : counted
      const all = byLevel.flat()
      if (all.length > MOST.groupHeads) throw new SourceError('tooMany', view.groups.join())
      const facts = await factsOf(
        loaded.load,
        all.map(({ tally }) => tally),
        asking.signal,
      )
      const codes = new Map(
        view.groups.map((column, depth) => [
          column,
          itemAt(byLevel, depth).map((group) => itemAt(group.codes, depth)),
        ]),
      )
      const nameAt = await names.of(loaded.load, codes, asking.signal)
      return { parts, groups: headsOf(view, byLevel, nameAt, facts) }
    },

    async facets(view, column, asking) {
      withoutSearch(view)
      const loaded = await current()
      const values = v.parse(
        Names,
        await firstAnswer(shards, (shard) =>
          shard.ask(allNamesQuery(loaded.load, column, view.language, MOST_FACETS), asking),
        ),
      )
      if (values.length > MOST_FACETS) throw new SourceError('tooMany', column)
      const said = await askAll(loaded, [facetQuery(loaded.load, view, column)], asking, settings.partial)
      const counts = addedUp(said.answers.flatMap(([rows = []]) => v.parse(Facets, rows)))
      const facets = values.map((value) => ({ name: nameOf(value), count: counts.get(value.code) ?? 0 }))
      return { parts: said.parts, facets }
    },

    async aggregate(view, asking) {
      withoutSearch(view)
      const loaded = await current()
      const { answers, parts } = await askAll(loaded, [tallyQuery(loaded.load, view, [], 1)], asking, false)
      const [whole] = groupsFrom(
        answers.flatMap(([rows = []]) => rows),
        0,
      )
      if (whole === undefined) throw new SourceError('broken')
      const { tally } = whole
      const facts = await factsOf(loaded.load, [tally], asking.signal)
      return { parts, aggregate: aggregateOf(tally, facts) }
    },

    async *rows(view, asking) {
      withoutSearch(view)
      const loaded = await current()
      const terms = termsOf(view, loaded.blanks)
      const { answers, parts } = await askAll(loaded, [countQuery(loaded.load, view)], asking, false)
      const of = sumOf(answers.map((answer) => countOf(itemAt(answer, 0))))
      if (of > settings.exported) throw new SourceError('tooMuch')
      const { signal } = asking
      const streams = shards.map((shard) =>
        ordered(shard.stream(rowsQuery(loaded.load, view, terms, null), { signal }), terms.length - 1),
      )
      let done = 0
      let rows: OrderedRow[] = []
      try {
        for await (const row of merged(streams, terms)) {
          rows.push(row)
          if (rows.length < ROWS_AT_ONCE) continue
          done += rows.length
          yield { parts, rows: await resolved(loaded.load, rows, signal) }
          asking.onProgress?.({ done, of })
          rows = []
        }
        await Promise.all(shards.map((shard, place) => checkRowCount(shard, place, loaded, signal)))
      } catch (error) {
        if (error instanceof ShardGone)
          throw new SourceError('partial', `${parts.asked - 1}/${parts.asked}`, { cause: error })
        throw error
      }
      // A stream that ends early ends like any other: its rows are counted.
      if (done + rows.length !== of) throw new SourceError('partial', `${done + rows.length}/${of}`)
      if (rows.length > 0) yield { parts, rows: await resolved(loaded.load, rows, signal) }
    },
  }
}

/** Rows of several shards that are put in order for one page at most. */
const MOST_MERGED = 50_000

const Additive = v.object({ additive: v.boolean() })

async function* ordered(
  rows: AsyncIterable<unknown>,
  keys: number,
): AsyncGenerator<OrderedRow, void, undefined> {
  for await (const row of rows) yield orderedRow(row, keys)
}

/** Whether groups are likely of several indicators, so that counting them may be all that there is to do. */
const mayBeOfMany = ({ groups, filters }: SourceView): boolean =>
  !groups.includes('indicator') && !filters.some(({ column }) => column === 'indicator')

/** Rows that share the values of some columns, by their numbers. */
interface Grouped {
  readonly codes: readonly number[]
  readonly tally: Tally
}

/** The groups of all shards, each once. */
function groupsFrom(rows: readonly unknown[], depth: number): readonly Grouped[] {
  const groups = new Map<string, Grouped>()
  const entries = Object.fromEntries(Array.from({ length: depth }, (_, place) => [`g${place}`, Count]))
  const Codes = v.object(entries)
  for (const row of rows) {
    const codes = Object.values(v.parse(Codes, row))
    const key = codes.join()
    const tally = v.parse(TallySchema, row)
    const known = groups.get(key)
    groups.set(key, { codes, tally: known === undefined ? tally : together(known.tally, tally) })
  }
  return [...groups.values()]
}

/** The groups in the order of the view, an outer one before those in it. */
function headsOf(
  view: SourceView,
  byLevel: readonly (readonly Grouped[])[],
  nameAt: (column: Numbered, code: number) => Named | null,
  facts: Facts,
): readonly SourceGroup[] {
  const directions = keysOf(view).map(({ direction }) => direction)
  const heads: SourceGroup[] = []
  // By the numbers of the groups around them.
  const within = byLevel.map((groups) => groupRows(groups, ({ codes }) => codes.slice(0, -1).join()))
  function add(depth: number, around: readonly number[], start: number): void {
    const column = view.groups[depth]
    if (column === undefined) return
    const rank = (group: Grouped): number => {
      const name = nameAt(column, itemAt(group.codes, depth))
      // Rows without a value come last whichever way.
      if (name === null) return Number.POSITIVE_INFINITY
      const place = view.language === 'en' ? name.code_en : name.code
      return directions[depth] === 'desc' ? -place : place
    }
    let next = start
    for (const group of (within[depth]?.get(around.join()) ?? []).toSorted((a, b) => rank(a) - rank(b))) {
      const value = nameAt(column, itemAt(group.codes, depth))
      const name = value === null ? null : nameOf(value)
      heads.push({ column, name, depth, start: next, aggregate: aggregateOf(group.tally, facts) })
      add(depth + 1, group.codes, next)
      next += group.tally.rows
    }
  }
  add(0, [], 0)
  return heads
}
