import type { Language } from '../../domain/text.ts'
import type { Observation } from '../observation.ts'
import type { ColumnContext, Entry, EntryColumn } from './column.ts'
import { compareKeys } from './column.ts'
import type { SearchText } from './search-text.ts'
import { finds, searchTextOf } from './search-text.ts'
import type { Steps } from './steps.ts'

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
  /** For each code whether the folded term is found in the entry. */
  readonly search: (term: string) => Uint8Array
  /** Makes what the first sort and search in a language need, in steps. */
  readonly prepare: (language: Language) => Steps<void>
  readonly add: (row: number, observation: Observation) => void
}

/** Entries between two pauses while pinyin is made, which is the slowest part. */
const PREPARED_AT_ONCE = 64

/** An empty store for as many rows. */
export function entryStore(column: EntryColumn, rows: number, context: ColumnContext): EntryStore {
  const codes = new Uint32Array(rows)
  const entries: Entry[] = []
  const byKey = new Map<string, number>()
  const ranked = new Map<Language, Uint32Array>()
  const searched: SearchText[] = []

  const textAt = (index: number, entry: Entry): SearchText => {
    const done = searched[index]
    if (done !== undefined) return done
    const made = searchTextOf(entry.text, column.search === 'pinyin')
    searched[index] = made
    return made
  }

  const rank = (language: Language): Uint32Array => {
    const order = entries.map((entry, index) => ({ entry, index }))
    // Two units are both written 个: they keep apart, or a group would fall into pieces.
    order.sort((a, b) => column.compare(a.entry, b.entry, language) || compareKeys(a.entry, b.entry))
    const ranks = new Uint32Array(entries.length + 1)
    ranks[NO_ENTRY] = entries.length
    for (const [place, { index }] of order.entries()) ranks[index + 1] = place
    return ranks
  }

  const ranks = (language: Language): Uint32Array => {
    const done = ranked.get(language)
    if (done !== undefined) return done
    const made = rank(language)
    ranked.set(language, made)
    return made
  }

  return {
    kind: 'entry',
    codes,
    entries,
    codeOf: (key) => byKey.get(key),
    ranks,
    search: (term) => {
      const found = new Uint8Array(entries.length + 1)
      if (column.search === 'none') return found
      for (const [index, entry] of entries.entries()) {
        if (finds(textAt(index, entry), term)) found[index + 1] = 1
      }
      return found
    },
    *prepare(language) {
      ranks(language)
      yield
      if (column.search === 'none') return
      for (const [index, entry] of entries.entries()) {
        textAt(index, entry)
        if (index % PREPARED_AT_ONCE === 0) yield
      }
    },
    add: (row, observation) => {
      const entry = column.entryOf(observation, context)
      if (entry === null) return
      let code = byKey.get(entry.key)
      if (code === undefined) {
        entries.push(entry)
        code = entries.length
        byKey.set(entry.key, code)
      }
      codes[row] = code
    },
  }
}
