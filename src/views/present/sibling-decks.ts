import { shippedKind } from '../../decks/shipped-decks.ts'
import { wordsOr } from '../../decks/words.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'

/** Decks of one kind, among which a presenter changes over. */
export interface DeckGroup {
  readonly kind: 'overview' | 'places' | 'themes' | 'own'
  readonly decks: readonly { readonly id: string; readonly name: string }[]
}

/** The decks by kind; kinds without decks are left out. */
export function deckGroups(shipped: readonly Deck[], own: readonly Deck[], language: Language): DeckGroup[] {
  const named = (decks: readonly Deck[]) =>
    decks.map(({ id, name }) => ({ id, name: wordsOr(name, '', language) || id }))
  const groups: DeckGroup[] = [
    ...(['overview', 'places', 'themes'] as const).map((kind) => ({
      kind,
      decks: named(shipped.filter(({ id }) => shippedKind(id) === kind)),
    })),
    { kind: 'own', decks: named(own) },
  ]
  return groups.filter(({ decks }) => decks.length > 0)
}

/**
 * The deck before or after another of its kind; after the last comes the first. It is the deck itself where there is no other. The overview comes before the
 * first locality, so that the opposite key takes back one press too many.
 */
export function siblingDeck(groups: readonly DeckGroup[], id: string, by: 1 | -1): string {
  const ring = groups.find(({ decks }) => decks.some((deck) => deck.id === id))?.kind
  const rings: readonly (DeckGroup['kind'] | undefined)[] =
    ring === 'overview' || ring === 'places' ? ['overview', 'places'] : [ring]
  const decks = groups
    .filter(({ kind }) => ring === undefined || rings.includes(kind))
    .flatMap((group) => group.decks)
  const found = decks.findIndex((deck) => deck.id === id)
  // Forward from outside is the first, backward the last.
  const at = found === -1 && by === -1 ? 0 : found
  return decks[(at + by + decks.length) % decks.length]?.id ?? id
}
