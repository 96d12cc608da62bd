import type { Language } from '../../../domain/text.ts'
import { sortInSteps } from '../../../lib/sort.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Observation } from '../../observation.ts'
import type { Read } from '../../search/search-match.ts'
import type { ColumnContext, Entry, EntryColumn } from '../column.ts'
import { compareKeys, plainEntry } from '../column.ts'
import type { EntrySearch, Searched } from './entry-search.ts'
import { entrySearch, wordsToSearch } from './entry-search.ts'

/** Code of a row that has no value in the column. Codes of entries are their places in the dictionary plus one. */
export const NO_ENTRY = 0

/** A column of shared values: each value stands once in a dictionary, and a row holds its code. */
export interface EntryStore {
  readonly kind: 'entry'
  /** The code of each row; empty where no row has a value. */
  readonly codes: CodeArray
  /** How many different values there are. Their codes go from 1 to it. */
  readonly size: number
  /** The value of a code; null for {@link NO_ENTRY}. */
  readonly entryAt: (code: number) => Entry | null
  readonly codeOf: (key: string) => number | undefined
  /** The place of each code in sorted order, from 0; rows without a value come last. */
  readonly ranks: (language: Language) => Steps<Uint32Array>
  readonly search: EntrySearch
  /** The same column with its words read by pinyin, or no more. */
  readonly readBy: (read: Read | null) => EntryStore
}

/** A column while rows are put into it. */
export interface EntryColumnBuilder {
  readonly kind: 'entry'
  readonly add: (row: number, observation: Observation) => void
  readonly done: () => EntryStore
}

/** An empty column for as many rows. */
export function entryColumn(column: EntryColumn, rows: number, context: ColumnContext): EntryColumnBuilder {
  const codes = codesFor(rows)
  const byKey = new Map<string, number>()
  const byObject = new Map<object, number>()
  const keys: string[] = []
  const entries: Entry[] = []
  return {
    kind: 'entry',
    add: (row, observation) => {
      const of = column.madeOf?.(observation) ?? null
      const met = of === null ? undefined : byObject.get(of)
      if (met !== undefined) {
        codes.set(row, met)
        return
      }
      const key = column.keyOf(observation, context)
      if (key === null) return
      const known = column.plain === 'unique' ? undefined : byKey.get(key)
      if (known !== undefined) {
        if (of !== null) byObject.set(of, known)
        codes.set(row, known)
        return
      }
      if (column.plain === undefined) {
        const entry = column.entryOf(observation, context)
        if (entry === null) return
        entries.push(entry)
      }
      keys.push(key)
      if (column.plain !== 'unique') byKey.set(key, keys.length)
      if (of !== null) byObject.set(of, keys.length)
      codes.set(row, keys.length)
    },
    done: () => {
      const size = keys.length
      const looked = column.plain === undefined ? lookedUp(entries, byKey) : plainly(keys)
      return storeOf({
        column,
        codes: codes.all(),
        size,
        ...looked,
        words: wordsToSearch(column, keys, looked.entryAt),
        read: context.read ?? null,
        ranked: new Map(),
      })
    },
  }
}

const lookedUp = (
  entries: readonly Entry[],
  byKey: ReadonlyMap<string, number>,
): Pick<EntryStore, 'entryAt' | 'codeOf'> => ({
  entryAt: (code) => entries[code - 1] ?? null,
  codeOf: (key) => byKey.get(key),
})

/** A plain entry is its key, and is made when asked for: there may be as many as rows, for which no map by key is kept. */
const plainly = (keys: readonly string[]): Pick<EntryStore, 'entryAt' | 'codeOf'> => ({
  entryAt: (code) => {
    const key = keys[code - 1]
    return key === undefined ? null : plainEntry(key)
  },
  codeOf: (key) => {
    const place = keys.indexOf(key)
    return place === -1 ? undefined : place + 1
  },
})

interface Parts extends Pick<EntryStore, 'codes' | 'size' | 'entryAt' | 'codeOf'> {
  readonly column: EntryColumn
  readonly words: () => Steps<Searched>
  readonly read: Read | null
  readonly ranked: Map<Language, Uint32Array>
}

function storeOf(parts: Parts): EntryStore {
  const { column, codes, size, entryAt, codeOf, words, read, ranked } = parts
  return {
    kind: 'entry',
    codes,
    size,
    entryAt,
    codeOf,
    *ranks(language) {
      const done = ranked.get(language)
      if (done !== undefined) return done
      const ranks = yield* rank(parts, language)
      ranked.set(language, ranks)
      return ranks
    },
    search: entrySearch(column, size, entryAt, words, read),
    readBy: (next) => (next === read ? storeOf(parts) : storeOf({ ...parts, read: next })),
  }
}

function* rank({ column, size, entryAt }: Parts, language: Language): Steps<Uint32Array> {
  const places: { readonly entry: Entry; readonly code: number }[] = []
  for (let code = 1; code <= size; code += 1) {
    const entry = entryAt(code)
    if (entry !== null) places.push({ entry, code })
  }
  yield
  // Two units are both written 个: they keep apart, or a group would fall into pieces.
  const order = yield* sortInSteps(
    places,
    (a, b) => column.compare(a.entry, b.entry, language) || compareKeys(a.entry, b.entry),
  )
  const ranks = new Uint32Array(size + 1)
  ranks[NO_ENTRY] = size
  for (const [rankNow, { code }] of order.entries()) ranks[code] = rankNow
  return ranks
}

/** Codes of rows: the narrowest array that they fit in, since a table has many columns of few values. */
interface Codes {
  /** By row; shorter than the table where no row has a code yet. */
  readonly all: () => CodeArray
  readonly set: (row: number, code: number) => void
}
type CodeArray = Uint8Array | Uint16Array | Uint32Array

/** No codes for so many rows. Room for them is taken when the first is set. */
function codesFor(rows: number): Codes {
  let codes: CodeArray = new Uint8Array(0)
  let limit = 0
  return {
    all: () => codes,
    set: (row, code) => {
      if (code >= limit) {
        const wider = arrayFor(code, rows)
        wider.set(codes)
        codes = wider
        limit = 2 ** (8 * wider.BYTES_PER_ELEMENT)
      }
      codes[row] = code
    },
  }
}

function arrayFor(code: number, rows: number): CodeArray {
  if (code < 2 ** 8) return new Uint8Array(rows)
  return code < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows)
}
