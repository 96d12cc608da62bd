import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { encodeDeck, LINKED_DECK } from '../../decks/deck-link.ts'
import { wordsOr } from '../../decks/words.ts'
import type { Deck, Slide, Words } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { deckMessages } from '../../words/decks/decks.ts'

/** Lets a page take the Escape key, so that it can close what lies over the slide before it leaves the full screen. */
interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>
}

const keyboardLock = (): KeyboardLock | undefined =>
  'keyboard' in navigator && typeof navigator.keyboard === 'object' && navigator.keyboard !== null
    ? navigator.keyboard
    : undefined

/** Fills the screen with the whole page, so that menus over it are seen as well; calls back where the browser refuses. */
export function enterFullScreen(refused: () => void): void {
  const page = document.documentElement
  if (typeof page.requestFullscreen !== 'function') {
    refused()
    return
  }
  page.requestFullscreen().then(
    // Where Escape cannot be taken it leaves the full screen at once, which is no harm.
    () =>
      keyboardLock()
        ?.lock?.(['Escape'])
        .catch(() => undefined),
    refused,
  )
}

/** What is presented: a deck by its id, from its first slide or another counted from 1, or slides that no deck holds, with the colours that places have. */
export type Presented =
  | { readonly deck: string; readonly slide?: number }
  | { readonly slides: readonly Slide[]; readonly places?: Deck['places'] }

/** A browser may refuse the full screen; the stage then fills the window, and F asks again. */
function fillScreen(): void {
  if (document.fullscreenElement === null) enterFullScreen(() => undefined)
}

/** Starts the show at once, on the full screen. Gives false where the slides are too much for an address. */
export function usePresent(): (what: Presented) => boolean {
  const navigate = useNavigate()
  return useCallback(
    (what) => {
      if ('deck' in what) {
        const { deck, slide } = what
        fillScreen()
        void navigate({
          to: '/present/$deck',
          params: { deck },
          search: slide === undefined ? {} : { slide: String(slide) },
        })
        return true
      }
      const { places = [] } = what
      const text = encodeDeck({
        id: 'now',
        name: {},
        slides: [...what.slides],
        minutes: null,
        ...(places.length === 0 ? {} : { places }),
      })
      if (text === null) return false
      fillScreen()
      void navigate({ to: '/present/$deck', params: { deck: LINKED_DECK }, search: { d: text } })
      return true
    },
    [navigate],
  )
}

/** What a deck is called in the language, else in the other one, else that it has no name. */
export const deckName = (name: Words, language: Language): string =>
  isolated(wordsOr(name, '', language) || deckMessages.unnamed[language])
