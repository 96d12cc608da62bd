import type { Deck } from '../../domain/deck.ts'
import { DeckExportMenu } from '../../ui/deck-export/deck-export-menu.tsx'
import { deckName } from '../../ui/present/deck-name.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useDeckMaker } from '../present/use-deck.ts'

interface DeckDownloadProps {
  readonly deck: Deck
  /** The place of the slide in hand, where there is one. */
  readonly slide?: number | undefined
}

/** PowerPoint, images and print of a deck. */
export function DeckDownload({ deck, slide }: DeckDownloadProps) {
  const language = useLanguage()
  const make = useDeckMaker(deck)
  return <DeckExportMenu id={deck.id} name={deckName(deck.name, language)} make={make} slide={slide} />
}
