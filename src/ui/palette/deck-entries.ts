import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import type { Deck, Words } from '../../domain/deck.ts'
import type { Bilingual } from '../../domain/text.ts'
import { LANGUAGES } from '../../domain/text.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { deckName } from '../present/use-present.ts'

/** By what a deck is found besides its name. */
const KEYWORDS = LANGUAGES.map((language) => words.present[language])

/** Presents the deck: Present Xiangcheng County. */
const nameOf = (name: Words): Bilingual => ({
  zh: `${words.present.zh}：${deckName(name, 'zh')}`,
  en: `${words.present.en}: ${deckName(name, 'en')}`,
})

/** The decks that ship and the user's own as search takes them; choosing one presents it. */
export const deckEntries = (shipped: readonly Deck[], own: readonly Deck[]): SearchEntry[] => [
  ...own.map((deck) => entryOf(deck, words.own)),
  ...shipped.map((deck) => entryOf(deck, words.shipped)),
]

const entryOf = ({ id, name }: Deck, detail: Bilingual): SearchEntry => ({
  kind: 'deck',
  id,
  name: nameOf(name),
  detail,
  keywords: [...KEYWORDS, deckName(name, 'zh'), deckName(name, 'en')],
})
