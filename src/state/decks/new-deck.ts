import type { Deck, Slide, Words } from '../../domain/deck.ts'

/** Two draws of 32 bits in base 36: no two decks of one person share them. */
const DRAWS = 2
const BASE = 36

/** An id for a deck of the user's, unlike any other: two tabs and two computers may make decks at the same time. */
const newDeckId = (): string =>
  `deck-${Array.from(crypto.getRandomValues(new Uint32Array(DRAWS)), (n) => n.toString(BASE)).join('')}`

/** A deck of the user's own, which the workspace does not hold yet. */
export const newDeck = (name: Words, slides: readonly Slide[] = [], minutes: number | null = null): Deck => ({
  id: newDeckId(),
  name,
  slides: [...slides],
  minutes,
})

/** The name, or the name with the first number behind it that none of the others has in that language. */
export function unusedName(name: Words, others: readonly { readonly name: Words }[]): Words {
  const taken = (n: number) =>
    others.some(({ name: other }) =>
      [other.zh, other.en].some(
        (text) => text !== undefined && [numbered(name.zh, n), numbered(name.en, n)].includes(text),
      ),
    )
  let n = 1
  while (taken(n)) n += 1
  const [zh, en] = [numbered(name.zh, n), numbered(name.en, n)]
  return { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) }
}

const numbered = (text: string | undefined, n: number): string | undefined =>
  text === undefined || n === 1 ? text : `${text} ${n}`
