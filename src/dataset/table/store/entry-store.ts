import { orderOfTexts } from '../../../domain/order-of-texts.ts'
import type { Language } from '../../../domain/text.ts'
import { textIn } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { CodeArray } from '../../../lib/sort.ts'
import { sortInSteps } from '../../../lib/sort.ts'
import type { Steps } from '../../../lib/steps.ts'
import { SLICE } from '../../../lib/steps.ts'
import type { Observation } from '../../observation.ts'
import type { Read } from '../../search/search-match.ts'
import type { ColumnContext, Entry, EntryColumn } from '../column.ts'
import { compareKeys, plainEntry } from '../column.ts'
import type { Haystack } from '../search/haystack.ts'
import { foldedHaystack, haystackOf, numberHaystack, syllableHaystack } from '../search/haystack.ts'
import { bothOf, initialsOf, isSound, syllablesOf, timeTest, withoutUnion } from '../search/search-text.ts'

/** Looks for terms in the different values of a column. */
interface EntrySearch {
  /** For each code whether the words of the entry hold the folded term; null if no entry does. */
  readonly words: (term: string) => Steps<Uint8Array | null>
  /** For each code whether the term is found by words, by pinyin or as a time within a period; null if it finds no entry. */
  readonly any: (term: string) => Steps<Uint8Array | null>
  /** Makes what the first search by words needs. */
  readonly prepare: () => Steps<void>
  /** Makes what the first search by pinyin needs, which takes longest. */
  readonly prepareSounds: () => Steps<void>
}

/** Entries between two pauses while pinyin is made, which is the slowest part, and where none is. */
const READ_AT_ONCE = 16
const FOLDED_AT_ONCE = 2048

const DIGITS = /\d+/gu

interface Searched {
  /** What entries are found by beside their words; null where there is nothing of the kind. */
  readonly also: Haystack | null
  readonly words: Haystack
}

interface Sounds {
  readonly syllables: Haystack
  readonly initials: Haystack
}

/** The words of so many entries of a column, made when a search first asks for them. They are the same however Chinese is read. */
function wordsToSearch(
  column: EntryColumn,
  keys: readonly string[],
  entryAt: (code: number) => Entry | null,
): () => Steps<Searched> {
  let searched: Searched | undefined
  const joined = (words: readonly string[]) =>
    column.search === 'number' ? numberHaystack(words) : foldedHaystack(words)
  return function* () {
    if (searched !== undefined) return searched
    // A plain entry says its key, and there may be as many as rows.
    if (column.plain !== undefined) {
      searched = { also: null, words: joined(keys) }
      return searched
    }
    const size = keys.length
    const words: string[] = []
    const also: string[] = []
    for (let code = 1; code <= size; code += 1) {
      const entry = entryAt(code)
      if (entry?.also !== undefined) {
        also.length = code - 1
        also.push(entry.also)
      }
      words.push(bothOf(entry?.text ?? NOTHING))
      if (code % FOLDED_AT_ONCE === 0) yield
    }
    const made = joined(words)
    yield
    searched = {
      also: also.length === 0 ? null : foldedHaystack(Array.from(also, (text) => text ?? '')),
      words: made,
    }
    return searched
  }
}

/** The search in so many entries of a column, whose words are made before. */
function entrySearch(
  column: EntryColumn,
  size: number,
  entryAt: (code: number) => Entry | null,
  wordsOf: () => Steps<Searched>,
  read: Read | null,
): EntrySearch {
  let sounds: Sounds | undefined
  const by = column.search === 'pinyin' ? read : null

  function* makeSounds(): Steps<Sounds> {
    if (sounds !== undefined) return sounds
    const syllables: (readonly string[])[] = []
    const known = new Map<string, readonly string[]>()
    for (let code = 1; by !== null && code <= size; code += 1) {
      // Thousands of printed numbers differ in their digits alone, which have no sound.
      const zh = (entryAt(code)?.text ?? NOTHING).zh.replaceAll(DIGITS, '0')
      let sound = known.get(zh)
      if (sound === undefined) {
        sound = syllablesOf({ zh, en: '' }, by)
        known.set(zh, sound)
        if (known.size % READ_AT_ONCE === 0) yield
      }
      syllables.push(sound)
      if (code % FOLDED_AT_ONCE === 0) yield
    }
    sounds = { syllables: syllableHaystack(syllables), initials: haystackOf(syllables.map(initialsOf)) }
    return sounds
  }

  function* find(term: string, byAll: boolean): Steps<Uint8Array | null> {
    const { also, words } = yield* wordsOf()
    let found: Uint8Array | null = null
    const mark = (place: number) => {
      found ??= new Uint8Array(size + 1)
      found[place + 1] = 1
    }
    words.find(term, mark)
    if (byAll) also?.find(withoutUnion(term), mark)
    const isOfTime = byAll && column.type === 'period' ? timeTest(term) : null
    if (isOfTime !== null) {
      for (let code = 1; code <= size; code += 1) {
        const period = entryAt(code)?.period
        if (period !== undefined && isOfTime(period)) mark(code - 1)
      }
    }
    if (byAll && isSound(term)) {
      const { syllables, initials } = yield* makeSounds()
      syllables.find(term, mark)
      initials.find(term, mark)
    }
    return found
  }

  return {
    words: (term) => find(term, false),
    any: (term) => find(term, true),
    *prepare() {
      yield* wordsOf()
    },
    *prepareSounds() {
      yield* makeSounds()
    },
  }
}

const NOTHING = { zh: '', en: '' }

/** Code of a row that has no value in the column. Codes of entries are their places in the dictionary plus one. */
export const NO_ENTRY = 0

/** A column of shared values: each value occurs once in a dictionary, and a row holds its code. */
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
  const entries: Entry[] = []
  for (let from = 0; from < size; from += SLICE) {
    takeEntries(entries, entryAt, from, Math.min(size, from + SLICE))
    yield
  }
  // Two units are both written 个: they keep apart, or a group would fall into pieces.
  const ties = (a: number, b: number) => compareKeys(itemAt(entries, a), itemAt(entries, b))
  const { compare } = column
  const order =
    compare === undefined
      ? yield* orderOfTexts(
          entries.map(({ text }) => textIn(text, language)),
          language,
          ties,
        )
      : yield* sortInSteps(
          entries.map((_, place) => place),
          (a, b) => compare(itemAt(entries, a), itemAt(entries, b)) || ties(a, b),
        )
  const ranks = new Uint32Array(size + 1)
  ranks[NO_ENTRY] = size
  for (const [rankNow, place] of order.entries()) ranks[place + 1] = rankNow
  return ranks
}

/** Adds the entries of some codes, see `lib/sort.ts`. */
function takeEntries(entries: Entry[], entryAt: Parts['entryAt'], from: number, to: number): void {
  for (let code = from + 1; code <= to; code += 1) {
    const entry = entryAt(code)
    if (entry !== null) entries.push(entry)
  }
}

/** Codes of rows: the narrowest array that they fit in, since a table has many columns of few values. */
interface Codes {
  /** By row; shorter than the table where no row has a code yet. */
  readonly all: () => CodeArray
  readonly set: (row: number, code: number) => void
}

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
