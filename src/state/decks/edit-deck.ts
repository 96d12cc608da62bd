import type { Deck, Imprint, Slide, Words } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'

/*
 * What a person does to a deck, each as a pure function: a deck in, a deck out. What is not touched stays the same object, so that
 * whoever draws slides draws only what changed. An id that the deck does not have changes nothing.
 */

/** The longest id that a slide may have, see src/domain/spec/deck.ts. */
const LONGEST_ID = 120

/** Which slide. */
type SlideId = Slide['id']

/** The id, or the id with the first number after it that is not taken. */
export function freshId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const stem = id.replace(/-\d+$/u, '')
  for (let n = 2; ; n += 1) {
    const candidate = `${stem.slice(0, LONGEST_ID - `-${n}`.length).replace(/-$/u, '')}-${n}`
    if (!taken.has(candidate)) return candidate
  }
}

/** Before which place slides are put in: behind all, but before the slide that says where their values come from. */
function endOf({ slides }: Deck): number {
  const last = slides.at(-1)
  return last?.layout === 'text' && last.made === 'closing' ? slides.length - 1 : slides.length
}

/**
 * The deck with the slides put in, in their order. It opens once and closes once, as decks that ship do whose slides are added: to a deck with
 * slides no second opening comes, and what closes it stands last.
 * @param at the place of the first of them, counted from 0; behind all but the closing slide if it is left out or larger
 * @returns a deck in which a slide has a new id where the deck, or a slide before it, has that id already
 */
export function addSlides(deck: Deck, slides: readonly Slide[], at?: number): Deck {
  const isMade = (slide: Slide, made: 'opening' | 'closing') => slide.layout === 'text' && slide.made === made
  const closing = slides.filter((slide) => isMade(slide, 'closing'))
  const others = slides.filter(
    (slide) => !isMade(slide, 'closing') && (deck.slides.length === 0 || !isMade(slide, 'opening')),
  )
  const filled = putIn(deck, others, at)
  return endOf(filled) < filled.slides.length ? filled : putIn(filled, closing.slice(0, 1))
}

function putIn(deck: Deck, slides: readonly Slide[], at = endOf(deck)): Deck {
  const taken = new Set(deck.slides.map(({ id }) => id))
  const fresh = slides.map((slide) => {
    const id = freshId(slide.id, taken)
    taken.add(id)
    return id === slide.id ? slide : { ...slide, id }
  })
  return fresh.length === 0
    ? deck
    : { ...deck, slides: deck.slides.toSpliced(Math.min(at, endOf(deck)), 0, ...fresh) }
}

/** The ids of the slides that the second deck has and the first has not. */
export function addedSlides(before: Deck, after: Deck): SlideId[] {
  const known = new Set(before.slides.map(({ id }) => id))
  return after.slides.map(({ id }) => id).filter((id) => !known.has(id))
}

/** The deck without these slides. */
export function removeSlides(deck: Deck, ids: readonly SlideId[]): Deck {
  const slides = deck.slides.filter(({ id }) => !ids.includes(id))
  return slides.length === deck.slides.length ? deck : { ...deck, slides }
}

/**
 * The deck with the slide moved to another place, counted from 0 in the new order. A place beyond the ends means the first or the last; the
 * slide that closes a deck stays behind all others.
 */
export function moveSlide(deck: Deck, id: SlideId, to: number): Deck {
  const from = deck.slides.findIndex((slide) => slide.id === id)
  const slide = deck.slides[from]
  const end = endOf(deck)
  const place = from === end ? from : Math.max(0, Math.min(end - 1, to))
  if (slide === undefined || from === place) return deck
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(place, 0, slide) }
}

/** The deck with a copy of the slide after it. */
export function duplicateSlide(deck: Deck, id: SlideId): Deck {
  const at = deck.slides.findIndex((slide) => slide.id === id)
  const slide = deck.slides[at]
  return slide === undefined ? deck : putIn(deck, [slide], at + 1)
}

/** The deck with this slide in place of the one with its id: another layout, other content. */
export function replaceSlide(deck: Deck, next: Slide): Deck {
  const at = deck.slides.findIndex((slide) => slide.id === next.id)
  return at === -1 || deck.slides[at] === next ? deck : { ...deck, slides: deck.slides.with(at, next) }
}

/** The words with those of one language replaced; without them where the text is empty. */
export function withWords(words: Words | undefined, language: Language, text: string): Words {
  const { [language]: _, ...others } = words ?? {}
  return text === '' ? others : { ...others, [language]: text }
}

/** The slide with a title or notes in one language. If both languages are empty, the words made from the data are used again. */
export function worded(slide: Slide, part: 'title' | 'notes', language: Language, text: string): Slide {
  const words = withWords(slide[part], language, text)
  if (Object.keys(words).length > 0) return { ...slide, [part]: words }
  const { [part]: _, ...rest } = slide
  // The compiler cannot follow a variant without one of its optional parts; the layouts share them all.
  return rest satisfies Slide
}

/** The deck under another name in one language. */
export const renameDeck = (deck: Deck, language: Language, text: string): Deck => ({
  ...deck,
  name: withWords(deck.name, language, text),
})

/** Minutes that may be planned for a deck. */
export const PLANNED_MINUTES = { least: 1, most: 600 } as const

/** The minutes that a typed text plans: null for an empty one, which plans none; undefined where they cannot be planned. */
export function readMinutes(text: string): number | null | undefined {
  if (text === '') return null
  const minutes = Number(text)
  const { least, most } = PLANNED_MINUTES
  return Number.isInteger(minutes) && minutes >= least && minutes <= most ? minutes : undefined
}

/** The deck with the minutes planned for it, see {@link readMinutes}; null for no plan. */
export const planMinutes = (deck: Deck, minutes: number | null): Deck => ({ ...deck, minutes })

/** Whether nothing is said by it. */
const isEmpty = (said: Imprint[keyof Imprint]): boolean =>
  said === undefined || (typeof said === 'object' && Object.keys(said).length === 0)

/** The deck with a changed imprint, which says whose it is. Empty entries are left out. */
export function signed({ imprint, ...deck }: Deck, change: Partial<Imprint>): Deck {
  const said = Object.entries({ ...imprint, ...change }).filter(([, value]) => !isEmpty(value))
  return said.length === 0 ? deck : { ...deck, imprint: Object.fromEntries(said) }
}

/** The deck that ends with its code, or without it. */
export function withCode({ withoutCode: _, ...deck }: Deck, code: boolean): Deck {
  return code ? deck : { ...deck, withoutCode: true }
}

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

/** The name, or the name with the first number after it that none of the others has in that language. */
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
