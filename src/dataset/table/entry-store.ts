import type { Language } from '../../domain/text.ts'
import type { Observation } from '../observation.ts'
import type { ColumnContext, Entry, EntryColumn } from './column.ts'
import { compareKeys } from './column.ts'
import type { Haystack } from './haystack.ts'
import { haystackOf } from './haystack.ts'
import { searchTextOf, soundTermOf } from './search-text.ts'
import { sortInSteps } from './sort-steps.ts'
import type { Steps } from './steps.ts'
import { runNow } from './steps.ts'

/** Code of a row that has no value in the column. Codes of entries are their places in the dictionary plus one. */
export const NO_ENTRY = 0

/** A column of shared values: each value stands once in a dictionary, and a row holds its code. */
export interface EntryStore {
  readonly kind: 'entry'
  readonly codes: Uint32Array
  /** Entry by code − 1, in the order in which rows first had them. */
  readonly entries: readonly Entry[]
  readonly codeOf: (key: string) => number | undefined
  /** The place of each code in sorted order, from 0; rows without a value come last. */
  readonly ranks: (language: Language) => Uint32Array
  /** For each code whether the folded term is found in the entry; null where it is in none. */
  readonly search: (term: string) => Uint8Array | null
  /** Makes what the first sort and search in a language need, in steps. */
  readonly prepare: (language: Language) => Steps<void>
  readonly add: (row: number, observation: Observation) => void
}

/** Entries between two pauses while pinyin is made, which is the slowest part. */
const PREPARED_AT_ONCE = 64

/** What is searched: the words of all entries, and their pinyin. */
interface Searched {
  readonly words: Haystack
  readonly sounds: Haystack
}

/** An empty store for as many rows. */
export function entryStore(column: EntryColumn, rows: number, context: ColumnContext): EntryStore {
  const codes = new Uint32Array(rows)
  const entries: Entry[] = []
  const byKey = new Map<string, number>()
  const ranked = new Map<Language, Uint32Array>()
  let searched: Searched | undefined

  function* rank(language: Language): Steps<Uint32Array> {
    const done = ranked.get(language)
    if (done !== undefined) return done
    const places = entries.map((entry, place) => ({ entry, place }))
    // Two units are both written 个: they keep apart, or a group would fall into pieces.
    const order = yield* sortInSteps(
      places,
      (a, b) => column.compare(a.entry, b.entry, language) || compareKeys(a.entry, b.entry),
    )
    const ranks = new Uint32Array(entries.length + 1)
    ranks[NO_ENTRY] = entries.length
    for (const [rankNow, { place }] of order.entries()) ranks[place + 1] = rankNow
    ranked.set(language, ranks)
    return ranks
  }

  function* makeSearched(): Steps<Searched> {
    if (searched !== undefined) return searched
    const read = column.search === 'pinyin' ? (context.read ?? null) : null
    const words: string[] = []
    const sounds: string[] = []
    for (const [place, entry] of entries.entries()) {
      const text = searchTextOf(entry.text, read)
      words.push(text.words)
      sounds.push(text.sounds)
      if (place % PREPARED_AT_ONCE === 0) yield
    }
    searched = { words: haystackOf(words), sounds: haystackOf(read === null ? [] : sounds) }
    return searched
  }

  return {
    kind: 'entry',
    codes,
    entries,
    codeOf: (key) => byKey.get(key),
    ranks: (language) => runNow(rank(language)),
    search: (term) => {
      if (column.search === 'none') return null
      const { words, sounds } = runNow(makeSearched())
      let found: Uint8Array | null = null
      const mark = (place: number) => {
        found ??= new Uint8Array(entries.length + 1)
        found[place + 1] = 1
      }
      words.find(term, mark)
      const sound = soundTermOf(term)
      if (sound !== null) sounds.find(sound, mark)
      return found
    },
    *prepare(language) {
      yield* rank(language)
      if (column.search !== 'none') yield* makeSearched()
    },
    add: (row, observation) => {
      const key = column.keyOf(observation, context)
      if (key === null) return
      const known = byKey.get(key)
      if (known !== undefined) {
        codes[row] = known
        return
      }
      const entry = column.entryOf(observation, context)
      if (entry === null) return
      entries.push(entry)
      byKey.set(key, entries.length)
      codes[row] = entries.length
    },
  }
}
