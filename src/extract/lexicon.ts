import type { Bound } from '../domain/bound.ts'
import { markWordStart } from './chars.ts'
import { AFTER, BEFORE, BEFORE_BARE, NOT_AFTER } from './lexicon/qualifiers.ts'
import {
  COUNT_UNITS,
  DIGITS_ONLY_UNITS,
  LABEL_UNITS,
  NOT_UNITS,
  RATE_UNITS,
  SIZE_UNITS,
  TIME_UNITS,
  UNIT_ENDS,
} from './lexicon/units.ts'
import { COUNTED_AT_ZERO, IDIOMS, LABELS, VERY_MANY } from './lexicon/words.ts'
import { WordTrie } from './trie.ts'

/** What a unit makes of its number; `none` is a word that only looks like a unit. */
export type UnitClass = 'count' | 'time' | 'size' | 'rate' | 'label' | 'none'

/** A word that says how exact a number is, and the characters before which it says nothing. */
export interface Qualifier {
  readonly bound: Bound
  readonly notAfter: string
}

/** The entries of a lexicon template, line by line, without comments. */
function* lines(template: string): Generator<string[]> {
  for (const line of template.split('\n')) {
    const words = (line.split('#')[0] ?? '').split(/\s+/).filter((w) => w !== '')
    if (words.length > 0) yield words
  }
}

function* words(template: string): Generator<string> {
  for (const line of lines(template)) yield* line
}

function unitTrie(): WordTrie<UnitClass> {
  const trie = new WordTrie<UnitClass>()
  // A later template overrides an earlier one, so a word that is both is what the last one says.
  for (const [unitClass, template] of [
    ['none', NOT_UNITS],
    ['count', COUNT_UNITS],
    ['time', TIME_UNITS],
    ['size', SIZE_UNITS],
    ['rate', RATE_UNITS],
    ['label', LABEL_UNITS],
  ] as const) {
    for (const word of words(template)) trie.add(word, unitClass)
  }
  return trie
}

/** What a word with a numeral in it is: no figure at all, a label, or a vague number. */
export type WordSense = 'none' | 'label' | 'vague'

function wordTrie(): WordTrie<WordSense> {
  const trie = new WordTrie<WordSense>()
  for (const [template, sense] of [
    [IDIOMS, 'none'],
    [VERY_MANY, 'vague'],
    [LABELS, 'label'],
  ] as const) {
    for (const word of words(template)) {
      trie.add(word, sense)
      markWordStart(word)
    }
  }
  return trie
}

const BOUND_WORDS = new Map<string, Bound>(
  (['nearly', 'below', 'approx', 'above', 'atLeast', 'atMost'] as const).map((b) => [b, b]),
)

function qualifierTrie(...templates: string[]): WordTrie<Qualifier> {
  const trie = new WordTrie<Qualifier>()
  for (const template of templates) {
    for (const [name, ...entries] of lines(template)) {
      const bound = BOUND_WORDS.get(name ?? '')
      if (bound === undefined)
        throw new Error(`lexicon: a line of qualifiers begins with ${name}, which is no bound`)
      for (const entry of entries) {
        const [word = '', notAfter = ''] = entry.split('!')
        trie.add(word, { bound, notAfter })
      }
    }
  }
  return trie
}

function afterTrie(): WordTrie<Bound | null> {
  const trie = new WordTrie<Bound | null>()
  for (const [name, ...entries] of lines(AFTER)) {
    for (const word of entries) trie.add(word, BOUND_WORDS.get(name ?? '') ?? null)
  }
  for (const word of words(NOT_AFTER)) trie.add(word, null)
  return trie
}

function nounTrie(): WordTrie<true> {
  const trie = new WordTrie<true>()
  for (const noun of words(COUNTED_AT_ZERO)) trie.add(noun, true)
  return trie
}

function unitEndTrie(): WordTrie<number> {
  const trie = new WordTrie<number>()
  for (const entry of words(UNIT_ENDS)) trie.add(entry.replace('|', ''), entry.indexOf('|'))
  return trie
}

export const UNITS = unitTrie()
/** The length of the unit that begins a word which another unit would be read across. */
export const CUT_UNITS = unitEndTrie()
/** Nouns that 零 counts without a measure word. */
export const ZERO_NOUNS = nounTrie()
/** Units that need more than a single Chinese digit before them. */
export const DIGITS_ONLY: ReadonlySet<string> = new Set(words(DIGITS_ONLY_UNITS))
export const WORDS = wordTrie()
export const QUALIFIERS = qualifierTrie(BEFORE)
export const BARE_QUALIFIERS = qualifierTrie(BEFORE, BEFORE_BARE)
export const AFTER_BOUNDS = afterTrie()
