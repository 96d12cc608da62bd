import type { Bilingual } from '../../domain/text.ts'
import type { Read } from '../search-match.ts'

const HANZI = /\p{Script=Han}/u
const LATIN = /^[a-z]+$/u

/** Shorter letters would find almost every Chinese word by its initials. */
const SHORTEST_PINYIN = 2

/** The text as the search compares it: full-width as half-width, capitals as small letters, ü as v as on a keyboard. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')

/** The words of a query; each must be found. */
export const termsOf = (query: string): readonly string[] => fold(query).split(/\s+/u).filter(Boolean)

/** What is searched for one value: its words, and its pinyin from each syllable on, whole and by initials. */
export interface SearchText {
  readonly words: string
  /** Each tail stands behind a line feed, so that a term is found where a syllable begins: `\nxiangcheng\ncheng`. */
  readonly sounds: string
}

const tails = (syllables: readonly string[]): string =>
  syllables.map((_, index) => `\n${syllables.slice(index).join('')}`).join('')

/** Makes a text searchable; `read` gives the pinyin of Chinese words, where they are to be found by it. */
export function searchTextOf({ zh, en }: Bilingual, read: Read | null): SearchText {
  const words = zh === en ? fold(zh) : `${fold(zh)}\n${fold(en)}`
  if (read === null || !HANZI.test(zh)) return { words, sounds: '' }
  const syllables = read(zh).map(fold)
  return { words, sounds: tails(syllables) + tails(syllables.map((syllable) => syllable.slice(0, 1))) }
}

/** The term as it is looked for in pinyin; null for one that is no pinyin, or too short to mean something. */
export const soundTermOf = (term: string): string | null =>
  term.length >= SHORTEST_PINYIN && LATIN.test(term) ? `\n${term}` : null

/** Whether a folded term is found in the text: as part of its words, or from a syllable on by its pinyin. */
export function finds({ words, sounds }: SearchText, term: string): boolean {
  const sound = soundTermOf(term)
  return words.includes(term) || (sound !== null && sounds.includes(sound))
}
