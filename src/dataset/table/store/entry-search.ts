import type { Steps } from '../../../lib/steps.ts'
import type { Read } from '../../search/search-match.ts'
import type { Entry, EntryColumn } from '../column.ts'
import type { Haystack } from '../search/haystack.ts'
import { foldedHaystack, haystackOf, numberHaystack, syllableHaystack } from '../search/haystack.ts'
import { bothOf, initialsOf, isSound, syllablesOf, withoutUnion } from '../search/search-text.ts'
import { hasDayIn, timeNamed } from '../search/search-time.ts'

/** Looks for terms in the different values of a column. */
export interface EntrySearch {
  /** For each code whether the folded term stands in the words of the entry; null where it is in none. */
  readonly words: (term: string) => Steps<Uint8Array | null>
  /** For each code whether the term is found by words, by pinyin or as a time that a period holds; null where it is in none. */
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

export interface Searched {
  /** What entries are found by beside their words; null where there is nothing of the kind. */
  readonly also: Haystack | null
  readonly words: Haystack
}

interface Sounds {
  readonly syllables: Haystack
  readonly initials: Haystack
}

/** The words of so many entries of a column, made when a search first asks for them. They are the same however Chinese is read. */
export function wordsToSearch(
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
export function entrySearch(
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
    const time = byAll && column.type === 'period' ? timeNamed(term) : null
    if (time !== null) {
      for (let code = 1; code <= size; code += 1) {
        const period = entryAt(code)?.period
        if (period !== undefined && hasDayIn(period, time)) mark(code - 1)
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
