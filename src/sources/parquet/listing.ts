import { groupingKeys } from '../../dataset/table/groups.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Asking } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { SharedColumn, SourceView } from '../view.ts'
import type { Copy, Range } from './copy.ts'
import type { Hits } from './hits.ts'
import type { Latest } from './latest.ts'
import { latest } from './latest.ts'
import type { PackSortKey } from './ordered-rows.ts'
import { sortPlaces } from './ordered-rows.ts'
import type { Pack } from './pack.ts'

/** The most rows that are sorted in the page: more would take its memory and the reader's patience. */
export const SORT_UP_TO = 500_000

/** Lists, and sorted runs of them, that are kept. */
const KEPT = 6

/** The rows of a view: how many there are, and their places in a copy. */
export interface Listed {
  readonly copy: Copy
  readonly count: number
  readonly places: (from: number, to: number, asking: Asking) => Promise<ArrayLike<number>>
}

/** Lists the rows of views. @throws {SourceError} where the pack cannot put them in order. */
export function lister(pack: Pack): (view: SourceView, asking: Asking) => Promise<Listed> {
  const listed = latest<Listed>(KEPT)
  const runs = latest<Uint32Array>(KEPT)
  return (view, asking) => {
    const { filters, groups, sort, language } = view
    return listed(
      JSON.stringify([filters, groups, sort, language]),
      (signal) => listRows(pack, view, runs, { ...asking, signal }),
      asking.signal,
    )
  }
}

async function listRows(
  pack: Pack,
  view: SourceView,
  sortedRuns: Latest<Uint32Array>,
  asking: Asking,
): Promise<Listed> {
  const keys = groupingKeys(view.groups, view.sort).map(packKey)
  const conditions = pack.conditions(view.filters)
  const [first, ...others] = keys
  const walked = first === undefined ? pack.base : pack.copyBy(first.column)
  const few = pack.narrowest(conditions)
  const rows = pack.cost(few, conditions)
  // Few rows are sorted here; more are walked through in the copy that is sorted already. Rows as they were loaded lie scattered in the copy by
  // value, and a page of them would cost a row group each.
  const isScattered = first === undefined && few.by === 'value'
  if (walked === undefined || (!isScattered && rows <= SORT_UP_TO && rows < pack.cost(walked, conditions))) {
    const hits = await pack.hits(few, view.filters, asking)
    if (hits.count > SORT_UP_TO) throw new SourceError('tooManyToSort', first?.column ?? '')
    const sorted = await sortPlaces(
      few,
      hitsFrom(hits, 0, hits.count),
      keys,
      pack.ranks,
      view.language,
      asking,
    )
    return { copy: few, count: hits.count, places: async (from, to) => sorted.subarray(from, to) }
  }
  const walk: Walk = {
    pack,
    copy: walked,
    hits: await pack.hits(walked, view.filters, asking),
    others,
    view,
    sortedRuns,
  }
  if (first === undefined) return inPlace(walk)
  return first.column === 'value' ? byValue(walk, first) : byShared(walk, first.column, first)
}

/** A copy that is sorted by the first key of a view, with the rows that the view shows. */
interface Walk {
  readonly pack: Pack
  readonly copy: Copy
  readonly hits: Hits
  /** The keys after the first. */
  readonly others: readonly PackSortKey[]
  readonly view: SourceView
  readonly sortedRuns: Latest<Uint32Array>
}

const inPlace = ({ copy, hits }: Walk): Listed => ({
  copy,
  count: hits.count,
  places: async (from, to) => hitsFrom(hits, from, Math.min(to, hits.count)),
})

/** The rows of a run that are equal by the first key: which of the hits they are, and their places sorted by the other keys. */
interface Run {
  readonly from: number
  readonly to: number
  readonly placeAt: (n: number) => number
}

async function runIn(
  { pack, copy, hits, others, view, sortedRuns }: Walk,
  run: Range,
  asking: Asking,
): Promise<Run> {
  const from = hits.before(run[0])
  const to = hits.before(run[1])
  if (others.length === 0) return { from, to, placeAt: (n) => hits.at(from + n) }
  if (to - from > SORT_UP_TO) throw new SourceError('tooManyToSort', others[0]?.column ?? '')
  const name = JSON.stringify([copy.by, run, view.filters, others, view.language])
  const sorted = await sortedRuns(
    name,
    (signal) =>
      sortPlaces(copy, hitsFrom(hits, from, to), others, pack.ranks, view.language, { ...asking, signal }),
    asking.signal,
  )
  return { from, to, placeAt: (n) => itemAt(sorted, n) }
}

