import { aggregator } from '../aggregate.ts'
import type { Abilities, DataSource } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import type { SourceView } from '../view.ts'
import { SHARED_COLUMNS } from '../view.ts'
import type { Folder } from './byte-file.ts'
import { lister, SORT_UP_TO } from './listing.ts'
import { MANIFEST, PACK_MOST, readManifest } from './manifest.ts'
import type { Pack } from './pack.ts'
import { openPack } from './pack.ts'
import { addUp, countsStored, groupHeads, isStored, storedFacet } from './sums.ts'

const PARTS = { asked: 1, answered: 1 } as const

/** Columns with more values than this are not offered for choosing one. */
const FACETS_UP_TO = 5000

/** Rows that an export hands on at once. */
const AT_ONCE = 2000

/** Opens the pack in a folder. @throws {SourceError} where there is none that can be read. */
export async function parquetSource(folder: Folder, signal?: AbortSignal): Promise<DataSource> {
  return sourceOf(openPack(folder, readManifest(await folder.text(MANIFEST, PACK_MOST.manifest, signal))))
}

const abilitiesOf = ({ copies, copyBy, names, manifest }: Pack): Abilities => ({
  search: false,
  sort: copies.flatMap(({ by }) => by ?? []),
  sortFew: SHARED_COLUMNS.filter((column) => copyBy(column) === undefined),
  sortUpTo: SORT_UP_TO,
  facets: SHARED_COLUMNS.filter((column) => names(column).length <= FACETS_UP_TO),
  text: ['scope'],
  exportUpTo: manifest.rows,
})

/** @throws {SourceError} where a view asks for what files cannot answer. */
function check(view: SourceView): void {
  if (view.search.trim() !== '') throw new SourceError('cannot', 'search')
}

function sourceOf(pack: Pack): DataSource {
  const { title, made, rows: total, counts: all } = pack.manifest
  const can = abilitiesOf(pack)
  const list = lister(pack)
  return {
    about: { kind: 'parquet', title, rows: total, made },
    can,
    async page(view, asking = {}) {
      check(view)
      const { copy, count, places } = await list(view, asking)
      const { offset, limit } = view.page
      const wanted = offset >= count ? [] : await places(offset, Math.min(offset + limit, count), asking)
      const rows = await copy.rows(wanted, asking)
      return { parts: PARTS, counts: { shown: count, total }, rows }
    },
    async groups(view, asking = {}) {
      check(view)
      return { parts: PARTS, groups: groupHeads(pack, view, await addUp(pack, view, view.groups, asking)) }
    },
    async facets(view, column, asking = {}) {
      check(view)
      if (!can.facets.includes(column)) throw new SourceError('tooMany', column)
      const conditions = pack.conditions(view.filters.filter((filter) => filter.column !== column))
      const stored =
        conditions.length === 0 ? all[column] : await countsStored(pack, conditions, column, asking)
      const counts = stored === null ? new Uint32Array(all[column].length) : Uint32Array.from(stored)
      if (stored === null) {
        await pack.visit(
          pack.narrowest(conditions),
          conditions,
          [column],
          (block) => {
            const codes = block.column(column)
            return (at) => {
              const code = codes[at] ?? 0
              counts[code] = (counts[code] ?? 0) + 1
            }
          },
          asking,
        )
      }
      const codes = [...pack.codesInOrder(column, view.language, false)].filter(
        (code) => (all[column][code] ?? 0) > 0,
      )
      const facets = codes.map((code) => ({
        name: code === 0 ? null : (pack.names(column)[code - 1] ?? null),
        count: counts[code] ?? 0,
      }))
      return { parts: PARTS, facets }
    },
    async aggregate(view, asking = {}) {
      check(view)
      const [sums] = await addUp(pack, view, [], asking)
      return { parts: PARTS, aggregate: (sums?.get(0) ?? aggregator(pack.facts)).done() }
    },
    looksThrough(view, ask) {
      const conditions = pack.conditions(
        view.filters.filter((filter) => ask.for !== 'facets' || filter.column !== ask.column),
      )
      const isKnown =
        ask.for === 'facets'
          ? conditions.length === 0 || storedFacet(pack, conditions, ask.column) !== null
          : isStored(pack, conditions, ask.for === 'groups' ? view.groups : [])
      return isKnown ? 0 : pack.cost(pack.narrowest(conditions), conditions)
    },
    async *rows(view, asking = {}) {
      check(view)
      const { copy, count, places } = await list(view, asking)
      for (let from = 0; from < count; from += AT_ONCE) {
        asking.signal?.throwIfAborted()
        const to = Math.min(from + AT_ONCE, count)
        const rows = await copy.rows(await places(from, to, asking), asking)
        asking.onProgress?.({ done: to, of: count })
        yield { parts: PARTS, rows }
      }
    },
  }
}
