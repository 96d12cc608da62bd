import type { Language } from '../../domain/text.ts'
import type { CodeFacts } from '../aggregate.ts'
import type { Asking } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import { compareShared } from '../row-keys.ts'
import type { Name, SharedColumn, SourceFilter } from '../view.ts'
import { LEVELS } from '../view.ts'
import type { Folder } from './byte-file.ts'
import type { NarrowColumn } from './columns.ts'
import type { Condition } from './conditions.ts'
import { conditionOf } from './conditions.ts'
import type { Block, Copy, Range } from './copy.ts'
import { openCopy } from './copy.ts'
import type { Hits } from './hits.ts'
import { allHits, hitsOf } from './hits.ts'
import { latest } from './latest.ts'
import type { Manifest, ManifestNames } from './manifest.ts'
import { MANIFEST, namesOf, narrowRanges } from './manifest.ts'
import type { StoredSums } from './stored-sums.ts'
import { storedSums } from './stored-sums.ts'

/** Answers that are kept: a reader who sorts and filters comes back to them. */
const KEPT = 6

/** A folder of packed data: its copies, its names, and how rows are looked for in it. */
export interface Pack {
  readonly manifest: Manifest
  readonly base: Copy
  readonly copies: readonly Copy[]
  /** The copy that is sorted by a column, where there is one. */
  readonly copyBy: (column: SharedColumn | 'value') => Copy | undefined
  /** The values of a column, by their codes from 1 on. */
  readonly names: (column: SharedColumn) => readonly Name[]
  /** The place of each code of a column in a language's order; the code of no value comes last. */
  readonly ranks: (column: SharedColumn, language: Language) => Uint32Array
  /** The codes of a column in order, that of no value last. */
  readonly codesInOrder: (column: SharedColumn, language: Language, descending: boolean) => Uint32Array
  /** For each code, the range of its rows in the copy sorted by the column. */
  readonly runs: (column: SharedColumn) => readonly Range[]
  /** What adding up needs to know of the values that codes mean. */
  readonly facts: CodeFacts
  /** What all rows come to, as far as it was added up when they were packed. */
  readonly sums: StoredSums
  /** @throws {SourceError} where the files cannot be asked for a filter. */
  readonly conditions: (filters: readonly SourceFilter[]) => readonly Condition[]
  /** The copy in which the fewest rows have to be looked at, and how many. */
  readonly narrowest: (conditions: readonly Condition[]) => Copy
  /** How many rows of a copy have to be looked at. */
  readonly cost: (copy: Copy, conditions: readonly Condition[]) => number
  /** Goes through the rows of a copy that meet the conditions. */
  readonly visit: (
    copy: Copy,
    conditions: readonly Condition[],
    columns: readonly NarrowColumn[],
    visitor: (block: Block) => (at: number) => void,
    asking: Asking,
  ) => Promise<void>
  /** The places of a copy that meet the filters. */
  readonly hits: (copy: Copy, filters: readonly SourceFilter[], asking: Asking) => Promise<Hits>
}

