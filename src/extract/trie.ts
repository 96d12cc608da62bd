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

export class WordTrie<T> {
  readonly #forward = node<T>()
  readonly #backward = node<T>()

  add(word: string, value: T): void {
    let f = this.#forward
    let b = this.#backward
    for (let i = 0; i < word.length; i += 1) {
      f = step(f, word.charCodeAt(i))
      b = step(b, word.charCodeAt(word.length - 1 - i))
    }
    f.value = value
    b.value = value
  }

  /** The longest word that begins at `from`; `at` is its end. Reads at most as far as the longest word. */
  longest(text: string, from: number): Hit<T> | null {
    let hit: Hit<T> | null = null
    let here: Node<T> | undefined = this.#forward
    for (let p = from; here !== undefined; p += 1) {
      if (here.value !== undefined) hit = { at: p, value: here.value }
      here = here.next.get(text.charCodeAt(p))
    }
    return hit
  }

  /** The longest word that ends just before `end` and begins at `floor` or later; `at` is its beginning. */
  longestBefore(text: string, end: number, floor: number): Hit<T> | null {
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
