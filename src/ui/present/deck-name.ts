import type { Words } from '../../domain/deck.ts'
import type { Language } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { deckMessages } from '../../words/decks/decks.ts'

/** What a deck is called in the language, else in the other one, else that it has no name. */
export const deckName = (name: Words, language: Language): string =>
  isolated(
    [name[language], name.zh, name.en].find((text) => text !== undefined && text.trim() !== '') ??
      deckMessages.unnamed[language],
  )
