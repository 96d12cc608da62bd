import { unisolated } from '../../lib/hidden-signs.ts'

/** The readings of the hanzi of a text, one syllable each, without tones; ü is written v. */
export type Read = (text: string) => readonly string[]

/** A text made ready for matching. */
export interface IndexedText {
  /** Lower case, half width, without marks. */
  readonly text: string
  /** The words of English, or the syllables of Chinese: what a query may give by their beginnings. */
  readonly parts: readonly string[]
}

/** A longer query is not a name; the limit keeps matching fast whatever text is pasted. */
const LONGEST = 80

/** One form for what a reader takes for the same: ＡＢＣ and abc, Lǚ and lv, xi'an and xian. */
export const normalise = (text: string): string =>
  unisolated(text)
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFC')
    .trim()

const WORD_BREAK = /[^\p{L}\p{N}]+/u
const HANZI = /\p{Script=Han}/u

/** Indexes a text. Without `read` Chinese is found by its hanzi alone. */
export function indexText(original: string, read: Read | null): IndexedText {
  const text = normalise(original)
  if (!HANZI.test(text)) return { text, parts: text.split(WORD_BREAK).filter((word) => word !== '') }
  return { text, parts: read === null ? [] : read(original).map(normalise) }
}

/** How well a match is worth showing; 0 is none. */
const SCORES = {
  same: 100,
  start: 90,
  inside: 75,
  allParts: 70,
  firstParts: 65,
  laterParts: 45,
  letters: 30,
} as const

/** Fewer letters are found inside too many words to point to one of them. */
const SHORTEST_LETTERS = 3

/**
 * How well a normalised query names a text, from 0 to 100: the text itself, its beginning, a word of it or hanzi in it, the
 * beginnings of its words or syllables one after another (xcx, xiangc and xiangchengxian for 襄城县), letters inside a word.
 */
export function scoreText(query: string, { text, parts }: IndexedText): number {
  if (query === '' || text === '') return 0
  if (text === query) return SCORES.same
  if (text.startsWith(query)) return SCORES.start
  const inside = text.includes(query)
  if (inside && (HANZI.test(query) || parts.some((part) => part.startsWith(query)))) {
    return HANZI.test(text) === HANZI.test(query) ? SCORES.inside : SCORES.laterParts
  }
  const letters = query.replaceAll(' ', '')
  const taken = takenParts(letters, parts)
  if (taken > 0) return taken === parts.length ? SCORES.allParts : SCORES.firstParts
  // One letter begins some part of nearly every name.
  if (letters.length > 1 && parts.some((_, from) => takenParts(letters, parts.slice(from)) > 0)) {
    return SCORES.laterParts
  }
  return inside && query.length >= SHORTEST_LETTERS ? SCORES.letters : 0
}

/**
 * Over how many parts, from the first on, the query can be laid so that it takes a beginning of each; 0 where it cannot. All ways of
 * cutting it are followed side by side, so that the time is bounded by its length.
 */
function takenParts(query: string, parts: readonly string[]): number {
  let ends = new Set([0])
  for (const [index, part] of parts.entries()) {
    const next = new Set<number>()
    for (const start of ends) {
      for (
        let length = 1;
        length <= part.length && query.startsWith(part.slice(0, length), start);
        length += 1
      ) {
        next.add(start + length)
      }
    }
    if (next.has(query.length)) return index + 1
    ends = next
  }
  return 0
}
