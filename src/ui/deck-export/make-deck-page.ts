import player from 'virtual:player'
import { inflateSync, strFromU8 } from 'fflate'
import type { DeckPage } from '../../exports/deck-page.ts'
import { deckPage } from '../../exports/deck-page.ts'

/** A deck as one page that opens from disk and shows it. The page that shows decks was built with the app and is carried in it. */
export function makeDeckPage(page: DeckPage): Blob {
  const packed = Uint8Array.from(atob(player), (char) => char.charCodeAt(0))
  return new Blob([deckPage(strFromU8(inflateSync(packed)), page)], { type: 'text/html;charset=utf-8' })
}
