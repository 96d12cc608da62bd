import type { useRouter } from '@tanstack/react-router'
import type { Dataset } from '../../dataset/dataset.ts'
import { encodeForCode, LINKED_DECK } from '../../decks/deck-link.ts'
import type { RowsIn } from '../../decks/references.ts'
import { linkProblem } from '../../decks/references.ts'
import { shippedDeck } from '../../decks/shipped-decks.ts'
import type { Deck, OverLimit } from '../../domain/spec/deck.ts'
import { OVER_LIMIT_WORDS } from '../../words/decks/decks.ts'
import type { useText } from '../use-language.ts'

/** Names the limit that a deck is beyond: 幻灯片超过500张. */
export const sayLimit = ({ of, most, path }: OverLimit, t: ReturnType<typeof useText>): string =>
  t(OVER_LIMIT_WORDS[of], { path, most: (of === 'unfolded' ? most / 1024 : most).toLocaleString('en') })

type Router = ReturnType<typeof useRouter>

/** The whole address of a show: of a deck by its id, or of one that the address itself holds as text. */
export function showAddress(router: Router, deck: string, d?: string): string {
  const { href } = router.buildLocation({ to: '/present/$deck', params: { deck }, search: { d } })
  return new URL(router.history.createHref(href), window.location.href).href
}

/** Hosts that no other device reaches by these names. */
const HERE = /^(?:localhost|127\.|\[::1\])/u

/**
 * The address by which another device opens the deck as it is shown here: short for a deck that ships, else with what the user made of it. Null where
 * there is none: the app was opened from disk or runs on this computer alone, the deck shows data that only this computer has, or is too
 * long.
 */
export function sharedAddress(
  router: Router,
  deck: Deck,
  dataset: Dataset,
  bundled: Dataset,
  context: RowsIn,
): string | null {
  const { protocol, hostname } = window.location
  if (!protocol.startsWith('http') || HERE.test(hostname)) return null
  if (linkProblem(deck, dataset, bundled, context) !== null) return null
  const ships = shippedDeck(bundled, deck.id)
  if (ships !== undefined && JSON.stringify(ships) === JSON.stringify(deck))
    return showAddress(router, deck.id)
  const text = encodeForCode(deck, bundled)
  return text === null ? null : showAddress(router, LINKED_DECK, text)
}
