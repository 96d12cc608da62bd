/** Words held by their characters, so that the longest one at a place is found in as many steps as it has characters. */

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: T | undefined
}

const node = <T>(): Node<T> => ({ next: new Map(), value: undefined })

/** A word found: where it ends (or begins, when read backwards) and what the lexicon says of it. */
export interface Hit<T> {
  readonly at: number
  readonly value: T
}

/** Entries of a filter of first characters, and of one of first pairs; powers of two. */
const FIRSTS = 4096
const PAIRS = 16384

const pairKey = (first: number, second: number): number => ((first << 5) ^ second) & (PAIRS - 1)

/**
 * Most places that are asked begin no word, or one of a single character. Small filters over the first character, and the first two, say
 * so in one look each; where they err, they err towards looking further.
 */
export class WordTrie<T> {
  readonly #forward = node<T>()
  readonly #backward = node<T>()
  readonly #firsts = new Uint8Array(FIRSTS)
  readonly #lasts = new Uint8Array(FIRSTS)
  readonly #pairs = new Uint8Array(PAIRS)

  add(word: string, value: T): void {
    const last = word.length - 1
    this.#firsts[word.charCodeAt(0) & (FIRSTS - 1)] = 1
    this.#lasts[word.charCodeAt(last) & (FIRSTS - 1)] = 1
    if (last > 0) this.#pairs[pairKey(word.charCodeAt(0), word.charCodeAt(1))] = 1
    let f = this.#forward
    let b = this.#backward
    for (let i = 0; i < word.length; i += 1) {
      f = step(f, word.charCodeAt(i))
      b = step(b, word.charCodeAt(last - i))
    }
    f.value = value
    b.value = value
  }

  /** Whether a word of two characters or more may begin at `from`; false is certain. */
  mayBegin(text: string, from: number): boolean {
    return this.#pairs[pairKey(text.charCodeAt(from), text.charCodeAt(from + 1))] !== 0
  }

  /** The longest word that begins at `from`; `at` is its end. Reads at most as far as the longest word. */
  longest(text: string, from: number): Hit<T> | null {
    const code = text.charCodeAt(from)
    if (this.#firsts[code & (FIRSTS - 1)] === 0) return null
    const first = this.#forward.next.get(code)
    if (first === undefined) return null
    let hit: Hit<T> | null = first.value === undefined ? null : { at: from + 1, value: first.value }
    const second = text.charCodeAt(from + 1)
    if (this.#pairs[pairKey(code, second)] === 0) return hit
    let here = first.next.get(second)
    for (let p = from + 2; here !== undefined; p += 1) {
      if (here.value !== undefined) hit = { at: p, value: here.value }
      here = here.next.get(text.charCodeAt(p))
    }
    return hit
  }

  /** The longest word that ends just before `end` and begins at `floor` or later; `at` is its beginning. */
  longestBefore(text: string, end: number, floor: number): Hit<T> | null {
    if (end <= floor || this.#lasts[text.charCodeAt(end - 1) & (FIRSTS - 1)] === 0) return null
    let hit: Hit<T> | null = null
    let here: Node<T> | undefined = this.#backward
    for (let p = end; here !== undefined; p -= 1) {
      if (here.value !== undefined) hit = { at: p, value: here.value }
      here = p > floor ? here.next.get(text.charCodeAt(p - 1)) : undefined
    }
    return hit
  }
}

function step<T>(from: Node<T>, code: number): Node<T> {
  const known = from.next.get(code)
  if (known !== undefined) return known
  const made = node<T>()
  from.next.set(code, made)
  return made
}