export function openPack(folder: Folder, manifest: Manifest): Pack {
  const { rows: total } = manifest
  const copies = manifest.orders.map(({ by }) => openCopy(folder, manifest, by))
  const base = copies.find(({ by }) => by === null) ?? openCopy(folder, manifest, null)
  const copyBy: Pack['copyBy'] = (column) => copies.find(({ by }) => by === column)
  const kept = new Map<SharedColumn, readonly Name[]>()
  const ranked = new Map<string, Uint32Array>()
  const found = latest<Hits>(KEPT)
  const stretches = narrowRanges(total, manifest.layout)

  const namesIn = (column: SharedColumn): readonly Name[] => {
    const list = kept.get(column) ?? namesOf(manifest, column)
    kept.set(column, list)
    return list
  }
  function ranksOf(column: SharedColumn, language: Language): Uint32Array {
    const name = `${column} ${language}`
    const known = ranked.get(name)
    if (known !== undefined) return known
    const list = namesIn(column)
    const codes = list.map((entry, at) => ({ entry, code: at + 1 }))
    codes.sort((a, b) => compareShared(column, a.entry, b.entry, language))
    const ranks = new Uint32Array(list.length + 1)
    ranks[0] = list.length
    for (const [rank, { code }] of codes.entries()) ranks[code] = rank
    ranked.set(name, ranks)
    return ranks
  }

  /** The codes of a column in the order of a view, that of no value last. */
  function codesInOrder(column: SharedColumn, language: Language, descending: boolean): Uint32Array {
    const ranks = ranksOf(column, language)
    const last = ranks.length - 1
    const codes = new Uint32Array(ranks.length)
    for (const [code, rank] of ranks.entries())
      codes[rank === last || !descending ? rank : last - 1 - rank] = code
    return codes
  }

  /** For each code, the range of its rows in the copy sorted by the column; the rows without a value come last there. */
  function runsOf(column: SharedColumn): readonly Range[] {
    const counts = manifest.counts[column]
    const runs: Range[] = [[0, 0]]
    let from = 0
    for (const rows of counts.slice(1)) {
      const to = from + rows
      runs.push([from, to])
      from = to
    }
    runs[0] = [from, total]
    return runs
  }

  /** The places of a copy at which rows may meet the conditions. */
  function candidates({ by }: Copy, conditions: readonly Condition[]): readonly Range[] {
    const condition = conditions.find(({ column }) => column === by)
    if (by === 'value') {
      const mayHold = condition?.mayHold ?? null
      const { zones } = manifest
      if (mayHold === null || zones === undefined) return [[0, total]]
      return joined(stretches.filter((_, at) => zones[at] === undefined || mayHold(zones[at])))
    }
    const wanted = condition?.wanted
    if (by === null || wanted === null || wanted === undefined) return [[0, total]]
    const [none = [0, 0] as const, ...runs] = runsOf(by)
    return joined([...runs, none].filter((_, at) => wanted[at === runs.length ? 0 : at + 1] === 1))
  }

  /** The copy in which the fewest rows have to be looked at. */
  function narrowest(conditions: readonly Condition[]): Copy {
    let best = base
    for (const copy of copies)
      if (rowsIn(candidates(copy, conditions)) < rowsIn(candidates(best, conditions))) best = copy
    return best
  }

  const conditionsOf = (filters: readonly SourceFilter[]): readonly Condition[] =>
    filters.map((filter) => conditionOf(filter, namesIn))

  /** Goes through the rows that meet the conditions. */
  async function visit(
    copy: Copy,
    conditions: readonly Condition[],
    columns: readonly NarrowColumn[],
    visitor: (block: Block) => (at: number) => void,
    asking: Asking,
  ): Promise<void> {
    // What a copy is sorted by is met by its candidates already.
    const open = conditions.filter(({ column, wanted }) => column !== copy.by || wanted === null)
    const needed = [...new Set([...columns, ...open.flatMap((condition) => condition.columns)])]
    await copy.scan(
      candidates(copy, conditions),
      needed,
      (block) => {
        try {
          const tests = open.map((condition) => condition.within(block))
          const visitRow = visitor(block)
          for (let at = 0; at < block.length; at += 1) if (tests.every((test) => test(at))) visitRow(at)
        } catch (cause) {
          throw cause instanceof RangeError ? new SourceError('broken', copy.by ?? '', { cause }) : cause
        }
      },
      asking,
    )
  }

  /** The places of a copy that meet the filters of a view. */
  function hitsIn(copy: Copy, filters: readonly SourceFilter[], asking: Asking): Promise<Hits> {
    if (filters.length === 0) return Promise.resolve(allHits(total))
    const conditions = conditionsOf(filters)
    return found(
      `${copy.by} ${JSON.stringify(filters)}`,
      async (signal) => {
        const hits = hitsOf(total)
        const isAll = conditions.every(({ column, wanted }) => column === copy.by && wanted !== null)
        if (isAll) {
          for (const [from, to] of candidates(copy, conditions))
            for (let place = from; place < to; place += 1) hits.add(place)
        } else {
          // Any copy says of its rows where they were loaded; a copy in another order says it of its own places alone.
          const asked = copy.by === null ? narrowest(conditions) : copy
          await visit(
            asked,
            conditions,
            asked === copy ? [] : ['position'],
            (block) => {
              if (asked === copy) return (at) => hits.add(block.from + at)
              const positions = block.column('position')
              return (at) => hits.add(placeIn(total, positions[at]))
            },
            { ...asking, signal },
          )
        }
        return hits.done()
      },
      asking.signal,
    )
  }

  return {
    manifest,
    base,
    copies,
    copyBy,
    names: namesIn,
    ranks: ranksOf,
    codesInOrder,
    runs: runsOf,
    facts: factsOf(manifest.names),
    sums: storedSums(folder, manifest),
    conditions: conditionsOf,
    narrowest,
    cost: (copy, conditions) => rowsIn(candidates(copy, conditions)),
    visit,
    hits: hitsIn,
  }
}

/** @throws {RangeError} where there is no such place. */
function placeIn(total: number, position: number | undefined): number {
  if (position === undefined || !(position >= 0 && position < total)) throw new RangeError('no such position')
  return position
}

/** Ranges without the empty ones; adjacent ones are joined. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const wide: [number, number][] = []
  for (const [from, to] of ranges) {
    if (from === to) continue
    const before = wide.at(-1)
    if (before?.[1] === from) before[1] = to
    else wide.push([from, to])
  }
  return wide
}

const rowsIn = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0)

/** What adding up needs to know of the values that codes mean. */
export const factsOf = (names: ManifestNames): CodeFacts => ({
  localities: names.locality.length,
  levelOf: (code) => {
    const level = names.locality[code - 1]?.level
    return level === undefined ? -1 : LEVELS.indexOf(level)
  },
  isAdditive: (code) => names.indicator[code - 1]?.additive === true,
  unitOf: (code) => {
    const unit = names.unit[code - 1]
    if (unit === undefined) throw new SourceError('broken', MANIFEST)
    return unit
  },
})
