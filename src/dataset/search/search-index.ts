import type { Steps } from '../../lib/steps.ts'
import { runInSlices, runNow } from '../../lib/steps.ts'
import type { EntryKind, SearchEntry } from './search-entry.ts'
import { ENTRY_KINDS } from './search-entry.ts'
import type { IndexedText, Read } from './search-match.ts'
import { indexText, normalise, scoreText } from './search-match.ts'

interface IndexedEntry {
  readonly entry: SearchEntry
  /** The names of the entry: a match in them counts in full. */
  readonly names: readonly IndexedText[]
  readonly others: readonly IndexedText[]
}

export type SearchIndex = readonly IndexedEntry[]

/** The entries of one kind, best first. */
export interface SearchGroup {
  readonly kind: EntryKind
  readonly entries: readonly SearchEntry[]
}

/** What a query finds: groups by kind, that with the best entry first. */
export interface SearchResult {
  readonly groups: readonly SearchGroup[]
  /** How many entries match, of which the groups show the best. */
  readonly found: number
}

/** {@link buildIndex} in steps. */
export function* indexing(entries: readonly SearchEntry[], read: Read | null): Steps<SearchIndex> {
  const index: IndexedEntry[] = []
  for (const entry of entries) {
    index.push({
      entry,
      names: [entry.name.zh, entry.name.en].map((text) => indexText(text, read)),
      others: [entry.detail.zh, entry.detail.en, ...entry.keywords].map((text) => indexText(text, read)),
    })
    yield
  }
  return index
}

/** Makes entries ready for searching. `read` gives the pinyin of hanzi; without it names are found as they are written. */
export const buildIndex = (entries: readonly SearchEntry[], read: Read | null = null): SearchIndex =>
  runNow(indexing(entries, read))

/**
 * {@link buildIndex} without holding up the page: the pinyin of thousands of names takes seconds.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const buildIndexInSlices = (
  entries: readonly SearchEntry[],
  read: Read,
  signal: AbortSignal,
): Promise<SearchIndex> => runInSlices(indexing(entries, read), signal)

/** What is shown of a kind, and what is offered of it before anything is typed. */
const MOST_OF_KIND = 7
const MOST_OFFERED = 24

/** A word in the detail or the keywords says less than one in the name. */
const OTHER_WEIGHT = 0.5

/** Of entries that match equally well, places come before indicators and these before the rest. */
const KIND_BONUS = {
  locality: 4,
  indicator: 3,
  report: 1,
  chart: 0,
  deck: 1,
  comparison: -2,
  view: 2,
  page: 2,
  action: 2,
} as const satisfies Record<EntryKind, number>

/** What is offered before anything is typed. */
const OFFERED: ReadonlySet<EntryKind> = new Set<EntryKind>(['locality', 'view', 'page', 'action'])

/**
 * Finds the entries that a query names: as a whole, or with each of its words somewhere in the entry, as in "xiangcheng cov".
 * An empty query offers localities, named views, pages and actions.
 */
export function search(index: SearchIndex, typed: string): SearchResult {
  const query = normalise(typed)
  const hitsOf = (score: (entry: IndexedEntry) => number) =>
    index.flatMap((indexed) => {
      const { entry } = indexed
      const points = score(indexed)
      return points === 0 ? [] : [{ entry, score: points + KIND_BONUS[entry.kind] }]
    })
  const asTyped = hitsOf((entry) =>
    query === '' ? Number(OFFERED.has(entry.entry.kind)) : scoreEntry(query, entry),
  )
  const cuts = asTyped.length === 0 ? cutsOf(query) : []
  const hits =
    cuts.length === 0 ? asTyped : hitsOf((entry) => Math.max(...cuts.map((cut) => scoreEntry(cut, entry))))
  const ranked = query === '' ? hits : hits.toSorted((a, b) => b.score - a.score)
  const kinds = [...new Set(query === '' ? ENTRY_KINDS : ranked.map(({ entry }) => entry.kind))]
  const groups = kinds.map((kind): SearchGroup => {
    const entries = ranked.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry)
    return { kind, entries: entries.slice(0, query === '' ? MOST_OFFERED : MOST_OF_KIND) }
  })
  return { groups: groups.filter(({ entries }) => entries.length > 0), found: hits.length }
}

/** Shorter runs of hanzi are one word, longer ones a sentence. */
const CUTTABLE = /^\p{Script=Han}{3,12}$/u

/** Chinese is written without blanks: the ways in which a run of hanzi may be two words, 湖北体检 as 湖北 体检. */
function cutsOf(query: string): string[] {
  if (!CUTTABLE.test(query)) return []
  const signs = [...query]
  return signs.slice(1).map((_, i) => `${signs.slice(0, i + 1).join('')} ${signs.slice(i + 1).join('')}`)
}

function scoreEntry(query: string, { names, others }: Pick<IndexedEntry, 'names' | 'others'>): number {
  const best = (word: string) =>
    Math.max(
      ...names.map((text) => scoreText(word, text)),
      ...others.map((text) => scoreText(word, text) * OTHER_WEIGHT),
    )
  const whole = best(query)
  const words = query.split(/\s+/u)
  if (words.length === 1) return whole
  const each = words.map(best)
  return each.includes(0) ? whole : Math.max(whole, each.reduce((sum, score) => sum + score, 0) / each.length)
}
