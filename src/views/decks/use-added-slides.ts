import { useEffect, useState } from 'react'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { runWhenIdle } from '../../lib/steps.ts'
import { aborting } from '../../ui/data/use-changes.ts'
import type { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { useDeckSteps } from '../present/use-deck.ts'

/** What a show adds behind the slides of a deck: so many of notes on them, and the one with the code. */
export interface AddedSlides {
  readonly notes: number
  readonly code: boolean
}

const NONE: AddedSlides = { notes: 0, code: false }

/** How many slides they are. */
export const countOf = ({ notes, code }: AddedSlides): number => notes + Number(code)

/** What the show of a deck adds to so many slides. */
export function addedTo(count: number, { slides }: Pick<DeckModel, 'slides'>): AddedSlides {
  const added = slides.slice(count)
  const code = added.some((slide) => slide.layout === 'text' && slide.code !== undefined)
  return { notes: added.length - Number(code), code }
}

/**
 * What the show of a deck adds to its slides. For this all of them are laid out, which is done while the browser is idle: until then, and while
 * the deck is being edited, it is what was known last.
 */
export function useAddedSlides(deck: Deck): AddedSlides {
  const make = useDeckSteps(deck)
  const [added, setAdded] = useState(NONE)
  const count = deck.slides.length
  useEffect(
    () => aborting(async (signal) => setAdded(addedTo(count, await runWhenIdle(make(), signal)))),
    [make, count],
  )
  return added
}

/** How many slides a deck has, and how many its show adds: 14 slides + 2 of notes. */
export const slideCount = (
  count: number,
  { notes, code }: AddedSlides,
  t: ReturnType<typeof useText>,
): string =>
  [
    count === 0 ? t(words.noSlides) : t(words.slides, { n: count }),
    ...(notes === 0 ? [] : [t(words.addedNotes, { n: notes })]),
    ...(code ? [t(words.addedCode)] : []),
  ].join('')