/** Runs are ordered by code, but are gone through in the order of the words. */
function byShared(walk: Walk, column: SharedColumn, { direction }: PackSortKey): Listed {
  const { pack, copy, hits, view } = walk
  const runs = pack.runs(column)
  const codes = pack.codesInOrder(column, view.language, direction === 'desc')
  const inOrder = Array.from(codes, (code): Range => runs[code] ?? [0, 0])
  const starts: number[] = []
  let sum = 0
  for (const [from, to] of inOrder) {
    starts.push(sum)
    sum += hits.before(to) - hits.before(from)
  }
  return {
    copy,
    count: hits.count,
    async places(from, to, asking) {
      const places: number[] = []
      for (const [at, range] of inOrder.entries()) {
        const start = itemAt(starts, at)
        const length = (starts[at + 1] ?? hits.count) - start
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)]
        if (first >= last) continue
        const run = await runIn(walk, range, asking)
        for (let n = first; n < last; n += 1) places.push(run.placeAt(n))
      }
      return places
    },
  }
}

/** Vague values are last in either direction, so only those before them are reversed. */
function byValue(walk: Walk, { direction }: PackSortKey): Listed {
  const { pack, copy, hits, others } = walk
  const { rows, counts } = pack.manifest
  const named = hits.before(rows - (counts.bound.at(-1) ?? 0))
  return {
    copy,
    count: hits.count,
    async places(from, to, asking) {
      const end = Math.min(to, hits.count)
      if (direction === 'asc' && others.length === 0) return hitsFrom(hits, from, end)
      const runAt = valueRuns(copy, rows, asking.signal)
      const places: number[] = []
      while (from + places.length < end) {
        const at = from + places.length
        const isTurned = direction === 'desc' && at < named
        const range = await runAt(hits.at(isTurned ? named - 1 - at : at))
        const run = await runIn(walk, range, asking)
        const start = isTurned ? named - run.to : run.from
        const last = Math.min(end - start, run.to - run.from)
        for (let n = at - start; n < last; n += 1) places.push(run.placeAt(n))
      }
      return places
    },
  }
}

/** Rows before and after a place whose runs are read together with its own: those that a page or a piece of an export shows next. */
const NEAR = 2000

/** Tells the places of the values that are equal to the one at a place. */
function valueRuns(
  copy: Copy,
  rows: number,
  signal: AbortSignal | undefined,
): (place: number) => Promise<Range> {
  let window: { readonly from: number; readonly starts: number[]; readonly ends: number[] } | null = null
  return async (place) => {
    if (window === null || place < window.from || place >= window.from + window.starts.length) {
      const read = { from: Math.max(0, place - NEAR), starts: [] as number[], ends: [] as number[] }
      await copy.scan(
        [[read.from, Math.min(rows, place + NEAR)]],
        ['runStart', 'runEnd'],
        (block) => {
          for (let at = 0; at < block.length; at += 1) {
            read.starts.push(block.column('runStart')[at] ?? -1)
            read.ends.push(block.column('runEnd')[at] ?? -1)
          }
        },
        signal === undefined ? {} : { signal },
      )
      window = read
    }
    const run: Range = [window.starts[place - window.from] ?? -1, window.ends[place - window.from] ?? -1]
    if (!(run[0] >= 0 && run[0] <= place && run[1] > place && run[1] <= rows))
      throw new SourceError('broken', 'value')
    return run
  }
}

const hitsFrom = (hits: Hits, from: number, to: number): Uint32Array<ArrayBuffer> =>
  Uint32Array.from({ length: Math.max(0, to - from) }, (_, n) => hits.at(from + n))

function packKey({ column, direction }: SourceView['sort'][number]): PackSortKey {
  if (column === 'printed' || column === 'id') throw new SourceError('cannot', column)
  return { column, direction }
}
